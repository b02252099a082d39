"""Titles: the phrases of office in a text ("her Russian counterpart", "US Secretary of State")."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import zip_longest

from dragoman.codebook.consulting import loader
from dragoman.codebook.offices import Office, load_offices
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.roster import Draft, Roster

_MODIFYING = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "DT", "CD",
                        "VBN", "VBG", "HYPH", "PDT", "FW"})  # fmt: skip
_LABELS = frozenset({"compound", "amod", "poss", "det", "nmod", "nummod", "case", "punct",
                     "advmod", "npadvmod", "conj", "predet", "quantmod"})  # fmt: skip
_COMPLEMENT = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "CC", "VBN",
                         "PRP$"})  # fmt: skip
_PREPOSITIONS = frozenset({"of", "for", "to", "at", "from", "with"})
_FORMER = frozenset({"former", "ex", "late", "outgoing", "ousted", "exiled", "retired", "deposed"})
_OUT_OF_OFFICE = _FORMER - {"late", "outgoing", "exiled"}
_DEPUTIES = frozenset({"deputy", "vice", "assistant"})
_WIDEST = 12


@dataclass(frozen=True, slots=True)
class Title:
    """A phrase of office by token numbers, all included.

    ``first`` is its first word, ``begin`` to ``head`` the words of the office itself, ``last``
    the end of its complement ("of Russia", "for the Near East"); ``ranks`` are offices that
    stand beside it ("Major General"), ``others`` those that the same person holds besides.
    """

    first: int
    begin: int
    head: int
    last: int
    office: Office
    ranks: tuple[Office, ...] = ()
    deputy: bool = False
    others: tuple[Office, ...] = ()

    @property
    def canonical(self) -> str:
        """The office that the title means: that of a deputy is one of its own."""
        return f"deputy {self.office.office}" if self.deputy else self.office.office

    def former(self, page: Page) -> bool:
        """Tell whether the phrase says that the office is held no longer."""
        return any(page.lower[i] in _OUT_OF_OFFICE for i in range(self.first, self.begin))


@loader
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], Office]]]:
    filed: dict[str, list[tuple[tuple[str, ...], Office]]] = defaultdict(list)
    for words, office in load_offices().items():
        filed[words[0]].append((words, office))
    for candidates in filed.values():
        candidates.sort(key=lambda item: -len(item[0]))
    return dict(filed)


def find_titles(page: Page, roster: Roster) -> list[Title]:
    """Return the phrases of office of a page, in reading order, none inside another's office."""
    titles: list[Title] = []
    i = 0
    while i < len(page):
        chain = _chain(page, roster, i)
        if not chain:
            i += 1
            continue
        title = _elect(page, _title(page, roster, chain))
        before = titles[-1] if titles else None
        if before is not None and _is_second(page, before, title):
            titles[-1] = _joined(before, title)
        else:
            titles.append(title)
        i = title.head + 1
    return [_without(title, after) for title, after in zip_longest(titles, titles[1:])]


def _elect(page: Page, title: Title) -> Title:
    """Return the title with "-elect" after it, where it stands."""
    end = title.head + 2
    if page.word(end) != "elect" or page.word(end - 1) != "-" or not page.joined(end):
        return title
    return replace(title, head=end, last=max(end, title.last))


def _is_second(page: Page, before: Title, title: Title) -> bool:
    """Tell a second office of one person: "Jordan's prime minister and defence minister, X"."""
    beside = (
        title.first == before.head + 2 == before.last + 2 and page.word(title.first - 1) == "and"
    )
    if not beside or {before.office.form, title.office.form} != {"one"}:
        return False
    named = page.word(title.last + 1) in {",", "("} and page.capital(title.last + 2)
    return named or (page.capital(title.last + 1) and page.capital(before.head))


def _joined(before: Title, title: Title) -> Title:
    return replace(title, first=before.first, others=(*before.others, before.office))


def _without(title: Title, after: Title | None) -> Title:
    """Return the title without a complement that is another's ("adviser to President Biden")."""
    if after is None or after.begin > title.last:
        return title
    return replace(title, last=title.head)


def _chain(page: Page, roster: Roster, i: int) -> list[tuple[int, int, Office]]:
    """Return the offices that follow one another from token ``i`` (first, last, office)."""
    found: list[tuple[int, int, Office]] = []
    while i < len(page) and (match := _match(page, roster, i)) is not None:
        found.append(match)
        i = match[1] + 1
        if page.word(i) == "-" and i + 1 < len(page):
            break
    return found


def _match(page: Page, roster: Roster, i: int) -> tuple[int, int, Office] | None:
    for words, office in _by_first_word().get(page.lower[i], ()):
        last = i + len(words) - 1
        if last >= len(page) or tuple(page.lower[i : last + 1]) != words:
            continue
        if i in roster.at and roster.at[i].kind != "group":
            return None
        if office.form != "one" and not (page.capital(i) and page.capital(last + 1)):
            continue
        if not page.tags[last].startswith(("NN", "FW")) and not page.capital(last):
            named = page.word(last + 1) == "," or page.capital(last + 1)
            if page.tags[last] != "JJ" or not named:
                continue
        if page.tags[last] == "NNS":
            continue
        return i, last, office
    return None


