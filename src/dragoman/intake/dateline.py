"""The dateline of a report: place, date and agency before its first sentence."""

from __future__ import annotations

import re

from dragoman.codebook.credits import CreditBook
from dragoman.codebook.function_words import load_function_words

Span = tuple[int, int]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?i:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s?{_DAY}|{_DAY}\s+{_MONTH})(?:,?\s+{_YEAR})?"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR})"
)
_TIME = (
    r"(?:(?:,|\s+at|\s+[|–-]|T)?\s*\d{1,2}[:.]\d\d(?::\d\d)?"
    r"(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*(?:[A-Z]{1,5}|[+-]\d\d:?\d\d))?)"
)
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’.][^\W\d_]+)*\.?"
_SMALL = r"(?:(?:al|am|an|da|de|del|der|el|la|of|on|the|upon)[ -])"
_PLACE = rf"{_WORD}(?:[ /-]{_SMALL}{{0,2}}{_WORD}){{0,3}}(?:,\s?{_WORD}(?: {_WORD}){{0,2}}){{0,2}}"
_AGENCY = r"(?:\((?P<agency>[^\W\d_][^()\n]{1,40})\)|/(?P<slashed>[^\W\d_][\w -]{1,30})/)"

#: Place, date and agency, each of which may lack, and the dash that ends them.
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})?"
    rf"(?:(?(place)[,.]?\s*)(?P<date>{_DATE}))?"
    rf"(?:[,.]?\s*{_AGENCY})?"
    r"(?P<dash>\s*[-–—―_]{1,3}(?=[\s\"'“‘(]|(?<=[–—―_])|(?<=--))|\.?:(?=\s)|(?<=/)\.?(?=\s)|"
    r"(?<=\))(?=\s))\s*"
)
_DATE_LINE = re.compile(
    rf"(?:{_PLACE}[,.:]?\s+(?:[-–—|]\s*)?)?{_DATE}{_TIME}?(?:\s*{_AGENCY})?[.]?"
)
_REACH = 160
_NEXT_DASH = re.compile(r"\s[-–—]{1,2}\s|—")


def find_dateline(text: str, start: int, end: int, book: CreditBook) -> Span | None:
    """Return the span of the dateline with which ``text[start:end]`` begins, or None.

    The span ends with its dash. A place in capitals, a place with a date, or an agency in
    brackets make a dateline; a place in small letters with a dash only, if GeoNames knows it
    and the sentence goes on with a capital ("Brussels – The alliance").

    >>> from dragoman.codebook.credits import load_credits
    >>> line = "GENEVA, Jan 10 (Reuters) - Talks began."
    >>> find_dateline(line, 0, len(line), load_credits())
    (0, 26)
    """
    head = text[start : min(end, start + _REACH)]
    match = _DATELINE.match(head)
    if match is None or not _is_dateline(match, head, book):
        return None
    return start, start + len(match.group().rstrip())


def has_date(words: str) -> bool:
    """Tell whether ``words`` names a day.

    >>> has_date("GENEVA, Jan 10 (Reuters) -"), has_date("MOSCOW (AP) -")
    (True, False)
    """
    return re.search(_DATE, words) is not None


def is_date_line(words: str) -> bool:
    """Tell whether ``words`` are nothing but a date, with a place or a time at most.

    >>> is_date_line("Kyiv, 26 January 2022"), is_date_line("On 26 January 2022 they met")
    (True, False)
    """
    return len(words) <= _REACH and _DATE_LINE.fullmatch(words) is not None


def _is_dateline(match: re.Match[str], head: str, book: CreditBook) -> bool:
    place, date, rest = match["place"], match["date"], head[match.end() :]
    named = match["agency"] or match["slashed"]
    dashed = match["dash"].strip(" .:") != ""
    if place is not None and place.lower() in load_function_words():
        return False
    if named is not None:
        return _is_agency(named, book) or (place is not None and dashed and _is_short(named))
    if date is not None and not dashed:
        return False
    if date is not None:
        return place is not None or re.search(_YEAR, date) is not None
    if place is None or not dashed or not rest[:1].strip():
        return False
    city = place.split(",")[0]
    if city.isupper() and len(city) > len("UN"):
        return not rest.isupper() and book.find(city, frozenset({"any", "head", "edge"})) is None
    return rest[0].isupper() and _NEXT_DASH.search(rest) is None and _is_known(place)


def _is_agency(named: str, book: CreditBook) -> bool:
    return bool(book.credited(named))


def _is_short(named: str) -> bool:
    """Tell whether an unknown name in brackets may be an agency's: "BelaPAN", not a remark."""
    return named[0].isupper() and len(named.split()) <= len(("Some", "News", "Agency"))


def _is_known(place: str) -> bool:
    from dragoman.codebook.places import country_of  # loads all of GeoNames' cities

    return country_of(place) is not None
