"""The path that stands above every page of monitoring."""

from django.urls import reverse
from django.utils.translation import gettext as _

from hjemmel.web.parts import Crumb


def crumbs(*way: tuple[str, str]) -> list[Crumb]:
    """The path from the front of monitoring: labels with the addresses they lead to, the last without."""
    return [Crumb(_("Kvalitet"), reverse("monitoring:overview")), *(Crumb(label, url) for label, url in way)]
