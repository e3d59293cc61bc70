"""Renders every Django form in Det Fælles Designsystem. Set ``FORM_RENDERER = "hjemmel.web.forms.Renderer"``.

``{{ form }}`` gives the error summary and all fields, ``{{ form.name.as_field_group }}`` one field with label, hint
and error, each tied to its input.
"""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

_INPUT_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, "form-radio"),
    (forms.CheckboxInput, "form-checkbox"),
    (forms.Select, "form-select"),
    (forms.Textarea, "form-input"),
    (forms.MultiWidget, "form-input"),
    (Input, "form-input"),
)


class DesignBoundField(BoundField):
    """A field of a form that knows the classes and ids of the design system."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes and the class of the input."""
        widget = widget or self.field.widget
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        if self.use_fieldset:
            # The fieldset carries the error; on a single radio button aria-invalid means nothing.
            built.pop("aria-invalid", None)
        if not widget.is_hidden:
            classes = [built.get("class") or widget.attrs.get("class", ""), self._input_class(widget)]
            built["class"] = " ".join(name for name in classes if name)
        return built

    @property
    def focus_id(self) -> str:
        """The id of the input that a link in the error summary goes to."""
        return self.id_for_label or f"{self.auto_id}_0"

    @property
    def says_optional(self) -> bool:
        """Whether the label says that the field may be left out; not in a form with ``mark_optional = False``."""
        return not self.field.required and getattr(self.form, "mark_optional", True)

    @staticmethod
    def _input_class(widget: forms.Widget) -> str:
        if isinstance(widget, forms.CheckboxSelectMultiple):
            return "form-checkbox"
        return next((name for kind, name in _INPUT_CLASSES if isinstance(widget, kind)), "")


class Renderer(TemplatesSetting):
    """Templates of forms and fields, found like any other template. Needs ``django.forms`` among the apps."""

    form_template_name = "web/form.html"
    field_template_name = "web/field.html"
    bound_field_class = DesignBoundField
