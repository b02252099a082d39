"""Which language a text is in: English by its small words, others by py3langid."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dragoman.codebook.function_words import load_function_words
from dragoman.codebook.languages import load_languages
from dragoman.errors import NotEnglish

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped]

#: Characters looked at, from the start and from the middle of the text.
_SAMPLE = 3000

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

#: With this share of English function words a text is English, whatever names it is full of;
#: English news has 0.25 to 0.5, texts in other languages 0.15 at most, single sentences 0.2.
_PLAINLY_ENGLISH = 0.22
#: What py3langid must give to its three likeliest languages together, English not among them.
#: (Three, as it cannot tell Bosnian from Croatian and Serbian, or Norwegian from Danish.)
_SURE = 0.85
#: The same for a text of a sentence or so, where a few foreign names weigh much.
_SURE_OF_FEW = 0.97
_FEW_WORDS = 20
_LIKELIEST = 3
#: Texts in Latin letters with fewer words are never refused: they may be all names.
_FEWEST_WORDS = 6
_FEWEST_LETTERS = 5

#: Labels of py3langid for what a reader would call by another's name.
_SAME = {
    "pcm": "en", "sco": "en", "wuu": "zh", "yue": "zh", "arz": "ar", "ary": "ar", "hbo": "he",
    "zxx": "und",
}  # fmt: skip


def identify_language(text: str) -> tuple[str, float]:
    """Return the language that ``text`` is in, as an ISO 639 code, and how sure that is (0 to 1).

    A text without letters is ``("und", 0.0)``, undetermined. English is known by the share of
    its function words; only where that is low is py3langid's model loaded (most of a second).

    >>> identify_language("The talks in Vienna are to go on, officials said.")[0]
    'en'
    """
    sample = _sample(text)
    words = _WORDS.findall(sample.lower())
    if not words:
        return "und", 0.0
    share = _english_share(words)
    if len(words) >= _FEWEST_WORDS and share >= _PLAINLY_ENGLISH:
        return "en", min(1.0, 0.5 + share)
    return _likeliest(sample)[0]


def refuse_foreign(text: str) -> None:
    """Raise NotEnglish when a text is plainly in another language than English.

    In doubt a text passes: one of a few words, or in English with many foreign names or
    quotations. Text in another script than the Latin one never is English.
    """
    language, _ = identify_language(text)
    if language in {"en", "und"}:
        return
    sample = _sample(text)
    letters = sum(map(str.isalpha, sample))
    if 2 * len(_LATIN.findall(sample)) < letters:
        foreign = letters >= _FEWEST_LETTERS
    else:
        words = len(_WORDS.findall(sample))
        foreign = words >= _FEWEST_WORDS and _is_sure(_likeliest(sample), words)
    if foreign:
        raise NotEnglish(
            f"the text looks like {language_name(language)} ({language}); Dragoman reads English",
            language,
        )


def language_name(code: str) -> str:
    """Return the English name of a language by its ISO 639 code, or the code itself.

    >>> language_name("fr")
    'French'
    """
    return load_languages().get(code, code)


def _likeliest(sample: str) -> list[tuple[str, float]]:
    """Return the languages that py3langid finds likeliest, with their probabilities."""
    ranked = _identifier().rank(sample)[:_LIKELIEST]
    return [(_SAME.get(label, label), float(probability)) for label, probability in ranked]


def _is_sure(ranked: list[tuple[str, float]], words: int) -> bool:
    """Tell whether English is out of the question for a text of so many words."""
    needed = _SURE if words >= _FEW_WORDS else _SURE_OF_FEW
    codes = {code for code, _ in ranked}
    return "en" not in codes and sum(probability for _, probability in ranked) >= needed


def _sample(text: str) -> str:
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + "\n" + text[middle : middle + _SAMPLE]


def _english_share(words: list[str]) -> float:
    """Return which share of ``words`` are English function words."""
    known = load_function_words()
    return sum(word.partition("'")[0].partition("’")[0] in known for word in words) / len(words)


@functools.lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
