"""What the caller says about the reports handed over, and what is said of those refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dragoman.errors import UnreadableInput
from dragoman.intake.lines import is_visible
from dragoman.report import MAX_CHARACTERS, Report, iso_date

_LONGEST_PLACE = 200
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows of the reports to be read; None where nothing is said.

    ``as_jsonl`` says that the input is JSON Lines whatever its name. What is no text in a
    shell's arguments (stray bytes) becomes question marks. Raises InvalidDate when
    ``published`` is no date.
    """

    title: str | None = None
    published: dt.date | str | None = None
    publisher: str | None = None
    url: str | None = None
    as_jsonl: bool = False

    def __post_init__(self) -> None:
        if self.published is not None:
            object.__setattr__(self, "published", iso_date(self.published))
        for name in ("title", "publisher", "url"):
            said = getattr(self, name)
            if said is not None:
                object.__setattr__(self, name, said.encode("utf-8", "replace").decode("utf-8"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A report and where it was found: a path, or path:line."""

    place: str
    report: Report


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that is no report: where it stands (a path, or path:line), and why."""

    place: str
    reason: str

    @property
    def line(self) -> str:
        """The refusal as one line fit for a terminal.

        >>> Refusal("notes.txt", "the text is empty").line
        'notes.txt: the text is empty'
        """
        place = self.place
        if len(place) > _LONGEST_PLACE:
            place = "…" + place[-_LONGEST_PLACE:]
        reason = self.reason
        if len(reason) > _LONGEST_REASON:
            reason = reason[:_LONGEST_REASON] + "…"
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in f"{place}: {reason}")


def complaint_about(error: OSError | ValueError) -> str:
    """Return what an error of the file system means, in a few words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "it may not be read: permission denied"
    if isinstance(error, OSError) and error.strerror:
        return f"it cannot be read: {error.strerror}"
    return f"it cannot be read: {error}"


def refuse_unusable(text: str) -> None:
    """Raise UnreadableInput when a text has no words, or more than MAX_CHARACTERS characters."""
    if len(text) > MAX_CHARACTERS:
        raise UnreadableInput(
            f"the text has {len(text):,} characters; the limit is {MAX_CHARACTERS:,}"
        )
    if not is_visible(text):
        signs = "" if not text.strip() else ": it has signs only, and no words"
        raise UnreadableInput(f"the text is empty{signs}")
