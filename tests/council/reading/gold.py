"""A record in the short form that the gold files are written in, and the texts that gold files only point at."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hjemmel.council.reading.place import Place
from hjemmel.council.reading.record import (
    Absence,
    Attachment,
    AttachmentCount,
    Item,
    Message,
    RecommendationPoint,
    Resolution,
    Section,
    Table,
    Treatment,
    Vote,
)
from hjemmel.council.reading.vocabulary import KeptBecause, ParagraphKind, RecommendationForm

GOLD = Path(__file__).parent / "gold"
_MARKUP = re.compile(r"^\s*#+\s*|\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|\[(?=[^\]]*\]\()|\]\([^)]*\)")


def load(name: str) -> dict[str, Any]:
    """A gold file."""
    return tomllib.loads((GOLD / f"{name}.toml").read_text(encoding="utf-8"))


class Source:
    """The lines of a real document, which gold files point at."""

    def __init__(self, path: Path) -> None:
        self.lines = [_MARKUP.sub("", line).strip() for line in path.read_text(encoding="utf-8").split("\n")]

    def quote(self, spec: str | None) -> str | None:
        """The text at ``first-last|after these words|before the last of these``."""
        if spec is None:
            return None
        span, after, before = [*spec.split("|"), "", ""][:3]
        first, last = [int(number) for number in [*span.split("-"), span][:2]]
        text = " ".join(" ".join(self.lines[first - 1 : last]).split())
        text = text[text.index(after) + len(after) :]
        return (text[: text.rindex(before)] if before else text).strip()

    def names(self, spec: str | None) -> list[str] | None:
        """The names of a list at a place."""
        text = self.quote(spec)
        return None if text is None else re.split(r", | og ", text)

    def expected(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """An item of a gold file with its texts fetched and its empty fields named."""
        quote = self.quote
        found = {**_EMPTY, **item}
        found["title"] = quote(found["title"])
        found["deciding_body"] = quote(found["deciding_body"])
        found["recommenders"] = [quote(spec) for spec in found["recommenders"]]
        found["recommendation"] = [
            f"{number} {quote(spec)}" for number, spec in (point.split(" ", 1) for point in found["recommendation"])
        ]
        found["resolution"] = [self._resolved(point) for point in found["resolution"]]
        found["history"] = [self._treated(treatment) for treatment in found["history"]]
        found["amendments"] = [{**amendment, "text": quote(amendment["text"])} for amendment in found["amendments"]]
        found["votes"] = [self._vote(vote) for vote in found["votes"]]
        found["attachments"] = [{**each, "title": quote(each.get("title"))} for each in found["attachments"]]
        found["messages"] = [
            {"label": each.get("label"), "title": quote(each.get("title")), "text": quote(each.get("text"))}
            for each in found["messages"]
        ]
        found["supplements"] = [{**each, "author": quote(each["author"])} for each in found["supplements"]]
        found["tables"] = [self._table(table) for table in found["tables"]]
        return found

    def _resolved(self, point: Mapping[str, Any]) -> dict[str, Any]:
        texts = {key: self.quote(point.get(key)) for key in ("condition", "remark", "promise")}
        return {"at": point["at"], "verb": point["verb"], "on": point.get("on"), **texts}

    def _treated(self, treatment: Mapping[str, Any]) -> dict[str, Any]:
        texts = {key: self.quote(treatment.get(key)) for key in ("condition", "promise")}
        return {"point": None, "verb": None, "absences": None, **treatment, **texts}

    def _vote(self, vote: Mapping[str, Any]) -> dict[str, Any]:
        names = {side: self.names(vote.get(side)) for side in ("for", "against", "abstained")}
        texts = {key: self.quote(vote.get(key)) for key in ("majority", "statement")}
        return {
            "at": vote["at"],
            "amendment": vote.get("amendment", False),
            "party": vote.get("party"),
            **names,
            **texts,
        }

    def _table(self, table: Mapping[str, Any]) -> dict[str, Any]:
        labels = [self.quote(spec) for spec in table.get("labels", [])]
        return {"place": table["place"], "columns": table.get("columns", 0), "numbers": table.get("numbers"),
                "labels": labels or None, "cells": table.get("cells"), "lost": table.get("lost", False)}  # fmt: skip


_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("title_route", "route", "deciding_body", "absences", "signatories")),
    **{key: [] for key in (
        "sections", "headings", "joined", "recommenders", "recommendation", "resolution", "amendments", "votes",
        "attachments", "attachment_counts", "history", "upcoming", "mentions", "supplements", "messages", "presenters",
        "tables", "links", "template_text", "kept",
    )},
    "references": {}, "closed": False, "quoted": False, "submits": False,
}  # fmt: skip


def shown(item: Item, expected: Mapping[str, Any]) -> dict[str, Any]:
    """An item as read, in the form of the gold file."""
    paragraphs = [paragraph for section in item.sections for paragraph in section.paragraphs]
    tables = [table for section in item.sections for table in section.tables]
    kept = {because: [each.place.first for each in item.kept if each.because is because] for because in KeptBecause}
    number = item.case_number.value if item.case_number else None
    return {
        "number": item.number,
        "place": span(item.place),
        "title": item.title.value,
        "closed": item.closed,
        "case_number": _joined(number.kle, number.facet, number.sequence, number.year, *_suggested(number))
        if number
        else "",
        "title_route": " ".join(item.title_route) if item.title_route else None,
        "route": _route(item),
        "sections": [_section(section) for section in item.sections],
        "headings": [each.place.first for each in paragraphs if _is_free_heading(each, item)],
        "joined": [span(each.place) for each in paragraphs if _is_joined(each, expected)],
        "recommenders": [each.value for each in item.recommenders],
        "recommendation": [_point(point) for point in item.recommendation],
        "submits": item.recommendation_form is RecommendationForm.SUBMITS,
        "resolution": _resolution(item.resolution),
        "quoted": bool(item.resolution and item.resolution.quoted),
        "amendments": [
            {"at": span(each.place), "proposers": len(each.proposers), "number": each.number, "text": each.text}
            for each in (item.resolution.amendments if item.resolution else ())
        ],
        "votes": [_vote(vote) for vote in item.votes],
        "absences": _absences(item.absences),
        "attachments": [_attachment(each) for each in item.attachments],
        "attachment_counts": [_count(each) for each in item.attachment_counts],
        "history": [_treated(each) for each in item.history],
        "upcoming": [_treatment(each) for each in item.upcoming],
        "mentions": [_treatment(each) for each in item.mentions],
        "supplements": [
            {"place": span(each.place), "author": each.author, "date": each.date,
             "questions": [span(question.place) for question in each.questions]}
            for each in item.supplements
        ],
        "messages": [_message(each) for each in item.messages],
        "presenters": [f"{each.place.first} {each.role}" for each in item.presenters],
        "signatories": None
        if item.signatories is None
        else [_joined(each.place.first, each.party, each.role) for each in item.signatories],
        "deciding_body": item.deciding_body.value if item.deciding_body else None,
        "tables": [_table(table, gold) for table, gold in zip(tables, expected["tables"], strict=True)],
        "links": [f"{each.place.first} {each.target or '-'}" for each in item.links],
        "references": _references(item),
        "template_text": kept[KeptBecause.TEMPLATE_TEXT],
        "kept": kept[KeptBecause.NOT_UNDERSTOOD],
    }  # fmt: skip


def span(place: Place) -> str:
    """A place as gold files write it."""
    return f"{place.first}" if place.first == place.last else f"{place.first}-{place.last}"


def _joined(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part is not None)


def _suggested(number: Any) -> list[str]:
    return [defect.suggestion for defect in number.defects]


def _route(item: Item) -> dict[str, str] | None:
    if item.route is None:
        return None
    rows = {row.label: " ".join(row.bodies) for row in item.route.rows if row.bodies}
    return {"place": span(item.route.place), "bodies": " ".join(item.route.bodies), **rows}


def _section(section: Section) -> str:
    return _joined(section.place.first, section.kind.value, "null" if section.nothing_to_note else None)


def _is_free_heading(paragraph: Any, item: Item) -> bool:
    authors = {each.place.first for each in item.supplements}
    numbered = {message.place.first for message in item.messages}
    return paragraph.kind is ParagraphKind.HEADING and paragraph.place.first not in authors | numbered


def _is_joined(paragraph: Any, expected: Mapping[str, Any]) -> bool:
    """Joined over a blank line: wrapped lines that follow each other are no repair."""
    return paragraph.confidence.value == "repaired" and span(paragraph.place) in expected["joined"]


def _point(point: RecommendationPoint) -> str:
    return f"{point.number or '-'} {point.text}"


def _resolution(resolution: Resolution | None) -> list[dict[str, Any]]:
    return [
        {"at": span(each.place), "verb": each.verb.value, "on": each.applies_to, "condition": each.condition,
         "remark": each.remark, "promise": each.promise}
        for each in (resolution.points if resolution else ())
    ]  # fmt: skip


def _vote(vote: Vote) -> dict[str, Any]:
    sides = {"for": vote.in_favour, "against": vote.against, "abstained": vote.abstained}
    (statement,) = vote.statements or (None,)
    return {
        "at": span(vote.place),
        "amendment": vote.on_amendment,
        "majority": vote.majority_of,
        **{side: None if people is None else [person.name for person in people] for side, people in sides.items()},
        "statement": statement.text if statement else None,
        "party": statement.party if statement else None,
    }


def _absences(absences: Sequence[Absence] | None) -> list[str] | None:
    if absences is None:
        return None
    return [_joined(each.place.first, each.scope.value, each.person.party) for each in absences]


def _attachment(attachment: Attachment) -> dict[str, Any]:
    flags = {"number": attachment.number, "recommended": attachment.recommended,
             "added_after": attachment.added_after, "closed": attachment.closed}  # fmt: skip
    return {"title": attachment.title, **{key: value for key, value in flags.items() if value}}


def _count(count: AttachmentCount) -> str:
    numbers = ["-" if number is None else str(number) for number in (count.recommended, count.added_later)]
    return _joined(count.place.first, count.total, *numbers, "under" if count.under else None, count.under)


def _treatment(treatment: Treatment) -> str:
    return _joined(span(treatment.place), treatment.body, treatment.date, treatment.point)


def _treated(treatment: Treatment) -> dict[str, Any]:
    (point,) = treatment.resolution.points if treatment.resolution else (None,)
    return {
        "at": span(treatment.place),
        "body": treatment.body,
        "date": treatment.date,
        "point": treatment.point,
        "verb": point.verb.value if point else None,
        "condition": point.condition if point else None,
        "promise": point.promise if point else None,
        "absences": _absences(treatment.absences),
    }


def _message(message: Message) -> dict[str, Any]:
    return {"label": message.label, "title": message.title, "text": message.text}


def _references(item: Item) -> dict[str, str]:
    """By place, each provision, act or principle once, in order of the alphabet."""
    found: dict[str, set[str]] = {}
    for each in item.references:
        found.setdefault(span(each.place), set()).update(each.provisions or (each.text,))
    return {place: "; ".join(sorted(names)) for place, names in found.items()}


def _table(table: Table, gold: Mapping[str, Any]) -> dict[str, Any]:
    cells = gold["cells"]
    return {
        "place": span(table.place),
        "columns": len(table.columns),
        "numbers": [" ".join(row.cells[1:]) for row in table.rows] if gold["numbers"] else None,
        "labels": [row.cells[0] for row in table.rows] if gold["labels"] else None,
        "cells": {at: table.rows[int(at[0])].cells[int(at[2])] for at in cells} if cells else None,
        "lost": not table.rows,
    }
