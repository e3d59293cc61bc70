"""The course of a complaint: in time or late, by other eyes, to Ankestyrelsen with the case file, and back."""

import io
import json
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.db import ProgrammingError, transaction

from appealing import STATEMENT, WORDS, complain
from hjemmel.appeals import law, queries, services
from hjemmel.appeals.jobs import hand_over_file, send_receipt
from hjemmel.appeals.models import Appeal, Forwarding, Reassessment
from hjemmel.appeals.models.appeals import Outcome
from hjemmel.appeals.services import Answer, AppealError, Complaint, Reasons
from hjemmel.casework import day_list, deadlines
from hjemmel.casework import services as casework
from hjemmel.casework.models import Decision
from hjemmel.core import clock, files
from hjemmel.core.actor import Actor, acting
from hjemmel.core.models import Delivery
from world import DAY, World, deliver, draft, sign, submit, submitted

pytestmark = pytest.mark.django_db

TODAY = DAY.date()
LACKING = Reasons(["facts"], ["special_social_problems"], "Der er ikke spurgt til borgerens dag.")


def refusal(world: World) -> Decision:
    """A refusal that the citizen has received."""
    made = submitted(world.here, "refused")
    deliver(sign(made, world.here.decider))
    with acting(world.here.caseworker):
        return Decision.objects.select_related("case__person").get(pk=made.pk)


def upheld(world: World) -> Appeal:
    """A complaint of the citizen's that the lawyer has reassessed and upheld."""
    appeal = complain(refusal(world), world.here.citizen)
    reassess(appeal, world.here.lawyer, "upheld")
    return appeal


def reassess(appeal: Appeal, by: Actor, result: str) -> None:
    """Begin, write and finish a reassessment."""
    with acting(by):
        services.begin(appeal)
        services.write(appeal, result=result, statement=STATEMENT)
        services.finish(appeal)


def forwarded(world: World) -> Appeal:
    """The same, sent to Ankestyrelsen."""
    appeal = upheld(world)
    with acting(world.here.lawyer):
        services.forward(appeal, statement=STATEMENT)
    return appeal


def answer(outcome: str, **more: object) -> Answer:
    """Ankestyrelsen's answer of today."""
    return Answer(**({"parts": [outcome], "decided_on": TODAY, "received_on": TODAY} | more))  # type: ignore[arg-type]


# Received: RSL §§ 60 and 67


def test_the_deadline_counts_from_receipt_and_a_late_complaint_goes_on_with_a_note(world: World) -> None:
    decision = refusal(world)
    with clock.at(DAY + timedelta(days=28)):
        assert not complain(decision, world.here.citizen).is_late, "received on Monday 10 March, in time on 7 April"
    with acting(world.here.caseworker):
        services.withdraw(Appeal.objects.get(decision=decision))
    with clock.at(DAY + timedelta(days=29)):
        late = complain(decision, world.here.citizen)
        assert late.is_late
        with acting(world.here.caseworker):
            assert law.grounds_of(late) == (Appeal.Ground.LATE,)
            services.direct(late, ground=Appeal.Ground.LATE, note="Klagen kom en dag efter fristen.")
            assert (late.state, late.ground) == ("to_forward", "late")


def test_without_guidance_or_receipt_the_deadline_does_not_run(world: World) -> None:
    with acting(world.here.caseworker):
        granted = Decision.objects.select_related("case__person").get(public_id=world.here.cases["granted"].decision)
        assert law.complaining(granted, granted.case.person).last_day is None
    unread = submitted(world.here, "refused")
    sign(unread, world.here.decider)
    with clock.at(DAY + timedelta(days=90)), acting(world.here.caseworker):
        told = Complaint(WORDS, channel=Appeal.Channel.TELEPHONE)
        appeal = services.receive(Decision.objects.get(pk=unread.pk), told)
        assert not appeal.is_late
        assert law.grounds_of(appeal) == ()


def test_what_is_not_about_a_decision_or_from_a_party_is_never_dismissed_here(world: World) -> None:
    decision = refusal(world)
    with acting(world.here.caseworker):
        told = Complaint(
            WORDS,
            channel=Appeal.Channel.LETTER,
            complainant=Appeal.Complainant.OTHER,
            name="Nabo",
            subject=Appeal.Subject.SERVICE_LEVEL,
            by_committee=True,
        )
        appeal = services.receive(decision, told)
        assert set(law.grounds_of(appeal)) == {"not_party", "not_decision", "committee"}
        with pytest.raises(AppealError, match="passer ikke"):
            services.direct(appeal, ground=Appeal.Ground.LATE, note="Nej.")
    with acting(world.here.lawyer), pytest.raises(AppealError, match="genvurderes ikke"):
        services.begin(appeal)


