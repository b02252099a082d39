"""Pronouns: whom "he", "it", "they", "we" and "I" stand for, where the text makes it plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.codebook.usage import load_impersonals, load_judgements
from dragoman.reading.actors.owned import note_owned
from dragoman.reading.actors.page import Page
from dragoman.reading.actors.quoting import speakers
from dragoman.reading.actors.roster import Draft, Roster
from dragoman.reading.actors.sets import Sets, set_of

_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m",
            "she": "f", "her": "f", "hers": "f", "herself": "f"}  # fmt: skip
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
_SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_ACCUSATIVE = frozenset({"him", "her", "them", "it"})

#: After these "it" can be the subject of its own clause: "gathered troops around it".
_LOCATIVE = frozenset({"around", "near", "behind", "beside", "below", "above", "between"})

#: Prepositions before what somebody is judged for or asked to do.
_REASONS = frozenset({"for", "over", "of", "on"})
_ASKED = frozenset({"on", "upon", "to"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})

#: A subject is the sentence's own where fewer words than this stand above it in the tree.
_SHALLOW = 3
_DEEP = 99

_PRIVATE = frozenset({"EDU", "JRN"})

#: A pronoun looks back no further than so many sentences.
_REACH = 3

_WINDOW = 60

#: Of one sentence no more than so many persons are remembered.
_REMEMBERED = 12


@dataclass(slots=True)
class _Focus:
    """The subjects of the sentences read so far: (depth in the tree, draft) of the best each."""

    sets: Sets
    person: dict[int, list[tuple[int, Draft]]] = field(default_factory=dict)
    party: dict[int, tuple[int, Draft]] = field(default_factory=dict)

    def note(self, page: Page, i: int, draft: Draft) -> None:
        """Take in that ``draft`` is mentioned at token ``i``."""
        self.sets.note(draft)
        depth = sum(1 for _ in page.ancestors(i, 12)) + (0 if page.deps[i] in _SUBJECTS else 20)
        sentence = page.sentence[i]
        if draft.kind == "person":
            ranked = self.person.setdefault(sentence, [])
            if len(ranked) < _REMEMBERED:
                ranked.append((depth, draft))
                ranked.sort(key=lambda item: item[0])
        elif page.words[i].isspace():
            return
        elif sentence not in self.party or depth < self.party[sentence][0]:
            self.party[sentence] = (depth, draft)


def find_pronouns(page: Page, roster: Roster) -> None:
    """Note the pronouns whose actor is plain, and what is spoken of with their help.

    With them go the sets ("the two leaders", "they" for both) and the nouns they own ("its
    troops"), as each can be what the next one stands for.

    Outside quotations first: the subject above the pronoun in its sentence, else that of a
    sentence before. Then inside them, where "I" is the speaker, "we" the speaker's side and
    "he" anyone but the speaker. A pronoun that stays open is no mention.
    """
    focus = _Focus(Sets(page, roster))
    later: list[int] = []
    for i in range(len(page)):
        if page.quote[i] >= 0:
            later.append(i)
            continue
        if i not in roster.at:
            _note(page, roster, focus, i, _third(page, roster, focus, i, None))
        if i in roster.at:
            focus.note(page, i, set_of(page, roster, i) or roster.at[i])
    said_by = speakers(page, roster)
    for i in later:
        if i not in roster.at:
            speaker = said_by.get(page.quote[i])
            _note(page, roster, focus, i, _quoted(page, roster, focus, i, speaker))
        if i in roster.at:
            focus.note(page, i, roster.at[i])


def _note(page: Page, roster: Roster, focus: _Focus, i: int, draft: Draft | None) -> None:
    """Note the pronoun at ``i``, and the noun it owns; else the set that the word counts."""
    if draft is not None:
        roster.mention_tokens(draft, i, i)
        note_owned(page, roster, i, draft)
        return
    if page.tags[i] == "WP$":
        _note_whose(page, roster, i)
        return
    told = focus.sets.at(i)
    if told is not None:
        roster.mention_tokens(told[1], told[0], i)


def _note_whose(page: Page, roster: Roster, i: int) -> None:
    """Note what a relative clause says is somebody's: "Rau, whose country holds the chair"."""
    clause = next((k for k in page.ancestors(i, 6) if page.deps[k] == "relcl"), None)
    owner = roster.at.get(page.head[clause]) if clause is not None else None
    if owner is not None:
        note_owned(page, roster, i, owner)


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
    """Return whom a speaker means by "we": the state or body spoken for.

    A scholar or a journalist does not speak for the university or the paper.
    """
    if speaker is None or (speaker.kind == "person" and speaker.of is None):
        return None
    if speaker.kind == "person" and set(speaker.sectors[:1]) & _PRIVATE:
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
        above = next((d for d in _above(page, roster, i) if _plural(d)), None)
        return above or _many_before(page, roster, i) or _group_before(page, focus, i)
    return None


def _many_before(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return the party that the only plural noun for one before ``i`` in its sentence names."""
    found: list[Draft] = []
    k = i - 1
    while k >= 0 and page.sentence[k] == page.sentence[i] and i - k < _WINDOW:
        draft = roster.at.get(k)
        many = page.tags[k] == "NNS" or (draft is not None and bool(draft.members))
        if many and draft is not None and draft.kind in {"group", "organization"}:
            found += [draft] if draft not in found else []
        k -= 1
    return found[0] if len(found) == 1 else None


def _group_before(page: Page, focus: _Focus, i: int) -> Draft | None:
    """Return the group that is subject of the sentence before, for a "they" that is one."""
    depth, draft = focus.party.get(page.sentence[i] - 1, (_DEEP, None))
    subject = page.deps[i] in _SUBJECTS and depth < _SHALLOW and page.quote[i] < 0
    return draft if subject and _plural(draft) else None


def _person(
    page: Page, roster: Roster, focus: _Focus, i: int, speaker: Draft | None
) -> Draft | None:
    gender = _GENDERS[page.lower[i]]
    barred = _barred(page, roster, i)

    def fits(draft: Draft | None) -> bool:
        if draft is None or draft.kind != "person" or draft is speaker or draft is barred:
            return False
        return draft.gender in {"", gender}

    found = next((d for d in _above(page, roster, i) if fits(d)), None)
    if found is None:
        found = next((d for d in _before(page, roster, focus, i) if fits(d)), None)
    if found is not None:
        found.gender = gender
    return found


def _thing(page: Page, roster: Roster, focus: _Focus, i: int) -> Draft | None:
    barred = _barred(page, roster, i)
    for draft in _above(page, roster, i):
        if draft is None:
            return None
        if _single_party(draft) and draft is not barred:
            return draft
    inside = [d for d in _inside(page, roster, i) if d is not barred]
    if len(inside) == 1:
        return inside[0]
    of_subject = page.deps[i] == "poss" and page.deps[page.head[i]] in _SUBJECTS
    if not inside and (page.deps[i] in _SUBJECTS or of_subject) and _is_first(page, i):
        depth, before = focus.party.get(page.sentence[i] - 1, (_DEEP, None))
        if depth < _SHALLOW and before is not None and _single_party(before):
            return before
    return None


def _is_person(draft: Draft) -> bool:
    return draft.kind == "person"


def _single_party(draft: Draft) -> bool:
    return draft.kind in {"state", "organization"} or (draft.kind == "group" and draft.named)


def _plural(draft: Draft | None) -> bool:
    return draft is not None and draft.kind == "group"


def _inside(page: Page, roster: Roster, i: int) -> list[Draft]:
    """Return the states and organizations named before ``i`` in its sentence.

    For "it" as a subject only those that are subjects, or own one: an "it" that goes on from
    anything else is a thing more often than a party, unless it follows at once.
    """
    found: list[Draft] = []
    k = i - 1
    while k >= 0 and page.sentence[k] == page.sentence[i] and i - k < _WINDOW:
        if page.quote[k] != page.quote[i]:
            break
        draft = roster.at.get(k)
        fits = page.deps[i] not in _SUBJECTS or _leads(page, k) or k >= i - 2
        if fits and draft is not None and _single_party(draft) and draft not in found:
            found.append(draft)
        k -= 1
    return found


def _is_first(page: Page, i: int) -> bool:
    """Tell whether no subject of a verb stands before ``i`` in its sentence."""
    k = i - 1
    while k >= 0 and page.sentence[k] == page.sentence[i] and i - k < _WINDOW:
        if page.deps[k] in _SUBJECTS:
            return False
        k -= 1
    return True


def _leads(page: Page, i: int) -> bool:
    """Tell whether token ``i`` heads a subject, or modifies the noun that does."""
    return page.deps[i] in _SUBJECTS or page.deps[page.head[i]] in _SUBJECTS


def _barred(page: Page, roster: Roster, i: int) -> Draft | None:
    """Return whom an object pronoun cannot mean: the subject of its own clause."""
    around = page.lower[i] == "it" and page.lower[page.head[i]] in _LOCATIVE
    if not _is_object(page, i) or around:
        return None
    for node in page.ancestors(i, 12):
        if not page.tags[node].startswith(("VB", "MD")):
            continue
        subject = page.subject(node)
        if subject is None:
            controller = next(_controllers(page, node), None)
            if controller is not None and controller in roster.at:
                return roster.at[controller]
        if subject is None or subject == i:
            continue
        if page.tags[subject] in _RELATIVE and page.deps[node] == "relcl":
            subject = page.head[node]
        people = (subject, *page.kids_of(subject, "amod", "poss", "compound"))
        return next((roster.at[k] for k in people if k in roster.at), None)
    return None


def _is_object(page: Page, i: int) -> bool:
    """Tell an object, also one that is subject of an infinitive: "asked him to wait"."""
    if _reflexive(page, i):
        return False
    if page.deps[i] in _OBJECTS:
        return True
    verb = page.head[i]
    infinitive = any(page.tags[kid] == "TO" for kid in page.kids_of(verb, "aux"))
    return page.lower[i] in _ACCUSATIVE and page.deps[i] in _SUBJECTS and infinitive


def _empty(page: Page, i: int) -> bool:
    """Tell whether "it" stands for nothing, a clause or a thing: "it is clear that …", "called
    it a mistake".
    """
    if page.deps[i] == "expl":
        return True
    if page.deps[i] == "dobj" and any(page.kids_of(page.head[i], "oprd")):
        return True
    if page.lower[i] != "it" or page.deps[i] not in _SUBJECTS:
        return False
    verb = page.head[i]
    predicates = page.kids_of(verb, "acomp", "attr", "oprd")
    return any(page.lower[p] in load_impersonals() for p in predicates)


def _above(page: Page, roster: Roster, i: int) -> Iterator[Draft | None]:
    """Yield whom the pronoun can stand for by the tree above it, nearest first.

    That is what it is coordinated with ("the United States and its allies"), whom its noun is
    laid to ("thanked France for its efforts"), the possessor of each noun above and the subject
    of each verb above; of a relative clause the noun it modifies. None is a subject that is
    a thing, not an actor.
    """
    below = i
    owning = page.deps[i] == "poss"
    if owning and page.word(i - 1) == "and" and i - 2 in roster.at:
        yield roster.at[i - 2]
    open_object = _is_object(page, i)
    for node in page.ancestors(i):
        if page.tags[node].startswith(("VB", "MD")):
            if owning:
                yield from _judged(page, roster, node, below)
            subject = page.subject(node)
            if open_object and subject in {None, i}:
                below = node
                continue
            if not open_object and subject != i:
                yield from _subject(page, roster, node, below, i)
            open_object = False
        else:
            beside = page.deps[below] == "conj"
            person = owning and node < i and node in roster.at and _is_person(roster.at[node])
            if (beside or person) and node in roster.at:
                yield roster.at[node]
            for kid in page.kids_of(node, "poss"):
                if kid < i and kid != below and kid in roster.at:
                    yield roster.at[kid]
        below = node


def _judged(page: Page, roster: Roster, verb: int, below: int) -> Iterator[Draft]:
    """Yield the one who is thanked, blamed or accused for what a possessive pronoun stands in."""
    if page.deps[below] != "prep" or page.lower[below] not in _REASONS:
        return
    if page.doc[verb].lemma_.lower() in load_judgements():
        for kid in page.kids_of(verb, "dobj"):
            if kid in roster.at:
                yield roster.at[kid]


def _reflexive(page: Page, i: int) -> bool:
    return page.lower[i].endswith("self") or page.lower[i].endswith("selves")


def _subject(
    page: Page, roster: Roster, verb: int, below: int, pronoun: int
) -> Iterator[Draft | None]:
    subject = page.subject(verb)
    if subject is None:
        above = page.head[verb]
        yield from (roster.at[k] for k in _controllers(page, verb) if k in roster.at)
        if page.deps[verb] == "acl" and above in roster.at:
            yield roster.at[above]
        return
    if subject in {below, pronoun}:
        return
    if subject > pronoun:
        if any(page.deps[k] in _SUBJECTS for k in range(pronoun + 1, subject)):
            return
        yield from (d for d in (roster.at.get(subject),) if d is not None)
        return
    if page.tags[subject] in _RELATIVE and page.deps[verb] == "relcl":
        subject = page.head[verb]
    if subject in roster.at:
        several = set_of(page, roster, subject)
        if several is not None:
            yield several
        yield roster.at[subject]
        return
    possessors = [k for k in page.kids_of(subject, "poss") if k in roster.at]
    if possessors:
        yield from (roster.at[k] for k in possessors)
    elif page.tags[subject] in {"NN", "NNP"}:
        yield None


def _controllers(page: Page, verb: int) -> Iterator[int]:
    """Yield whose doing a verb without subject is: "urged Russia to …", "accused NATO of …"."""
    above = page.head[verb]
    if page.deps[verb] in {"xcomp", "ccomp", "advcl"}:
        yield from (k for k in _asked(page, above) if k < verb)
    elif page.deps[verb] == "pcomp" and page.lower[above] in {"of", "from"}:
        governor = page.head[above]
        if page.deps[governor] == "dobj":
            yield governor
        yield from (k for k in page.kids_of(governor, "dobj") if k < verb)


def _asked(page: Page, verb: int) -> Iterator[int]:
    """Yield whom a verb asks to do something: "urged Russia to", "called on Russia to"."""
    yield from page.kids_of(verb, "dobj")
    for preposition in page.kids_of(verb, "prep"):
        if page.lower[preposition] in _ASKED:
            yield from page.kids_of(preposition, "pobj")


def _before(page: Page, roster: Roster, focus: _Focus, i: int) -> Iterator[Draft]:
    """Yield the persons that the sentences before made their subjects, the last first."""
    for gap in range(_REACH + 1):
        sentence = page.sentence[i] - gap
        yield from (draft for _, draft in focus.person.get(sentence, ()))


__all__ = ["find_pronouns"]
