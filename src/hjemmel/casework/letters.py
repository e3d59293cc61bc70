"""The letter of a decision: what the scheme writes, in the frame that every decision letter has.

The frame holds what the law asks of any written decision: outcome, reasons with provisions and facts given weight
(FVL §§ 22-24), and complaint guidance unless the party is fully upheld (FVL § 25).
"""

from django.utils import translation

from hjemmel.casework.models import Decision
from hjemmel.casework.reading import decided_facts, explanation_steps
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
    Recipient,
    Sender,
    Signature,
    render,
)
from hjemmel.law import MarkKind
from hjemmel.law.outcome import Outcome

LANGUAGE = Language.DANISH
"""Decisions are written in Danish, whatever the language of the screen they are made on."""


def compose(decision: Decision) -> Letter:
    """The whole letter of a decision, signed or about to be."""
    with translation.override(LANGUAGE.value):
        return _compose(decision)


def _compose(decision: Decision) -> Letter:
    case = decision.case
    municipality = case.municipality
    own = scheme_of(case.scheme).compose(decision)
    outcome = recorded_outcome(decision)
    body: list[Block] = [Conclusion(own.conclusion), Heading("Begrundelse")]
    body += [Paragraph(text) for text in decision.reasons.split("\n\n") if text.strip()]
    body += [
        Heading("Oplysninger, vi har lagt vægt på"),
        Facts(tuple(Fact(fact.label, fact.value, fact.source) for fact in decided_facts(decision))),
        Heading("Sådan har vi regnet"),
        Explanation(explanation_steps(outcome)),
        *_unconfirmed(outcome),
        Heading("Regler"),
        LegalBasis(own.provisions),
    ]
    if own.next_steps:
        body += [Heading("Det sker der nu"), Bullets(own.next_steps)]
    if decision.outcome != "granted":
        body += [_complaint_guidance(municipality.name)]
    instant = decision.signed_at or clock.now()
    return Letter(
        language=LANGUAGE,
        title=own.title,
        sender=Sender(
            municipality=municipality.name,
            unit=own.unit,
            address=tuple(part.strip() for part in municipality.address.split(";") if part.strip()),
            phone=municipality.telephone,
            email=municipality.email,
        ),
        recipient=Recipient(case.person.name, None),
        date=instant.astimezone(clock.COPENHAGEN).date(),
        case_number=case.number,
        created=instant.replace(microsecond=0),
        body=tuple(body),
        signatures=_signatures(decision),
    )


def render_letter(decision: Decision) -> bytes:
    """The letter as one PDF that is both PDF/A-2a and PDF/UA-1."""
    return render(compose(decision), MunicipalLook())


def _unconfirmed(outcome: Outcome) -> list[Block]:
    rates = [mark.labels(LANGUAGE.value) for mark in outcome.marks() if mark.kind is MarkKind.UNSETTLED_RATE]
    if not rates:
        return []
    return [Paragraph(f"Beregnet efter loven og endnu ikke bekræftet af en offentliggjort sats: {'; '.join(rates)}.")]


def _signatures(decision: Decision) -> tuple[Signature, ...]:
    prepared = Signature(decision.preparer, "Sagsbehandler")
    return (Signature(decision.signer, "Beslutningstager"), prepared) if decision.signer else (prepared,)


def _complaint_guidance(municipality: str) -> ComplaintGuidance:
    return ComplaintGuidance(
        heading="Du kan klage",
        receiver=f"Klagen sendes til {municipality}, som vurderer sagen igen. Fastholder kommunen afgørelsen, "
        "sender den klagen videre til Ankestyrelsen.",
        procedure="Du kan klage skriftligt eller mundtligt. Du behøver ikke en bestemt formular.",
        deadline="Fristen er fire uger fra den dag, du har modtaget denne afgørelse.",
    )
