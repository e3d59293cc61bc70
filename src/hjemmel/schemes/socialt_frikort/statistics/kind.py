"""The frikort's figures as a kind that is published: dated releases for everybody, and extracts for authorities."""

from collections.abc import Mapping, Sequence
from typing import Any

from hjemmel.core import clock
from hjemmel.core.models import Municipality
from hjemmel.publication.disclosure import Told
from hjemmel.publication.figures import FORMAT, Figures, Shown, Value, Words, public
from hjemmel.publication.kinds import NOT_TOLD, Kind, Period, Prepared, Section
from hjemmel.publication.sections import of_tables
from hjemmel.schemes.socialt_frikort.readings import readings
from hjemmel.schemes.socialt_frikort.statistics import tables
from hjemmel.schemes.socialt_frikort.statistics.published import COUNTS, Printed, printed
from hjemmel.web.formats import write_short_date

_MINISTRIES = {
    "socialministeriet": Words("Socialministeriet", "The Ministry of Social Affairs"),
    "sbst": Words("Social- og Boligstyrelsen", "The Authority of Social Services and Housing"),
    "beskaeftigelsesministeriet": Words("Beskæftigelsesministeriet", "The Ministry of Employment"),
    "star": Words("Styrelsen for Arbejdsmarked og Rekruttering", "The Agency for Labour Market and Recruitment"),
}
"""Those that SFL § 6, stk. 2, nr. 7 names."""


def _prepare(municipality: Municipality, period: Period, earlier: Sequence[Told], least: int) -> Prepared:
    figures = tables.figures(municipality.code, tables.counted(period).kinds, period)
    shown, told = public(figures, earlier, least)
    return Prepared(_document(shown), told, _document(inside(figures)), shown.cut_short)


def inside(figures: Figures) -> Shown:
    """The figures with nothing hidden, for use inside the authority only."""
    return Shown(figures, None)


def _document(shown: Shown) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "tables": shown.document(),
        "published_by_others": [figure.as_json() for figure in printed()],
    }


def sections(document: Mapping[str, Any], language: str) -> tuple[Section, ...]:
    """The tables with their charts, and last what others have published."""
    others = [Printed.of_json(row) for row in document["published_by_others"]]
    return (*of_tables(document["tables"], language), by_others(others, language))


def by_others(figures: Sequence[Printed], language: str) -> Section:
    """What others have published, as they print it, and beside their percentage the one that their numbers give."""
    titles = {
        "da": ("Ibrugtagning, som trykt", "Ibrugtagning, regnet efter", "Opgjort", "Kilde"),
        "en": ("Uptake as printed", "Uptake worked out", "As of", "Source"),
    }[language]
    rows: list[tuple[str | Value, ...]] = []
    notes = []
    for one in figures:
        name = f"{one.area} {one.year}" if one.year else one.area
        counts = (one.counts.get(count, NOT_TOLD) for count in COUNTS)
        uptakes = (NOT_TOLD if uptake is None else uptake for uptake in (one.uptake, one.computed_uptake))
        rows.append((name, *counts, *uptakes, write_short_date(one.on), one.said_by(language)))
        if one.contradiction:
            notes.append(f"{name}: {one.contradiction.said(language)}")
    about = Words(
        "Tallene står, som andre har offentliggjort dem. En streg betyder, at kilden ikke oplyser tallet.",
        "The figures stand as others have published them. A dash means that the source does not give the number.",
    )
    return Section(
        "published",
        Words("Tal, som andre har offentliggjort", "Figures published by others").said(language),
        ("", *(words.said(language) for words in COUNTS.values()), *titles),
        tuple(rows),
        note=" ".join([about.said(language), *notes]),
    )


def extract_basis() -> Words:
    """What an authority may get, as the act is read today, and that the act has not been seen whole."""
    reading, today = readings()["extracts_for_authorities"], clock.today()
    da, en = (f"{reading.label(language)}: {reading.say(today, language)}." for language in ("da", "en"))
    return Words(
        f"{da} SFL § 6, stk. 2, nr. 7, er ikke set i sin helhed, så det er en indstilling og ikke afklaret.",
        f"{en} SFL § 6, stk. 2, nr. 7, has not been seen whole, so this is a setting and not settled.",
    )


KIND = Kind(
    slug="socialt-frikort",
    name=Words("Socialt frikort", "Social free card"),
    summary=Words(
        "Hvor mange der søger og får socialt frikort, og hvor mange der bruger det. Med et socialt frikort kan borgere "
        "med særlige sociale problemer tjene op til en beløbsgrænse skattefrit.",
        "How many apply for and get a social free card, and how many use it. With it, citizens with particular social "
        "problems can earn up to a ceiling free of tax.",
    ),
    prepare=_prepare,
    sections=sections,
    recipients=_MINISTRIES,
    extract_basis=extract_basis,
)
