"""The letters of an appeal: to the citizen along the way, and to Ankestyrelsen with the case file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils import translation

from hjemmel.appeals import law
from hjemmel.appeals.models import Appeal, ConductComplaint
from hjemmel.appeals.words import next_of
from hjemmel.casework.letters import LANGUAGE, letter_to_party, paragraphs
from hjemmel.casework.models import Case
from hjemmel.core import clock
from hjemmel.core.actor import ActorKind, current_actor
from hjemmel.core.letters import (
    Block,
    Bullets,
    Conclusion,
    Fact,
    Facts,
    Heading,
    Letter,
    Paragraph,
    Recipient,
    Signature,
)
from hjemmel.law.wording import say_length
from hjemmel.statutes.retssikkerhed.deadlines import COMPLAINT
from hjemmel.web.formats import write_date

AUTHORITY = "Ankestyrelsen"


def _to_party(case: Case, title: str, body: Sequence[Block]) -> Letter:
    actor = current_actor()
    signer = case.municipality.name if actor.kind is ActorKind.SYSTEM else actor.name
    return letter_to_party(case, title, body, clock.now(), (Signature(signer, "Sagsbehandling af klager"),))


def _to_authority(case: Case, title: str, body: Sequence[Block]) -> Letter:
    return replace(_to_party(case, title, body), recipient=Recipient(AUTHORITY, None))


def compose_receipt(appeal: Appeal) -> Letter:
    """The receipt of a complaint: what we have understood, and what happens now."""
    with translation.override(LANGUAGE.value):
        next_step = str(next_of(appeal, is_staff=False))
        if appeal.due_on and not law.grounds_of(appeal):
            next_step += (
                f" Senest den {write_date(appeal.due_on)} har vi enten ændret afgørelsen eller sendt klagen til "
                "Ankestyrelsen."
            )
        body: list[Block] = [
            Conclusion(f"Vi modtog din klage den {write_date(appeal.received_on)}. Den har nummer {appeal.number}."),
            Heading("Det har du klaget over"),
            *paragraphs(appeal.text),
            Heading("Det sker der nu"),
            Paragraph(next_step),
            Bullets(
                (
                    "Du kan når som helst sige mere til klagen, skriftligt eller mundtligt.",
                    "Vi kan ringe til dig for at forstå klagen bedre. Det er frivilligt og forsinker den ikke.",
                    "Du kan trække klagen tilbage, så længe den er hos os.",
                )
            ),
        ]
        return _to_party(appeal.case, "Vi har modtaget din klage", body)


def compose_question_about_the_rest(appeal: Appeal, answer_by: date) -> Letter:
    """After a change in part: does the rest of the complaint stand?"""
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion("Vi har ændret en del af den afgørelse, du klagede over. Du får den nye afgørelse for sig."),
            Heading("Vil du fastholde resten af klagen?"),
            Paragraph(
                f"Svar os senest den {write_date(answer_by)}. Hører vi ikke fra dig, fastholder vi klagen for dig og "
                "sender resten til Ankestyrelsen."
            ),
            Heading("Sådan svarer du"),
            Bullets(("Svar på klagens side, hvor du kan se din sag.", "Eller ring eller skriv til os.")),
        ]
        return _to_party(appeal.case, f"Vil du fastholde resten af klage {appeal.number}?", body)


def compose_forwarded(appeal: Appeal, statement: str) -> Letter:
    """To the citizen: the complaint is with Ankestyrelsen now, and what the municipality wrote about it."""
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion("Vi har i dag sendt din klage og sagens akter til Ankestyrelsen, som afgør klagen."),
            Heading("Det har vi skrevet til Ankestyrelsen"),
            *paragraphs(statement),
            Heading("Det sker der nu"),
            Paragraph("Ankestyrelsen skriver til dig. Vil du sige mere til klagen, skal du skrive til Ankestyrelsen."),
        ]
        return _to_party(appeal.case, "Vi har sendt din klage til Ankestyrelsen", body)


def compose_answer_on_conduct(complaint: ConductComplaint) -> Letter:
    """The municipality's answer to a complaint about case time or conduct."""
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion(f"Vi har set på din klage af {write_date(complaint.received_on)}."),
            Heading("Det har du klaget over"),
            *paragraphs(complaint.text),
            Heading("Vores svar"),
            *paragraphs(complaint.answer),
        ]
        return _to_party(complaint.case, "Svar på din klage", body)


