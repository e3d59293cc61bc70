"""What is asked of the register of rulings."""

import re

from django.db.models import F, Q, QuerySet

from hjemmel.law.citations import CitationError, parse
from hjemmel.sources.models import Ruling


def rulings() -> QuerySet[Ruling]:
    """Every ruling with the one that replaced it, the newest first; those whose date was not seen come last."""
    return Ruling.objects.select_related("repealed_by").order_by(F("issued_on").desc(nulls_last=True), "number")


def search(found: QuerySet[Ruling], text: str, *, holding: bool | None = None) -> QuerySet[Ruling]:
    """Those whose number, subject, provisions or content hold every word; a citation is sought as it is written here.

    ``holding`` narrows to those that hold, or to those repealed.
    """
    if holding is not None:
        found = found.filter(repealed_on__isnull=holding)
    for wanted in _wanted(text):
        found = found.filter(wanted)
    return found


def _wanted(text: str) -> list[Q]:
    if "§" in text:
        try:
            # Not followed by a digit: § 11 is not § 112.
            return [Q(provisions__regex=rf"{re.escape(str(place))}(?![0-9])") for place in parse(text)]
        except CitationError:
            pass
    return [
        Q(number__iexact=word)
        | Q(subject__icontains=word)
        | Q(provisions__icontains=word)
        | Q(paraphrase__icontains=word)
        for word in text.split()
    ]
