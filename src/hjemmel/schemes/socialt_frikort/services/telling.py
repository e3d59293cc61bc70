"""The letter that tells a citizen of a new employer. Its title, its envelope and the mail say nothing of a frikort."""

from hjemmel.casework.models import Case
from hjemmel.casework.services.correspondence import send_letter, send_notice
from hjemmel.core import clock
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.letters import Bullets, Conclusion, Heading, Language, Letter, Paragraph, Recipient, Sender, Signature
from hjemmel.core.models import Document, Person
from hjemmel.schemes.socialt_frikort.models import Employment
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.web.formats import write_date

_TITLE = "Besked om et nyt arbejde"
_UNIT = "Socialforvaltningen"
_NO_CASE = "Uden sag"


def tell_of_employer(employment_id: int) -> None:
    """Send the letter, from the municipality that acts for the citizen today. What has been told is not told again."""
    with as_register():
        employment = Employment.objects.select_for_update(of=("self",)).select_related("card").get(pk=employment_id)
        if employment.notice_id is not None:
            return
        person_id = employment.card.person_id
        # The register does not know who acts for whom; the citizen does.
        citizen = Actor(ActorKind.CITIZEN, person_id=person_id, roles=frozenset({Role.CITIZEN}))
        with acting(citizen):
            municipality_id = Person.objects.get(pk=person_id).municipality_id
        with acting(system_actor(municipality_id)):
            person = Person.objects.select_related("municipality").get(pk=person_id)
            notice = _send(person, employment)
        employment.notice_id = notice.pk
        employment.save(update_fields=["notice"])


def _send(person: Person, employment: Employment) -> Document:
    case = Case.objects.filter(person=person, scheme__startswith="socialt-frikort").order_by("-pk").first()
    letter = _compose(person, employment, case.number if case else _NO_CASE)
    return send_letter(case, letter) if case else send_notice(person, letter)


def _compose(person: Person, employment: Employment, case_number: str) -> Letter:
    municipality = person.municipality
    declared_on = employment.declared_at.astimezone(clock.COPENHAGEN).date()
    return Letter(
        language=Language.DANISH,
        title=_TITLE,
        sender=Sender(
            municipality=municipality.name,
            unit=_UNIT,
            address=tuple(part.strip() for part in municipality.address.split(";") if part.strip()),
            phone=municipality.telephone,
            email=municipality.email,
        ),
        recipient=Recipient(person.name, None),
        date=clock.today(),
        case_number=case_number,
        created=clock.now().replace(microsecond=0),
        body=(
            Conclusion(
                f"{employment.employer_name} (CVR {employment.employer_cvr}) har den {write_date(declared_on)} oplyst, "
                f"at du arbejder der fra den {write_date(employment.begins_on)}."
            ),
            Heading("Passer det?"),
            Paragraph("Så skal du ikke gøre noget. Arbejdsgiveren kan registrere din løn på dit sociale frikort."),
            Heading("Passer det ikke?"),
            Bullets(
                (
                    "Få et nyt frikort-id og en ny kode under Mit frikort på siden. De gamle holder op med at virke.",
                    "Ring eller skriv til os, så vi kan se på det.",
                )
            ),
        ),
        signatures=(Signature(municipality.name, _UNIT),),
    )
