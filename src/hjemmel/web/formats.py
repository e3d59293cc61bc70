"""How amounts, dates and citations are read and written; the language of the screen decides the words."""

import re
from datetime import date
from decimal import Decimal

from django.utils.dates import MONTHS
from django.utils.functional import Promise, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from hjemmel.core.cpr import Cpr, CprError

_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?")
_DATE = re.compile(r"(?P<day>\d{1,2})[-./ ](?P<month>\d{1,2})[-./ ](?P<year>\d{4})")
_ISO_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_CITED_NUMBER = re.compile(r"(§§?|stk\.|nr\.|pkt\.|litra|kap\.) (?=\w)")
_CURRENCY = re.compile(r"^kr\.?|(kr\.?|,-)$", re.IGNORECASE)


class FormatError(ValueError):
    """The text cannot be read. The message is for the person who wrote it."""


def read_amount(text: str) -> Decimal:
    """The amount in kr that the text writes in Danish: ``9500``, ``9.500``, ``9.500,00``, ``kr. 9.500``.

    Two decimals, exact. A point that does not separate thousands is refused: ``9.50`` could mean two amounts.
    """
    digits = _CURRENCY.sub("", re.sub(r"\s", "", text)).replace("\N{MINUS SIGN}", "-")
    if not _AMOUNT.fullmatch(digits):
        raise FormatError(_("Skriv beløbet i kroner med tal, fx 9.500 eller 9.500,50."))
    return Decimal(digits.replace(".", "").replace(",", ".")).quantize(Decimal("0.01"))


def read_whole_number(text: str) -> int:
    """The whole number that the text writes, with or without a point between thousands."""
    digits = re.sub(r"\s", "", text)
    if not _AMOUNT.fullmatch(digits) or "," in digits:
        raise FormatError(_("Skriv et helt tal uden decimaler, fx 37."))
    return int(digits.replace(".", ""))


def read_date(text: str) -> date:
    """The date that the text writes: ``31-12-2025`` (also with points, slashes or spaces) or ISO ``2025-12-31``."""
    match = _DATE.fullmatch(text.strip()) or _ISO_DATE.fullmatch(text.strip())
    if not match:
        raise FormatError(_("Skriv datoen som dag, måned og år, fx 31-12-2025."))
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError as error:
        raise FormatError(
            _("Datoen %(date)s findes ikke. Ret dag, måned eller år.") % {"date": text.strip()}
        ) from error


def read_cpr(text: str) -> Cpr:
    """The CPR number that the text writes, with or without the hyphen."""
    try:
        return Cpr.parse(text)
    except CprError as error:
        raise FormatError(str(error)) from error


def write_number(value: Decimal | int) -> str:
    """The number with the separators of the language and the decimals it has: ``9.500,50``; English ``9,500.50``."""
    return _with_commas(value) if _english() else type_number(value)


def type_number(value: Decimal | int) -> str:
    """The number as it is typed in a form, ``9.500,50``, in every language: forms read only Danish."""
    return _with_commas(value).translate(str.maketrans(",.", ".,"))


def write_amount(value: Decimal | int) -> str:
    """An amount in kr: ``42.766 kr.``, ``42.766,50 kr.``; English ``DKK 42,766``. Even kroner show no øre."""
    amount = Decimal(value)
    if amount == amount.to_integral_value():
        amount = amount.to_integral_value()
    elif amount.as_tuple().exponent == -1:
        amount = amount.quantize(Decimal("0.01"))
    number = write_number(amount)
    return f"DKK\N{NO-BREAK SPACE}{number}" if _english() else f"{number}\N{NO-BREAK SPACE}kr."


def write_exact_amount(value: Decimal | int) -> str:
    """An amount in kr with its øre, so that amounts below one another align: ``42.766,00 kr.``; ``DKK 42,766.00``.

    Raises:
        ValueError: it is no whole number of øre.
    """
    exact = Decimal(value).quantize(Decimal("0.01"))
    if exact != value:
        raise ValueError(f"{value} kr is not a whole number of øre.")
    number = write_number(exact)
    return f"DKK\N{NO-BREAK SPACE}{number}" if _english() else f"{number}\N{NO-BREAK SPACE}kr."


def write_date(value: date) -> str:
    """A date in words: ``1. januar 2025``; English ``1 January 2025``."""
    month = MONTHS[value.month]
    return f"{value.day} {month} {value.year}" if _english() else f"{value.day}. {month} {value.year}"


def write_short_date(value: date) -> str:
    """A date in figures, as it is typed in a form: ``31-12-2025``."""
    return f"{value:%d-%m-%Y}"


def keep_provision_together(text: str) -> str:
    """The citation with spaces that do not break: no line ends between ``§`` or ``stk.`` and its number."""
    return _CITED_NUMBER.sub("\\1\N{NO-BREAK SPACE}", text)


def _with_commas(value: Decimal | int) -> str:
    return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def text_with(text: Promise, **values: object) -> Promise:
    """A lazy text with values in it, still in the language of whoever reads: ``%`` alone would settle it at once."""
    return lazy(lambda: str(text) % values, str)()


def language() -> str:
    """The language of the screen, ``da`` or ``en``."""
    return "en" if (get_language() or "da").startswith("en") else "da"


def _english() -> bool:
    return language() == "en"
