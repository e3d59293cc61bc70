"""The layouts of minutes that are known, each as one municipality publishes it, and the one for all others."""

from decimal import Decimal

from hjemmel.council.reading.document import Document
from hjemmel.council.reading.layouts.layout import Layout, patterns
from hjemmel.council.reading.memo import read_memo
from hjemmel.council.reading.minutes import read_minutes
from hjemmel.council.reading.place import Confidence
from hjemmel.council.reading.record import Record
from hjemmel.council.reading.vocabulary import AttendanceModel


def _route_matrix(source: Document, confidence: Decimal) -> Record:
    return read_minutes(source, ROUTE_MATRIX.name, confidence)


def _decision_first(source: Document, confidence: Decimal) -> Record:
    return read_minutes(source, DECISION_FIRST.name, confidence)


def _deciding_body(source: Document, confidence: Decimal) -> Record:
    return read_minutes(source, DECIDING_BODY.name, confidence, AttendanceModel.MARKED_IN_HEAD)


def _memo(source: Document, confidence: Decimal) -> Record:
    return read_memo(source, MEMO.name, confidence)


def _generic(source: Document, _: Decimal) -> Record:
    return read_minutes(source, GENERIC.name, Decimal(0), confidence=Confidence.GUESSED)


# As Albertslund publishes: a matrix of bodies, absence as a sentence under each item.
ROUTE_MATRIX = Layout(
    "route matrix",
    frozenset(("Kommunens vision og politikker", "Borgerperspektiv")),
    patterns(
        r"Mødedeltagere .+",
        r"Supplerende sagsfremstilling\t.*",
        r".{3,300} deltog ikke i mødet\.",
        r"Beslutning fra .+, den .+, punkt \d+:",
    ),
    _route_matrix,
)
# As Gladsaxe publishes: no head, the resolution before the case, related treatments as a list.
DECISION_FIRST = Layout(
    "decision first",
    frozenset(("Gennemgang af sagen", "Relateret behandling", "Kommende behandlingsforløb")),
    patterns(
        r"\d\d-\d+-\d\d\.\d\d\.\d\d-\w\d\d",
        r"Bilag \d+\. .+",
        r"Beslutning\s+(?:Ad \d+\. .+|Tiltrådt\.|Godkendt\.|Et flertal .+)",
    ),
    _decision_first,
)
# As Ballerup publishes: apologies marked in the head, attachments counted, the deciding body named.
DECIDING_BODY = Layout(
    "deciding body",
    frozenset(("Beslutningen træffes af", "Økonomiske konsekvenser og finansiering", "Tidligere behandling")),
    patterns(r"\d+ bilag(?:, heraf .+)?", r"Afbud .+", r"Mødedeltagere .+\(\w{4,}.+"),
    _deciding_body,
)
# As Copenhagen writes to its council.
MEMO = Layout("memo", frozenset(("Sagsnummer", "Dokumentnummer", "EAN-nummer")), patterns(r"Notat|NOTAT"), _memo)
GENERIC = Layout("generic", frozenset(), (), _generic)