def rank_length(page: Page, i: int) -> int:
    """Return how many tokens from ``i`` are a rank or form of address ("Major General", "Mr.")."""
    rank = _rank_at(page, i)
    return 0 if rank is None else rank[0]


def rank_before(page: Page, i: int) -> Office | None:
    """Return the rank whose words end right before token ``i``, or None."""
    for length in (2, 1):
        rank = _rank_at(page, i - length) if i >= length else None
        if rank is not None and rank[0] == length:
            return rank[1]
    return None


def _rank_at(page: Page, i: int) -> tuple[int, Office] | None:
    for words, office in _by_first_word().get(page.word(i), ()):
        if tuple(page.lower[i : i + len(words)]) != words or not page.capital(i):
            continue
        if office.form != "one" or office.sectors == ("MIL",):
            return len(words), office
    return None


def _title(page: Page, roster: Roster, chain: list[tuple[int, int, Office]]) -> Title:
    begin, _, office = chain[-1]
    callings = [part for part in chain if part[2].form == "one"]
    if callings:
        begin, _, office = callings[-1]
        if len(callings) > 1 and office.sectors == ("MIL",) and page.capital(begin):
            begin, _, office = callings[-2]
    ranks = tuple(o for _, _, o in chain if o is not office and o.form != "one")
    ranks += tuple(o for _, _, o in chain if o is not office and o.sectors == ("MIL",))
    end = chain[-1][1]
    first = _first(page, chain[0][0], end)
    deputy = any(page.lower[i] in _DEPUTIES for i in range(first, begin))
    return Title(first, begin, end, _last(page, begin, end), office, ranks, deputy)


def _first(page: Page, begin: int, head: int) -> int:
    """Return where the modifiers of the office begin: adjectives, names, a possessive."""
    first = begin
    while first > 0 and begin - first < _WIDEST:
        i = first - 1
        if page.words[i] == ")" and page.word(i - 2) == "(" and i > 3:
            first = i - 2
            continue
        if page.tags[i] not in _MODIFYING or page.deps[i] not in _LABELS:
            break
        if page.sentence[i] != page.sentence[begin] or page.ents[i] in {"DATE", "TIME"}:
            break
        if page.deps[i] == "conj" and page.word(i - 1) not in {"-", "/"}:
            break
        if page.words[i] in {",", '"', "--", ";", ":", "(", ")"}:
            break
        first = i
        if page.tags[i] in {"DT", "PRP$"} and page.word(i) not in {"'s", "'"}:
            break
    if first > 0 and page.words[first] == "-":
        first -= 1
    return first


def _last(page: Page, begin: int, head: int) -> int:
    """Return where the complement of the office ends: "of Russia", "for the Near East"."""
    last = head
    while last + 1 < len(page) and page.word(last + 1) in _PREPOSITIONS:
        preposition = last + 1
        attached = page.head[preposition] in range(begin, last + 1)
        if page.word(preposition) != "of" and not attached:
            break
        end = _stretch(page, preposition)
        if end == preposition or end - head > _WIDEST:
            break
        last = end
    return last


def _stretch(page: Page, preposition: int) -> int:
    """Return the last token of the noun phrase after a preposition, before any person's name."""
    end = preposition
    for i in range(preposition + 1, min(len(page), preposition + _WIDEST)):
        joins = page.word(i) == "and" and page.ents[i - 1] == page.ents[min(i + 1, len(page) - 1)]
        if page.tags[i] not in _COMPLEMENT or (page.tags[i] == "CC" and not joins):
            break
        if page.ents[i] in {"DATE", "TIME"} or page.sentence[i] != page.sentence[preposition]:
            break
        begins_name = page.ents[i] == "PERSON" and page.ents[i - 1] != "PERSON"
        if begins_name and page.tags[i - 1] in {"NNP", "NN"} and i - 1 > preposition:
            break
        end = i
    while end > preposition and page.tags[end] in {"CC", "DT", "POS"}:
        end -= 1
    return end


def role_words(page: Page, title: Title, owner: Draft | None, roster: Roster) -> str:
    """Return the role as words: without article, possessive and the name of the state."""
    first = title.first
    for i in range(title.first, title.begin):
        draft = roster.at.get(i)
        skip = page.tags[i] in {"DT", "PRP$", "POS"} or (
            draft is not None and draft.kind == "state" and page.word(i + 1) != "-"
        )
        if draft is not None and draft.kind == "state" and "overnment" in page.words[i]:
            skip = False
        if skip or page.words[i] == ")" or (page.tags[i] == "CD" and first == i):
            first = i + 1
    last = title.last
    if owner is not None and owner.kind == "state" and _is_owner_only(page, title, owner, roster):
        last = title.head
    return page.text[slice(*page.span(first, last))]


def _is_owner_only(page: Page, title: Title, owner: Draft, roster: Roster) -> bool:
    rest = [i for i in range(title.head + 2, title.last + 1) if page.lower[i] != "the"]
    return bool(rest) and all(roster.at.get(i) is owner for i in rest)


__all__ = ["Title", "find_titles", "rank_before", "rank_length", "role_words"]
