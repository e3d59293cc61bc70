"""The closed lists that a record of minutes is written with."""

from enum import Enum


class DocumentKind(Enum):
    """What a document is: an agenda is a meeting's items before it decided anything."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    MEMO = "memo"


class AttendanceModel(Enum):
    """How a document tells who was present."""

    ABSENCE_UNDER_ITEMS = "absence under items"  # the head lists every member; absence is a sentence under each item
    MARKED_IN_HEAD = "marked in head"  # the head marks who sent their apologies
    NOT_STATED = "not stated"  # no list at all: members are unknown, which is not the same as none


class SectionKind(Enum):
    """What a section of an item is for, whatever the municipality calls it."""

    ROUTE = "route"
    RECOMMENDATION = "recommendation"
    SUMMARY = "summary"
    BACKGROUND = "background"
    PRESENTATION = "presentation"
    POLICY = "policy"
    ECONOMY = "economy"
    LEGAL_BASIS = "legal basis"
    CITIZENS = "citizens"
    HISTORY = "history"
    SUPPLEMENT = "supplement"
    NEXT_STEPS = "next steps"
    PRESENTERS = "presenters"
    EARLIER = "earlier"
    UPCOMING = "upcoming"
    DECIDING_BODY = "deciding body"
    MESSAGES = "messages"
    RESOLUTION = "resolution"
    ATTACHMENTS = "attachments"
    SIGNATORIES = "signatories"
    CONTAINER = "container"  # a heading that only opens the case text
    UNNAMED = "unnamed"  # text between the item's heading and its first section
    OTHER = "other"


class ParagraphKind(Enum):
    """What a paragraph looks like."""

    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"


class Verb(Enum):
    """What a body did with a case."""

    ADOPTED = "adopted"  # tiltrådt
    APPROVED = "approved"  # godkendt
    RECOMMENDED = "recommended"  # anbefalet; indstiller til en overordnet instans
    NOTED = "noted"  # taget til efterretning
    DISCUSSED = "discussed"  # drøftet
    PRESENTED = "presented"  # forelagt til orientering
    NOTHING_TO_NOTE = "nothing to note"  # intet at bemærke
    POSTPONED = "postponed"  # udsat
    SENT_BACK = "sent back"  # sendt tilbage
    REJECTED = "rejected"  # ikke godkendt, forkastet, afvist
    WITHDRAWN = "withdrawn"  # taget af dagsordenen
    OTHER = "other"  # a resolution in words this list does not know


class AbsenceScope(Enum):
    """What somebody was absent from."""

    MEETING = "meeting"
    ITEM = "item"


class RecommendationForm(Enum):
    """What the administration asks of the body."""

    RECOMMENDS = "recommends"  # indstiller, at …
    SUBMITS = "submits"  # forelægger til orientering, with no points


class ReferenceKind(Enum):
    """What a reference to law points at."""

    PROVISION = "provision"
    ACT = "act"  # an act named without a provision
    PRINCIPLE = "principle"  # a principmeddelelse or principafgørelse of Ankestyrelsen


class KeptBecause(Enum):
    """Why a piece of text is kept beside the record."""

    NOT_UNDERSTOOD = "not understood"
    TEMPLATE_TEXT = "template text"  # left behind from the template, such as an instruction to delete it
    PAGE_FURNITURE = "page furniture"  # headers, footers and page numbers
