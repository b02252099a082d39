"""Names: the runs of words that can be a person's name, and who bears which."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field

from dragoman.codebook.leaders import folded, load_leaders
from dragoman.codebook.sectors import load_orgwords
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.titles import Title

#: Words in small letters inside a name.
_PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "de", "da", "do", "dos", "van", "von", "der", "den", "di",
     "la", "le", "du", "abu", "ben", "ul", "ur", "ud", "ter", "y"}
)  # fmt: skip
_NOT_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
_LONGEST = 8

#: No more than so many bearers of one surname are remembered, the last ones.
_BEARERS = 8


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens that names a person, both ends included, and its words."""

    first: int
    last: int
    parts: tuple[str, ...]


def name_at(page: Page, roster: Roster, i: int, titled: bool = False) -> Name | None:
    """Return the person's name that begins at token ``i``, or None.

    It is a run of capitalized words with particles and hyphens inside ("Hisham el-Khatib",
    "Kye-Gwan"). After a title any capitalized word can begin one.
    """
    if not _begins(page, roster, i, titled):
        return None
    last = i
    while last + 1 < len(page) and last - i < _LONGEST:
        step = _step(page, roster, last, page.sentence[i])
        if step is None:
            break
        last = step
    words = page.words[i : last + 1]
    if words[-1] in load_orgwords() and last > i:
        return None
    return Name(_article(page, roster, i), last, _parts(words))


def _article(page: Page, roster: Roster, first: int) -> int:
    """Return where the name begins with a small Arabic article before it: "al-Bashir"."""
    begin = first - 2
    if begin < 0 or page.words[first - 1] != "-" or page.words[begin] not in {"al", "el"}:
        return first
    joined = page.joined(first) and page.joined(first - 1) and begin not in roster.at
    return begin if joined else first


def _begins(page: Page, roster: Roster, i: int, titled: bool) -> bool:
    if i >= len(page) or i in roster.at or i in roster.places or page.ents[i] in _NOT_NAMES:
        return False
    word = page.words[i]
    if not page.capital(i) or not word.replace("'", "").replace(".", "").isalpha():
        return False
    if page.tags[i] in {"NNP", "NNPS"} or page.ents[i] == "PERSON":
        return len(word) > 1
    return titled and len(word) > 1 and page.tags[i] in {"NN", "JJ", "FW", "NNS", "VBN"}


def _step(page: Page, roster: Roster, last: int, sentence: int) -> int | None:
    """Return the token that the name goes on to after ``last``, or None at its end."""
    i = last + 1
    if i in roster.at or page.sentence[i] != sentence or page.ents[i] in _NOT_NAMES:
        return None
    if page.words[i] == "-" and page.joined(i) and page.joined(i + 1) and i + 1 < len(page):
        return i + 1 if page.words[i + 1].isalpha() and i + 1 not in roster.at else None
    if page.lower[i] in _PARTICLES and not page.capital(i):
        follows = i + 2 if page.word(i + 1) == "-" else i + 1
        return follows if page.capital(follows) and follows not in roster.at else None
    if not page.capital(i) or not page.words[i][0].isalpha():
        return None
    if page.ents[last] == "PERSON" and page.ents[i] not in {"PERSON", ""}:
        return None
    return i if page.tags[i] in {"NNP", "NNPS"} or page.ents[i] == "PERSON" else None


def _parts(words: list[str]) -> tuple[str, ...]:
    """Return the parts of a name: "Kye-Gwan" is one, as is "el-Khatib"."""
    parts: list[str] = []
    for word in words:
        if parts and (word == "-" or parts[-1].endswith("-")):
            parts[-1] += word
        else:
            parts.append(word)
    return tuple(parts)


@dataclass(slots=True)
class Register:
    """Who bears which part of a name, the last bearers of each."""

    bearers: dict[str, deque[Draft]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=_BEARERS))
    )
    whole: dict[tuple[str, ...], Draft] = field(default_factory=dict)
    parts: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def enter(self, draft: Draft, parts: tuple[str, ...]) -> None:
        """Register ``draft`` under all parts of its name, and under its other names known."""
        key = folded(parts)
        if key not in self.whole:
            self.whole[key] = draft
            leader = load_leaders().find(parts) if len(parts) > 1 else None
            for alias in (leader.name, *leader.aliases) if leader is not None else ():
                self.whole.setdefault(folded(tuple(alias.split())), draft)
        if len(parts) > len(self.parts.get(id(draft), ())):
            self.parts[id(draft)] = parts
        for part in key:
            there = self.bearers[part]
            if draft not in there:
                there.append(draft)

    def known(self, word: str) -> bool:
        """Tell whether somebody bears ``word`` as a part of the name."""
        return any(part in self.bearers for part in folded((word,)))

    def find(self, name: Name, title: Title | None = None) -> Draft | None:
        """Return the person that ``name`` names, or None for one not met before.

        All parts of the shorter name must be parts of the longer one. Of several bearers of a
        surname one of the same office is preferred, then one who bears it as last or first
        name, then the one mentioned last before it.
        """
        key = folded(name.parts)
        exact = self.whole.get(key)
        if exact is not None and (len(key) > 1 or title is None):
            return exact
        if not key:
            return None
        wanted = set(key)
        found = [d for d in self.bearers.get(key[-1], ()) if self._fits(d, wanted)]
        if not found and len(key) == 1:
            return None
        if not found:
            candidates = self.bearers.get(key[0], ())
            found = [d for d in candidates if self._fits(d, wanted)]
        return max(found, key=lambda d: self._rank(d, name, title), default=None)

    def _fits(self, draft: Draft, wanted: set[str]) -> bool:
        own = set(folded(self.parts[id(draft)]))
        return wanted <= own or (len(own) == 1 and own <= wanted)

    def _rank(self, draft: Draft, name: Name, title: Title | None) -> tuple[int, int, bool, int]:
        written = self.parts[id(draft)]
        parts, last = folded(written), folded(name.parts)[-1]
        family = parts[-1] == last or (parts[0] == last and "-" in written[-1])
        place = 2 if family else int(parts[0] == last)
        fit = 1
        if title is not None and title.office.form == "one":
            free = draft.role is None or draft.former
            fit = 2 if title.canonical in draft.offices else int(free)
        return fit, place, draft.last < name.first, draft.last


__all__ = ["Name", "Register", "name_at"]