def compose_statement(appeal: Appeal, statement: str, contents: Sequence[str]) -> Letter:
    """The statement (*udtalelse*) that comes first in the case file: the note or reassessment, and what follows it."""
    with translation.override(LANGUAGE.value):
        known = [
            Fact("Klage", appeal.number, f"modtaget {write_date(appeal.received_on)}"),
            Fact("Afgørelse", appeal.decision.get_outcome_display(), _signed_on(appeal)),
            Fact("Bestemmelse", appeal.provision, "afgørelsens hjemmel"),
            Fact("Den, der klager", appeal.complains_as, appeal.complainant_name or appeal.case.person.name),
            Fact(
                "Klagefrist",
                write_date(appeal.complaint_deadline) if appeal.complaint_deadline else "Løber ikke",
                f"{say_length(COMPLAINT.length)} fra modtagelsen, {COMPLAINT.provision}",
            ),
            Fact(
                "Opsættende virkning",
                appeal.get_suspension_display(),
                appeal.suspension_ground or "ingen grund noteret",
            ),
        ]
        conclusion = (
            f"Klagen sendes uden genvurdering: {appeal.get_ground_display()}."
            if appeal.ground
            else "Kommunen har genvurderet afgørelsen og kan ikke give klageren fuldt medhold."
        )
        body: list[Block] = [
            Conclusion(conclusion),
            Heading("Klagen"),
            Facts(tuple(known)),
            Heading("Kommunens bemærkninger"),
            *paragraphs(statement),
            Heading("Sagens akter"),
            Bullets(tuple(contents)),
        ]
        return _to_authority(appeal.case, f"Udtalelse i klage {appeal.number}", body)


def compose_complaint(appeal: Appeal) -> Letter:
    """The complaint as it was received, and what was said in talks that made it clear."""
    with translation.override(LANGUAGE.value):
        received = f"Modtaget {write_date(appeal.received_on)} ved: {appeal.get_channel_display()}."
        body: list[Block] = [Paragraph(received), Heading("Klagen"), *paragraphs(appeal.text)]
        for talk in appeal.talks.all():
            body += [Heading(f"Tilføjet {write_date(talk.held_on)}, noteret af {talk.writer}"), *paragraphs(talk.text)]
        return _to_authority(appeal.case, f"Klage {appeal.number}", body)


def compose_facts(appeal: Appeal, facts: Sequence[Fact]) -> Letter:
    """What is recorded in the case, with source, date and who."""
    with translation.override(LANGUAGE.value):
        return _to_authority(appeal.case, "Oplysninger i sagen", [Facts(tuple(facts))])


def compose_notes(appeal: Appeal) -> Letter:
    """The notes of the case, the oldest first."""
    with translation.override(LANGUAGE.value):
        body: list[Block] = []
        for note in appeal.case.notes.order_by("id"):
            body += [Heading(f"{write_date(_day(note.written_at))}, {note.writer}"), *paragraphs(note.text)]
        return _to_authority(appeal.case, "Notater i sagen", body)


def _signed_on(appeal: Appeal) -> str:
    assert appeal.decision.signed_at is not None  # noqa: S101  only signed decisions are complained of
    return f"underskrevet {write_date(_day(appeal.decision.signed_at))} af {appeal.decision.signer}"


def _day(instant: object) -> date:
    return instant.astimezone(clock.COPENHAGEN).date()  # type: ignore[attr-defined,no-any-return]
