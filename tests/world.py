"""The invented country that tests of the program live in: two municipalities with the same people and the same cases.

What holds for one town holds for the other, so a test asks about ``here`` and uses ``there`` for what is foreign.
The steps of a case stand here as functions, so a test can go as far as it needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.http import QueryDict
from django.test import Client

from appealing import complaints
from hjemmel.accounts.models import OutsideIdentity
from hjemmel.accounts.services import open_employer_access
from hjemmel.api import tokens
from hjemmel.api.models import ApiAnswer
from hjemmel.appeals.danmarkskort.printed import FIELDS as PRINTED_FIELDS
from hjemmel.appeals.danmarkskort.table import FIELDS as OUTCOME_FIELDS
from hjemmel.appeals.statistics import queries as figure_queries
from hjemmel.appeals.statistics import services as statistics
from hjemmel.appeals.treatment import services as treatment
from hjemmel.appeals.treatment.models import Minutes, RouteStep, Treatment
from hjemmel.appeals.treatment.moves import State as TreatmentState
from hjemmel.casework import drafts, queries, services
from hjemmel.casework.access import READ_CASE, READ_DECISION
from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import (
    Case,
    CaseFact,
    CaseTimeLimit,
    Decision,
    DocumentMove,
    FollowUp,
    Hearing,
    JournalEntry,
    Sender,
)
from hjemmel.casework.services import Recording
from hjemmel.core import clock, dated_settings, files, joining, people
from hjemmel.core.actor import Actor, ActorKind, Role, acting, system_actor
from hjemmel.core.audit import record_read
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import (
    CitizenLogin,
    Delivery,
    Document,
    FormerCpr,
    Joining,
    Municipality,
    Organisation,
    OrganisationMembership,
    Person,
    ProductionUnit,
    Relation,
    RelationKind,
    Representation,
    RepresentationKind,
    StaffMembership,
    User,
)
from hjemmel.publication import services as publication
from hjemmel.publication.kinds import Period, kind_of
from hjemmel.publication.models import Draft, Extract
from hjemmel.records import services as records
from hjemmel.records.ages import KEPT
from hjemmel.records.jobs import dispose
from hjemmel.records.models import AccessKind, AccessRequest, DisposalRun, Removal
from hjemmel.schemes.socialt_frikort import services as frikort
from hjemmel.schemes.socialt_frikort.models import (
    Card,
    CardNumber,
    ControlRun,
    Employment,
    FundingEntry,
    LedgerEntry,
    LookupAlert,
)
from hjemmel.schemes.socialt_frikort.register import as_register
from hjemmel.schemes.socialt_frikort.splitting import Payment
from hjemmel.statutes.retssikkerhed.danmarkskort import Map
from papers import page_with
from quality import keep_ruling, kept_quality

DAY = datetime(2025, 3, 10, 9, 30, tzinfo=UTC)
"""The day on which everything in the world happens; its law is that of 2025."""

CITIZEN_PROVIDER, STAFF_PROVIDER = "borger-id", "medarbejder-id"
"""The providers of log-in: the one knows citizens by their CPR numbers, the other staff by their user names."""

LATER = DAY.date() + timedelta(days=14)

SCHEME = "socialt-frikort"
WITHIN_LIMIT = Decimal("4250.00")
OVER_LIMIT = Decimal("18400.00")
WAGE = Decimal("800.00")
ANSWERS = {
    "taxable_work_income_last_year": WITHIN_LIMIT,
    "in_su_education_last_year": False,
    "meets_residence_requirement": True,
}
REASONS = "Vi har lagt vægt på, hvad du selv har fortalt om din situation."


@dataclass(frozen=True)
class Standing:
    """A case that has come some way: its public id, and those of what it has come to hold."""

    case: UUID
    decision: UUID | None = None
    letter: UUID | None = None
    hearing: UUID | None = None
    follow_up: UUID | None = None
    finished: UUID | None = None
    employment: UUID | None = None
    entry: UUID | None = None
    figures: UUID | None = None
    funding: UUID | None = None
    extract: UUID | None = None
    waiting_figures: UUID | None = None
    notice: UUID | None = None
    card: UUID | None = None
    run: UUID | None = None
    table: UUID | None = None
    treatment: UUID | None = None
    step: UUID | None = None
    filed: UUID | None = None
    move: UUID | None = None
    asked: UUID | None = None
    part: str = ""
    listed: UUID | None = None
    person: UUID | None = None
    relation: UUID | None = None
    representation: UUID | None = None
    complaint: UUID | None = None
    disqualified: UUID | None = None
    cover: UUID | None = None


@dataclass(frozen=True)
class Town:
    """A municipality and its people. ``cases`` are the citizen's, by how far they have come.

    ``open`` waits for the answer to a hearing; ``draft`` and ``submitted`` say themselves; ``granted`` is signed and
    its letter delivered; the letter of ``refused`` is on its way; ``controlled`` is a control of the card that changed
    nothing. ``neighbour`` is another citizen, with one open case.
    The complaints about ``refused`` are in ``appealing.complaints``; ``quality`` has what is no citizen's.
    """

    municipality_id: int
    citizen: Actor
    neighbour: Actor
    caseworker: Actor
    decider: Actor
    officer: Actor
    employer: Actor
    lawyer: Actor
    analyst: Actor
    secretary: Actor
    cases: Mapping[str, Standing]
    neighbours_case: Standing
    cprs: tuple[str, str]
    quality: Mapping[str, UUID]

    @property
    def people(self) -> dict[str, Actor]:
        """Everybody in town, by what they are called above."""
        return {name: actor for name, actor in vars(self).items() if isinstance(actor, Actor)}


@dataclass(frozen=True)
class World:
    """Both towns."""

    here: Town
    there: Town


# The steps of a case


def apply(citizen: Actor, income: Decimal = WITHIN_LIMIT) -> Case:
    """The citizen applies on the page."""
    with acting(citizen):
        person = Person.objects.select_related("municipality").get(pk=citizen.person_id)
        facts = ANSWERS | {"taxable_work_income_last_year": income}
        return services.apply(person=person, scheme=SCHEME, facts=facts)


def investigate(case: Case, caseworker: Actor) -> None:
    """The caseworker records what the law leaves to judgement."""
    judged = ("special_social_problems", "meets_conditions_for_adult_support")
    with acting(caseworker):
        services.record_facts(
            case, [Recording(name, True, CaseFact.Source.ASSESSMENT, "Samtale på værestedet.") for name in judged]
        )


def draft(case: Case, caseworker: Actor, outcome: str = "granted") -> Decision:
    """The caseworker writes a draft."""
    with acting(caseworker):
        return services.draft_decision(case, outcome=outcome, reasons=REASONS)


def submit(decision: Decision, caseworker: Actor) -> None:
    """The caseworker asks for a signature."""
    with acting(caseworker):
        services.submit(decision)


def sign(decision: Decision, decider: Actor) -> Document:
    """The decider signs."""
    with acting(decider):
        return services.sign(decision)


def deliver(letter: Document) -> None:
    """The worker does the job of the letter."""
    with acting(system_actor(letter.municipality_id)):
        delivery = Delivery.objects.get(document=letter)
    deliver_letter(delivery_id=delivery.pk, municipality_id=letter.municipality_id)


def submitted(town: Town, outcome: str = "granted") -> Decision:
    """A decision of the town's citizen that waits for a signature."""
    case = apply(town.citizen, WITHIN_LIMIT if outcome == "granted" else OVER_LIMIT)
    investigate(case, town.caseworker)
    decision = draft(case, town.caseworker, outcome)
    submit(decision, town.caseworker)
    return decision


def log_in(actor: Actor | None) -> Client:
    """A browser in which this actor has logged in; nobody, for ``None``."""
    client = Client()
    if actor is not None:
        client.force_login(User.objects.get(pk=actor.user_id))
    return client


# Building the world


def build() -> World:
    """Fill an empty database. Runs as the serving role; municipalities are made by the owner."""
    world = World(
        _town("0991", "Eksempelkommune", ("610384-1000", "620391-1001")),
        _town("0992", "Prøvekommune", ("630384-1002", "640391-1003")),
    )
    keep_ruling(world.here.lawyer)
    for town, other in ((world.here, world.there), (world.there, world.here)):
        with acting(town.caseworker):
            neighbour = Person.objects.get(pk=town.neighbour.person_id)
            to = Municipality.objects.get(pk=other.municipality_id)
            known = queries.cases().filter(public_id=town.neighbours_case.case)
            transfer = services.hand_over_person(
                neighbour, to=to, note="Flytter måske.", cases=known, is_address_checked=True
            )
            people.withdraw_transfer(transfer)
            proposed = Joining.objects.create(
                municipality_id=town.municipality_id,
                kept_id=town.citizen.person_id,
                joined_id=town.neighbour.person_id,
                reason="Samme navn.",
                proposed_by_id=town.caseworker.user_id,
                proposer=town.caseworker.name,
                proposed_at=DAY,
            )
        with acting(town.decider):
            joining.decide(proposed, approve=False)
    return world


