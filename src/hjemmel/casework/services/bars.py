"""Who is kept from a case: disqualification (*inhabilitet*, FVL §§ 3-6) and shielding; both are noted in the case."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import queries
from hjemmel.casework.models import Case
from hjemmel.casework.services.course import write_note
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Admission, Disqualification, Ground, Shield, StaffMembership


@transaction.atomic
def disqualify(
    case: Case, *, user_id: int, name: str, whole_person: bool, ground: str, reason: str
) -> Disqualification:
    """Keep a member of staff from a case, or from everything about its citizen, from now on (FVL § 3, stk. 3).

    A case that they have is nobody's until somebody takes it. Whoever declares it of themselves has no more to do with
    the case when this returns.

    Raises:
        CaseworkError: it is declared already.
    """
    actor = current_actor()
    matter = None if whole_person else case.public_id
    standing = Disqualification.objects.filter(user_id=user_id, person_id=case.person_id, ended_at=None)
    if standing.filter(matter=matter).exists():
        raise CaseworkError(_("%(name)s er allerede registreret som inhabil her.") % {"name": name})
    mine = Case.objects.filter(person_id=case.person_id) if whole_person else Case.objects.filter(pk=case.pk)
    for held in mine.filter(caseworker_id=user_id):
        held.caseworker = None
        held.save(update_fields=["caseworker"])
    write_note(
        case,
        text=_("%(name)s er inhabil: %(ground)s. %(reason)s")
        % {"name": name, "ground": Ground(ground).label, "reason": reason},
    )
    # Last: after this the case may be out of the actor's own sight.
    return Disqualification.objects.create(
        municipality_id=case.municipality_id,
        user_id=user_id,
        staff_name=name,
        person_id=case.person_id,
        matter=matter,
        about=_("Alt om borgeren") if whole_person else _("Sag %(number)s") % {"number": case.number},
        ground=ground,
        reason=reason,
        declared_by_id=actor.user_id,
        declarer=actor.name,
        declared_at=clock.now(),
    )


def end_disqualification(row: Disqualification, *, reason: str) -> None:
    """Let a member of staff in again: the authority decides that, never the one it is about (FVL § 6, stk. 2-3).

    Raises:
        CaseworkError: it has been ended, or is about the actor.
    """
    actor = current_actor()
    if row.ended_at is not None:
        raise CaseworkError(_("Inhabiliteten er allerede ophævet."))
    if row.user_id == actor.user_id:
        raise CaseworkError(_("Du kan ikke afgøre spørgsmålet om din egen inhabilitet. Bed en anden beslutter."))
    row.ended_by = actor.name
    row.ended_at = clock.now()
    row.end_reason = reason
    row.save()


def shield_of(case: Case) -> Shield | None:
    """The shield that is up around the case, if any."""
    return queries.shields_of(case).first()


@transaction.atomic
def shield(case: Case, *, to: Iterable[StaffMembership], reason: str) -> Shield:
    """Let nobody but the named colleagues and the actor see the case; on a shielded case, change who they are."""
    actor = current_actor()
    assert actor.user_id is not None  # noqa: S101  staff on a page
    named = {row.user_id: row.name for row in to} | {actor.user_id: actor.name}
    standing = shield_of(case) or Shield.objects.create(
        municipality_id=case.municipality_id,
        matter=case.public_id,
        reason=reason,
        shielded_by_id=actor.user_id,
        shielder=actor.name,
        shielded_at=clock.now(),
    )
    admitted = {row.user_id: row for row in standing.admissions.filter(ended_at=None)}
    for user_id in sorted(named.keys() - admitted.keys(), key=lambda user_id: user_id != actor.user_id):
        Admission.objects.create(
            municipality_id=case.municipality_id,
            shield=standing,
            user_id=user_id,
            staff_name=named[user_id],
            admitted_by=actor.name,
            admitted_at=clock.now(),
        )
    for user_id in admitted.keys() - named.keys():
        admitted[user_id].ended_at = clock.now()
        admitted[user_id].save(update_fields=["ended_at"])
    names = ", ".join(sorted(named.values()))
    write_note(case, text=_("Sagen er afskærmet til %(names)s. %(reason)s") % {"names": names, "reason": reason})
    return standing


@transaction.atomic
def lift_shield(case: Case, *, reason: str) -> None:
    """Open a shielded case to the municipality's staff as other cases are.

    Raises:
        CaseworkError: it is not shielded.
    """
    standing = shield_of(case)
    if standing is None:
        raise CaseworkError(_("Sagen er ikke afskærmet."))
    standing.lifted_at = clock.now()
    standing.save(update_fields=["lifted_at"])
    write_note(case, text=_("Afskærmningen er ophævet. %(reason)s") % {"reason": reason})
