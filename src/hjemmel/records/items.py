"""What a request for access covers: the documents of the journal, and the records that the case itself holds.

Each thing has a key that stays the same, so that what was judged yesterday is known today. What has come since then
shows up as not judged.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hjemmel.casework.models import Case, CaseFact, ChangeNotice, Decision, Hearing, HearingAnswer, JournalEntry, Note
from hjemmel.casework.reading import language, say_fact
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.values import from_text
from hjemmel.core import access, clock
from hjemmel.core.models import PersonRead
from hjemmel.core.readers import Readers
from hjemmel.core.together import ask_together, share_out
from hjemmel.records.models import AccessKind, AccessRequest, AccessRuling


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a case's records in words: its id within the part, a heading, and the text."""

    id: str
    heading: str
    text: str
    on: date


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for: a document (``entry``) or a part of the records (``rows``), and how it was judged."""

    key: str
    title: str
    on: date
    entry: JournalEntry | None
    rows: tuple[Row, ...]
    ruling: AccessRuling | None

    @property
    def is_given(self) -> bool:
        """Whether the asker gets it, whole or in part."""
        return self.ruling is not None and self.ruling.outcome != AccessRuling.Outcome.EXEMPTED


def items_of(request: AccessRequest) -> list[Item]:
    """Everything the request covers, the records of each case before its documents."""
    cases, made, looks = cases_of(request), _rulings(request), _looks(request)
    kept = _kept_in(cases)
    answers = HearingAnswer.objects.filter(hearing__case__in=cases.values("pk"))
    ask_together(cases, made, looks, answers, *kept.values())
    share_out(kept["hearings"], "hearing_id", answers=answers)
    share_out(cases, "case_id", **kept)
    rulings = {ruling.key: ruling for ruling in made}
    items = [
        Item(key, title, on, entry, rows, rulings.get(key))
        for case in cases
        for key, title, on, entry, rows in _of_case(case)
    ]
    if looks:
        rows = tuple(_reads(looks))
        items.append(Item("reads", _title_of_part("reads"), rows[0].on, None, rows, rulings.get("reads")))
    return items


def item_of(request: AccessRequest, key: str) -> Item | None:
    """One thing by its key."""
    return next((item for item in items_of(request) if item.key == key), None)


def rulings_of(request: AccessRequest) -> list[AccessRuling]:
    """How each thing was judged, the last time it was: the records before the documents, as in the answer."""
    last = {ruling.key: ruling for ruling in _rulings(request)}
    return sorted(last.values(), key=lambda ruling: ruling.entry_id or 0)


def _rulings(request: AccessRequest) -> QuerySet[AccessRuling]:
    return AccessRuling.objects.filter(request=request).select_related("entry__case")


def cases_of(request: AccessRequest) -> QuerySet[Case]:
    """The case asked about; every case of the person where all own data is asked for."""
    cases = Case.objects.select_related("person", "municipality").filter(municipality_id=request.municipality_id)
    return cases.filter(pk=request.case_id) if request.case_id else cases.filter(person_id=request.person_id)


Found = tuple[str, str, date, JournalEntry | None, tuple[Row, ...]]


def _kept_in(cases: QuerySet[Case]) -> dict[str, QuerySet[Any]]:
    """What is kept in the cases that a request can cover, by the relation of a case that is to hold it."""
    these = cases.values("pk")
    entries = JournalEntry.objects.filter(case__in=these, document__withdrawal=None)
    return {
        "recorded_facts": CaseFact.objects.filter(case__in=these).order_by("id"),
        "decisions": Decision.objects.filter(case__in=these, state="signed").order_by("id"),
        "notes": Note.objects.filter(case__in=these).order_by("id"),
        "hearings": Hearing.objects.filter(case__in=these).order_by("id"),
        "change_notices": ChangeNotice.objects.filter(case__in=these).order_by("id"),
        "journal": entries.select_related("document", "case"),
    }


def _of_case(case: Any) -> Iterable[Found]:
    for name, rows in (("facts", _facts), ("decisions", _decisions), ("notes", _notes), ("messages", _messages)):
        found = tuple(rows(case))
        if found:
            key = f"{name}-{case.number}"
            yield key, _title_of_part(key), found[-1].on, None, found
    for entry in case.journal.all():
        yield f"document-{case.number}-{entry.number}", _title_of_entry(entry), entry.dated_on, entry, ()


def title_of(ruling: AccessRuling) -> str:
    """What a ruling was about, as it stood when it was judged."""
    return _title_of_entry(ruling.entry) if ruling.entry else _title_of_part(ruling.key)


def _title_of_entry(entry: JournalEntry) -> str:
    words = {"what": entry.description, "case": entry.case.number, "number": entry.number}
    return _("%(what)s (sag %(case)s, nr. %(number)s)") % words


def _title_of_part(key: str) -> str:
    """The title of a part of the records by its key: its name, and the number of its case."""
    titles = {
        "facts": _("Oplysninger registreret i sag %s"),
        "decisions": _("Afgørelser i sag %s"),
        "notes": _("Notater i sag %s"),
        "messages": _("Beskeder fra borgeren i sag %s"),
        "reads": _("Hvem der har set dine oplysninger"),
    }
    name, _dash, number = key.partition("-")
    return titles[name] % number if number else titles[name]


def _facts(case: Any) -> Iterable[Row]:
    known = {fact.name: fact for fact in scheme_of(case.scheme).facts(clock.today())}
    for row in case.recorded_facts.all():
        fact = known.get(row.name)
        label, value = (
            (fact.label(language()), say_fact(fact, from_text(fact, row.value))) if fact else (row.name, row.value)
        )
        source = f"{row.get_source_display()}, {row.recorder}" + (f": {row.note}" if row.note else "")
        yield Row(str(row.pk), f"{label}: {value}", source, _day(row.recorded_at))


def _decisions(case: Any) -> Iterable[Row]:
    for row in case.decisions.all():
        outcome = scheme_of(case.scheme).outcome(row.outcome, "da")
        yield Row(str(row.pk), f"{outcome}, {row.signer}", row.reasons, _day(row.signed_at))


def _messages(case: Any) -> Iterable[Row]:
    """What the parties have written on the page: it came in no document."""
    for answer in (one for hearing in case.hearings.all() for one in hearing.answers.all()):
        yield Row(f"hearing-{answer.pk}", _("Svar på partshøring"), answer.text, answer.received_on)
    for notice in case.change_notices.all():
        yield Row(f"notice-{notice.pk}", _("Fortalt om en ændring"), notice.text, _day(notice.told_at))


def _notes(case: Any) -> Iterable[Row]:
    for row in case.notes.all():
        yield Row(str(row.pk), row.writer, row.text, _day(row.written_at))


def _looks(request: AccessRequest) -> QuerySet[PersonRead]:
    """Who has looked at the person, where all own data is asked for."""
    looks = PersonRead.objects.filter(person_id=request.person_id).select_related("municipality").order_by("id")
    return looks if request.kind == AccessKind.OWN_DATA else looks.none()


def _reads(looks: QuerySet[PersonRead]) -> Iterable[Row]:
    labels = access.labels()
    readers = Readers.of(looks)
    for row in looks:
        yield Row(str(row.pk), f"{readers.shown(row)}: {labels.get(row.action, row.action)}", row.fields, _day(row.at))


def _day(instant: Any) -> date:
    day: date = instant.astimezone(clock.COPENHAGEN).date()
    return day