def test_one_complaint_of_a_party_at_a_time_and_dates_that_can_be(world: World) -> None:
    decision = refusal(world)
    complain(decision, world.here.citizen)
    with pytest.raises(AppealError, match="allerede en klage"):
        complain(decision, world.here.citizen)
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with acting(world.here.caseworker), pytest.raises(AppealError, match="kan ikke være modtaget"):
            services.receive(decision, Complaint(WORDS, received_on=day))


def test_a_receipt_is_sent_once_and_says_what_happens(world: World) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    for _ in range(2):
        send_receipt(appeal_id=appeal.pk, municipality_id=world.here.municipality_id)
    with acting(world.here.caseworker):
        appeal.refresh_from_db()
        assert appeal.receipt is not None
        assert Delivery.objects.filter(document__title="Vi har modtaget din klage").count() == 1


def test_a_talk_moves_nothing(world: World) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    before = (appeal.state, appeal.due_on)
    with acting(world.here.caseworker):
        services.add_talk(appeal, held_on=TODAY, text="Hun vil have strømperne.")
        appeal.refresh_from_db()
    assert (appeal.state, appeal.due_on) == before


# Reassessed: RSL § 66


def test_whoever_decided_does_not_reassess_by_service_or_by_hand(world: World) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    with acting(world.here.caseworker):
        with pytest.raises(AppealError, match="En anden skal genvurdere"):
            services.begin(appeal)
        with pytest.raises(ProgrammingError, match="somebody else"), transaction.atomic():
            Appeal.objects.filter(pk=appeal.pk).update(reassessor_id=world.here.decider.user_id)


def test_a_lawyer_checks_where_the_setting_says_so(world: World) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    with acting(world.here.lawyer):
        services.set_lawyer_check(since=TODAY, is_required=True)
    reassess(appeal, world.here.officer, "upheld")  # any other pair of eyes
    assert appeal.state == "checking"
    with acting(world.here.lawyer):
        services.send_back(appeal, remark="Begrund nærmere.")
        assert Reassessment.objects.get(appeal=appeal).remark == "Begrund nærmere."
    with acting(world.here.officer):
        services.write(appeal, result="upheld", statement=STATEMENT)
        services.finish(appeal)
        with pytest.raises(AppealError, match="selv skrevet"):
            services.approve(appeal)
    with acting(world.here.lawyer):
        services.approve(appeal)
    assert appeal.state == "to_forward"


@pytest.mark.parametrize(("result", "state"), [("changed", "changed"), ("partly", "asking")])
def test_a_change_is_a_new_decision_that_supersedes(world: World, result: str, state: str) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    reassess(appeal, world.here.lawyer, result)
    new = draft(appeal.case, world.here.caseworker, "refused")
    submit(new, world.here.caseworker)
    sign(new, world.here.decider)
    with acting(world.here.caseworker):
        appeal = queries.appeals().get(pk=appeal.pk)
        assert (appeal.state, appeal.new_decision_id) == (state, new.pk)
        assert Decision.objects.get(pk=new.pk).supersedes_id == appeal.decision_id
    if state == "asking":
        with acting(world.here.citizen):
            services.answer_about_the_rest(appeal, stands=True)
        assert appeal.state == "to_forward"


# Sent: one numbered, bookmarked file, and the originals beside it


def test_the_file_is_numbered_and_bookmarked_and_the_originals_are_untouched(world: World) -> None:
    appeal = upheld(world)
    with acting(world.here.lawyer):
        forwarding = services.forward(appeal, statement=STATEMENT)
        letter = appeal.decision.letter
        assert letter is not None
        content = files.read(forwarding.file.sha256)
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert [title.split(".")[0] for title in titles] == [str(n) for n in range(1, len(forwarding.contents) + 1)]
    assert titles[0].startswith(f"1. Udtalelse i klage {appeal.number}")
    assert titles[2].startswith(f"3. {letter.title}"), "the decision complained of comes before what led to it"
    hand_over_file(forwarding_id=forwarding.pk, municipality_id=world.here.municipality_id)
    folder = Path(settings.HJEMMEL_OUTBOX) / f"appeal-{appeal.pk}"
    assert (folder / "03.pdf").read_bytes() == files.read(letter.sha256)
    envelope = json.loads((folder / "envelope.json").read_text())
    assert envelope["authority"] == "Ankestyrelsen"
    assert world.here.cprs[0][-4:] not in " ".join(envelope["files"])
    with acting(world.here.lawyer):
        assert Forwarding.objects.get(pk=forwarding.pk).available_at is not None


# Decided by Ankestyrelsen


