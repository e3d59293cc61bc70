"""Two records of one person become one: whatever belonged to the one belongs to the other.

Much of what belongs to a person can be changed by nobody. So one function of the database moves it, with the rights of
the owner role; it asks for itself whether two hands have approved. Tables that come later are in it without being
named. Addresses are sealed anew to the one that is kept; protection, exemption from Digital Post, death and emigration
hold for both. Former numbers and periods stay with the record that was joined, which stays, too.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import IntegrityError, connection, connections, transaction
from django.db.models import ForeignKey, Q
from django.utils.translation import gettext as _

from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import (
    ActingMunicipality,
    Address,
    FormerCpr,
    Joining,
    Person,
    Relation,
    Representation,
    Transfer,
)
from hjemmel.core.people import PeopleError
from hjemmel.core.post import take_over_addresses

NAME = "hjemmel_join_people"
_STAYS = (ActingMunicipality, Address, FormerCpr, Joining, Person)
_ENDS = {Relation: "relative_id", Representation: "representative_id"}

Hindrance = Callable[[Person, Person], str | None]
_hindrances: list[Hindrance] = []


def register_hindrance(hindrance: Hindrance) -> None:
    """Let a domain refuse to join two people: it says why and what to do, or None."""
    _hindrances.append(hindrance)


def propose(kept: Person, *, joined: Person, reason: str) -> Joining:
    """Propose that another record is of the same person; somebody else decides.

    Raises:
        PeopleError: it is the same record, in another municipality, being handed over, proposed already, or hindered.
    """
    _check(kept, joined)
    if Joining.objects.filter(Q(joined__in=(kept, joined)) | Q(kept=joined), decided_at=None).exists():
        raise PeopleError(_("En samling er allerede foreslået og venter på en kollega."))
    actor = current_actor()
    return Joining.objects.create(
        municipality_id=actor.municipality_id,
        kept=kept,
        joined=joined,
        reason=reason,
        proposed_by_id=actor.user_id,
        proposer=actor.name,
        proposed_at=clock.now(),
    )


def _check(kept: Person, joined: Person) -> None:
    here = current_actor().municipality_id
    if kept == joined:
        raise PeopleError(_("Det er den samme registrering. Skriv nummeret på den anden."))
    if (kept.municipality_id, joined.municipality_id) != (here, here) or kept.joined_to or joined.joined_to:
        raise PeopleError(_("Begge registreringer skal høre til i kommunen og ikke være samlet før."))
    if Transfer.objects.filter(person__in=(kept, joined), received_at=None, withdrawn_at=None).exists():
        raise PeopleError(_("Borgeren er ved at blive overdraget. Træk det tilbage først."))
    if Relation.objects.of(kept.pk).filter(Q(person=joined) | Q(relative=joined)).exists():
        raise PeopleError(_("De to har en relation til hinanden. Afklar først, om det er to personer."))
    for hindrance in _hindrances:
        if why := hindrance(kept, joined):
            raise PeopleError(why)


@transaction.atomic
def decide(joining: Joining, *, approve: bool) -> None:
    """Join the two, or do not.

    Raises:
        PeopleError: it is decided, who decides is who proposed, or something hinders it now.
    """
    actor = current_actor()
    if joining.decided_at is not None:
        raise PeopleError(_("Samlingen er allerede afgjort."))
    if joining.proposed_by_id == actor.user_id:
        raise PeopleError(_("Du har selv foreslået samlingen. En anden skal godkende den."))
    kept, joined = joining.kept, joining.joined
    if approve:
        _check(kept, joined)
    joining.is_approved = approve
    joining.decided_by_id, joining.decider, joining.decided_at = actor.user_id, actor.name, clock.now()
    joining.save()
    if approve:
        _join(joining, kept, joined)
        _carry_over(kept, joined)


def _join(joining: Joining, kept: Person, joined: Person) -> None:
    FormerCpr.objects.bulk_create(_numbers(kept, joined), ignore_conflicts=True)
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT {NAME}(%s)", [joining.pk])
    except IntegrityError as error:
        raise PeopleError(
            _("De to har hver noget, som én person kun kan have én gang. Afslut det ene, og prøv igen.")
        ) from error


def _carry_over(kept: Person, joined: Person) -> None:
    """What was known of the one record is known of the person: above all that the address is protected."""
    kept.has_protected_address |= joined.has_protected_address
    kept.gets_paper_post |= joined.gets_paper_post
    kept.died_on = kept.died_on or joined.died_on
    kept.emigrated_on = kept.emigrated_on or joined.emigrated_on
    kept.save(update_fields=["has_protected_address", "gets_paper_post", "died_on", "emigrated_on"])
    take_over_addresses(kept, joined)


def _numbers(kept: Person, joined: Person) -> Iterator[FormerCpr]:
    """Every number of the one that is joined, as a former number of the one that is kept."""
    yield FormerCpr.of(kept, clock.today(), joined.cpr)
    for row in joined.former_numbers.all():  # type: ignore[attr-defined]
        yield FormerCpr.of(kept, row.replaced_on, row.cpr)


_FUNCTION = """
CREATE OR REPLACE FUNCTION hjemmel_join_people(the_joining bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $join$
DECLARE
    ways constant jsonb := '__WAYS__'; way jsonb; kept bigint; gone bigint;
BEGIN
    SELECT j.kept_id, j.joined_id INTO kept, gone FROM core_joining j
    JOIN core_person k ON k.id = j.kept_id AND k.municipality_id = j.municipality_id AND k.joined_to_id IS NULL
    JOIN core_person g ON g.id = j.joined_id AND g.municipality_id = j.municipality_id AND g.joined_to_id IS NULL
    WHERE j.id = the_joining AND j.is_approved AND j.decided_by_id <> j.proposed_by_id
      AND hjemmel_actor_kind() = 'staff' AND j.municipality_id = hjemmel_actor_id('municipality_id');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Joining % is not approved by two hands of this municipality.', the_joining;
    END IF;
    PERFORM set_config('hjemmel.disposing', 'on', true);
    PERFORM set_config('pgtrigger.ignore', (SELECT array_agg(tgname)::text FROM pg_trigger
        WHERE NOT tgisinternal AND tgname ~ '^pgtrigger_(append_only|frozen|as_)'), true);
    FOR way IN SELECT * FROM jsonb_array_elements(ways) LOOP
        EXECUTE format('UPDATE %I SET %I = $1 WHERE %I = $2 AND %s', way->>0, way->>1, way->>1, way->>2)
            USING kept, gone;
    END LOOP;
    UPDATE core_person SET joined_to_id = kept WHERE id = gone;
    PERFORM set_config('pgtrigger.ignore', '', true), set_config('hjemmel.disposing', '', true);
END $join$
"""


def _ways() -> Iterator[tuple[str, str, str]]:
    """Every column that says whose a row is, and which of its rows: histories stay as they were."""
    for model in apps.get_models(include_auto_created=True):
        fields = model._meta.get_fields()
        if model in _STAYS or model._meta.proxy or any(field.name == "pgh_obj" for field in fields):
            continue
        other = _ENDS.get(model)
        for field in fields:
            if isinstance(field, ForeignKey) and field.related_model is Person:
                ends = f"$1 NOT IN (person_id, {other})" if other else "true"
                yield model._meta.db_table, field.column, ends


def install_after_migration(sender: AppConfig, using: str, **_: Any) -> None:
    """Signal handler: write the function when the last app with tables has been migrated."""
    last = [app for app in apps.get_app_configs() if app.models_module is not None][-1]
    if sender.name == last.name:
        with connections[using].cursor() as cursor:
            role = connections[using].ops.quote_name(settings.HJEMMEL_SERVING_ROLE)
            cursor.execute(_FUNCTION.replace("__WAYS__", json.dumps(list(_ways()))))
            cursor.execute(f"REVOKE ALL ON FUNCTION {NAME} FROM PUBLIC")
            cursor.execute(f"GRANT EXECUTE ON FUNCTION {NAME} TO {role}")
