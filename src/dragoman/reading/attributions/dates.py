"""When words were said: the time that hangs on the cue, or on the medium they were said in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from dragoman.reading.attributions.grounding import Grounded
from dragoman.reading.attributions.stage import Stage
from dragoman.record import Span, Time, When

_VERBS = frozenset({"VERB", "AUX"})
#: Words before a time that is no day of saying: "has said since May", "will say by Friday".
_BOUNDS = frozenset({"since", "until", "till", "by", "before", "after", "for", "between"})
#: A clause beside the cue that tells when and where its words were said.
_SPEAKING = frozenset({"speak", "talk", "address", "write", "appear"})
#: No time hangs more words below what it dates.
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Dates:
    """The days and clock times of a report by the verb or noun that each hangs on."""

    stage: Stage
    _dated: Mapping[int, tuple[Time, ...]] = field(repr=False)

    @classmethod
    def of(cls, stage: Stage, times: Iterable[Time]) -> Dates:
        """Return the dates of a report out of all its time expressions."""
        dated: dict[int, tuple[Time, ...]] = {}
        for time in times:
            ranges = stage.ranges([time.span]) if time.type in {"DATE", "TIME"} else ()
            if ranges:
                root = stage.doc[slice(*ranges[0])].root
                for owner in _owners(root):
                    dated[owner] = (*dated.get(owner, ()), time)
        return cls(stage, dated)

    def said(self, grounded: Grounded, medium: Span | None) -> When | None:
        """Return when the words of an attribution were said, or None where it is not told.

        ``medium`` is the phrase that names in what they were said.
        """
        if not self._dated:
            return None
        for host in self._hosts(grounded, medium):
            for time in self._dated.get(host, ()):
                if not grounded.covers(self.stage.ranges([time.span])[0][0]):
                    return When(time=time.id, begin=time.begin, end=time.end)
        return None

    def _hosts(self, grounded: Grounded, medium: Span | None) -> Iterator[int]:
        """Yield what the day of saying may hang on: the cue, the medium, how that was shown."""
        word = grounded.cue_word
        yield word.i
        if (word.pos_ == "NOUN" and word.dep_ == "dobj") or word.pos_ == "ADJ":
            yield word.head.i
        yield from (c.i for c in word.children if c.dep_ == "advcl" and c.lemma_ in _SPEAKING)
        for start, end in self.stage.ranges([medium]) if medium is not None else ():
            for noun in self.stage.doc[start:end]:
                yield noun.i
                yield from (c.i for c in noun.rights if c.dep_ in {"acl", "relcl"})


def _owners(root: Token) -> Iterator[int]:
    """Yield the nouns above a time, up to and with the verb that it hangs on."""
    current = root
    for _ in range(_DEEPEST):
        if current.dep_ in {"prep", "mark"} and current.lower_ in _BOUNDS:
            return
        if current.head.i == current.i:
            return
        current = current.head
        if current.pos_ in _VERBS:
            yield current.i
            return
        if current.pos_ == "NOUN":
            yield current.i


__all__ = ["Dates"]
