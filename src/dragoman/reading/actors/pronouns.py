"""Pronouns: whom "he", "it", "they", "we" and "I" stand for, where the text makes it plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.codebook.usage import load_impersonals
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.quoting import speakers
from dragoman.reading.actors.roster import Draft, Roster

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m",
            "she": "f", "her": "f", "hers": "f", "herself": "f"}  # fmt: skip
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
_SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})

#: A pronoun looks back no further than so many sentences.
_REACH = 3

_WINDOW = 60

#: Of one sentence no more than so many persons are remembered.
_REMEMBERED = 12


@dataclass(slots=True)
class _Focus:
    """The subjects of the sentences read so far: (depth in the tree, draft) of the best each."""

    person: dict[int, list[tuple[int, Draft]]] = field(default_factory=dict)
    party: dict[int, tuple[int, Draft]] = field(default_factory=dict)

    def note(self, page: Page, i: int, draft: Draft) -> None:
        """Take in that ``draft`` is mentioned at token ``i``."""
        depth = sum(1 for _ in page.ancestors(i, 12)) + (0 if page.deps[i] in _SUBJECTS else 20)
        sentence = page.sentence[i]
        if draft.kind == "person":
            ranked = self.person.setdefault(sentence, [])
            if len(ranked) < _REMEMBERED:
                ranked.append((depth, draft))
                ranked.sort(key=lambda item: item[0])
        elif sentence not in self.party or depth < self.party[sentence][0]:
            self.party[sentence] = (depth, draft)


def find_pronouns(page: Page, roster: Roster) -> None:
    """Note the pronouns whose actor is plain.

    Outside quotations first: the subject above the pronoun in its sentence, else that of a
    sentence before. Then inside them, where "I" is the speaker, "we" the speaker's side and
    "he" anyone but the speaker. A pronoun that stays open is no mention.
    """
    focus = _Focus()
    later: list[int] = []
    for i in range(len(page)):
        if page.quote[i] >= 0:
            later.append(i)
            continue
        if i not in roster.at:
            draft = _third(page, roster, focus, i, None)
            if draft is not None:
                roster.mention_tokens(draft, i, i)
        if i in roster.at:
            focus.note(page, i, roster.at[i])
    said_by = speakers(page, roster)
    for i in later:
        if i not in roster.at:
            speaker = said_by.get(page.quote[i])
            draft = _quoted(page, roster, focus, i, speaker)
            if draft is not None:
                roster.mention_tokens(draft, i, i)
        if i in roster.at:
            focus.note(page, i, roster.at[i])


def _quoted(
    page: Page, roster: Roster, focus: _Focus, i: int, speaker: Draft | None
) -> Draft | None:
    word = page.lower[i]
    if word in _SPEAKER:
        return speaker if speaker is not None and speaker.kind == "person" else None
    if word in _SPEAKERS:
        return _side(speaker)
    return _third(page, roster, focus, i, speaker)


def _side(speaker: Draft | None) -> Draft | None:
    """Return whom a speaker means by "we": the state or body spoken for."""
    if speaker is None or (speaker.kind == "person" and speaker.of is None):
        return None
    return speaker.principal if speaker.kind == "person" else speaker


def _third(
    page: Page, roster: Roster, focus: _Focus, i: int, speaker: Draft | None
) -> Draft | None:
    word = page.lower[i]
    if word in _GENDERS:
        return _person(page, roster, focus, i, speaker)
    if word in _THING and not _empty(page, i):
        return _thing(page, roster, focus, i)
    if word in _MANY:
        return next((d for d in _above(page, roster, i) if _plural(d)), None)
    return None


def _person(
    page: Page, roster: Roster, focus: _Focus, i: int, speaker: Draft | None
) -> Draft | None:
    gender = _GENDERS[page.lower[i]]

    def fits(draft: Draft | None) -> bool:
        if draft is None or draft.kind != "person" or draft is speaker:
            return False
        return draft.gender in {"", gender}

    found = next((d for d in _above(page, roster, i) if fits(d)), None)
    if found is None:
        found = next((d for d in _before(page, roster, focus, i) if fits(d)), None)
    if found is not None:
        found.gender = gender
    return found


def _thing(page: Page, roster: Roster, focus: _Focus, i: int) -> Draft | None:
    for draft in _above(page, roster, i):
        if draft is None:
            return None
        if _single_party(draft):
            return draft
    inside = [d for d in _inside(page, roster, i) if d is not _beside(page, roster, i)]
    if len(inside) == 1:
        return inside[0]
    if page.deps[i] in _SUBJECTS and not inside:
        depth_and_draft = focus.party.get(page.sentence[i] - 1)
        if depth_and_draft is not None and depth_and_draft[0] < 3:
            return depth_and_draft[1]
    return None


def _single_party(draft: Draft) -> bool:
    return draft.kind in {"state", "organization"} or (draft.kind == "group" and draft.named)


def _plural(draft: Draft | None) -> bool:
    return draft is not None and draft.kind == "group"


def _inside(page: Page, roster: Roster, i: int) -> list[Draft]:
    """Return the states and organizations named before ``i`` in its sentence."""
    found: list[Draft] = []
    k = i - 1
    while k >= 0 and page.sentence[k] == page.sentence[i] and i - k < _WINDOW:
        if page.quote[k] != page.quote[i]:
            break
        draft = roster.at.get(k)
        if draft is not None and _single_party(draft) and draft not in found:
            found.append(draft)
        k -= 1
    return found


def _beside(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the subject of the clause that the pronoun is an object in, whom it cannot mean."""
    if page.deps[i] not in {"dobj", "pobj", "dative"}:
        return None
    verb = next((k for k in page.ancestors(i, 4) if page.tags[k].startswith("VB")), None)
    subject = page.subject(verb) if verb is not None else None
    return roster.at.get(subject) if subject is not None else None


def _empty(page: Page, i: int) -> bool:
    """Tell whether "it" stands for nothing or for a clause: "it is clear that …"."""
    if page.deps[i] == "expl":
        return True
    if page.lower[i] != "it" or page.deps[i] not in _SUBJECTS:
        return False
    verb = page.head[i]
    predicates = page.kids_of(verb, "acomp", "attr", "oprd")
    return any(page.lower[p] in load_impersonals() for p in predicates)


def _above(page: Page, roster: Roster, i: int) -> Iterator[Draft | None]:
    """Yield whom the pronoun can stand for by the tree above it, nearest first.

    That is the possessor of each noun above and the subject of each verb above; of a
    relative clause the noun it modifies. None is a subject that is a thing, not an actor.
    """
    below = i
    own = page.deps[i] in {*_SUBJECTS, "dobj", "pobj", "dative"} and not _reflexive(page, i)
    for node in page.ancestors(i):
        if page.tags[node].startswith(("VB", "MD")):
            if not own or page.deps[i] == "pobj":
                yield from _subject(page, roster, node, below, i)
            own = False
        else:
            if page.deps[below] == "conj" and node in roster.at:
                yield roster.at[node]
            for kid in page.kids_of(node, "poss"):
                if kid < i and kid != below and kid in roster.at:
                    yield roster.at[kid]
        below = node


def _reflexive(page: Page, i: int) -> bool:
    return page.lower[i].endswith("self") or page.lower[i].endswith("selves")


def _subject(
    page: Page, roster: Roster, verb: int, below: int, pronoun: int
) -> Iterator[Draft | None]:
    subject = page.subject(verb)
    if subject is None:
        above = page.head[verb]
        if page.deps[verb] in {"xcomp", "ccomp"}:
            objects = [k for k in page.kids_of(above, "dobj") if k < verb]
            yield from (roster.at[k] for k in objects if k in roster.at)
        elif page.deps[verb] == "acl" and above in roster.at:
            yield roster.at[above]
        return
    if subject in {below, pronoun}:
        return
    if subject > pronoun:
        yield from (d for d in (roster.at.get(subject),) if d is not None)
        return
    if page.tags[subject] in _RELATIVE and page.deps[verb] == "relcl":
        subject = page.head[verb]
    if subject in roster.at:
        yield roster.at[subject]
        return
    possessors = [k for k in page.kids_of(subject, "poss") if k in roster.at]
    if possessors:
        yield from (roster.at[k] for k in possessors)
    elif page.tags[subject] in {"NN", "NNP"}:
        yield None


def _before(page: Page, roster: Roster, focus: _Focus, i: int) -> Iterator[Draft]:
    """Yield the persons that the sentences before made their subjects, the last first."""
    for gap in range(_REACH + 1):
        sentence = page.sentence[i] - gap
        yield from (draft for _, draft in focus.person.get(sentence, ()))


__all__ = ["find_pronouns"]
