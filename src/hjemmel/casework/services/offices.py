"""What a municipality sets for its own office: closing days and published time limits."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hjemmel.casework.models import CaseTimeLimit, ClosingDay
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.law.calendars import DANISH


def close_on(day: date, *, why: str) -> ClosingDay:
    """Close the office on a coming day that is no public holiday.

    Raises:
        CaseworkError: the day has passed (deadlines have been counted by it), is a holiday, or is closed already.
    """
    if day < clock.today():
        raise CaseworkError(_("Datoen er passeret. Frister er allerede talt efter den."))
    if (holiday := DANISH.holiday(day)) is not None:
        raise CaseworkError(_("Dagen er helligdag (%(name)s) og tæller ikke i forvejen.") % {"name": holiday.da})
    actor = current_actor()
    try:
        with transaction.atomic():
            return ClosingDay.objects.create(municipality_id=actor.municipality_id, day=day, why=why, set_by=actor.name)
    except IntegrityError as error:
        raise CaseworkError(_("Dagen er allerede en lukkedag.")) from error


def reopen_on(closing_day: ClosingDay) -> None:
    """Take back a closing day that has not come yet.

    Raises:
        CaseworkError: the day has come, and deadlines have been counted by it.
    """
    if closing_day.day <= clock.today():
        raise CaseworkError(_("Dagen er kommet, og frister er talt efter den. Den kan ikke fjernes."))
    closing_day.delete()


def publish_time_limit(*, scheme: str, weeks: int, since: date) -> CaseTimeLimit:
    """Publish the limit from application to decision of a scheme, for what comes in from a day on (RSL § 3, stk. 2).

    Raises:
        CaseworkError: the day has passed, so that the limit would change promises given.
    """
    if since < clock.today():
        raise CaseworkError(
            _("Fristen kan ikke gælde fra en dag, der er passeret: Borgerne har fået en anden at vide.")
        )
    limit, _made = CaseTimeLimit.objects.update_or_create(
        municipality_id=current_actor().municipality_id, scheme=scheme, since=since, defaults={"weeks": weeks}
    )
    return limit
