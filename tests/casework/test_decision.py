"""One decision from application to letter, and what the law and the state of the case refuse on the way."""

import io
import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pytest
from django.db import IntegrityError, connection
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from core.letters.tagged import dense, elements
from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.facts import facts_of
from hjemmel.casework.forms.facts import CaseFactsForm
from hjemmel.casework.letters import render_letter
from hjemmel.casework.models import CaseFact, Decision
from hjemmel.casework.reading import decided_facts
from hjemmel.casework.recomputation import recomputes
from hjemmel.casework.services import CaseworkError, Recording
from hjemmel.core import access, clock, files
from hjemmel.core.actor import Role, acting
from hjemmel.core.letters import Provision
from hjemmel.core.models import Document
from world import (
    DAY,
    OVER_LIMIT,
    REASONS,
    WITHIN_LIMIT,
    World,
    apply,
    deliver,
    draft,
    investigate,
    log_in,
    sign,
    submit,
    submitted,
)

pytestmark = pytest.mark.django_db

INCOME = "taxable_work_income_last_year"


def lines(pdf: bytes) -> str:
    """The text of a letter, free of where its lines break."""
    return dense("".join(element.text for element in elements(pdf) if len(element.parents) == 1))


def test_a_choice_of_the_law_is_told_in_its_words(world: World) -> None:
    case = apply(world.here.citizen)
    investigate(case, world.here.caseworker)
    with acting(world.here.caseworker):
        register = CaseFact.Source.REGISTER
        stay = Recording("meets_residence_requirement", False, register, "CPR")
        otherwise = Recording("residence_otherwise", "exception", register, "Ophold i riget")
        services.record_facts(case, [stay, otherwise])
        decision = draft(case, world.here.caseworker)
        page = log_in(world.here.caseworker).get(reverse("casework:decide", args=(case.public_id,))).content.decode()
        letter = lines(render_letter(decision))
    assert dense("SFL er lov om socialt frikort.") in letter
    for text in (page, letter):
        assert dense("ja, ved en undtagelse i § 11") in dense(text)
        assert "exception" not in text


def test_a_refusal_tells_nothing_of_what_a_grant_would_be(world: World) -> None:
    told = {}
    for outcome, income in (("granted", WITHIN_LIMIT), ("refused", OVER_LIMIT)):
        case = apply(world.here.citizen, income)
        investigate(case, world.here.caseworker)
        with acting(world.here.caseworker):
            told[outcome] = lines(render_letter(draft(case, world.here.caseworker, outcome)))
    ceiling, limit = dense("Beløbsgrænse for kalenderåret"), dense("Indkomstgrænse for at få socialt frikort")
    assert (ceiling in told["granted"], limit in told["granted"]) == (True, True)
    assert (ceiling in told["refused"], limit in told["refused"]) == (False, True)


# Application, facts, decision, letter


@pytest.mark.parametrize(
    ("outcome", "income", "says"),
    [
        ("granted", WITHIN_LIMIT, "Du får et socialt frikort"),
        ("refused", OVER_LIMIT, "Du kan ikke få et socialt frikort"),
    ],
)
def test_from_application_to_the_letter_in_the_citizens_hand(
    world: World, outcome: str, income: Decimal, says: str
) -> None:
    here = world.here
    case = apply(here.citizen, income)
    investigate(case, here.caseworker)
    decision = draft(case, here.caseworker, outcome)
    submit(decision, here.caseworker)
    letter = sign(decision, here.decider)
    browser, address = log_in(here.citizen), reverse("casework:document", args=(letter.public_id,))
    assert browser.get(address).status_code == 404  # not there before the channel says that it is
    deliver(letter)
    received = browser.get(address).content

    with acting(here.citizen):
        assert received == files.read(Document.objects.get(pk=letter.pk).sha256)
        decision.refresh_from_db()
        case.refresh_from_db()
        assert recomputes(decision)
    assert (decision.state, decision.signed_at, case.state) == ("signed", clock.now(), "decided")
    assert decision.signed_by_id == here.decider.user_id != decision.prepared_by_id == here.caseworker.user_id
    text = lines(received)
    for part in (says, case.number, here.citizen.name, here.decider.name, here.caseworker.name, REASONS, "SFL § 2"):
        assert dense(part) in text
    # FVL § 25: guidance on complaint unless the party is fully upheld.
    assert all((dense(part) in text) == (outcome == "refused") for part in ("klage", "4 uger", "Ankestyrelsen"))
    assert not any(cpr in received.decode("latin-1") + text for cpr in (here.cprs[0], here.cprs[0].replace("-", "")))


