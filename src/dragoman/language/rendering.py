"""A rendering of a report's text that a parser reads well, character for character as long."""

from __future__ import annotations

import re

from dragoman.intake.layout import Layout

#: Characters that the parser's training data does not know, each with the one that it does.
#: One for one, so that offsets stay true.
_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2033": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2212": "-",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ",
        "\ufeff": " ", "\u200b": " ", "\u200c": " ", "\u200d": " ", "\u2060": " ", "\u00ad": "-",
        "\t": " ", "\x0b": " ", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n", "\r": " ",
    }
)  # fmt: skip


#: Halves of a character, left over from broken UTF-16; the tokenizer cannot hold them.
_HALVES = re.compile("[\ud800-\udfff]")

#: Longer stretches without white space are no words: images in base64, rules made of signs. The
#: tokenizer takes signs off a stretch one at a time, and its work grows with the square of them.
_LONGEST_STRETCH = 500
_STRETCHES = re.compile(rf"\S{{{_LONGEST_STRETCH + 1},}}")


#: The end of a line with words before and after it, and no empty line between them.
_LINE_END = re.compile(r"(?<=\S) *\n(?= *\S)")


def render(text: str, layout: Layout) -> str:
    """Return ``text`` with plain quotes, dashes and spaces and with its asides blanked out.

    Each aside (a credit, a share line) becomes spaces, so that it is never read as a
    sentence, and so does what is too long to be a word; within a paragraph the ends of lines
    are blanks, so that no phrase is cut by them. The result is as long as ``text``.

    >>> render("\u201cNo,\u201d he said.", Layout())
    '"No," he said.'
    """
    plain = _HALVES.sub("?", text.translate(_PLAIN))
    changes = [(start, end, " " * (end - start)) for start, end in layout.aside]
    changes += [(s, e, _LINE_END.sub(_blank, plain[s:e])) for s, e in layout.paragraphs]
    pieces, done = [], 0
    for start, end, rendered in sorted(changes):
        pieces += [plain[done:start], rendered]
        done = end
    return _STRETCHES.sub(_blank, "".join([*pieces, plain[done:]]))


def _blank(stretch: re.Match[str]) -> str:
    return " " * len(stretch.group())
