"""Static files straight from the npm packages, and only those a page can ask for.

Nothing is copied into the repository. Of Det Fælles Designsystem (30 MB) the finder offers the stylesheets and
scripts named in ``PACKAGES`` and what those refer to: fonts, icons, a source map. So a manifest storage finds every
reference it must rewrite, and nothing else is published.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urldefrag, urlsplit

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

_REFERENCE = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|^//# sourceMappingURL=(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package whose files are served.

    ``prefix`` is the first part of the URL, ``folder`` lies below ``node_modules``, ``files`` are what templates name.
    """

    prefix: str
    folder: str
    files: tuple[str, ...]


# The stylesheets are taken unminified: compressed they are the same size, and they name no source map of 500 KB.
PACKAGES = (
    Package(
        "dkfds",
        "dkfds/dist",
        ("css/dkfds-borgerdk.css", "css/dkfds-virkdk.css", "js/dkfds.min.js", "img/all-svg-icons.svg"),
    ),
    Package("htmx", "htmx.org/dist", ("htmx.min.js",)),
)


def node_modules() -> Path:
    """Where npm put the packages: ``HJEMMEL_NODE_MODULES``, else ``node_modules`` in the root of the project."""
    configured = getattr(settings, "HJEMMEL_NODE_MODULES", None)
    return Path(configured) if configured else Path(__file__).resolve().parents[3] / "node_modules"


class PackageFinder(BaseFinder):
    """Finds the files of ``PACKAGES``; list it in ``STATICFILES_FINDERS``."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        self._storages = {package: _storage(package) for package in PACKAGES}
        self._served: dict[Package, frozenset[str]] = {}

    def check(self, **kwargs: object) -> list[CheckMessage]:
        """An error for each package that is not installed."""
        return [
            Error(
                f"The npm package {package.folder} is missing in {node_modules()}.", hint="Run: npm ci", id="web.E001"
            )
            for package, storage in self._storages.items()
            if not all(storage.exists(name) for name in package.files)
        ]

    def find(self, path: str, find_all: bool = False, **kwargs: object) -> str | list[str]:  # type: ignore[override]
        """The file behind a URL path below ``STATIC_URL``; an empty list when it is not one of ours."""
        for package, storage in self._storages.items():
            name = path.removeprefix(f"{package.prefix}/")
            if name != path and name in self._files(package):
                return [storage.path(name)] if find_all else storage.path(name)
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every file to collect, with the storage that opens it."""
        for package, storage in self._storages.items():
            for name in sorted(self._files(package)):
                if not matches_patterns(name, ignore_patterns or ()):
                    yield name, storage

    def _files(self, package: Package) -> frozenset[str]:
        if package not in self._served:
            self._served[package] = frozenset(_with_references(self._storages[package], package.files))
        return self._served[package]


def _storage(package: Package) -> FileSystemStorage:
    storage = FileSystemStorage(location=node_modules() / package.folder)
    storage.prefix = package.prefix  # type: ignore[attr-defined]  # where collectstatic puts the files
    return storage


def _with_references(storage: FileSystemStorage, names: tuple[str, ...]) -> set[str]:
    found = set(names)
    for name in names:
        if PurePosixPath(name).suffix not in {".css", ".js"}:
            continue
        text = Path(storage.path(name)).read_text(encoding="utf-8")
        for in_css, in_js in _REFERENCE.findall(text):
            target = urlsplit(urldefrag(in_css or in_js).url).path
            if target and ":" not in target:
                found.add(posixpath.normpath(PurePosixPath(name).parent / target))
    return found
