"""An invented decision letter, whole and in parts."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hjemmel.core.letters import (
    Block,
    Bullets,
    Column,
    ComplaintGuidance,
    Conclusion,
    Explanation,
    Fact,
    Facts,
    Heading,
    Language,
    LegalBasis,
    Letter,
    Paragraph,
    Provision,
    Recipient,
    Sender,
    Signature,
    Step,
    Table,
)

ELI = "https://www.retsinformation.dk/eli/lta/2024/616"

EVERY_BLOCK: tuple[Block, ...] = (
    Conclusion("Du får et socialt frikort fra 1. april 2025."),
    Paragraph("Du søgte om et socialt frikort den 3. marts 2025. Her kan du læse, hvad vi har lagt vægt på."),
    Heading("Begrundelse"),
    Paragraph("Du opfylder betingelserne i loven.\nVi har ikke fundet grund til at indhente flere oplysninger."),
    Heading("Det har vi lagt vægt på", level=3),
    Facts(
        (
            Fact("Skattepligtig arbejdsindkomst det seneste år", "9.500,00 kr.", "Indkomstregisteret, 4. marts 2025"),
            Fact("Særlige sociale problemer", "Ja, hjemløshed", "Samtale den 6. marts 2025"),
            Fact("Under uddannelse", "Nej", "Dine egne oplysninger"),
        )
    ),
    Heading("Sådan fører reglerne til resultatet", level=3),
    Explanation(
        (
            Step(
                "Ret til frikort",
                "ja",
                "Lov om socialt frikort § 2, i kraft siden 1. januar 2025",
                (
                    Step(
                        "Indkomsten er under grænsen",
                        "ja",
                        "§ 2, stk. 2, nr. 2",
                        (
                            Step("Din skattepligtige arbejdsindkomst", "9.500,00 kr.", "Indkomstregisteret"),
                            Step("Grænsen", "10.000,00 kr.", "Sats fra 1. januar 2025"),
                        ),
                    ),
                    Step("Særlige sociale problemer", "ja", "Skøn: se begrundelsen"),
                ),
            ),
        )
    ),
    Heading("Retsgrundlag"),
    LegalBasis(
        (
            Provision("Lov om socialt frikort § 2, stk. 2, nr. 2", "Indkomsten må ikke være over en grænse.", ELI),
            Provision("Forvaltningsloven § 22", "En skriftlig afgørelse skal begrundes.", ELI),
        )
    ),
    Heading("Hvad sker der nu?"),
    Bullets(("Vis kortet til din arbejdsgiver.", "Fortæl os, hvis dine forhold ændrer sig.")),
    Table(
        (Column("År"), Column("Loft", numeric=True), Column("Brugt", numeric=True)),
        (("2025", "40.000,00 kr.", "0,00 kr."), ("2026", "40.000,00 kr.", "")),
    ),
    ComplaintGuidance(
        "Du kan klage over afgørelsen",
        "Socialforvaltningen i Eksempelkommune, som først ser på sagen igen.",
        "Skriv, ring eller mød op. Du behøver ikke at begrunde klagen.",
        "4 uger fra du fik brevet.",
        ("Fastholder vi afgørelsen, sender vi klagen videre til Ankestyrelsen.",),
    ),
)

LETTER = Letter(
    language=Language.DANISH,
    title="Afgørelse om socialt frikort",
    sender=Sender(
        municipality="Eksempelkommune",
        unit="Socialforvaltningen",
        address=("Rådhuspladsen 1", "9999 Eksempelby"),
        phone="99 99 99 99",
        email="social@eksempelkommune.example",
        website="eksempelkommune.example",
    ),
    recipient=Recipient("Åse Ærø Østergård", ("Blåbærvænget 12, 2. tv.", "9999 Eksempelby")),
    date=date(2025, 3, 14),
    case_number="2025-001234",
    created=datetime(2025, 3, 14, 9, 30, tzinfo=UTC),
    body=EVERY_BLOCK,
    signatures=(Signature("Bente Beslutter", "Afdelingsleder"), Signature("Søren Sagsbehandler", "Sagsbehandler")),
)


def with_body(*blocks: Block) -> Letter:
    """The sample letter with another body."""
    return replace(LETTER, body=blocks)
