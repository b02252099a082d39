"""Places: whether the name of a city stands for the city or for the government in it."""

from __future__ import annotations

from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.usage import load_motions
from dragoman.reading.actors.page import Page

#: After these a capital is always a place, after the others it depends on what they hang on.
_LOCATIVE = frozenset(
    {"in", "at", "near", "into", "around", "outside", "inside", "through", "across", "throughout",
     "via", "toward", "towards", "onto", "within", "over", "beyond", "off"}
)  # fmt: skip
_DIRECTIONAL = frozenset({"to", "from", "for", "of", "between"})
_DASHES = frozenset({"-", "\u2013"})
_GROUNDS = frozenset({"region", "area", "airport", "time", "city", "capital", "downtown"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_COORDINATED = frozenset({"conj", "appos"})


def is_place(page: Page, first: int, last: int) -> bool:
    """Tell whether the city named by tokens ``first`` to ``last`` is a place there.

    A place is what follows a locative preposition or, after words of motion, "to" and
    "from"; what an apposition locates ("Baghdad, Iraq"); what modifies a noun that is no
    body of state ("a Beijing hotel", "the Doha round") or owns what has a name ("London's
    Daily Telegraph"). As subject, possessor, object of other verbs or of "with", it is a
    government.
    """
    after = page.word(last + 1)
    if after in _DASHES and page.word(last + 2) in {"based", "born"}:
        return True
    if after in _GROUNDS or page.word(first - 1) in _GROUNDS:
        return True
    if after == "," and page.capital(last + 2) and page.ents[last + 2] == "GPE":
        listed = page.deps[last + 2] == "conj"
        return page.word(first - 1) in _LOCATIVE or (
            page.word(first - 1) in _DIRECTIONAL and not listed
        )
    return _place_of(page, last, 0)


def is_inside(page: Page, first: int) -> bool:
    """Tell whether the building named at ``first`` is a place: "at the White House"."""
    article = page.word(first - 1) == "the"
    return page.word(first - 1 - article) in _LOCATIVE


def _place_of(page: Page, i: int, depth: int) -> bool:
    label, above = page.deps[i], page.head[i]
    if page.tags[i - 1] == "JJ" and page.capital(i - 1) and i:
        return True
    if label in _COORDINATED and depth < 5:
        return _place_of(page, above, depth + 1)
    if page.word(i - 1) in _LOCATIVE:
        return True
    if label == "pobj":
        return _after_preposition(page, above)
    if label in _MODIFIERS:
        return page.lower[above] not in load_bodies()
    if label == "poss":
        return page.tags[above] == "NNP" and page.capital(above)
    if label == "dobj":
        return load_motions().get(page.doc[above].lemma_.lower()) == "object"
    return label in {"npadvmod", "ROOT"}


def _after_preposition(page: Page, preposition: int) -> bool:
    word = page.lower[preposition]
    if word in _LOCATIVE:
        return True
    if word not in _DIRECTIONAL:
        return False
    governor = page.head[preposition]
    motions = load_motions()
    if page.doc[governor].lemma_.lower() in motions:
        return True
    return (
        page.deps[preposition] == "prep"
        and page.lower[governor] in {"from", "to"}
        and (page.doc[page.head[governor]].lemma_.lower() in motions)
    )


__all__ = ["is_inside", "is_place"]
