"""The letter of a decision: what the scheme writes, in the frame that every decision letter has.

The frame holds what the law asks of any written decision: outcome, reasons with provisions and facts given weight
(FVL §§ 22-24), and complaint guidance unless the party is fully upheld (FVL § 25).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.utils import translation

from hjemmel.casework.models import Case, Decision, Hearing, Postponement
from hjemmel.casework.models.decisions import DecisionOutcome
from hjemmel.casework.parties import Recipient as PartyRecipient
from hjemmel.casework.reading import decided_facts, explanation_steps, unconfirmed_rates
from hjemmel.casework.recomputation import recorded_outcome
from hjemmel.casework.schemes import scheme_of
from hjemmel.core import clock
from hjemmel.core.letters import (
    Block,
    Bullets,
    ComplaintGuidance,
    Conclusion,
    Explanation,
    Fact,
    Facts,
    Heading,
    Language,
    LegalBasis,
    Letter,
    MunicipalLook,
    Paragraph,
    Provision,
    Recipient,
    Sender,
    Signature,
    render,
)
from hjemmel.core.models import Capacity
from hjemmel.law.outcome import Outcome
from hjemmel.law.wording import say_length
from hjemmel.statutes import titles
from hjemmel.statutes.forvaltningsloven.complaints import complaint_guidance_needed
from hjemmel.statutes.retssikkerhed.deadlines import COMPLAINT
from hjemmel.web.formats import write_date

LANGUAGE = Language.DANISH
"""Decisions are written in Danish, whatever the language of the screen they are made on."""


def compose(decision: Decision) -> Letter:
    """The whole letter of a decision, signed or about to be."""
    with translation.override(LANGUAGE.value):
        return _compose(decision)


def _compose(decision: Decision) -> Letter:
    case = decision.case
    scheme = scheme_of(case.scheme)
    own, stated = scheme.compose(decision), scheme.stated(decision.outcome)
    outcome = recorded_outcome(decision)
    body: list[Block] = [Conclusion(own.conclusion), Heading("Begrundelse")]
    body += [
        *paragraphs(decision.reasons),
        Heading("Oplysninger, vi har lagt vægt på"),
        Facts(tuple(Fact(fact.label, fact.value, fact.source) for fact in decided_facts(decision))),
        Heading("Sådan har vi regnet"),
        Explanation(explanation_steps(outcome, stated)),
        *_unconfirmed(outcome, stated),
        Heading("Regler"),
        LegalBasis(own.provisions),
        *_spelt_out(own.provisions),
    ]
    if own.next_steps:
        body += [Heading("Det sker der nu"), Bullets(own.next_steps)]
    if complaint_guidance_needed(fully_upheld=decision.outcome == DecisionOutcome.GRANTED):
        body += [_complaint_guidance(case.municipality.name)]
    return letter_to_party(case, own.title, body, decision.signed_at or clock.now(), _signatures(decision))


def provisions_of(decision: Decision) -> tuple[Provision, ...]:
    """The rules that the letter of a decision names."""
    with translation.override(LANGUAGE.value):
        return scheme_of(decision.case.scheme).compose(decision).provisions


def compose_hearing(hearing: Hearing, answer_by: date) -> Letter:
    """The letter that tells a party what the municipality knows and asks for an answer (FVL § 19)."""
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion(
                f"Du kan svare os senest den {write_date(answer_by)}. Hører vi ikke fra dig, afgør vi "
                "sagen på det grundlag, vi har."
            ),
            Heading("Det vil vi gøre dig opmærksom på"),
            *paragraphs(hearing.informed_of),
            Heading("Sådan svarer du"),
            Bullets(("Svar i din sag på siden, hvor du også kan se oplysningerne.", "Eller ring eller skriv til os.")),
        ]
        title = "Du kan udtale dig, før vi afgør din sag"
        return letter_to_party(
            hearing.case, title, body, hearing.sent_at, (Signature(hearing.sender, "Sagsbehandler"),)
        )


def compose_questions(case: Case, answer_by: date, asker: str) -> Letter:
    """The letter that asks the citizen what the law needs to know, in a case that the municipality has opened."""
    scheme = scheme_of(case.scheme)
    asked = [fact for fact in scheme.facts(clock.today()) if fact.name in scheme.citizen_facts]
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion(f"Svar os senest den {write_date(answer_by)}."),
            Heading("Derfor spørger vi"),
            Paragraph(scheme.why_asked),
            Heading("Det vil vi gerne vide"),
            Bullets(tuple(scheme.question(fact, LANGUAGE.value) for fact in asked)),
            Heading("Sådan svarer du"),
            Bullets(("Svar i din sag på siden.", "Eller ring eller skriv til os.")),
        ]
        title = "Vi har brug for oplysninger fra dig"
        return letter_to_party(case, title, body, clock.now(), (Signature(asker, "Sagsbehandler"),))


def compose_postponement(postponement: Postponement) -> Letter:
    """The written notice of when a decision can be expected (RSL § 3, stk. 2, 3. pkt.)."""
    with translation.override(LANGUAGE.value):
        body: list[Block] = [
            Conclusion(f"Vi forventer at afgøre din sag senest den {write_date(postponement.expected_on)}."),
            Heading("Derfor tager det længere tid"),
            *paragraphs(postponement.reason),
        ]
        signature = Signature(postponement.teller, "Sagsbehandler")
        return letter_to_party(postponement.case, "Din sag tager længere tid", body, postponement.told_at, (signature,))


def addressed(letter: Letter, recipient: PartyRecipient) -> Letter:
    """The letter as somebody else than the citizen gets it: to their name, with a line on why they get it.

    No address is written in any letter: it may be protected, and a copy lies in the case.
    """
    why = _WHY_A_COPY[recipient.capacity].format(name=letter.recipient.name)
    return replace(letter, recipient=Recipient(recipient.person.name, None), body=(Paragraph(why), *letter.body))


_WHY_A_COPY = {
    Capacity.CUSTODY_HOLDER: "Du får brevet, fordi du har forældremyndigheden over {name}.",
    Capacity.GUARDIAN: "Du får brevet som værge for {name}.",
    Capacity.POWER_OF_ATTORNEY: "Du får brevet som partsrepræsentant for {name}.",
}


def letter_to_party(
    case: Case, title: str, body: Sequence[Block], instant: datetime, signatures: tuple[Signature, ...]
) -> Letter:
    """A letter to the party of a case from the unit that handles it: what stands around the body of every letter."""
    municipality = case.municipality
    return Letter(
        language=LANGUAGE,
        title=title,
        sender=Sender(
            municipality=municipality.name,
            unit=scheme_of(case.scheme).unit,
            address=tuple(part.strip() for part in municipality.address.split(";") if part.strip()),
            phone=municipality.telephone,
            email=municipality.email,
        ),
        recipient=Recipient(case.person.name, None),
        date=instant.astimezone(clock.COPENHAGEN).date(),
        case_number=case.number,
        created=instant.replace(microsecond=0),
        body=tuple(body),
        signatures=signatures,
    )


def paragraphs(text: str) -> list[Paragraph]:
    """What somebody wrote, as paragraphs of a letter."""
    return [Paragraph(part.strip()) for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def render_letter(decision: Decision) -> bytes:
    """The letter as one PDF that is both PDF/A-2a and PDF/UA-1."""
    return render(compose(decision), MunicipalLook())


def _spelt_out(provisions: Sequence[Provision]) -> list[Block]:
    """What the abbreviations of acts stand for: a citizen knows none of them."""
    short = dict.fromkeys(provision.citation.split(" §")[0] for provision in provisions)
    told = " ".join(f"{one} er {titles()[one]}." for one in short if one in titles())
    return [Paragraph(told)] if told else []


def _unconfirmed(outcome: Outcome, results: Sequence[str]) -> list[Block]:
    rates = unconfirmed_rates(outcome, LANGUAGE.value, results)
    if not rates:
        return []
    return [Paragraph(f"Beregnet efter loven og endnu ikke bekræftet af en offentliggjort sats: {'; '.join(rates)}.")]


def _signatures(decision: Decision) -> tuple[Signature, ...]:
    prepared = Signature(decision.preparer, "Sagsbehandler")
    return (Signature(decision.signer, "Beslutningstager"), prepared) if decision.signer else (prepared,)


def _complaint_guidance(municipality: str) -> ComplaintGuidance:
    return ComplaintGuidance(
        heading="Du kan klage",
        receiver=f"{municipality}, som vurderer sagen igen. Fastholder kommunen afgørelsen helt eller delvist, "
        "sender den klagen videre til Ankestyrelsen.",
        procedure="Du kan klage skriftligt eller mundtligt. Du behøver ikke en bestemt formular.",
        deadline=f"{say_length(COMPLAINT.length)} fra den dag, du har modtaget denne afgørelse "
        "(retssikkerhedsloven § 67).",
    )