def test_a_remitted_case_is_open_again_with_a_deadline_of_its_own(world: World) -> None:
    appeal = forwarded(world)
    with clock.at(DAY + timedelta(days=100)), acting(world.here.lawyer):
        came = TODAY + timedelta(days=100)
        services.register(appeal, answer("remitted", decided_on=came, received_on=came, reasons=LACKING))
        case = appeal.case
        case.refresh_from_db()
        limit = deadlines.time_limit(case)
        assert limit is not None
        assert (case.state, limit.due_on, appeal.due_on) == ("open", came + timedelta(weeks=4), limit.due_on)
        lines = day_list.lines(day_list.Lines(100).page(1))
        mine = [line for line in lines if line.url == appeal.get_absolute_url()]
        assert [(line.due_on, line.why) for line in mine] == [(limit.due_on, "Ny afgørelse, RSL § 3 a")]
        assert [line.due_on for line in lines if line.due_on] == sorted(line.due_on for line in lines if line.due_on)
    new = draft(case, world.here.caseworker, "refused")  # the new decision may have the same result
    submit(new, world.here.caseworker)
    sign(new, world.here.decider)
    with acting(world.here.lawyer):
        appeal.refresh_from_db()
        assert (appeal.state, appeal.new_decision_id, appeal.outcome) == ("closed", new.pk, "remitted")


def test_a_change_is_carried_out_and_checked_by_somebody_else(world: World) -> None:
    appeal = forwarded(world)
    here = world.here
    with acting(here.lawyer):
        with pytest.raises(AppealError, match="hvornår kommunen senest"):
            services.register(appeal, answer("changed"))
        services.register(appeal, answer("changed", act_by=TODAY + timedelta(days=14), provision="servicelovens § 112"))
        assert (appeal.state, appeal.provision) == ("to_carry_out", "SEL § 112")
    with acting(here.caseworker):
        services.carry_out(appeal, done="Frikortet er udstedt.")
        with pytest.raises(AppealError, match="En anden"):
            services.check_carried_out(appeal, is_done=True, found="Set.")
    with acting(here.lawyer):
        services.check_carried_out(appeal, is_done=False, found="Brevet mangler.")
        assert appeal.state == "to_carry_out"
    with acting(here.caseworker):
        services.carry_out(appeal, done="Brevet er sendt.")
    with acting(here.lawyer):
        services.check_carried_out(appeal, is_done=True, found="Set i sagen.")
        assert appeal.state == "closed"


def test_a_partly_reversed_decision_counts_by_its_most_far_reaching_outcome() -> None:
    assert answer("", parts=["upheld", "remitted"]).outcome is Outcome.REMITTED
    assert answer("", parts=["remitted", "changed", "dismissed"]).outcome is Outcome.CHANGED
    assert answer("", parts=["withdrawn", "upheld"]).outcome is Outcome.UPHELD


def test_dates_that_cannot_be_and_a_second_count_are_refused(world: World) -> None:
    appeal = forwarded(world)
    with acting(world.here.lawyer):
        for days in (-1, 1):
            day = TODAY + timedelta(days=days)
            with pytest.raises(AppealError):
                services.register(appeal, answer("upheld", decided_on=day, received_on=day))
        with pytest.raises(AppealError, match="mindst ét udfald"):
            services.register(appeal, answer("", parts=[]))
        services.register(appeal, answer("upheld"))
        services.correct(appeal, answer("annulled", act_by=TODAY, reasons=LACKING), reason="Tastefejl.")
        kept = Appeal.pgh_event_model.objects.filter(pgh_obj_id=appeal.pk).order_by("pgh_id")
        assert [row.outcome for row in kept if row.outcome] == ["upheld", "annulled"], (
            "the wrong one stays in the history"
        )


def test_a_complaint_about_conduct_is_answered_by_somebody_else_and_counts_nowhere(world: World) -> None:
    decision = refusal(world)
    with acting(world.here.caseworker):
        casework.take(decision.case)
    with acting(world.here.citizen):
        complaint = services.receive_conduct(decision.case, about="conduct", text="Ingen ringede tilbage.")
    with acting(world.here.caseworker), pytest.raises(AppealError, match="En anden skal besvare"):
        services.answer_conduct(complaint, answer="Beklager.")
    with acting(world.here.decider):
        services.answer_conduct(complaint, answer="Det beklager vi.")
        assert complaint.letter is not None
        assert not Appeal.objects.filter(decision=decision).exists()


def test_a_citizen_moves_only_what_is_the_citizens_to_move(world: World) -> None:
    appeal = complain(refusal(world), world.here.citizen)
    with acting(world.here.citizen):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Appeal.objects.filter(pk=appeal.pk).update(state="reassessing")
        services.withdraw(appeal)
        assert Appeal.objects.get(pk=appeal.pk).state == "withdrawn"
