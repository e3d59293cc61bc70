"""What everybody reads without logging in: the kinds, the releases of each, and a release with its files."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hjemmel.core import access
from hjemmel.core.access import requires
from hjemmel.publication import exports, queries
from hjemmel.publication.access import READ_RELEASE
from hjemmel.publication.comparing import Comparison, Measure, headings
from hjemmel.publication.kinds import kind_of, kinds
from hjemmel.publication.models import Told
from hjemmel.web.exports import CSV, XLSX, as_csv, as_xlsx
from hjemmel.web.formats import language
from hjemmel.web.parts import Crumb

FILES: dict[str, tuple[str, Callable[[Told], bytes]]] = {
    "json": ("application/json", lambda release: release.document.encode()),
    "csv": (CSV, lambda release: exports.as_csv(exports.sections(release))),
    "xlsx": (XLSX, lambda release: exports.as_xlsx(exports.sections(release))),
    "pdf": (
        "application/pdf",
        lambda release: exports.as_pdf(
            exports.title(release), exports.sections(release), exports.notes(release), release.told_at
        ),
    ),
}
"""A release as a file: its media type and its bytes. The JSON is the release itself, whose SHA-256 the page gives."""

COMPARED: dict[str, tuple[str, Callable[[Comparison], bytes]]] = {
    "csv": (CSV, lambda comparison: as_csv(headings(), comparison.lines())),
    "xlsx": (XLSX, lambda comparison: as_xlsx([(_("Kommuner"), headings(), comparison.lines())])),
}


@require_GET
@requires(READ_RELEASE)
def index(request: HttpRequest) -> HttpResponse:
    """The kinds of figures, and the newest release of each municipality."""
    newest = list(access.visible(READ_RELEASE, queries.latest()))
    about = [
        (kind, kind.name.said(language()), kind.summary.said(language()), of_kind)
        for kind in kinds()
        if (of_kind := [release for release in newest if release.kind == kind.slug])
    ]
    return render(request, "publication/index.html", {"about": about})


@require_GET
@requires(READ_RELEASE)
def release(request: HttpRequest, kind: str, code: str, number: int | None = None) -> HttpResponse:
    """A release, the newest without a number, with every release of the same figures."""
    others = access.visible(READ_RELEASE, queries.releases()).filter(kind=kind, municipality__code=code)
    shown = access.get(READ_RELEASE, others, **({} if number is None else {"number": number}))
    context = {
        "release": shown,
        "summary": kind_of(kind).summary.said(language()),
        "title": exports.title(shown),
        "sections": (sections := exports.sections(shown)),
        "hides": any(section.hidden for section in sections),
        "notes": exports.notes(shown),
        "forms": tuple(FILES),
        "others": [(other, exports.period(other.since, other.until)) for other in others],
        "crumbs": [Crumb(_("Tal"), reverse("publication:index")), Crumb(exports.title(shown))],
    }
    return render(request, "publication/release.html", context)


@require_GET
@requires(READ_RELEASE)
def file(request: HttpRequest, kind: str, code: str, number: int, form: str) -> HttpResponse:
    """A release as a file."""
    found = access.get(READ_RELEASE, queries.releases(), kind=kind, municipality__code=code, number=number)
    return as_file(found, form)


@require_GET
@requires(READ_RELEASE)
def compare(request: HttpRequest, kind: str) -> HttpResponse:
    """The municipalities beside each other, by the number that is chosen."""
    comparison = _comparison(kind)
    chosen = _chosen(comparison, request.GET.get("tal", ""))
    name = kind_of(kind).name.said(language())
    context = {
        "kind": kind,
        "name": name,
        "measures": comparison.measures,
        "chosen": chosen,
        "sections": (comparison.section(chosen),),
        "forms": tuple(COMPARED),
        "crumbs": [Crumb(_("Tal"), reverse("publication:index")), Crumb(_("Sammenlign kommuner"))],
    }
    return render(request, "publication/compare.html", context)


@require_GET
@requires(READ_RELEASE)
def compared_file(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """Every value of every municipality's newest release, one on a line."""
    media_type, write = COMPARED[form]
    name = f"{kind}-kommuner.{form}"
    return HttpResponse(
        write(_comparison(kind)),
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _comparison(kind: str) -> Comparison:
    releases = list(access.visible(READ_RELEASE, queries.newest(kind)))
    if not releases:
        raise Http404(kind)
    return Comparison(releases, language())


def _chosen(comparison: Comparison, key: str) -> Measure:
    """The number asked for, else the first."""
    return next((one for one in comparison.measures if one.key == key), comparison.measures[0])


def as_file(found: Told, form: str) -> HttpResponse:
    """The answer that holds a release in a form."""
    media_type, write = FILES[form]
    name = f"{found.kind}-{found.municipality.code}-{found.number}.{form}"
    return HttpResponse(
        write(found), content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
