"""Words of a report in quotation marks, those of the report's own balanced inside."""

from __future__ import annotations

from dragoman.cli.screen import clean

_OPENING = frozenset("“„«‘‹")
_CLOSING = frozenset('"”»›')
#: What stands before a straight mark that opens, before a curly one that is no
#: apostrophe.
_BEFORE_OPENING = frozenset(" ([—–-/“‘")
_STOPS = frozenset(",.;:!?…")


def quoted(words: str) -> str:
    """Return words of a report in quotation marks, those of its own inside as single ones.

    A mark whose partner lies outside the words is left out, so that marks are always in pairs.

    >>> quoted('“immediate” guarantees'), quoted('legal guarantees,"')
    ('“‘immediate’ guarantees”', '“legal guarantees”')
    """
    core = clean(words).strip(",; ")
    pairs, lone = _paired(core)
    if pairs.get(0) == len(core) - 1:
        # All of it is a quotation already.
        lone |= {0, len(core) - 1}
    ends = set(pairs.values())
    kept = (_single(char, at, pairs, ends) for at, char in enumerate(core) if at not in lone)
    return f"“{''.join(kept).strip(',; ')}”"


def _single(char: str, at: int, pairs: dict[int, int], ends: set[int]) -> str:
    return "‘" if at in pairs else "’" if at in ends else char


def _paired(words: str) -> tuple[dict[int, int], set[int]]:
    """Return where each pair of marks opens and closes, and where marks without partner are."""
    pairs: dict[int, int] = {}
    lone: set[int] = set()
    opened: list[int] = []
    for at, char in enumerate(words):
        if _opens(words, at):
            opened.append(at)
        elif char in _CLOSING or (char == "’" and _closes(words, at, opened)):
            if opened:
                pairs[opened.pop()] = at
            else:
                lone.add(at)
    return pairs, lone | set(opened)


def _opens(words: str, at: int) -> bool:
    if words[at] == '"':
        return at == 0 or words[at - 1] in _BEFORE_OPENING
    return words[at] in _OPENING


def _closes(words: str, at: int, opened: list[int]) -> bool:
    """Tell whether a sign that may be an apostrophe closes: "allies’ troops" does not."""
    if words[at + 1 : at + 2].isalpha():
        return False
    return words[at - 1 : at] in _STOPS or (bool(opened) and words[opened[-1]] == "‘")
