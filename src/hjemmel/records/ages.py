"""How long what follows no case is kept: log-ins, drafts of forms, and who read what, in months.

No period was seen in law, so nothing is removed until a municipality has chosen one. The names stand in ``forget.sql``.
"""

from django.utils.translation import gettext_lazy as _

from hjemmel.core.dated_settings import DatedSetting, Text, declare
from hjemmel.records.models import Removal

_SOURCE = _("Ingen frist er set i loven; kommunens egen plan for sletning afgør det.")


_COUNTED = _("Det, der er ældre, bliver fjernet om natten og talt op under Kassation.")


def _kept(what: Removal.What, label: Text, help: Text = _COUNTED) -> DatedSetting:
    return declare(
        DatedSetting(
            f"gem-{what.value.replace('_', '-')}",
            label=label,
            help=help,
            default="",
            sure="U",
            source=_SOURCE,
            unit=_("måneder"),
            none=_("gemmes, til kommunen vælger en frist"),
        )
    )


KEPT = {
    Removal.What.READS: _kept(Removal.What.READS, _("Hvor længe gemmes det, hvem der har læst om en borger?")),
    Removal.What.LOG_INS: _kept(
        Removal.What.LOG_INS,
        _("Hvor længe gemmes log-ind og mislykkede log-ind?"),
        _(
            "Det, der er ældre, bliver fjernet om natten og talt op under Kassation. Arbejdsgiveres log-ind hører ikke "
            "til en kommune og gemmes så længe, som den kommune vælger, der gemmer længst."
        ),
    ),
    Removal.What.DRAFTS: _kept(Removal.What.DRAFTS, _("Hvor længe gemmes kladder til formularer?")),
}
"""The setting of each kind."""
