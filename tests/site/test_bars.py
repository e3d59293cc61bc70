"""What a member of staff is kept from is gone everywhere at once: list, search, count, export, page, API, raw SQL.

Shielded, disqualified in the case or from the person, one's own, one's family's. Each wall is tried alone, too.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, connections, transaction
from openpyxl import load_workbook

from addresses import MATRIX, ROLES, UUID_FORM, Browsers
from database import SUPERUSER, Database
from hjemmel.casework import services
from hjemmel.casework.access import READ_CASE, READ_DECISION, READ_DOCUMENT, WORK_ON_CASE
from hjemmel.casework.models import Case, Decision, Note
from hjemmel.core import access, people
from hjemmel.core.actor import acting
from hjemmel.core.cpr import Cpr
from hjemmel.core.models import Disqualification, Document, Municipality, Relation, RelationKind, StaffMembership
from hjemmel.site.settings import database_settings
from world import Town, World, apply

BARS = ("shielded", "disqualified", "disqualified from the person", "own", "family")
OF_A_CASE = BARS[:2]


def bar(kind: str, town: Town) -> None:
    """Keep the caseworker of the town from its citizen's granted case, or from its citizen."""
    caseworker = town.caseworker
    with acting(town.decider):
        case = Case.objects.select_related("person").get(public_id=town.cases["granted"].case)
        if kind == "shielded":
            services.shield(case, to=StaffMembership.objects.filter(user=town.lawyer.user_id), reason="Kendt i byen.")
        elif kind.startswith("disqualified"):
            services.disqualify(
                case,
                user_id=caseworker.user_id,
                name=caseworker.name,
                whole_person=kind != "disqualified",
                ground="interest",
                reason="Ejer en del af huset.",
            )
        else:
            # A tie keeps, ended or not: the one the town has is made to lead to somebody without a case.
            place = Municipality.objects.get(pk=town.municipality_id)
            stranger = people.register(cpr=Cpr.parse("690985-1666"), name="Frida Fremmed", municipality=place)
            Relation.objects.update(relative=stranger)
            own = town.citizen.person_id if kind == "own" else town.neighbour.person_id
            StaffMembership.objects.filter(user=caseworker.user_id).update(person=own)
            if kind == "family":
                Relation.objects.create(
                    municipality_id=town.municipality_id,
                    person_id=town.citizen.person_id,
                    relative_id=own,
                    kind=RelationKind.PARENT,
                )


def gone(kind: str, town: Town) -> set[str]:
    """The public ids of the cases that the caseworker has lost."""
    if kind in OF_A_CASE:
        return {str(town.cases["granted"].case)}
    neighbours = {str(town.neighbours_case.case)} if kind == "family" else set()
    return {str(standing.case) for standing in town.cases.values()} | neighbours


@contextmanager
def barred(kind: str, town: Town) -> Iterator[None]:
    """Inside, the caseworker is kept from it; afterwards nothing has happened."""
    with transaction.atomic():
        bar(kind, town)
        yield
        transaction.set_rollback(True)


def cases_on(page: bytes) -> set[str]:
    return set(re.findall(rf"/sager/({UUID_FORM})/", page.decode()))


@pytest.mark.parametrize("kind", BARS)
def test_it_is_gone_from_lists_searches_counts_exports_pages_and_the_api(
    browsers: Browsers, world: World, kind: str
) -> None:
    town = world.here
    browser = browsers[town.caseworker]
    every = {str(standing.case) for standing in (*town.cases.values(), town.neighbours_case)}
    assert cases_on(browser.get("/sager/").content) == every
    waiting = cases_on(browser.get("/dagens-liste/").content)
    with barred(kind, town):
        lost = gone(kind, town)
        left = every - lost
        assert cases_on(browser.get("/dagens-liste/").content) == waiting - lost
        listed = browser.get("/sager/").content
        assert cases_on(listed) == left
        assert (f"{len(left)} sag" if left else "Ingen sager passer") in listed.decode()
        assert cases_on(browser.get("/sager/", {"q": town.citizen.name}).content) <= left
        assert cases_on(browser.post("/sager/", {"q": town.cprs[0]}).content) <= left
        assert len(browser.get("/sager/eksport.csv").content.splitlines()) == 1 + len(left)
        sheet = load_workbook(io.BytesIO(browser.get("/sager/eksport.xlsx").content)).active
        assert sheet.max_row == 1 + len(left)
        assert {item["id"] for item in browser.get("/api/v1/cases").json()["items"]} == left
        decided = {item["case"] for item in browser.get("/api/v1/decisions").json()["items"]}
        assert decided <= left
        opened = 0
        for call, expected in MATRIX.items():
            about = town.cases.get(call.about)
            of_case = call.name.startswith(("casework:", "api:")) and call.name != "casework:end_cover"
            had = expected[ROLES.index("caseworker")] not in (403, 404)
            if of_case and had and about is not None and str(about.case) in lost:
                status = getattr(browser, call.method.lower())(call.path(town)).status_code
                assert status == 404, call
                opened += 1
        assert opened > 5


@pytest.mark.parametrize("kind", BARS)
def test_row_security_alone_holds(module_database: Database, world: World, kind: str) -> None:
    town = world.here
    with barred(kind, town), acting(town.caseworker), connection.cursor() as cursor:
        for table, column in (
            ("casework_case", "t.public_id"), ("casework_caseevent", "t.public_id"), ("core_document", "t.matter"),
            *((table, "(SELECT public_id FROM casework_case c WHERE c.id = t.case_id)") for table in (
                "casework_decision", "casework_decisionevent", "casework_casefact", "casework_note",
                "casework_hearing", "casework_followup", "casework_journalentry")),
        ):  # fmt: skip
            cursor.execute(f"SELECT DISTINCT {column}::text FROM {table} t")
            seen = {public_id for (public_id,) in cursor.fetchall()}
            assert table == "core_document" or None not in seen  # some letters belong to no case
            assert not seen & gone(kind, town), table
        if kind not in OF_A_CASE:
            for table in ("core_person", "core_personevent"):
                cursor.execute(f"SELECT name FROM {table}")
                assert town.citizen.name not in {name for (name,) in cursor.fetchall()}
        # Nothing is written there, and nobody lets themselves in.
        me, lost = town.caseworker.user_id, [*gone(kind, town)]
        for attempt, parameter in (
            ("UPDATE casework_case SET scheme = scheme WHERE public_id = ANY(%s::uuid[])", lost),
            ("UPDATE core_disqualification SET ended_at = now() WHERE user_id = %s", me),
            ("UPDATE core_shield SET lifted_at = now() WHERE matter = ANY(%s::uuid[]) AND lifted_at IS NULL", lost),
            ("UPDATE core_staffmembership SET person_id = NULL WHERE user_id = %s", me),
        ):
            cursor.execute(attempt, [parameter])
            assert cursor.rowcount == 0


@pytest.mark.parametrize("kind", BARS)
def test_the_filters_alone_hold(module_database: Database, world: World, kind: str) -> None:
    town = world.here
    connections["default"].close()
    connections["default"].settings_dict.update(database_settings(module_database.url(SUPERUSER)))
    try:
        with barred(kind, town):
            lost = gone(kind, town)
            for action, rows, path in (
                (READ_CASE, Case.objects.all(), "public_id"),
                (WORK_ON_CASE, Case.objects.all(), "public_id"),
                (READ_DECISION, Decision.objects.all(), "case__public_id"),
                (READ_DOCUMENT, Document.objects.all(), "matter"),
            ):
                before = set(map(str, access.visible(action, rows, town.decider).values_list(path, flat=True)))
                seen = set(map(str, access.visible(action, rows, town.caseworker).values_list(path, flat=True)))
                assert not seen & lost, action.name
                assert action is WORK_ON_CASE or before & lost, "the decider sees what the caseworker has lost"
    finally:
        module_database.connect()


@pytest.mark.django_db
def test_colleagues_keep_what_the_caseworker_has_lost_and_the_case_says_why(world: World) -> None:
    town = world.here
    for kind in OF_A_CASE:
        with barred(kind, town):
            for actor in (town.decider, town.lawyer, town.citizen):
                with acting(actor):
                    assert access.visible(READ_CASE, Case.objects.filter(public_id=town.cases["granted"].case)).exists()
            with acting(town.decider):
                note = Note.objects.first()
            assert "afskærmet" in note.text if kind == "shielded" else "inhabil" in note.text


