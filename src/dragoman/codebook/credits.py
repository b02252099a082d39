"""Lines that are no reporting: credits, bylines, copyright, share and source lines.

The phrases stand in ``data/credits.csv``, whose head explains how they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from dragoman.codebook.agencies import load_agencies
from dragoman.codebook.consulting import loader
from dragoman.codebook.tables import Row, read_table

Kind = Literal[
    "credit", "byline", "source", "copyright", "photo", "date", "notice", "slug", "share",
    "subscribe", "related", "page", "end",
]  # fmt: skip
Where = Literal["any", "head", "tail", "edge"]

#: Kinds whose lines say on whose reporting the text rests, so that agencies are read off them.
CREDITING: frozenset[Kind] = frozenset({"credit", "byline", "source", "copyright"})

#: The most characters a credit has. Longer lines are not tried, so that the patterns' wildcards
#: cost nothing on hostile text.
LONGEST = 600

_KINDS = frozenset(Kind.__args__)  # type: ignore[attr-defined]
_WHERES = frozenset(Where.__args__)  # type: ignore[attr-defined]
_PIECES = re.compile(r"\{([^{}]*)\}|<(names|agencies)>|([*#])|([^{}<*#]+)|(.)", re.DOTALL)
_NAME_BREAKS = re.compile(r"[\s,;/|()\[\]]+")
_NAME_EDGES = ".'\"’“”*•-–—"


@dataclass(frozen=True, slots=True)
class CreditPhrase:
    """One phrase of ``credits.csv``: what kind of line it makes, where, and how it reads."""

    kind: Kind
    where: Where
    words: int
    pattern: re.Pattern[str]
    openings: tuple[str, ...]
    probe: str
    bracketed: bool

    def matches(self, line: str, lowered: str) -> re.Match[str] | None:
        """Return the match of the whole ``line``, given with its lower-case form, or None.

        Most lines are told by how they begin, or by the longest words that the phrase surely
        has, before the pattern is tried.
        """
        if not lowered.startswith(self.openings) or self.probe not in lowered:
            return None
        return self.pattern.fullmatch(line)


@dataclass(frozen=True, slots=True)
class CreditBook:
    """All phrases, in the order in which they are tried, and the words between names."""

    phrases: tuple[CreditPhrase, ...]
    between: frozenset[str]
    agencies: dict[str, str]
    agency_pattern: re.Pattern[str]

    def find(self, line: str, places: frozenset[Where]) -> CreditPhrase | None:
        """Return the phrase that ``line`` says and that may stand in one of ``places``, or None.

        ``line`` has single spaces and straight quotes, see ``plain_line``.

        >>> book = load_credits()
        >>> book.find("With reports from Reuters and AFP", frozenset({"any"})).kind
        'credit'
        >>> book.find("Share prices fell in Moscow.", frozenset({"any"})) is None
        True
        """
        if len(line) > LONGEST:
            return None
        count = line.count(" ") + 1
        bare = _bare(line)
        lowered, bare_lowered = line.lower(), bare.lower()
        for phrase in self.phrases:
            if count > phrase.words or phrase.where not in places:
                continue
            if phrase.bracketed:
                match = phrase.matches(line, lowered)
            else:
                match = phrase.matches(bare, bare_lowered)
            if match is not None and self._holds(match):
                return phrase
        return None

    def credited(self, words: str) -> tuple[str, ...]:
        """Return the names of the agencies in ``words``, each once, in order of appearance.

        >>> load_credits().credited("WASHINGTON (REUTERS) - with The Associated Press")
        ('Reuters', 'AP')
        """
        found = (self.agencies[match.group()] for match in self.agency_pattern.finditer(words))
        return tuple(dict.fromkeys(found))

    def is_names(self, words: str) -> bool:
        """Tell whether ``words`` are names only, with such small words as stand between them.

        >>> load_credits().is_names("The Example Herald"), load_credits().is_names("It ended")
        (True, False)
        """
        stripped = [word.strip(_NAME_EDGES) for word in _NAME_BREAKS.split(words)]
        parts = [word for word in stripped if word]
        others = [word for word in parts if not (word[0].isupper() or word[0] == "@")]
        return len(others) < len(parts) and all(word.lower() in self.between for word in others)

    def _holds(self, match: re.Match[str]) -> bool:
        """Tell whether what stands for names is names, and what for agencies is agencies."""
        return all(
            self._all_agencies(value) if group.startswith("agencies") else self.is_names(value)
            for group, value in match.groupdict().items()
        )

    def _all_agencies(self, words: str) -> bool:
        rest = self.agency_pattern.sub(" ", words)
        left = [word for word in _NAME_BREAKS.split(rest) if word.strip(_NAME_EDGES)]
        return rest != words and all(word.lower() in {"and", "&", "with", "the"} for word in left)


@loader
def load_credits() -> CreditBook:
    """Return the phrases of ``credits.csv`` and the agencies of ``agencies.csv``.

    A user's own of these names adds rows. Raises
    InvalidCodebook when a row's kind, place, count of words or braces are wrong.
    """
    rows = read_table("credits.csv", ("kind", "where", "words", "phrase"))
    between = [row["phrase"].strip("{}").split("|") for row in rows if row["kind"] == "between"]
    agencies = dict(_agency_names())
    longest_first = sorted(agencies, key=len, reverse=True)
    return CreditBook(
        tuple(_phrase(row) for row in rows if row["kind"] != "between"),
        frozenset(word for words in between for word in words),
        agencies,
        re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"),
    )


def plain_line(words: str) -> str:
    """Return ``words`` on one line: single spaces, straight quotes, none at the edges.

    >>> plain_line("  Editor’s\\u00a0 note ")
    "Editor's note"
    """
    return " ".join(words.translate(_STRAIGHT).split())


_STRAIGHT = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
        "\ufeff": " ", "\u200b": " ", "\u200e": " ", "\u2060": " ",
    }
)  # fmt: skip
_LEADING = " \t*•·|>»›(["
_TRAILING = " \t.:;,)]»›!|*…"


def _bare(line: str) -> str:
    """Return a line without bullets, brackets, rules and stops around it."""
    return line.lstrip(_LEADING + "-–—_").rstrip(_TRAILING)


def _agency_names() -> Iterator[tuple[str, str]]:
    """Yield each name and alias of an agency, as written and in capitals, with its name."""
    for agency in load_agencies():
        for alias in (agency.name, *agency.aliases):
            yield alias, agency.name
            yield alias.upper(), agency.name


def _phrase(row: Row) -> CreditPhrase:
    if row["kind"] not in _KINDS:
        raise row.refuse(f"kind {row['kind']!r} is none of {', '.join(sorted(_KINDS))}")
    if row["where"] not in _WHERES:
        raise row.refuse(f"where {row['where']!r} is none of {', '.join(sorted(_WHERES))}")
    if not row["words"].isdecimal():
        raise row.refuse(f"words {row['words']!r} is no number")
    pattern, probe = _compile(row)
    return CreditPhrase(
        kind=cast(Kind, row["kind"]),
        where=cast(Where, row["where"]),
        words=int(row["words"]),
        pattern=pattern,
        openings=_openings(row["phrase"]),
        probe=probe,
        bracketed=row["phrase"].startswith(("(", "[")),
    )


def _compile(row: Row) -> tuple[re.Pattern[str], str]:
    """Return the regular expression of a phrase, and the longest words that it surely has."""
    parts, probe = [], ""
    for number, match in enumerate(_PIECES.finditer(row["phrase"])):
        choices, slot, wildcard, literal, stray = match.groups()
        if stray is not None:
            raise row.refuse(f"a brace or angle bracket does not close in {row['phrase']!r}")
        if choices is not None:
            parts.append("(?:" + "|".join(map(_expression, _split(choices))) + ")")
        elif slot is not None:
            parts.append(f"(?P<{slot}{number}>[^:?]+)")
        else:
            parts.append(_expression(wildcard or literal))
        if literal is not None and len(literal) > len(probe):
            probe = literal
    return re.compile("".join(parts)), probe.strip().lower()


def _openings(phrase: str) -> tuple[str, ...]:
    """Return the lower-case words one of which a line begins with; ``("",)`` for any."""
    found: list[str] = []
    for match in _PIECES.finditer(phrase):
        choices, _, _, literal, _ = match.groups()
        if choices is None:
            found.append(literal or "")
            break
        heads = [re.split(r"[*#]", choice)[0] for choice in _split(choices)]
        found += [head for head, choice in zip(heads, _split(choices), strict=True) if choice]
        if "" not in _split(choices):
            break
    return tuple(opening.lower() for opening in found)


def _split(choices: str) -> list[str]:
    """Return the words between bars; an escaped bar stands for itself."""
    return [choice.replace("\\|", "|") for choice in re.split(r"(?<!\\)\|", choices)]


def _expression(words: str) -> str:
    """Return the expression of literal words, with ``*`` for any words and ``#`` for a number."""
    pieces = re.findall(r"\*|#|[^*#A-Z]+|[A-Z]+", words)
    return "".join(
        ".*" if piece == "*"
        else r"\d[\d.,]*" if piece == "#"
        else re.escape(piece) if piece.isupper()
        else f"(?i:{re.escape(piece)})"
        for piece in pieces
    )  # fmt: skip


__all__ = ["CREDITING", "CreditBook", "CreditPhrase", "Kind", "Where", "load_credits", "plain_line"]
