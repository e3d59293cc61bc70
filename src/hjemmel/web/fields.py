"""Form fields as they are filled in in Denmark. A missing answer is never an answer: no value, not zero and not no."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from hjemmel.core.cpr import Cpr
from hjemmel.web.formats import (
    FormatError,
    read_amount,
    read_cpr,
    read_date,
    read_whole_number,
    type_number,
    write_amount,
    write_number,
    write_short_date,
)


class _TypedText(forms.Field):
    """A text input that is read by one function and written by another. Empty is ``None``."""

    widget = forms.TextInput
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    suffix: str = ""

    def to_python(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return type(self).read(value)
        except FormatError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        """The value as the person would type it; a text that could not be read stays as it was typed."""
        return value if value is None or isinstance(value, str) else type(self).write(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(initial != self.to_python(data))
        except ValidationError:
            return True


class _Number(_TypedText):
    """A number with a lowest and highest value, both included; ``suffix`` is the unit shown after the input."""

    def __init__(
        self,
        *,
        lowest: Decimal | int | None = None,
        highest: Decimal | int | None = None,
        suffix: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.lowest, self.highest = lowest, highest
        self.suffix = suffix or self.suffix

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is None:
            return
        if self.lowest is not None and value < self.lowest:
            raise ValidationError(_("Tallet skal være mindst %s.") % self.bound(self.lowest), code="lowest")
        if self.highest is not None and value > self.highest:
            raise ValidationError(_("Tallet må højst være %s.") % self.bound(self.highest), code="highest")

    def bound(self, value: Decimal | int) -> str:
        """A bound as the error message writes it."""
        return f"{write_number(value)} {self.suffix}".strip()


class AmountField(_Number):
    """An amount in kr, two decimals, as ``Decimal``."""

    read = staticmethod(read_amount)
    write = staticmethod(type_number)
    suffix = "kr."
    default_error_messages = {"required": _("Skriv et beløb. Skriv 0, hvis der ikke er noget.")}

    def bound(self, value: Decimal | int) -> str:
        """A bound as an amount, ``10.000 kr.``; the sentence it ends supplies the point."""
        return write_amount(value).rstrip(".")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """Ask a telephone for the keyboard with digits and comma."""
        return {"inputmode": "decimal", "autocomplete": "off"}


class CprField(_TypedText):
    """A CPR number as ``Cpr``. A number that fails modulus 11 is taken: such numbers are issued."""

    read = staticmethod(read_cpr)
    write = staticmethod(Cpr.in_full)
    default_error_messages = {"required": _("Skriv et CPR-nummer.")}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """A browser must not remember the number."""
        return {"autocomplete": "off"}


class WholeNumberField(_Number):
    """A whole number as ``int``."""

    read = staticmethod(read_whole_number)
    write = staticmethod(type_number)
    default_error_messages = {"required": _("Skriv et helt tal. Skriv 0, hvis der ikke er noget.")}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """Ask a telephone for the keyboard with digits."""
        return {"inputmode": "numeric", "autocomplete": "off"}


class DatePartsWidget(forms.MultiWidget):
    """Day, month and year in an input each: for a date known by heart, such as a birthday."""

    template_name = "web/date_parts.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, str] | None = None) -> None:
        part = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__({name: forms.TextInput(attrs=part) for name in ("day", "month", "year")}, attrs)

    def decompress(self, value: Any) -> list[str]:
        """``31-12-2025`` (or the same half filled in) as its three parts."""
        return [*str(value or "").split("-"), "", ""][:3]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:  # type: ignore[override]
        """The three parts as one text; empty when none is filled in. A whole date under the plain name is taken too."""
        parts = [str(part or "").strip() for part in super().value_from_datadict(data, files, name)]
        return "-".join(parts) if any(parts) else str(data.get(name, ""))


class DateField(_TypedText):
    """A date. One input by default; three with ``widget=DatePartsWidget``."""

    read = staticmethod(read_date)
    write = staticmethod(write_short_date)
    default_error_messages = {"required": _("Skriv en dato.")}

    def __init__(self, *, lowest: date | None = None, highest: date | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Fx 31-12-2025"))
        super().__init__(**kwargs)
        self.lowest, self.highest = lowest, highest

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None and self.lowest and value < self.lowest:
            raise ValidationError(_("Datoen må ikke ligge før %s.") % write_short_date(self.lowest), code="lowest")
        if value is not None and self.highest and value > self.highest:
            raise ValidationError(_("Datoen må ikke ligge efter %s.") % write_short_date(self.highest), code="highest")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """A narrow input, as wide as a date."""
        return {} if isinstance(widget, DatePartsWidget) else {"inputmode": "numeric", "autocomplete": "off"}


class YesNoField(forms.TypedChoiceField):
    """Yes or no as two radio buttons, none chosen beforehand. ``True``, ``False``, or ``None`` when not answered."""

    widget = forms.RadioSelect
    default_error_messages = {"required": _("Vælg ja eller nej.")}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=[("yes", _("Ja")), ("no", _("Nej"))],
            coerce=lambda answer: answer == "yes",
            empty_value=None,
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """``True`` and ``False`` as the values of the radio buttons."""
        return {True: "yes", False: "no"}.get(value, value)
