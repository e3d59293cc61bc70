"""When a CVR number was active, from a file of the business register: it decides whether an employment can begin."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hjemmel.core import access
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.models import Organisation, StaffMembership, User
from hjemmel.schemes.socialt_frikort import services
from hjemmel.schemes.socialt_frikort.employers import COLUMNS
from hjemmel.schemes.socialt_frikort.errors import FrikortError
from hjemmel.schemes.socialt_frikort.models import Card
from hjemmel.schemes.socialt_frikort.queries import current_number
from world import Town, World, log_in

pytestmark = pytest.mark.django_db
HEADING = ";".join(COLUMNS)


def registrar(town: Town) -> Actor:
    """Somebody in town who keeps the joint register's employers."""
    with acting(system_actor(town.municipality_id)):
        user = User.objects.create_user("registrar")
        membership = StaffMembership.objects.create(
            user=user, municipality_id=town.municipality_id, role=Role.REGISTRAR.value, name="Karla Registersen"
        )
    return Actor(
        ActorKind.STAFF, user.pk, town.municipality_id, roles=frozenset({Role.REGISTRAR}), name=membership.name
    )


def test_the_registrar_keeps_employers_and_sees_no_citizen() -> None:
    may = {name for name, action in access.actions().items() if Role.REGISTRAR in action.rows}
    assert {name for name in may if not name.startswith("accounts.")} == {"frikort.keep_employers"}


def test_a_file_is_shown_first_and_an_employment_cannot_begin_when_the_number_has_ceased(
    world: World, card: Card
) -> None:
    desk, page = log_in(registrar(world.here)), reverse("frikort:employers")
    assert log_in(world.here.decider).get(page).status_code == 403
    with acting(world.here.decider):
        employer = Organisation.objects.get(pk=world.here.employer.organisation_id)

    def send(*lines: str) -> str:
        return desk.post(
            page, {"file": SimpleUploadedFile("cvr.csv", "\n".join((HEADING, *lines)).encode())}
        ).content.decode()

    faulty = send(
        "123;Kort;;", "12345678;Bagvendt;02-02-2024;01-01-2024", "12345679;To;;", "12345679;To;;", "12345670;;;"
    )
    assert [f"Linje {line}:" in faulty for line in range(2, 7)] == [True, True, False, True, True]
    lines = f"{employer.cvr};{employer.name};01-02-2019;01-03-2025", "12345678;Ny Virksomhed;01-01-2025;"
    shown = send(*lines)
    assert "Ændres" in shown
    assert ">Ny<" in shown
    text = "\n".join((HEADING, *lines))
    assert desk.post(page, {"text": text}).status_code == 302
    found = desk.get(page, {"q": employer.cvr}).content.decode()
    assert "01-03-2025" in found
    assert "Ikke aktivt" in found
    kept = desk.get(reverse("frikort:kept_employer", args=(employer.public_id,))).content.decode()
    assert "Startet: – → 01-02-2019; Ophørt: – → 01-03-2025" in kept
    assert "Optaget i registret" in kept
    assert "Karla Registersen" in kept
    assert "Som før" in send(*lines)
    with acting(world.here.citizen):
        given = current_number(card)
        shown_by_citizen = {"number": given.number, "code": given.code}
    with acting(world.here.employer), pytest.raises(FrikortError, match="ikke aktivt 01-03-2025"):
        services.declare_employment(
            **shown_by_citizen,
            begins_on=date(2025, 3, 1),
            reference="",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )
