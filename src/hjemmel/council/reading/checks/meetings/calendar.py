"""Dates against the date of the meeting: weekday, earlier and coming treatments, deadlines, the tense of the text."""

import datetime
import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.checks.text.times import Grain, Time, find_times
from hjemmel.council.reading.dates import WEEKDAYS
from hjemmel.council.reading.record import Meeting, Memo

_PAST = re.compile(r"\b(?:blev|afholdtes|fandt\ssted|deltog|udsendte|vedtog|godkendte|behandlede)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:vil|skal|bliver|forventes|afholdes|planlagt|planlægges|at)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:til|indtil|inden|senest|fra|pr\.|frem\stil|udgangen\saf|foreslået|aftalt|fastsat|flyttet)\s(?:den\s|d\.\s)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",\s|;\s|\bmens\b|\bmen\b")
_BEFORE = re.compile(r"\binden\s(?:den\s)?$", re.IGNORECASE)
_BEFORE_YEAR_ENDS = re.compile(r"\binden\s(?:årets\s(?:udgang|afslutning)|udgangen\saf\sdet\sår)", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:offentliggjort|publiceret|udgivet)\b[^.]{0,60}?$", re.IGNORECASE)
_HALF_A_YEAR = datetime.timedelta(days=183)


def check_calendar(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Each document against its own dates."""
    for document in documents:
        record = document.record
        if record.meeting:
            yield from _weekday(record.meeting)
        if record.memo:
            yield from _memo(record.memo)
        if document.date is not None and record.meeting:
            yield from _treatments(document, document.date)
            for passage in document.passages:
                yield from _past_but_future(passage, document.date)
        yield from _publication(document)


def _weekday(meeting: Meeting) -> Iterator[Finding]:
    if meeting.weekday is None or meeting.date is None:
        return
    stated, date = meeting.weekday.value.lower(), meeting.date.value
    actual = WEEKDAYS[date.weekday()]
    if stated in WEEKDAYS and stated != actual:
        sources = [Quoted(stated, meeting.weekday.place), Quoted(date.isoformat(), meeting.date.place)]
        yield finding(
            Check.DATE, meeting.weekday.place, stated, actual, sources,
            f"{date:%d.%m.%Y} er en {actual}, ikke en {stated}.", f"{date} is a {actual}, not a {stated}.",
        )  # fmt: skip


def _memo(memo: Memo) -> Iterator[Finding]:
    """A memo to a meeting is written before it, and its documents carry the number of its case."""
    if memo.date is not None and memo.meeting_referred_to is not None:
        for time in find_times(memo.meeting_referred_to.value):
            day = time.first or _same_year(time, memo.date.value)
            if time.grain is Grain.DAY and day is not None and day < memo.date.value:
                place = memo.meeting_referred_to.place
                sources = [Quoted(time.text, place), Quoted(memo.date.value.isoformat(), memo.date.place)]
                yield finding(
                    Check.DATE, memo.date.place, memo.date.value.isoformat(), time.text, sources,
                    f"Notatet er dateret efter mødet {time.text}.", f"The memo is dated after the meeting {time.text}.",
                )  # fmt: skip
    case, document = memo.case_number, memo.document_number
    if case is not None and document is not None and case.value.key != document.value.key:
        sources = [Quoted(case.value.text, case.place), Quoted(document.value.text, document.place)]
        yield finding(
            Check.DATE, document.place, document.value.text, case.value.text, sources,
            f"Dokumentnummeret {document.value.text} hører ikke til sagen {case.value.text}.",
            f"The document number {document.value.text} does not belong to the case {case.value.text}.",
        )  # fmt: skip


def _same_year(time: Time, date: datetime.date) -> datetime.date | None:
    """A day without a year, in the year of a date; in the next one when it would lie half a year back."""
    found = _day_in(time, date.year)
    return _day_in(time, date.year + 1) if found and date - found > _HALF_A_YEAR else found


def _day_in(time: Time, year: int) -> datetime.date | None:
    """A day without a year, in a year; None when that year has no such day."""
    day = re.match(r"\d{1,2}", time.text)
    try:
        return datetime.date(year, time.month or 0, int(day.group())) if day else None
    except ValueError:
        return None


def _treatments(document: Prose, meeting: datetime.date) -> Iterator[Finding]:
    date = document.record.meeting.date if document.record.meeting else None
    if date is None:
        return
    held = Quoted(meeting.isoformat(), date.place)
    for item in document.record.items:
        for earlier in item.history:
            if earlier.date > meeting:
                day = f"{earlier.date:%d.%m.%Y}"
                yield finding(
                    Check.DATE, earlier.place, day, meeting.isoformat(),
                    [Quoted(f"{earlier.body} {day}", earlier.place), held],
                    f"En tidligere behandling ({earlier.body} {day}) ligger efter mødet.",
                    f"An earlier treatment ({earlier.body} {day}) lies after the meeting.",
                )  # fmt: skip
        for coming in item.upcoming:
            if coming.date < meeting:
                day = f"{coming.date:%d.%m.%Y}"
                yield finding(
                    Check.DATE, coming.place, day, meeting.isoformat(),
                    [Quoted(f"{coming.body} {day}", coming.place), held],
                    f"Den kommende behandling ({coming.body} {day}) ligger før mødet.",
                    f"The coming treatment ({coming.body} {day}) lies before the meeting.",
                )  # fmt: skip
        for supplement in item.supplements:
            if supplement.date is not None and supplement.date > meeting:
                day = f"{supplement.date:%d.%m.%Y}"
                yield finding(
                    Check.DATE, supplement.place, day, meeting.isoformat(), [Quoted(day, supplement.place), held],
                    f"Den supplerende sagsfremstilling er dateret {day}, efter mødet.",
                    f"The supplementary presentation is dated {day}, after the meeting.",
                )  # fmt: skip
        number = item.case_number
        if number is not None and number.value.year > meeting.year:
            yield finding(
                Check.DATE, number.place, number.value.text, str(meeting.year),
                [Quoted(number.value.text, number.place), held],
                f"Sagen er fra {number.value.year}, men mødet er i {meeting.year}.",
                f"The case is from {number.value.year}, but the meeting is in {meeting.year}.",
            )  # fmt: skip


def _past_but_future(passage: Passage, meeting: datetime.date) -> Iterator[Finding]:
    """An event told in the past tense with a date after the meeting.

    A month without a year is only held against the meeting when an earlier month of its year stands before it in the
    sentence (*blev afholdt i september samt … i november*); alone it may be last year's.
    """
    for start, end in passage.sentences:
        months: list[Time] = []
        for time in (time for time in passage.times if start <= time.start < end):
            if time.grain not in (Grain.DAY, Grain.MONTH) or _UNTIL.search(passage.text, start, time.start):
                continue
            clause = _clause(passage, start, time, months)
            later = time.first is not None and time.first > meeting
            if time.first is None and months and time.month is not None:
                later = time.month > meeting.month >= (months[-1].month or 0)
            months = [*months, time] if time.first is None else months
            if later and _PAST.search(clause) and not _NOT_YET.search(clause):
                yield finding(
                    Check.DATE, passage.place, time.text, meeting.isoformat(), [passage.quote(start, end)],
                    f"Fortalt i datid, men {time.text} ligger efter mødet {meeting:%d.%m.%Y}.",
                    f"Told in the past tense, but {time.text} lies after the meeting of {meeting}.",
                )  # fmt: skip


def _clause(passage: Passage, start: int, time: Time, months: Sequence[Time]) -> str:
    """The clause of a time; one that goes on a list of times has the verb of the clause the list began in."""
    begin = months[0].start if months else time.start
    cuts = [found.end() for found in _CLAUSE.finditer(passage.text, start, begin)]
    return passage.text[cuts[-1] if cuts else start : time.start]


def _publication(document: Prose) -> Iterator[Finding]:
    """*offentliggøres inden 1. juli*, *behandles inden årets udgang*, against the date it was published."""
    for passages in document.by_item:
        published = [
            (passage, time)
            for passage in passages
            for time in passage.times
            if time.grain is Grain.DAY and time.first and _PUBLISHED.search(passage.text, 0, time.start)
        ]
        if not published:
            continue
        passage, time = published[0]
        day = time.first or datetime.date.min
        for due in passage.times:
            limit = _day_in(due, day.year) if due.first is None and due.grain is Grain.DAY else None
            if limit is not None and day >= limit and _BEFORE.search(passage.text, 0, due.start):
                yield finding(
                    Check.DATE, passage.place, time.text, f"inden {due.text}",
                    [passage.quote(*passage.sentence_at(time.start))],
                    f"Offentliggjort {time.text}, men det skulle ske inden {due.text}.",
                    f"Published {time.text}, but it was due before {due.text}.",
                )  # fmt: skip
        if any(_BEFORE_YEAR_ENDS.search(other.text) for other in passages) and passage.item is not None:
            yield from _treated_late(document, passage, time, day.year)


def _treated_late(document: Prose, passage: Passage, time: Time, year: int) -> Iterator[Finding]:
    item = document.record.items[passage.item or 0]
    for coming in item.upcoming:
        if coming.date.year > year:
            day = f"{coming.date:%d.%m.%Y}"
            yield finding(
                Check.DATE, coming.place, day, f"31.12.{year}",
                [Quoted(f"{coming.body} {day}", coming.place), passage.quote(*passage.sentence_at(time.start))],
                f"Skal behandles inden udgangen af {year}, men {coming.body} behandler den først {day}.",
                f"It is due before the end of {year}, but {coming.body} treats it only {day}.",
            )  # fmt: skip
