"""Drafts of forms: kept while somebody types, offered again when they come back, forgotten when the form is sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.text import slugify

from hjemmel.casework.models import FormDraft
from hjemmel.core import clock
from hjemmel.core.actor import current_actor

KEPT_FOR = timedelta(days=30)
_LARGEST = 50_000

# Not what was typed; a confirmation is given anew; and a CPR number or an address is kept sealed or not at all.
_LEFT_OUT = frozenset({"csrfmiddlewaretoken", "confirmed", "cpr", "address"})


@dataclass(frozen=True, slots=True)
class Kept:
    """What the present user left in the form of a page: ``fields`` to begin with, ``shown`` for the template.

    The template says ``{% include "casework/autosave.html" %}`` inside the form; a form that is done is forgotten.
    """

    key: str
    fields: dict[str, Any]

    @property
    def shown(self) -> dict[str, Any]:
        """What the template needs to keep what is typed, and to say that it is there again."""
        return {"draft_key": self.key, "restored": bool(self.fields)}

    def forget(self) -> None:
        """The form has been sent."""
        forget(self.key)


def kept_at(request: HttpRequest) -> Kept:
    """What the present user left in the form of this page, which its address names."""
    key = key_of(request.path)
    return Kept(key, initial(key))


def key_of(path: str) -> str:
    """The key of the draft of the form at an address."""
    return slugify(path.replace("/", "-"))


def unsent() -> QuerySet[FormDraft]:
    """The forms that the present user has begun and not sent, unless that is too long ago."""
    return FormDraft.objects.filter(user_id=current_actor().user_id, saved_at__gt=clock.now() - KEPT_FOR)


def keep(key: str, data: QueryDict) -> datetime | None:
    """Keep what is typed in a form of the present user; returns when, or None when it is too much to be a form's."""
    fields = {name: values for name, values in data.lists() if name not in _LEFT_OUT and any(values)}
    if sum(len(value) for values in fields.values() for value in values) > _LARGEST:
        return None
    now = clock.now()
    FormDraft.objects.update_or_create(
        user_id=current_actor().user_id, key=key, defaults={"fields": fields, "saved_at": now}
    )
    return now


def initial(key: str) -> dict[str, Any]:
    """What a form begins with: the fields the present user left, if that is not too long ago."""
    draft = unsent().filter(key=key).first()
    return {name: values[0] if len(values) == 1 else values for name, values in draft.fields.items()} if draft else {}


def forget(key: str) -> None:
    """The form has been sent. Also forgets what the user left too long ago."""
    mine = FormDraft.objects.filter(user_id=current_actor().user_id)
    mine.filter(key=key).delete()
    mine.filter(saved_at__lte=clock.now() - KEPT_FOR).delete()
