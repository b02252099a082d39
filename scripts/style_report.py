"""Report how large, documented and annotated the source is, against the project's targets.

    python scripts/style_report.py [--strict] [FOLDER]

Counted with ``ast``. A module is a non-empty ``.py`` file and its size all of its lines. A
function's size is its lines from ``def`` on, without its docstring. A function is public when
neither it nor what it stands in begins with an underscore. Prints a table; with ``--strict`` a
missed target is an error.
"""

from __future__ import annotations

import argparse
import ast
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file: where it is, its lines, and the ``except`` clauses that catch anything."""

    path: Path
    lines: int
    broad_excepts: tuple[int, ...]


@dataclass(frozen=True)
class Function:
    """One function: where it is, its lines without docstring, and what it says of itself."""

    name: str
    path: Path
    line: int
    lines: int
    public: bool
    documented: bool
    annotated: bool


@dataclass(frozen=True)
class Finding:
    """One measure beside its target."""

    measure: str
    value: str
    target: str
    met: bool
    where: str = ""


def measure(folder: Path) -> tuple[list[Module], list[Function]]:
    """Return the modules and functions of every Python file below ``folder``."""
    modules: list[Module] = []
    functions: list[Function] = []
    for path in sorted(folder.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not source.strip():
            continue
        tree = ast.parse(source, filename=str(path))
        broad = tuple(_broad_excepts(tree))
        modules.append(Module(path, len(source.splitlines()), broad))
        functions.extend(_functions(tree, path))
    return modules, functions


def _functions(
    node: ast.AST, path: Path, prefix: str = "", public: bool = True
) -> Iterator[Function]:
    """Yield every function below ``node``; those inside another function are not public."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, FunctionNode):
            shown = public and not child.name.startswith("_")
            yield _function(child, path, prefix, shown)
            yield from _functions(child, path, f"{prefix}{child.name}.", public=False)
        elif isinstance(child, ast.ClassDef):
            shown = public and not child.name.startswith("_")
            yield from _functions(child, path, f"{prefix}{child.name}.", shown)
        else:
            yield from _functions(child, path, prefix, public)


def _function(node: FunctionNode, path: Path, prefix: str, public: bool) -> Function:
    end = node.end_lineno or node.lineno
    lines = end - node.lineno + 1
    if ast.get_docstring(node) is not None:
        docstring = node.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return Function(
        name=prefix + node.name,
        path=path,
        line=node.lineno,
        lines=lines,
        public=public,
        documented=ast.get_docstring(node) is not None,
        annotated=_is_annotated(node),
    )


def _is_annotated(node: FunctionNode) -> bool:
    arguments = node.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    starred = [star for star in (arguments.vararg, arguments.kwarg) if star is not None]
    typed = (a.annotation is not None for a in (*named, *starred) if a.arg not in {"self", "cls"})
    return node.returns is not None and all(typed)


def _broad_excepts(tree: ast.AST) -> Iterator[int]:
    """Yield the line of each ``except:``, ``except Exception`` and ``except BaseException``."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {item.id for item in caught if isinstance(item, ast.Name)}
        if node.type is None or names & {"Exception", "BaseException"}:
            yield node.lineno


def findings(modules: Sequence[Module], functions: Sequence[Function]) -> list[Finding]:
    """Return each measure of the source beside its target."""
    largest = max(modules, key=lambda module: module.lines)
    longest = max(functions, key=lambda function: function.lines)
    sizes = [module.lines for module in modules]
    lengths = [function.lines for function in functions]
    public = [function for function in functions if function.public]
    broad = [f"{module.path}:{line}" for module in modules for line in module.broad_excepts]
    return [
        _below("module lines, median", statistics.median(sizes), 250),
        Finding("module lines, 90th percentile", f"{_percentile(sizes, 90):g}", "", True),
        _at_most("module lines, most", largest.lines, 600, str(largest.path)),
        _below("function lines, median", statistics.median(lengths), 10),
        _below("function lines, 90th percentile", _percentile(lengths, 90), 35),
        _at_most("function lines, most", longest.lines, 80, _place(longest)),
        _share("public functions documented", public, [f for f in public if not f.documented]),
        _share("public functions annotated", public, [f for f in public if not f.annotated]),
        Finding("broad excepts", str(len(broad)), "0", not broad, ", ".join(broad)),
    ]


def _percentile(values: Sequence[int], share: int) -> float:
    """Return the nearest-rank percentile of ``values``."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def _below(name: str, value: float, limit: int) -> Finding:
    return Finding(name, f"{value:g}", f"under {limit}", value < limit)


def _at_most(name: str, value: int, limit: int, where: str) -> Finding:
    return Finding(name, str(value), f"at most {limit}", value <= limit, where)


def _share(name: str, public: Sequence[Function], without: Sequence[Function]) -> Finding:
    share = 1 - len(without) / len(public) if public else 1.0
    where = ", ".join(_place(function) for function in without[:5])
    return Finding(name, f"{share:.1%}", "100%", not without, where)


def _place(function: Function) -> str:
    return f"{function.path}:{function.line} {function.name}"


def table(rows: Sequence[Finding]) -> str:
    """Return the findings as aligned lines of text, a missed target marked ``MISSED``."""
    lines = [f"{'measure':32}{'value':>8}  {'target':13}"]
    for row in rows:
        mark = "" if row.met else "MISSED "
        lines.append(f"{row.measure:32}{row.value:>8}  {row.target:13}{mark}{row.where}".rstrip())
    return "\n".join(lines)


def main() -> int:
    """Print the table; return the exit status."""
    parser = argparse.ArgumentParser(description="Sizes and documentation against the targets.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("src"))
    parser.add_argument("--strict", action="store_true", help="fail when a target is missed")
    options = parser.parse_args()
    modules, functions = measure(options.folder)
    if not modules or not functions:
        parser.error(f"{options.folder} holds no Python source with functions")
    rows = findings(modules, functions)
    print(f"{len(modules)} modules, {len(functions)} functions below {options.folder}")
    print(table(rows))
    return int(options.strict and not all(row.met for row in rows))


if __name__ == "__main__":
    sys.exit(main())