def test_the_letter_is_for_archive_and_for_screen_readers(world: World) -> None:
    with acting(world.here.decider):
        for standing in (world.here.cases["granted"], world.here.cases["refused"]):
            letter = files.read(Document.objects.get(public_id=standing.letter).sha256)
            metadata = pikepdf.open(io.BytesIO(letter)).open_metadata()
            assert [metadata[f"pdfaid:{name}"] for name in ("part", "conformance")] == ["2", "A"]
            assert metadata["pdfuaid:part"] == "1"


# What the law and the case refuse


def test_a_missing_fact_is_named(world: World) -> None:
    case = apply(world.here.citizen)
    with pytest.raises(CaseworkError, match="Borgeren har særlige sociale problemer"):
        draft(case, world.here.caseworker)
    with acting(world.here.caseworker):
        reading = services.read_law(case)
    assert not reading.is_complete
    assert {fact.name for fact in reading.missing} == {
        "special_social_problems",
        "meets_conditions_for_adult_support",
    }


def test_a_grant_against_the_computed_condition_is_refused(world: World) -> None:
    case = apply(world.here.citizen, OVER_LIMIT)
    investigate(case, world.here.caseworker)
    with pytest.raises(CaseworkError, match="Betingelsen er ikke opfyldt"):
        draft(case, world.here.caseworker, "granted")
    assert draft(case, world.here.caseworker, "refused").outcome == "refused"


def test_a_refusal_where_the_condition_is_met_is_left_to_the_person(world: World) -> None:
    case = apply(world.here.citizen, WITHIN_LIMIT)
    investigate(case, world.here.caseworker)
    assert draft(case, world.here.caseworker, "refused").outcome == "refused"


@pytest.mark.parametrize(
    "recording",
    [
        Recording("special_social_problems", True, CaseFact.Source.ASSESSMENT, ""),  # a judgement without its reason
        Recording(INCOME, Decimal("-1"), CaseFact.Source.REGISTER),
        Recording(INCOME, Decimal("1.005"), CaseFact.Source.REGISTER),
        Recording(INCOME, True, CaseFact.Source.REGISTER),
        Recording("shoe_size", 42, CaseFact.Source.CITIZEN),
    ],
)
def test_what_the_law_cannot_read_is_not_recorded(world: World, recording: Recording) -> None:
    case = apply(world.here.citizen)
    with acting(world.here.caseworker):
        before = facts_of(case, clock.today()).keys()
        with pytest.raises(CaseworkError):
            services.record_facts(case, [recording])
        assert facts_of(case, clock.today()).keys() == before


def test_a_decision_is_written_submitted_and_signed_in_that_order(world: World) -> None:
    here = world.here
    case = apply(here.citizen)
    investigate(case, here.caseworker)
    decision = draft(case, here.caseworker)
    with pytest.raises(CaseworkError):
        sign(decision, here.decider)
    with pytest.raises(CaseworkError), acting(here.decider):
        services.send_back(decision, remark="Ikke sendt endnu")
    submit(decision, here.caseworker)
    with pytest.raises(CaseworkError):
        submit(decision, here.caseworker)
    with pytest.raises(CaseworkError, match="venter på underskrift"):
        draft(case, here.caseworker)
    with acting(here.decider):
        services.send_back(decision, remark="Begrund nærmere")
    assert draft(case, here.caseworker).pk == decision.pk
    submit(decision, here.caseworker)
    sign(decision, here.decider)


def test_a_decided_case_takes_no_new_draft(world: World) -> None:
    with acting(world.here.caseworker):
        case = queries.cases().get(public_id=world.here.cases["granted"].case)
        with pytest.raises(CaseworkError, match="Sagen er afgjort"):
            services.draft_decision(case, outcome="granted", reasons=REASONS)


def test_a_decision_whose_computation_was_changed_is_not_signed(world: World) -> None:
    decision = submitted(world.here)
    with acting(world.here.caseworker), connection.cursor() as cursor:
        cursor.execute("UPDATE casework_decision SET result = '{}' WHERE id = %s", [decision.pk])
    with pytest.raises(CaseworkError, match="stemmer ikke"):
        sign(decision, world.here.decider)


def test_a_decision_is_not_signed_when_the_law_is_another_than_it_was_written_by(world: World) -> None:
    decision = submitted(world.here)
    with clock.at(DAY.replace(year=2026)):
        with acting(world.here.decider):
            assert "ændret, siden kladden blev skrevet" in services.hindrance_of(decision)
        page = log_in(world.here.decider).get(reverse("casework:decision", args=(decision.public_id,)))
        assert "Kan ikke underskrives" in page.content.decode()
        assert "Underskriv afgørelsen" not in page.content.decode()
        with pytest.raises(CaseworkError, match="Loven eller en sats er ændret"):
            sign(decision, world.here.decider)
    with acting(world.here.decider):
        assert services.hindrance_of(decision) == ""


def test_a_decision_is_not_signed_while_a_fact_lacks_its_source(world: World) -> None:
    case = apply(world.here.citizen)
    investigate(case, world.here.caseworker)
    with acting(world.here.caseworker):
        services.record_facts(case, [Recording("in_su_education_last_year", False, "")])
    decision = draft(case, world.here.caseworker)
    submit(decision, world.here.caseworker)
    with pytest.raises(CaseworkError, match="mangler kilde til"):
        sign(decision, world.here.decider)


