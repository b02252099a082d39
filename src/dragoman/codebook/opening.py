"""Opening a user's own codebook: every file of it is read and checked before any report is."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dragoman.codebook import usage
from dragoman.codebook.actors import load_actors
from dragoman.codebook.agencies import load_agencies
from dragoman.codebook.bodies import load_bodies
from dragoman.codebook.cameo import load_organization_codes, load_roles
from dragoman.codebook.conditions import load_condition_cues
from dragoman.codebook.consulting import OURS, Codebook, Loader
from dragoman.codebook.countries import load_countries
from dragoman.codebook.credits import load_credits
from dragoman.codebook.cues import load_cues, load_media
from dragoman.codebook.function_words import load_function_words
from dragoman.codebook.labels import load_turn_labels
from dragoman.codebook.languages import load_languages
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.lexicon import load_lexicon
from dragoman.codebook.members import load_members
from dragoman.codebook.modals import load_modals
from dragoman.codebook.offices import load_offices, load_wide_titles
from dragoman.codebook.order import load_order_cues
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.places import load_cities
from dragoman.codebook.quantities import load_quantity_words
from dragoman.codebook.regions import load_regions
from dragoman.codebook.sectors import load_orgwords, load_people
from dragoman.codebook.sets import load_given_names, load_set_nouns, load_state_nouns
from dragoman.codebook.states import load_states
from dragoman.codebook.timexes import load_timexes
from dragoman.errors import InvalidCodebook

#: The files that a user's codebook may have, each with what reads and checks it.
LOADERS: Mapping[str, Loader[Any]] = {
    "actors.csv": load_actors,
    "leaders.csv": load_leaders,
    "members.csv": load_members,
    "states.csv": load_states,
    "countries.csv": load_countries,
    "cities.csv": load_cities,
    "languages.csv": load_languages,
    "organizations.csv": load_organizations,
    "agencies.csv": load_agencies,
    "regions.csv": load_regions,
    "cameo_roles.csv": load_roles,
    "cameo_organizations.csv": load_organization_codes,
    "offices.csv": load_offices,
    "wide_titles.csv": load_wide_titles,
    "bodies.csv": load_bodies,
    "people.csv": load_people,
    "orgwords.csv": load_orgwords,
    "set_nouns.csv": load_set_nouns,
    "state_nouns.csv": load_state_nouns,
    "given_names.csv": load_given_names,
    "distractors.csv": usage.load_distractors,
    "motions.csv": usage.load_motions,
    "impersonals.csv": usage.load_impersonals,
    "judgements.csv": usage.load_judgements,
    "cues.csv": load_cues,
    "media.csv": load_media,
    "turn_labels.csv": load_turn_labels,
    "credits.csv": load_credits,
    "function_words.csv": load_function_words,
    "act_verbs.csv": load_lexicon,
    "act_nouns.csv": load_lexicon,
    "act_adjectives.csv": load_lexicon,
    "light_verbs.csv": load_lexicon,
    "status_cues.csv": load_lexicon,
    "word_classes.csv": load_lexicon,
    "modals.csv": load_modals,
    "condition_cues.csv": load_condition_cues,
    "order_cues.csv": load_order_cues,
    "quantity_words.csv": load_quantity_words,
    "timex_words.csv": load_timexes,
    "timex_patterns.csv": load_timexes,
    "timex_directions.csv": load_timexes,
    "timex_lasting.csv": load_timexes,
    "timex_amounts.csv": load_timexes,
    "timex_known_days.csv": load_timexes,
}


def open_codebook(directory: Path | str | None) -> Codebook:
    """Return our codebook with the files of a user's own, checked; ours alone for None.

    The CSV files of ``directory`` are read once. Raises InvalidCodebook when there is no such
    directory, when it has no file of the codebook or one of an unknown name, and, with file
    and line, when anything in a file is wrong.
    """
    if directory is None:
        return OURS
    codebook = _read(Path(directory))
    for name in codebook.files:
        codebook.table(LOADERS[name])
    # A name, an alias or an office in one file can be at odds with another one's.
    codebook.table(load_actors)
    codebook.table(load_leaders)
    return codebook


def _read(directory: Path) -> Codebook:
    if not directory.exists():
        raise InvalidCodebook(f"{directory}: there is no such directory")
    if not directory.is_dir():
        raise InvalidCodebook(f"{directory}: it is a file; name the directory that it lies in")
    try:
        codebook = Codebook.of(directory)
    except OSError as error:
        raise InvalidCodebook(f"{error.filename}: it cannot be read: {error.strerror}") from None
    if not codebook.files:
        raise InvalidCodebook(
            f"{directory}: it holds no file of a codebook; write actors.csv, or one of "
            f"{', '.join(name for name in LOADERS if name != 'actors.csv')}"
        )
    for name, (path, _) in codebook.files.items():
        if name not in LOADERS:
            raise InvalidCodebook(f"{path}: no file of a codebook has this name; {_advice(name)}")
    return codebook


def _advice(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), LOADERS, n=1)
    return f"call it {near[0]}" if near else f"the names are {', '.join(LOADERS)}"


__all__ = ["LOADERS", "open_codebook"]
