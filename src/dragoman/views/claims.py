"""Who asserts what, and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.record import Act, Attribution, Record
from dragoman.views.acts import source_of, speaker_of
from dragoman.views.lookup import Lookup
from dragoman.views.rows import ClaimKind, ClaimRow, Voice
from dragoman.views.timeline import HAPPENED
from dragoman.views.voices import actor_voice, quote_voice
from dragoman.views.words import fold, without_that

#: Words that name nobody where the reader did not find out whom they stand for.
_PRONOUNS = frozenset(
    {"i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "this", "one", "some"}
    | {"his", "her", "its", "their", "our", "my", "your", "these", "those", "many", "others"}
)

#: PLOVER's types that are done by speaking, by one party alone.
SPOKEN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "THREATEN"})


def claims(records: Iterable[Record]) -> list[ClaimRow]:
    """Return claims and denials, report by report in reading order.

    These are accusations (ACCUSE), denials (a REJECT without mode that answers no demand or
    offer), acts that happened or not on someone's word only, and statements: words with a
    source on which no act rests. Each row says in ``kind`` which it is.
    """
    rows: list[ClaimRow] = []
    for record in records:
        lookup = Lookup(record)
        found = [*_from_acts(lookup), *_statements(lookup)]
        rows += sorted(found, key=_place)
    return rows


def _place(row: ClaimRow) -> int:
    return row.spans[0][0] if row.spans else 0


def _from_acts(lookup: Lookup) -> Iterator[ClaimRow]:
    for act in lookup.record.acts:
        kind = _kind(act, lookup)
        if kind is not None:
            yield _act_claim(act, kind, lookup)


def _kind(act: Act, lookup: Lookup) -> ClaimKind | None:
    if act.type == "ACCUSE" and act.status in HAPPENED:
        return "accusation"
    if lookup.is_denial(act):
        return "denial"
    happened_or_not = act.status in HAPPENED or act.status == "negated"
    if act.attributions and happened_or_not and not _is_own_speech(act, lookup):
        return "claim"
    return None


def _is_own_speech(act: Act, lookup: Lookup) -> bool:
    """Say whether a party demands, offers, threatens… in the words that the act rests on.

    Such an act is no claim about the world: it stands among the positions.
    """
    quote = lookup.attributions.get(act.attributions[-1])
    speaker = lookup.actors.get(quote.speaker) if quote and quote.speaker else None
    if act.type not in SPOKEN or speaker is None:
        return False
    return speaker.id in act.actors or (speaker.of is not None and speaker.of in act.actors)


def _act_claim(act: Act, kind: ClaimKind, lookup: Lookup) -> ClaimRow:
    clauses = tuple(mention.clause for mention in act.mentions)
    denied = lookup.acts.get(act.answers) if kind == "denial" and act.answers else None
    spoken = kind != "claim"
    content = lookup.gist(act) if spoken else lookup.words(clauses[0] if clauses else None)
    about = act.recipients if spoken else act.actors
    return ClaimRow(
        evidence=lookup.evidence(act.id, clauses),
        kind=kind,
        speaker=_speaker(act, lookup) if spoken else source_of(act, lookup),
        about=lookup.names(about),
        content=content or "",
        denies=None if denied is None else lookup.gist(denied),
        denied_by=lookup.deniers(act),
        sentence=lookup.sentence(clauses[0]) if clauses else "",
        begin=act.when.begin if act.when else None,
        end=act.when.end if act.when else None,
        confidence=act.confidence,
    )


def _speaker(act: Act, lookup: Lookup) -> Voice:
    """Return who accuses or denies: by the attribution that is the act, else its first actor."""
    spoken = speaker_of(act, lookup)
    if spoken is not None:
        return spoken
    if act.actors:
        return actor_voice(lookup.actors[act.actors[0]], lookup)
    return source_of(act, lookup)


def _statements(lookup: Lookup) -> Iterator[ClaimRow]:
    used = {i for act in lookup.record.acts for i in (*act.attributions, *act.said_in)}
    for quote in lookup.record.attributions:
        if quote.id not in used and quote.content and _has_voice(quote, lookup):
            yield _statement(quote, lookup)


def _has_voice(quote: Attribution, lookup: Lookup) -> bool:
    """Say whether it is told whose words they are: a pronoun that was not resolved tells nobody."""
    if quote.speaker is not None or not quote.source:
        return True
    words = {fold(lookup.record.words(span)).lower() for span in quote.source}
    return not words <= _PRONOUNS


def _statement(quote: Attribution, lookup: Lookup) -> ClaimRow:
    return ClaimRow(
        evidence=lookup.evidence(quote.id, quote.content),
        kind="statement",
        speaker=quote_voice(quote, lookup),
        about=(),
        content=without_that(" … ".join(fold(lookup.record.words(span)) for span in quote.content)),
        denies=None,
        denied_by=(),
        sentence=lookup.sentence(quote.content[0]),
        begin=None,
        end=None,
        confidence=None,
    )