_HANDS = (
    Role.CASEWORKER,
    Role.DECIDER,
    Role.DATA_PROTECTION_OFFICER,
    Role.LAWYER,
    Role.ANALYST,
    Role.SECRETARY,
)


def _town(code: str, name: str, cprs: tuple[str, str]) -> Town:
    made = Municipality.objects.using("owner").create(
        code=code, name=name, address=f"Rådhuspladsen 1; {code} Eksempelby", telephone="00 00 00 00"
    )
    with acting(system_actor(made.pk)):
        municipality = Municipality.objects.get(pk=made.pk)
        citizen = new_citizen(municipality, f"Asta af {name}", cprs[0], f"citizen-{code}")
        neighbour = new_citizen(municipality, f"Bjørk af {name}", cprs[1], f"neighbour-{code}")
        caseworker, decider, officer, lawyer, analyst, secretary = (_staff(municipality, role, code) for role in _HANDS)
        _known_of(Person.objects.get(pk=citizen.person_id), Person.objects.get(pk=neighbour.person_id))
        employer = _employer(f"Værksted i {name}", f"9{code}000", f"employer-{code}")
    people = (citizen, neighbour, caseworker, decider, officer, employer, lawyer, analyst, secretary)
    town = Town(municipality.pk, *people, {}, Standing(UUID(int=0)), cprs, kept_quality(lawyer, LATER))
    with acting(system_actor(made.pk)):
        colleague = _staff(municipality, Role.CASEWORKER, f"{code}-2")
    cases, neighbours_case = _cases(town, colleague), apply(neighbour)
    cases["granted"] = replace(cases["granted"], **_published(town))
    with acting(caseworker):
        record_read(READ_CASE, neighbours_case.person, ("navn",))
        tokens.issue("Fagsystem", municipality, role=Role.CASEWORKER, actions=[READ_DECISION.name], days=30)
    _chosen(town)
    return Town(**vars(town) | {"cases": cases, "neighbours_case": Standing(neighbours_case.public_id)})


def _chosen(town: Town) -> None:
    """The town keeps who read what for a hundred years; a job has looked, and found nothing older."""
    with acting(town.decider):
        dated_settings.choose(KEPT[Removal.What.READS], "1200", since=DAY.date(), ground="Kommunens plan.")
    with acting(system_actor(town.municipality_id)):
        records.forget()


def _cases(town: Town, colleague: Actor) -> dict[str, Standing]:
    opened = apply(town.citizen)
    _disposed(town)  # not before: with the last case the citizen would go, too
    hearing, follow_up, finished = _under_way(opened, town.caseworker)
    with acting(town.citizen):
        notice = services.tell_of_change(opened, text="Jeg er flyttet.")
        services.answer_hearing(hearing, answer="Det var et sommerjob.")
    drafting = apply(town.citizen)
    move = _misfiled(opened, drafting, town)
    asked, answered = (_asked(case, town) for case in (opened, drafting))
    with acting(town.caseworker):
        records.answer(answered, guidance="Du kan klage til Ankestyrelsen.")
    investigate(drafting, town.caseworker)
    drafted = draft(drafting, town.caseworker)
    waiting, granted, refused = submitted(town), submitted(town), submitted(town, "refused")
    letters = {decision.pk: sign(decision, town.decider) for decision in (granted, refused)}
    deliver(letters[granted.pk])
    employment, entry = _at_work(town)
    with acting(town.caseworker):
        services.record_sender(granted.case, sender=Sender.SOCIAL)
    card, money = _outreach(town)
    control = _controlled(town)
    with acting(town.caseworker):
        known = {
            "person": opened.person.public_id,
            "relation": Relation.objects.get().public_id,
            "representation": Representation.objects.get().public_id,
        }
    work = {"employment": employment.public_id, "entry": entry.public_id, **_figures(town)}
    work |= {"card": card.public_id, "funding": money.public_id}
    complained = complaints(refused, granted, opened, town.citizen, town.caseworker, town.lawyer, colleague)
    return {
        "open": Standing(
            opened.public_id,
            notice=notice.public_id,
            hearing=hearing.public_id,
            follow_up=follow_up.public_id,
            finished=finished.public_id,
            filed=move.entry.public_id,
            move=move.public_id,
            asked=asked.public_id,
            part=f"document-{opened.number}-{move.entry.number}",
            **known,
            **_kept_from(opened, town),
        ),
        "draft": Standing(drafting.public_id, drafted.public_id, asked=answered.public_id),
        "submitted": Standing(waiting.case.public_id, waiting.public_id),
        "granted": Standing(granted.case.public_id, granted.public_id, letters[granted.pk].public_id, **work),
        "controlled": control,
        "refused": Standing(
            refused.case.public_id, refused.public_id, letters[refused.pk].public_id, listed=_listed(town).public_id
        ),
        **{name: Standing(case, complaint=complaint) for name, (case, complaint) in complained.items()},
    }


def _figures(town: Town) -> dict[str, UUID]:
    """The analyst in town has taken in two figures of 002 Gladsaxe (lines 94-104), and drafted the political case."""
    line = "Gladsaxe,social,2023,90,,56,5,38,48,52,6,42,39,,Gladsaxe 2024"
    with acting(town.analyst):
        table = statistics.take_in(
            f"{','.join(PRINTED_FIELDS)}\n{line}\n".encode(), source="Gladsaxe Kommune", published_on=DAY.date()
        )
        (printed,) = figure_queries.printed_figures(table)
        statistics.choose_misprint(table, printed, printed.figure.proposals[0], reason="47 af 90 er 52 procent.")
        statistics.comment(Map.SOCIAL, 2023, text="Få sager.")
        six = f"{','.join(OUTCOME_FIELDS)}\n0159,2023,SEL § 96,upheld,6\n"
        statistics.take_in(six.encode(), source="Gladsaxe Kommune", published_on=date(2024, 6, 6))
        case = treatment.draft(year=2023, published_on=date(2024, 6, 6))
        step = RouteStep.objects.first()
        _sent_minutes(town, case.municipality)
    assert step is not None
    return {"table": table.public_id, "treatment": case.public_id, "step": step.public_id}


def _sent_minutes(town: Town, municipality: Municipality) -> None:
    """The case of an earlier year, whose minutes Ankestyrelsen has."""
    day = date(2022, 12, 14)
    sent = Treatment.objects.create(
        municipality=municipality, year=2021, published_on=date(2022, 6, 23), treat_by=date(2022, 12, 31),
        state=TreatmentState.SENT, decided_on=day, sent_on=day,
    )  # fmt: skip
    Minutes.objects.create(
        municipality=municipality, treatment=sent, sha256=files.keep(b"Et opdigtet referat"), sender=town.analyst.name,
        sent_by_id=town.analyst.user_id, sent_at=DAY, available_at=DAY,
    )  # fmt: skip


def _at_work(town: Town) -> tuple[Employment, LedgerEntry]:
    """The employer in town has been shown the citizen's frikort, and has paid once."""
    with acting(town.citizen):
        given = CardNumber.objects.get()
        shown = {"number": given.number, "code": given.code}
    with acting(town.employer):
        employment = frikort.declare_employment(
            **shown,
            begins_on=DAY.date(),
            reference="Lager",
            is_ordinary_and_unsubsidised=True,
            has_danish_cvr_or_is_public=True,
        )
        with as_register():
            LookupAlert.objects.create(
                organisation_id=town.employer.organisation_id, locked=LookupAlert.Locked.USER, failures=5, at=DAY
            )
        answer = {"key": "en-noegle", "request_sha256": "0" * 64, "status": 201, "body": "{}", "answered_at": DAY}
        ApiAnswer.objects.create(organisation_id=town.employer.organisation_id, **answer)
        (entry,) = frikort.register_pay([frikort.Order(employment, Payment(DAY.date(), DAY.date(), WAGE, WAGE / 8))])
    return employment, entry


def _controlled(town: Town) -> Standing:
    """A control in a run: the citizen answered and was judged anew, and nothing changed."""
    with acting(town.caseworker):
        run = ControlRun.objects.create(
            municipality_id=town.municipality_id,
            due_by=LATER,
            cards=1,
            started_by_id=town.caseworker.user_id,
            starter=town.caseworker.name,
            started_at=DAY,
        )
        control = frikort.start_control(Card.objects.get(), run=run)
    with acting(town.citizen):
        services.answer_questions(control.case, ANSWERS)
    investigate(control.case, town.caseworker)
    with acting(town.caseworker):
        services.conclude(control.case, note="Alt er som før.")
    return Standing(control.case.public_id, card=control.card.public_id, run=run.public_id)


def _outreach(town: Town) -> tuple[Card, FundingEntry]:
    """The citizen has said yes to help with using the frikort, and has been helped once; there is money for it."""
    with acting(town.citizen):
        card = Card.objects.get()
        frikort.consent(card, how="")
    with acting(town.caseworker):
        frikort.record_task(card, task="match", done_on=DAY.date(), note="Mødte værkstedet.", with_job_centre=True)
    with acting(town.analyst):
        granted = frikort.record_funding(
            year=DAY.year, purpose="administration", kind="granted", amount=Decimal(183_000), text="Bevilling"
        )
    return card, granted


def tell(town: Town, recipient: str = "") -> Draft:
    """The analyst makes the figures of the frikort ready, and the decider approves."""
    draft = make_ready(town, recipient)
    with acting(town.decider):
        publication.approve(draft)
    return draft


def make_ready(town: Town, recipient: str = "") -> Draft:
    """The analyst makes the figures of the frikort ready: those of the year until the day."""
    with acting(town.analyst):
        return publication.prepare(
            kind_of(SCHEME), Period(date(2025, 1, 1), DAY.date()), recipient=recipient, purpose="Opfølgning"
        )


def _published(town: Town) -> dict[str, UUID]:
    """Figures told to everybody, an extract that has been fetched, and figures that wait to be approved."""
    told, extract, waiting = tell(town), tell(town, "star"), make_ready(town)
    with acting(town.analyst):
        publication.fetch(Extract.objects.get(draft=extract), "csv")
    return {"figures": told.public_id, "extract": extract.public_id, "waiting_figures": waiting.public_id}


def _under_way(case: Case, caseworker: Actor) -> tuple[Hearing, FollowUp, FollowUp]:
    """What happens in a case before it is decided: heard, noted, followed up, put off; and a form half filled in."""
    with acting(caseworker):
        CaseTimeLimit.objects.create(municipality=case.municipality, scheme=case.scheme, weeks=4, since=LATER)
        services.close_on(LATER, why="Flytning")
        services.write_note(case, text="Borgeren har ringet.")
        services.postpone(case, expected_on=LATER, reason="Vi venter på oplysninger.")
        drafts.keep(f"facts-{case.public_id}", QueryDict("note=Under+telefonsamtalen"))
        hearing = services.open_hearing(case, informed_of="En anden indkomst.", answer_by=LATER)
        done = services.plan_follow_up(case, due_on=LATER, why="Er lønsedlerne kommet?")
        services.finish_follow_up(done, result="Ja.")
        return hearing, services.plan_follow_up(case, due_on=LATER, why="Er svaret kommet?"), done


def _kept_from(case: Case, town: Town) -> dict[str, UUID]:
    """Who has been kept from the case, and no longer is but the analyst; and who keeps an eye on it in a holiday."""
    with acting(town.decider):
        services.shield(case, to=queries.colleagues(), reason="Kendt i byen.")
        services.lift_shield(case, reason="Det er ovre.")
        held, ended = (
            services.disqualify(
                case, user_id=who.user_id, name=who.name, whole_person=False, ground="other", reason="En bekendt."
            )
            for who in (town.analyst, town.lawyer)
        )
        services.end_disqualification(ended, reason="En navnefælle.")
        colleague = StaffMembership.objects.get(user=town.decider.user_id)
    with acting(town.caseworker):
        cover = services.plan_cover(colleague=colleague, since=LATER, until=LATER)
    return {"disqualified": held.public_id, "cover": cover.public_id}


def file(case: Case, caseworker: Actor, text: str = "En erklæring", *, from_party: bool = True) -> JournalEntry:
    """The caseworker journalises a PDF of one page with a text, which the citizen sent in unless said otherwise."""
    with acting(caseworker):
        return services.register_document(
            case,
            content=page_with(text),
            direction=JournalEntry.Direction.INCOMING,
            dated_on=DAY.date(),
            description="Lægeerklæring",
            correspondent="Lægehuset",
            party=case.person if from_party else None,
        )


