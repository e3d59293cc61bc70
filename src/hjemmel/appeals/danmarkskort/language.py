"""The language that figures are said in: Danish, until the program around them says how to translate.

The command has no program around it. The web program gives its catalogue, and then the language of the screen counts.
"""

from collections.abc import Callable

DANISH = "da"

_translate: Callable[[str], str] = str
_code: Callable[[], str] = DANISH.lower


def speak(translate: Callable[[str], str], code: Callable[[], str]) -> None:
    """Say everything by ``translate``, which is given the Danish; ``code`` names the language of the moment."""
    global _translate, _code
    _translate, _code = translate, code


def gettext(danish: str) -> str:
    """A sentence in the language of the moment."""
    return _translate(danish)


def language_code() -> str:
    """The language of the moment, ``da`` or ``en``."""
    return _code()
