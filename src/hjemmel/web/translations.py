"""The English of the screens: ``python -m hjemmel.web.translations update|check|compile``.

Danish is written in code and templates and is the key; the one catalogue ``hjemmel/locale/en`` holds the English.
Babel does what the gettext tools would, so nothing has to be installed beside Python. Labels that come from the law
(facts, rates, rules) carry both languages themselves and are not here.
"""

import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[1]
CATALOGUE = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"

_LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items() if name.endswith("gettext")}
_KEYWORDS = {**DEFAULT_KEYWORDS, **_LAZY, "gettext_noop": None}
_ACTION = re.compile(r'declare\(\s*"[a-z_.]+",\s*"([^"]+)"')


def messages(source: Path = SOURCE) -> Catalog:
    """Every Danish message in the Python files and templates below ``source``, with the files that use it.

    What an action is called is one of them, where it is declared (``core.access``).
    """
    found = Catalog(charset="utf-8")
    for path in sorted(source.rglob("*.py")) + sorted(source.rglob("templates/**/*.html")):
        place = path.relative_to(source).as_posix()
        for line, message, _, context in extract("python", _as_python(path), keywords=_KEYWORDS):
            found.add(message, locations=[(place, line)], context=context)
        for label in _ACTION.findall(path.read_text(encoding="utf-8")) if path.suffix == ".py" else ():
            found.add(label, locations=[(place, 0)])
    return found


def read(catalogue: Path = CATALOGUE) -> Catalog:
    """The English catalogue; an empty one where the file does not exist yet."""
    if not catalogue.exists():
        return Catalog("en", charset="utf-8")
    with catalogue.open("rb") as file:
        return read_po(file, locale="en", charset="utf-8")


def update(source: Path = SOURCE, catalogue: Path = CATALOGUE) -> list[str]:
    """Bring the catalogue into step with the code, and return what is still to be translated.

    New messages come in empty, those no longer used go out, and no English is guessed.
    """
    english = read(catalogue)
    english.update(messages(source), no_fuzzy_matching=True)
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    with catalogue.open("wb") as file:
        write_po(
            file, english, width=110, omit_header=True, sort_output=True, ignore_obsolete=True, include_lineno=False
        )
    return problems(source, catalogue)


def problems(source: Path = SOURCE, catalogue: Path = CATALOGUE) -> list[str]:
    """What is wrong with the catalogue, one sentence each: messages missing, not translated, wrong, or not used."""
    used = {_key(message): message for message in messages(source) if message.id}
    english = {_key(message): message for message in read(catalogue) if message.id}
    missing = [f"Missing: {_where(used[key])}" for key in used.keys() - english.keys()]
    unused = [f"No longer used: {_where(english[key])}" for key in english.keys() - used.keys()]
    wrong = [problem for key in used.keys() & english.keys() for problem in _wrong(english[key])]
    return sorted(missing + unused + wrong)


def compile_catalogue(catalogue: Path = CATALOGUE) -> Path:
    """Write the ``.mo`` file that Django reads beside the catalogue, and return its path."""
    target = catalogue.with_suffix(".mo")
    unfinished = target.with_suffix(f".{os.getpid()}.mo")
    with unfinished.open("wb") as file:
        write_mo(file, read(catalogue))
    return unfinished.replace(target)


def _as_python(path: Path) -> BytesIO:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        # What is not to be translated becomes X; indentation would be an error in Python.
        text = re.sub(r"^[ \t]+", "", templatize(text), flags=re.MULTILINE)
    return BytesIO(text.encode())


def _key(message: Message) -> tuple[object, object]:
    return message.context, message.id


def _where(message: Message) -> str:
    places = ", ".join(sorted({place for place, _ in message.locations}))
    return f"{message.id!r} ({places})" if places else repr(message.id)


def _wrong(message: Message) -> Iterator[str]:
    strings = message.string if isinstance(message.string, tuple | list) else [message.string]
    if message.fuzzy or not all(strings):
        yield f"Not translated: {_where(message)}"
    else:
        for error in message.check():
            yield f"{error}: {_where(message)}"


def main(command: str) -> int:
    """Run one command; the exit status is 1 when something is left to translate."""
    if command == "compile":
        sys.stdout.write(f"{compile_catalogue()}\n")
        return 0
    found = {"update": update, "check": problems}[command]()
    sys.stdout.write("".join(f"{problem}\n" for problem in found) or "Every message has its English.\n")
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1:] not in (["update"], ["check"], ["compile"]):
        sys.exit("Usage: python -m hjemmel.web.translations update|check|compile")
    sys.exit(main(sys.argv[1]))
