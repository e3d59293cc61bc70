"""Every message has its English; and the check that says so can fail."""

import re
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils.translation import gettext, override, trans_real

from hjemmel.core.audit import FIELDS
from hjemmel.web.translations import SOURCE, compile_catalogue, messages, problems, read, update


def test_every_message_of_hjemmel_has_its_english() -> None:
    assert problems() == [], "Run: python -m hjemmel.web.translations update, and write the English"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A small program with a Python file and a template."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "pages.py").write_text('title = _("Afgørelse")\nother = ngettext_lazy("%(n)s sag", "%(n)s sager", n)\n')
    (tmp_path / "templates" / "page.html").write_text(
        "<div>\n    {% translate 'Gem' %}\n  {% if x %}{{ _('Luk') }}{% endif %}\n"
        "{% blocktranslate with day=d trimmed %}\n Kladden er\n gemt {{ day }}.\n{% endblocktranslate %}"
        '<c-alert heading="{% translate "Pas på" %}" /></div>'
    )
    return tmp_path


def test_messages_are_found_in_python_and_in_templates(source: Path) -> None:
    found = {message.id for message in messages(source) if message.id}
    assert found == {"Afgørelse", ("%(n)s sag", "%(n)s sager"), "Gem", "Luk", "Kladden er gemt %(day)s.", "Pas på"}


def test_a_message_that_is_missing_empty_broken_or_unused_is_told(source: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "en" / "django.po"
    assert len(problems(source, catalogue)) == 6
    assert all(problem.startswith("Not translated") for problem in update(source, catalogue))
    text = catalogue.read_text()
    text = text.replace('msgid "Gem"\nmsgstr ""', 'msgid "Gem"\nmsgstr "Save"')
    text = text.replace('gemt %(day)s."\nmsgstr ""', 'gemt %(day)s."\nmsgstr "Draft saved %(dya)s."')
    catalogue.write_text(text)
    (source / "pages.py").write_text('title = _("Brev")\n')
    found = "\n".join(problems(source, catalogue))
    assert "Missing: 'Brev' (pages.py)" in found
    assert "No longer used: 'Afgørelse'" in found
    assert "unknown named placeholder 'dya'" in found
    assert "'Gem'" not in found


def test_an_update_keeps_the_english_there_is_and_writes_the_same_file_twice(source: Path, tmp_path: Path) -> None:
    catalogue = tmp_path / "en" / "django.po"
    update(source, catalogue)
    catalogue.write_text(catalogue.read_text().replace('msgid "Gem"\nmsgstr ""', 'msgid "Gem"\nmsgstr "Save"'))
    update(source, catalogue)
    once = catalogue.read_bytes()
    update(source, catalogue)
    assert catalogue.read_bytes() == once
    assert read(catalogue)["Gem"].string == "Save"


def test_the_compiled_catalogue_is_what_django_shows(tmp_path: Path) -> None:
    catalogue = tmp_path / "en" / "LC_MESSAGES" / "django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text('msgid "Fejl på siden: %(næste)s"\nmsgstr "Wrong: %(næste)s"\n')
    compile_catalogue(catalogue)
    with override_settings(LOCALE_PATHS=[tmp_path]):
        trans_real._translations.clear()
        with override("en"):
            assert gettext("Fejl på siden: %(næste)s") == "Wrong: %(næste)s"
        with override("da"):
            assert gettext("Fejl på siden: %(næste)s") == "Fejl på siden: %(næste)s"
    trans_real._translations.clear()


def test_what_is_recorded_as_read_can_be_said_in_english() -> None:
    """The names given to ``record_read`` are kept as text: each is in the closed list that the catalogue knows."""
    calls = re.compile(r"record_(?:read|reads|looks)\([^()]*\(((?:\"[^\"]+\"(?:, )?)+),?\)")
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = {name for found in calls.findall(code) for name in re.findall('"([^"]+)"', found)}
    assert len(named) > 10
    assert named <= set(FIELDS)


def test_what_is_declared_is_found_with_what_stands_within_it(tmp_path: Path) -> None:
    (tmp_path / "access.py").write_text(
        'READ = declare("case.read", "Se sag", {})\nDAYS = declare(Setting("frist", _("Frist"), unit=_("dage")))\n'
    )
    assert {message.id for message in messages(tmp_path) if message.id} == {"Se sag", "Frist", "dage"}
