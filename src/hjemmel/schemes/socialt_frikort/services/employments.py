"""Declaring an employment: the citizen's frikort id and code lead to the card, or to one answer for every failure."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from hjemmel.core import access, clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Organisation
from hjemmel.schemes.socialt_frikort.access import DECLARE_EMPLOYMENT, END_EMPLOYMENT
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.services.look_ups import look_up
from hjemmel.web.formats import write_short_date


def declare_employment(
    *,
    number: str,
    code: str,
    begins_on: date,
    reference: str,
    is_ordinary_and_unsubsidised: bool,
    has_danish_cvr_or_is_public: bool,
    network: str | None = None,
) -> Employment:
    """Declare an employment for the organisation that the actor works for; the citizen is told by letter.

    ``network`` is where the call comes from. Not atomic as a whole: a failed look-up is counted although nothing else
    is kept.

    Raises:
        LookupFailed: wrong id, wrong code, or a card that cannot be used; the answer is the same.
        LookupLocked: too many failures.
        FrikortError: the work is not covered, the CVR number was not active, or the employment is declared already.
    """
    from hjemmel.schemes.socialt_frikort.jobs import tell_of_employer

    employer = current_actor()
    if not DECLARE_EMPLOYMENT.is_open_to(employer) or employer.organisation_id is None:
        raise PermissionDenied
    if not (is_ordinary_and_unsubsidised and has_danish_cvr_or_is_public):
        raise FrikortError(_("Frikortet kan kun bruges til ordinært arbejde uden tilskud for en dansk arbejdsgiver."))
    organisation = Organisation.objects.get(pk=employer.organisation_id)
    if not organisation.is_active_on(begins_on):
        raise FrikortError(
            _("CVR-nummer %(cvr)s var ikke aktivt %(day)s. Ret datoen, eller brug det CVR-nummer, der var aktivt.")
            % {"cvr": organisation.cvr, "day": write_short_date(begins_on)}
        )
    card = look_up(number, code, employer, network)
    with as_register():
        if Employment.objects.filter(card=card, organisation=organisation, ends_on=None).exists():
            raise FrikortError(_("Ansættelsen er allerede registreret. Registrér løn på den."))
        employment = Employment.objects.create(
            card=card,
            organisation=organisation,
            employer_name=organisation.name,
            employer_cvr=organisation.cvr,
            number=number,
            reference=reference,
            begins_on=begins_on,
            is_ordinary_and_unsubsidised=is_ordinary_and_unsubsidised,
            has_danish_cvr_or_is_public=has_danish_cvr_or_is_public,
            declared_by_id=employer.user_id,  # a program has a name and no user
            declarer=employer.name,
            declared_at=clock.now(),
        )
        tell_of_employer.defer(employment_id=employment.pk)
        return employment


def check_last_day(employment: Employment, ends_on: date) -> None:
    """Refuse a last day that the employment cannot have.

    Raises:
        FrikortError: the day lies before the first day worked.
    """
    if ends_on < employment.begins_on:
        raise FrikortError(_("Sidste arbejdsdag kan ikke ligge før den første."))


def end_employment(employment: Employment, *, ends_on: date) -> None:
    """Record the last day worked.

    Raises:
        FrikortError: the day lies before the first day worked.
    """
    if not access.allowed(END_EMPLOYMENT, employment):
        raise PermissionDenied
    check_last_day(employment, ends_on)
    with as_register():
        employment.ends_on = ends_on
        employment.save(update_fields=["ends_on"])
