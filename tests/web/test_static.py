"""Static files come from the packages: all that is referred to, and nothing else."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client, override_settings

from hjemmel.web.static import PACKAGES, PackageFinder
from web.gallery.settings import GALLERY


@pytest.mark.usefixtures("gallery")
class TestFinder:
    """What can be found under ``/static/``."""

    @pytest.mark.parametrize("package", PACKAGES)
    def test_what_templates_name_is_there(self, package: object) -> None:
        for name in package.files:
            assert Path(finders.find(f"{package.prefix}/{name}")).is_file()

    def test_what_the_stylesheet_refers_to_is_there(self) -> None:
        assert finders.find("dkfds/img/svg-icons/check.svg")
        assert finders.find("dkfds/fonts/IBMPlexSans/complete/woff2/IBMPlexSans-Regular.woff2")

    @pytest.mark.parametrize(
        "path",
        [
            "dkfds/scss/dkfds.scss",
            "dkfds/css/dkfds.css",
            "dkfds/../package.json",
            "htmx/htmx.js",
            "dkfds/",
            "css/x.css",
        ],
    )
    def test_nothing_else_is(self, path: str) -> None:
        assert PackageFinder().find(path) == []


def test_a_missing_package_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with override_settings(HJEMMEL_NODE_MODULES=tmp_path):
        errors = PackageFinder().check()
    assert [error.id for error in errors] == ["web.E001", "web.E001"]
    assert "npm ci" in errors[0].hint


def test_collected_files_resolve_every_reference(tmp_path: Path) -> None:
    storages = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}}
    with override_settings(**GALLERY | {"STORAGES": storages, "STATIC_ROOT": tmp_path}):
        call_command("collectstatic", interactive=False, verbosity=0)
    sheets = list(tmp_path.rglob("*.????????????.css"))
    assert len(sheets) == 4
    for sheet in sheets:
        for target in re.findall(r"url\(\"?([^)\"]+)\"?\)", sheet.read_text()):
            assert (sheet.parent / target.split("?")[0].split("#")[0]).is_file(), target


def test_no_template_holds_a_script_or_style_of_its_own() -> None:
    source = Path(__file__).resolve().parents[2] / "src" / "hjemmel"
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son(?!e=)[a-z]+=|javascript:|https?://")
    found = {
        path.name: match.group()
        for path in source.rglob("templates/**/*.html")
        if (match := inline.search(path.read_text()))
    }
    assert found == {}


def test_the_policy_allows_only_our_own_files(gallery: Client) -> None:
    policy = gallery.get("/parts")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
