"""The texts of monitoring that cite sources: standards in force, and drafts of them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hjemmel.core import access, clock
from hjemmel.monitoring import queries
from hjemmel.monitoring.access import READ_PLANS, READ_STANDARDS
from hjemmel.sources.uses import CitingText


def citing_texts(containing: str = "") -> Iterator[CitingText]:
    """Every standard in force and every draft that the actor may see, and open action plans by their provisions."""
    for one in access.visible(READ_STANDARDS, queries.standards()):
        url = reverse("monitoring:standard", args=(one.public_id,))
        version, draft = queries.version_in_force(one, clock.today()), getattr(one, "draft", None)
        if version is not None:
            yield CitingText(_("Kvalitetsstandard"), one.title, url, f"{one.provisions}\n{version.text}")
        if draft is not None:
            yield CitingText(_("Udkast til kvalitetsstandard"), one.title, url, f"{one.provisions}\n{draft.text}")
    for plan in access.visible(READ_PLANS, queries.plans()).filter(closed_on=None):
        url = reverse("monitoring:plan", args=(plan.public_id,))
        yield CitingText(_("Handlingsplan"), plan.title, url, f"{plan.provisions}\n{plan.aim}")