def test_a_decision_is_not_signed_on_a_provision_that_has_ended(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = submitted(world.here)
    ended = (Provision("SEL § 42", "En ydelse.", "https://www.retsinformation.dk/eli/lta/2024/616"),)
    monkeypatch.setattr("hjemmel.casework.services.decisions.provisions_of", lambda _: ended)
    with pytest.raises(CaseworkError, match="SEL § 42 holder ikke fra den 1"):
        sign(decision, world.here.decider)


@pytest.mark.parametrize(
    ("income", "said", "unsaid"),
    [
        (OVER_LIMIT, ("Indkomstbetingelsen er ikke opfyldt", "18.400 kr.", "10.692 kr.", "oplysning"), "Samtale på"),
        (
            WITHIN_LIMIT,
            ("Du har særlige sociale problemer", "4.250 kr.", "Samtale på værestedet."),
            "betingelsen er ikke",
        ),
    ],
    ids=["a condition fails", "all are met"],
)
def test_the_reasons_are_drafted_from_the_explanation_for_a_person_to_edit(
    world: World, income: Decimal, said: tuple[str, ...], unsaid: str
) -> None:
    case = apply(world.here.citizen, income)
    investigate(case, world.here.caseworker)
    page = log_in(world.here.caseworker).get(reverse("casework:decide", args=(case.public_id,))).content.decode()
    drafted = LexborHTMLParser(page).css_first("textarea[name=reasons]").text().replace("\N{NO-BREAK SPACE}", " ")
    assert all(words in drafted for words in (*said, "SFL § 2, stk. 2")), drafted
    assert unsaid not in drafted


# Four eyes: three locks, each holding alone


def both_roles(world: World) -> tuple[Decision, object]:
    """A decision, and its own preparer, who is a decider too."""
    decision = submitted(world.here)
    return decision, replace(world.here.caseworker, roles=frozenset({Role.CASEWORKER, Role.DECIDER}))


def test_the_filter_does_not_offer_preparers_their_own_decision(world: World) -> None:
    decision, preparer = both_roles(world)
    with acting(world.here.decider):
        assert access.allowed(actions.SIGN_DECISION, decision)
    with acting(preparer):
        assert not access.allowed(actions.SIGN_DECISION, decision)
        assert decision not in access.visible(actions.SIGN_DECISION, queries.decisions())


def test_the_service_refuses_the_preparers_signature(world: World) -> None:
    decision, preparer = both_roles(world)
    with pytest.raises(CaseworkError, match="En anden skal underskrive"):
        sign(decision, preparer)


def test_the_database_refuses_the_preparers_signature(world: World) -> None:
    decision, preparer = both_roles(world)
    with pytest.raises(IntegrityError, match="casework_four_eyes"), acting(preparer), connection.cursor() as cursor:
        cursor.execute("UPDATE casework_decision SET signed_by_id = prepared_by_id WHERE id = %s", [decision.pk])


# What is stored is enough

_RECOMPUTE = """
import json, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.startswith(("hjemmel.statutes", "hjemmel.schemes", "django")):
            raise ImportError(f"{name} is not there")

sys.meta_path.insert(0, Blocker())
from hjemmel.casework.values import answer
from hjemmel.law import Plan

stored = json.load(sys.stdin)
plan = Plan.from_json(bytes.fromhex(stored["plan"]))
facts = {
    fact.name: answer(fact, given["value"], given["source"], given["note"])
    for fact in plan.facts if (given := stored["facts"].get(fact.name))
}
sys.stdout.write(plan.run(facts).to_json().hex())
"""


@pytest.mark.parametrize("which", ["granted", "refused"])
def test_a_decision_recomputes_to_the_same_bytes_without_any_rule_code(world: World, which: str) -> None:
    with acting(world.here.citizen):
        decision = queries.decisions().get(public_id=world.here.cases[which].decision)
        stored = {"plan": bytes(decision.plan.content).hex(), "facts": decision.facts}
        result = bytes(decision.result)
    answered = subprocess.run(
        [sys.executable, "-c", _RECOMPUTE], input=json.dumps(stored), capture_output=True, text=True, check=True
    )
    assert bytes.fromhex(answered.stdout) == result


def test_later_facts_do_not_reach_a_decision_that_is_written(world: World) -> None:
    decision = submitted(world.here)
    with acting(world.here.caseworker):
        services.record_facts(decision.case, [Recording(INCOME, OVER_LIMIT, CaseFact.Source.REGISTER, "Opslag")])
        assert facts_of(decision.case, clock.today())[INCOME].value == str(OVER_LIMIT)
    letter = sign(decision, world.here.decider)
    with acting(world.here.caseworker):
        found = queries.decisions().get(pk=decision.pk)
        assert found.facts[INCOME]["value"] == str(WITHIN_LIMIT)
        assert recomputes(found)
        assert "4.250 kr." in {fact.value for fact in decided_facts(found)}
        text = lines(files.read(letter.sha256))
    assert dense("4.250 kr.") in text
    assert dense("18.400") not in text


def test_the_plan_is_stored_once_however_many_decisions_rest_on_it(world: World) -> None:
    with acting(world.here.caseworker):
        assert len(set(Decision.objects.values_list("plan", flat=True))) == 1
    with acting(world.there.caseworker), connection.cursor() as cursor:
        cursor.execute("SELECT digest, 'sha256:' || encode(sha256(content), 'hex') FROM casework_planrecord")
        stored = cursor.fetchall()
    assert stored
    assert all(digest == computed for digest, computed in stored)


def test_what_cannot_change_the_result_is_not_asked_for_but_can_be_recorded(world: World) -> None:
    case = apply(world.here.citizen, OVER_LIMIT)
    with acting(world.here.caseworker):
        reading = services.read_law(case)
        assert reading.is_complete, "too high an income settles it (SFL § 2, stk. 2, nr. 2)"
        assert {fact.name for fact in reading.moot} == {"special_social_problems", "meets_conditions_for_adult_support"}
        form = CaseFactsForm(services.asked_facts(reading), reading.moot)
        assert [field.name for field in form.folded] == [
            name for fact in reading.moot for name in (fact.name, f"{fact.name}_reason")
        ]
        assert not form.must_unfold
        decision = services.draft_decision(case, outcome="refused", reasons="Indkomsten er for høj.")
        assert recomputes(decision)
    page = log_in(world.here.caseworker).get(f"/sager/{case.public_id}/oplysninger/").content.decode()
    asked, folded = page.split("Kan være relevant")
    assert "special_social_problems" in folded.partition("</details>")[0]
    assert "special_social_problems" not in asked