def _misfiled(case: Case, other: Case, town: Town) -> DocumentMove:
    """Two documents came to the wrong case: one has been moved; of the other, the colleague has not said so yet."""
    reason = "Blev lagt i den forkerte sag."
    moved, entry = file(case, town.caseworker, "En anden", from_party=False), file(case, town.caseworker)
    with acting(town.caseworker):
        approved = services.ask_to_move(moved, to_case=other, reason=reason)
        asked = services.ask_to_move(entry, to_case=other, reason=reason)
    with acting(town.decider):
        services.decide_move(approved, approve=True)
    return asked


def _asked(case: Case, town: Town) -> AccessRequest:
    """The citizen has asked to see a case; the answer is put off, and part of it is judged."""
    with acting(town.citizen):
        request = records.receive(
            kind=AccessKind.PARTY,
            person=case.person,
            case=case,
            requester=town.citizen.name,
            channel=AccessRequest.Channel.PAGE,
            received_on=DAY.date(),
        )
    with acting(town.caseworker):
        records.tell_later(request, expected_on=LATER, reason="Vi venter på arkivet.")
        records.include_rest(request)
    return request


def _disposed(town: Town) -> None:
    """A case refused long ago has been disposed of, by a rule of a month."""
    gone = submitted(town, "refused")
    deliver(sign(gone, town.decider))
    with acting(town.lawyer):
        records.write_rule(
            scheme=SCHEME, outcome="refused", months=1, fate="delete", since=date(2019, 1, 1), ground="Kommunens plan."
        )
    run = _listed(town)
    with clock.at(DAY + timedelta(days=60)):
        with acting(town.decider):
            records.approve(run)
        dispose(run_id=run.pk, municipality_id=town.municipality_id)


def _listed(town: Town) -> DisposalRun:
    """What is due two months after everything happened, as a list that waits for approval."""
    with clock.at(DAY + timedelta(days=60)), acting(town.lawyer):
        return records.propose()


def _known_of(person: Person, neighbour: Person) -> None:
    """What is known of the citizen: a sister who also goes along to meetings, a number of before, a move."""
    people.relate(person, relative=neighbour, kind=RelationKind.SIBLING, since=None)
    people.represent(
        person,
        representative=neighbour,
        kind=RepresentationKind.ATTENDANT,
        gets_letters=False,
        since=DAY.date(),
    )
    FormerCpr.of(person, DAY.date()).save()
    for street in ("Gammelvej 1", "Nyvej 2"):
        people.move(person, lines=[street, "0991 Eksempelby"], since=DAY.date())


def new_citizen(municipality: Municipality, name: str, cpr: str, username: str) -> Actor:
    """A citizen with a log-in, in a municipality that the actor may write in."""
    person = Person(name=name, municipality=municipality)
    person.cpr = Cpr.parse(cpr)
    person.save()
    user = User.objects.create_user(username)
    CitizenLogin.objects.create(user=user, person=person)
    _outside(user, CITIZEN_PROVIDER, person.cpr.digits)
    return Actor(
        ActorKind.CITIZEN, user_id=user.pk, person_id=person.pk, roles=frozenset({Role.CITIZEN}), name=person.name
    )


def _outside(user: User, provider: str, subject: str) -> None:
    index = OutsideIdentity.indexes(provider, subject)[0]
    OutsideIdentity.objects.create(user=user, provider=provider, subject_index=index)


def _staff(municipality: Municipality, role: Role, code: str) -> Actor:
    user = User.objects.create_user(f"{role.value}-{code}")
    name = f"{role.value} i {municipality.name}"
    StaffMembership.objects.create(user=user, municipality=municipality, role=role.value, name=name)
    _outside(user, STAFF_PROVIDER, user.username)
    return Actor(ActorKind.STAFF, user_id=user.pk, municipality_id=municipality.pk, roles=frozenset({role}), name=name)


def _employer(name: str, cvr: str, username: str) -> Actor:
    user = User.objects.create_user(username)
    organisation = Organisation.objects.create(cvr=cvr, name=name)
    OrganisationMembership.objects.create(user=user, organisation=organisation, name=name)
    open_employer_access(organisation, username=f"{username}-colleague", name=f"Kollega i {name}")
    employer = Actor(
        ActorKind.EMPLOYER,
        user_id=user.pk,
        organisation_id=organisation.pk,
        roles=frozenset({Role.EMPLOYER}),
        name=name,
    )
    with acting(employer):
        ProductionUnit.objects.create(organisation=organisation, number=f"1{cvr}0", name="Værkstedet")
    return employer
