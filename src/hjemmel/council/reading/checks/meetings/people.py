"""Attendance and votes: nobody absent votes, nobody votes twice, a majority is more than the rest."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Severity, finding
from hjemmel.council.reading.checks.text.passages import Prose
from hjemmel.council.reading.place import Place
from hjemmel.council.reading.record import Item, Person, Record, Vote
from hjemmel.council.reading.vocabulary import AbsenceScope

_ONE_NAME = 0.8  # how alike two spellings of a member's name are: "Ahmed Zaidi" and "Ahmad Zaidi"


def check_people(documents: Sequence[Prose]) -> Iterator[Finding]:
    """Absences, votes and signatures of each meeting."""
    for document in documents:
        yield from _absences(document.record)
        yield from _signatories(document.record)
        for item in document.record.items:
            for vote in item.votes:
                yield from _vote(document.record, item, vote)


def _spelling(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name).lower()


def same_person(one: Person, other: Person) -> bool:
    """Whether two names are one person's: equal but for hyphens, or nearly equal and of one party."""
    if _spelling(one.name) == _spelling(other.name):
        return True
    if one.party is None or one.party != other.party:
        return False
    return difflib.SequenceMatcher(None, _spelling(one.name), _spelling(other.name)).ratio() >= _ONE_NAME


def _among(person: Person, people: Sequence[Person]) -> bool:
    return any(same_person(person, other) for other in people)


def _about(check: Check, place: Place, people: Sequence[Person], da: str, en: str) -> Finding:
    names = ", ".join(person.name for person in people)
    sources = [Quoted(person.name, person.place) for person in people]
    return finding(check, place, names, str(len(people)), sources, f"{da}: {names}.", f"{en}: {names}.")


def _absences(record: Record) -> Iterator[Finding]:
    """Who is absent from the whole meeting is absent under every item, and is marked so in the head if heads mark."""
    told = {
        id(item): [absence.person for absence in item.absences if absence.scope is AbsenceScope.MEETING]
        for item in record.items
        if item.absences is not None
    }
    head = record.meeting.attendance.absent if record.meeting else None
    everywhere = list(head) if head else next(iter(told.values()), [])
    for item in record.items:
        if id(item) not in told:
            continue
        here = told[id(item)]
        missing = [person for person in everywhere if not _among(person, here)]
        added = [person for person in here if not _among(person, everywhere)]
        if missing:
            yield _about(
                Check.ATTENDANCE, item.place, missing, "Fraværende fra mødet, men ikke nævnt under punktet",
                "Absent from the meeting, but not named under the item",
            )  # fmt: skip
        if added:
            yield _about(
                Check.ATTENDANCE, added[0].place, added, "Nævnt som fraværende fra mødet, men ikke andre steder",
                "Named as absent from the meeting, but not elsewhere",
            )  # fmt: skip
    members = record.meeting.attendance.members if record.meeting else None
    if members:
        strangers = [person for person in everywhere if not _among(person, members)]
        if strangers:
            yield _about(
                Check.ATTENDANCE, strangers[0].place, strangers, "Fraværende, men ikke medlem",
                "Absent, but not a member",
            )  # fmt: skip


def _signatories(record: Record) -> Iterator[Finding]:
    members = record.meeting.attendance.members if record.meeting else None
    for item in record.items:
        if not members or not item.signatories:
            continue
        unsigned = [person for person in members if not _among(person, item.signatories)]
        strangers = [person for person in item.signatories if not _among(person, members)]
        if unsigned:
            yield _about(
                Check.ATTENDANCE, item.place, unsigned, "Medlem, men ikke på underskriftsbladet",
                "A member, but not on the signature sheet",
            )  # fmt: skip
        if strangers:
            yield _about(
                Check.ATTENDANCE, strangers[0].place, strangers, "På underskriftsbladet, men ikke medlem",
                "On the signature sheet, but not a member",
            )  # fmt: skip


def _vote(record: Record, item: Item, vote: Vote) -> Iterator[Finding]:
    sides = [side for side in (vote.in_favour, vote.against, vote.abstained) if side]
    voters = [person for side in sides for person in side]
    twice = [name for name, times in Counter(_spelling(person.name) for person in voters).items() if times > 1]
    if twice:
        people = [person for person in voters if _spelling(person.name) in twice]
        yield _about(Check.VOTE, vote.place, people, "Stemmer mere end én gang", "Votes more than once")
    away = [absence.person for absence in item.absences or ()]
    voting = [person for person in voters if _among(person, away)]
    if voting:
        yield _about(Check.VOTE, vote.place, voting, "Fraværende, men stemmer", "Absent, but votes")
    members = record.meeting.attendance.members if record.meeting else None
    strangers = [person for person in voters if members and not _among(person, members)]
    if strangers:
        yield _about(Check.VOTE, vote.place, strangers, "Stemmer, men er ikke medlem", "Votes, but is not a member")
    if vote.majority_of and vote.in_favour and vote.against and len(vote.in_favour) <= len(vote.against):
        counted = f"{len(vote.in_favour)}-{len(vote.against)}"
        yield _about(
            Check.VOTE, vote.place, vote.in_favour, f"Kaldes flertal, men stemmerne er {counted}",
            f"Called a majority, but the votes are {counted}",
        )  # fmt: skip
    for statement in vote.statements:
        if vote.against is not None and not _among(statement.by, vote.against):
            yield _about(
                Check.VOTE, statement.place, [statement.by], "Har protokollat mod, men stemte ikke imod",
                "Has a dissenting statement, but did not vote against",
            )  # fmt: skip
    yield from _other_roster(record, vote, voters, away)


def _other_roster(record: Record, vote: Vote, voters: Sequence[Person], away: Sequence[Person]) -> Iterator[Finding]:
    """Where no list of members is given, the fullest vote of the meeting is the roster that others are held to."""
    if record.meeting is None or record.meeting.attendance.members is not None or not vote.majority_of:
        return
    full = max(
        (
            [*(other.in_favour or ()), *(other.against or ()), *(other.abstained or ())]
            for item in record.items
            for other in item.votes
            if other.majority_of == vote.majority_of
        ),
        key=len,
    )
    missing = [person for person in full if not _among(person, [*voters, *away])]
    if missing:
        names = ", ".join(person.name for person in missing)
        yield finding(
            Check.VOTE, vote.place, str(len(voters)), str(len(full)),
            [Quoted(person.name, person.place) for person in missing],
            f"{len(voters)} stemmer her, {len(full)} i en anden afstemning. Mangler: {names}.",
            f"{len(voters)} vote here, {len(full)} in another vote. Missing: {names}.", Severity.NOTE,
        )  # fmt: skip