@pytest.mark.django_db
def test_declaring_it_of_oneself_on_the_page_leaves_the_case_to_others(browsers: Browsers, world: World) -> None:
    town = world.here
    case = town.cases["open"].case
    caseworker, decider = browsers[town.caseworker], browsers[town.decider]
    with transaction.atomic():
        caseworker.post(f"/sager/{case}/tag/")
        refused = caseworker.post(f"/sager/{case}/inhabilitet/", {"reach": "case", "reason": "Min nabo."})
        assert (refused.status_code, "Min nabo." in refused.content.decode()) == (422, True)
        given = {"reach": "case", "ground": "other", "reason": "Min nabo."}
        assert caseworker.post(f"/sager/{case}/inhabilitet/", given)["Location"] == "/dagens-liste/"
        assert caseworker.get(f"/sager/{case}/").status_code == 404
        assert "Sag 2025-" in caseworker.get("/inhabilitet/").content.decode()
        with acting(town.decider):
            assert Case.objects.get(public_id=case).caseworker is None
            row = Disqualification.objects.get(user=town.caseworker.user_id)
        with acting(town.caseworker), pytest.raises(services.CaseworkError, match="din egen"):
            services.end_disqualification(row, reason="Alligevel ikke.")
        ended = decider.post(f"/inhabilitet/{row.public_id}/ophaev/", {"reason": "En navnefælle."})
        assert ended.status_code == 302
        assert caseworker.get(f"/sager/{case}/").status_code == 200
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_a_shield_is_put_up_changed_and_lifted_on_the_page(browsers: Browsers, world: World) -> None:
    town = world.here
    case = town.cases["granted"].case
    caseworker, decider = browsers[town.caseworker], browsers[town.decider]
    with transaction.atomic():
        assert decider.post(f"/sager/{case}/afskaerm/", {"reason": "Kendt i byen."}).status_code == 302
        assert caseworker.get(f"/sager/{case}/").status_code == 404
        assert "Sagen er afskærmet" in decider.get(f"/sager/{case}/").content.decode()
        with acting(town.decider):
            colleague = StaffMembership.objects.get(user=town.caseworker.user_id)
            held = apply_held(town)
            with pytest.raises(services.CaseworkError, match="ikke adgang"):
                services.hand_over(held, to=colleague, note="Tag den.")
        given = {"reason": "Kendt i byen.", "to": [colleague.pk]}
        assert decider.post(f"/sager/{case}/afskaerm/", given).status_code == 302
        assert caseworker.get(f"/sager/{case}/").status_code == 200
        assert decider.post(f"/sager/{case}/afskaerm/", {"reason": "Kendt i byen."}).status_code == 302
        assert caseworker.get(f"/sager/{case}/").status_code == 404
        assert decider.post(f"/sager/{case}/ophaev-afskaermning/", {"reason": "Det er ovre."}).status_code == 302
        assert caseworker.get(f"/sager/{case}/").status_code == 200
        transaction.set_rollback(True)


def apply_held(town: Town) -> Case:
    """A case shielded to the decider alone."""
    case = apply(town.neighbour)
    services.shield(case, to=(), reason="Kendt i byen.")
    return case


@pytest.mark.django_db
def test_cover_marks_a_colleagues_cases_and_gives_no_access(browsers: Browsers, world: World) -> None:
    town = world.here
    decider = browsers[town.decider]
    with transaction.atomic():
        browsers[town.caseworker].post(f"/sager/{town.cases['open'].case}/tag/")
        assert "Du dækker" not in decider.get("/dagens-liste/").content.decode()
        with acting(town.caseworker):
            colleague = StaffMembership.objects.get(user=town.decider.user_id)
            day = Case.objects.get(public_id=town.cases["open"].case).received_on
            cover = services.plan_cover(colleague=colleague, since=day, until=day)
            with pytest.raises(services.CaseworkError, match="Sidste dag"):
                services.plan_cover(colleague=colleague, since=day, until=day.replace(day=1))
        page = decider.get("/dagens-liste/", {"vis": "mine"}).content
        assert cases_on(page) == {str(town.cases["open"].case)}
        assert page.decode().count("Du dækker<") == 1
        with acting(town.caseworker):
            assert Case.objects.get(public_id=town.cases["open"].case).caseworker_id == town.caseworker.user_id
            services.end_cover(cover)
        assert "Du dækker" not in decider.get("/dagens-liste/").content.decode()
        transaction.set_rollback(True)
