"""What the pages of political cases share: the case, the path above it, and a form."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.appeals.treatment.models import Treatment
from hjemmel.core import access
from hjemmel.core.access import Action
from hjemmel.web.parts import Crumb


def get_case(action: Action, public_id: str) -> Treatment:
    """The case, for an action; 404 where there is none for the actor."""
    return access.get(action, Treatment.objects.select_related("municipality"), public_id=public_id)


def crumbs_to(treatment: Treatment | None = None, here: str = "") -> list[Crumb]:
    """The path to the list, to a case, or to a page of either."""
    crumbs = [Crumb(_("Danmarkskort"), reverse("statistics:maps")), Crumb(_("Sager"), reverse("treatment:cases"))]
    if treatment is not None:
        crumbs.append(Crumb(str(treatment), reverse("treatment:case", args=(treatment.public_id,))))
    return [*crumbs, Crumb(here)] if here else [*crumbs[:-1], Crumb(crumbs[-1].label)]


def form_page(request: HttpRequest, form: Any, title: str, back: str, crumbs: list[Crumb], **more: Any) -> HttpResponse:
    """A form, again with its errors where it was refused."""
    context = {"form": form, "title": title, "cancel": back, "crumbs": crumbs} | more
    return render(request, "treatment/form.html", context, status=422 if form.is_bound and form.errors else 200)
