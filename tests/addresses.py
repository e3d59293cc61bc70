"""Every address of Hjemmel, and who gets what there: the table that everything else has to agree with."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from hjemmel.core.actor import Actor
from hjemmel.site.api import api
from quality import RULING
from world import SCHEME, Standing, Town, World

UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

LOG_IN, NO, NONE, OK, ON = "log in", 403, 404, 200, 302
"""Sent to log in (the API answers 401); the role may not; not there for you; here it is; done, go on to the next."""

ROLES = ("nobody", "citizen", "caseworker", "decider", "officer", "employer", "lawyer", "analyst", "secretary")

Row = tuple[object, ...]
"""What each of the roles gets, in their order."""


def only(nobody: object = LOG_IN, **roles: object) -> Row:
    """What each of the named roles gets; the others may not."""
    return tuple(nobody if role == "nobody" else roles.get(role, NO) for role in ROLES)


def to_known(what: object, nobody: object = LOG_IN) -> Row:
    """The same to everybody who has logged in."""
    return (nobody, *(what,) * (len(ROLES) - 1))


def to_all(what: object) -> Row:
    """The same to everybody."""
    return to_known(what, nobody=what)


@dataclass(frozen=True)
class Call:
    """One call: the method, the address by name, and the case of the world it is about, or other arguments."""

    method: str
    name: str
    about: str = ""
    arguments: tuple[object, ...] = ()

    def path(self, town: Town, other: UUID | None = None) -> str:
        """The address for the case of a town, or with another id in its place."""
        if self.name in ("casework:apply",):
            return reverse(self.name, args=(SCHEME,))
        if self.name in _QUALITY:
            return reverse(self.name, args=(other or town.quality[_QUALITY[self.name]], *self.arguments))
        if not self.about:
            return reverse(self.name, args=self.arguments)
        standing = town.cases[self.about]
        own = getattr(standing, _OF.get(self.name, "case"))
        return reverse(self.name, args=(other or own, *(_argument(standing, one) for one in self.arguments)))


_ABOUT_PEOPLE = (
    "citizen_access",
    "casework:person",
    "casework:full_cpr",
    "casework:edit_person",
    "casework:change_number",
    "casework:move",
    "casework:record_death",
    "casework:hand_over_person",
    "casework:propose_joining",
    "casework:record_emigration",
    "casework:relate",
    "casework:represent",
    "casework:receive",
)

# What the id in an address of monitoring or of sources is of.
_QUALITY = {
    f"monitoring:{name}": of
    for of, names in {
        "standard": "public_standard standard draft tracked_draft adopt renew suspend end_suspension repeal_standard "
        "version tracked version_pdf tracked_pdf draft_pdf tracked_draft_pdf",
        "measure": "measure correct_measure begin observe end_measure",
        "plan": "plan correct_plan close_plan",
        "recommendation": "answer_advice",
    }.items()
    for name in names.split()
} | {"sources:approve_rate": "confirmation", "sources:withdraw_rate": "confirmation"}


def _argument(standing: Standing, argument: object) -> object:
    """An argument as it stands, or, with a dot before it, what the case of the world has under that name."""
    return getattr(standing, argument[1:]) if isinstance(argument, str) and argument.startswith(".") else argument


_OF_COMPLAINTS = (
    *("appeal", "talk", "suspension", "withdraw", "rest", "begin", "give_back", "reassess", "check", "direct"),
    *("forward", "outcome", "correct", "carry_out", "control", "explain", "conduct", "answer_conduct"),
)

# What the id in an address is of, where it is not of the case.
_OF = {
    "casework:decision": "decision",
    "casework:sign": "decision",
    "casework:send_back": "decision",
    "casework:letter": "decision",
    "api:read_decision": "decision",
    "casework:document": "letter",
    "casework:answer_hearing": "hearing",
    "casework:end_hearing": "hearing",
    "casework:register_answer": "hearing",
    "casework:finish_follow_up": "follow_up",
    "casework:handle_notice": "notice",
    "frikort:control_run": "run",
    "frikort:start_control": "card",
    "frikort:open_reactivation": "card",
    "casework:reopen_follow_up": "finished",
    "treatment:case": "treatment",
    "treatment:version": "treatment",
    "treatment:write": "treatment",
    "treatment:figures": "treatment",
    "treatment:route": "treatment",
    "treatment:step": "step",
    "treatment:go": "treatment",
    "treatment:export": "treatment",
    "treatment:minutes": "treatment",
    "statistics:table": "table",
    "statistics:original": "table",
    "statistics:withdraw": "table",
    "statistics:choose": "table",
    "casework:end_disqualification": "disqualified",
    "casework:end_cover": "cover",
    "casework:entry": "filed",
    "casework:move_document": "filed",
    "casework:decide_move": "move",
    "records:run": "listed",
    "records:approve_disposal": "listed",
    "records:request": "asked",
    "records:include_rest": "asked",
    "records:rule": "asked",
    "records:page": "asked",
    "records:later": "asked",
    "records:answer": "asked",
    "casework:record_receipt": "letter",
    "casework:end_relation": "relation",
    "casework:end_representation": "representation",
    **dict.fromkeys(_ABOUT_PEOPLE, "person"),
    "api:read_card": "card",
    "api:read_complaint": "complaint",
    "api:read_employment": "employment",
    "api:read_payment": "entry",
    "api:end_employment": "employment",
    "api:correct_payment": "entry",
    "api:reverse_payment": "entry",
    "frikort:employment": "employment",
    "frikort:end": "employment",
    "frikort:receipt": "entry",
    "frikort:correct": "entry",
    "frikort:reverse": "entry",
    "frikort:coordinate": "card",
    "frikort:consent": "card",
    "frikort:withdraw_consent": "card",
    "frikort:reverse_funding": "funding",
    "publication:draft": "figures",
    "publication:extract": "extract",
    "publication:approve": "waiting_figures",
    "publication:reject": "waiting_figures",
    "appeals:complain": "decision",
    "appeals:receive": "decision",
    **{f"appeals:{name}": "complaint" for name in _OF_COMPLAINTS},
}


MATRIX: dict[Call, Row] = {
    Call("GET", "front"): to_known(ON, nobody=OK),
    Call("GET", "login"): to_all(OK),
    Call("GET", "log_in_code"): to_all(LOG_IN),
    Call("POST", "log_in_ask_passkey"): to_all(OK),
    Call("POST", "log_in_passkey"): to_all(422),
    Call("GET", "outside_ask", "", ("x",)): to_all(NONE),
    Call("GET", "outside_answer", "", ("x",)): to_all(NONE),
    Call("GET", "accounts:own"): to_known(OK),
    Call("GET", "accounts:capacity"): to_known(OK),
    # Nobody in the world has a password of their own, so what they log in with is changed elsewhere.
    Call("GET", "accounts:app"): to_known(ON),
    Call("GET", "accounts:app_picture"): to_known(ON),
    Call("POST", "accounts:remove_app"): to_known(ON),
    Call("POST", "accounts:ask_passkey"): to_known(ON),
    Call("POST", "accounts:add_passkey"): to_known(ON),
    Call("POST", "accounts:remove_passkey", "", (UUID(int=0),)): to_known(ON),
    Call("POST", "accounts:recovery_codes"): to_known(ON),
    Call("GET", "accounts:password"): to_known(ON),
    Call("POST", "accounts:end_session", "", (UUID(int=0),)): to_known(NONE),
    Call("POST", "accounts:end_other_sessions"): to_known(ON),
    Call("GET", "log_ins"): only(officer=OK),
    Call("POST", "logout"): to_all(ON),
    Call("POST", "set_language"): to_all(ON),
    Call("GET", "health"): to_all(OK),
    Call("GET", "live"): to_all(OK),
    Call("GET", "ready"): to_all(503),  # no worker is at work in the tests
    Call("GET", "openapi"): to_all(OK),
    Call("GET", "settings"): only(decider=OK, officer=OK, lawyer=OK),
    Call("GET", "setting", "", ("laeser-vises-som",)): only(decider=OK),
    Call("GET", "sources:rates"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "sources:confirm_rate", "", ("frikort_income_condition", "2025-01-01")): only(lawyer=OK),
    Call("POST", "sources:approve_rate"): only(decider=ON, lawyer=NONE),
    Call("GET", "sources:withdraw_rate"): only(lawyer=OK),
    Call("GET", "tokens"): only(decider=OK, employer=OK),
    Call("POST", "revoke_token", "", (UUID(int=0),)): only(decider=NONE, employer=NONE),
    Call("GET", "failed_jobs"): only(decider=OK, officer=OK),
    Call("GET", "waiting"): only(decider=OK, officer=OK, lawyer=OK, analyst=OK),
    Call("GET", "reads"): only(citizen=OK, officer=OK),
    Call("GET", "export_reads", "", ("csv",)): only(citizen=OK, officer=OK),
    Call("GET", "casework:my_cases"): only(citizen=OK),
    Call("GET", "casework:apply"): only(citizen=OK),
    Call("GET", "casework:day_list"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:workload"): only(decider=OK),
    Call("GET", "casework:closing_days"): only(decider=OK),
    Call("POST", "casework:open_again", "", (UUID(int=0),)): only(decider=NONE),
    Call("GET", "casework:time_limits"): only(decider=OK),
    Call("GET", "casework:cases"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:export_cases", "", ("csv",)): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("POST", "casework:keep_draft", "", ("facts-x",)): only(
        citizen=OK, caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK
    ),
    Call("GET", "casework:hear", "open"): only(caseworker=OK),
    Call("GET", "casework:hear", "granted"): only(caseworker=NONE),
    Call("GET", "casework:answer_hearing", "open"): only(citizen=OK),
    Call("GET", "casework:end_hearing", "open"): only(caseworker=OK),
    Call("GET", "casework:note", "open"): only(caseworker=OK),
    Call("GET", "casework:follow_up", "open"): only(caseworker=OK),
    Call("GET", "casework:finish_follow_up", "open"): only(caseworker=OK),
    Call("GET", "casework:disqualify", "open"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:shield", "open"): only(caseworker=OK, decider=OK),
    Call("GET", "casework:lift_shield", "open"): only(caseworker=OK, decider=OK),
    Call("GET", "casework:disqualifications"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:end_disqualification", "open"): only(decider=OK),
    Call("GET", "casework:covers"): only(caseworker=OK),
    Call("POST", "casework:end_cover", "open"): only(caseworker=ON),
    Call("GET", "casework:hand_over", "open"): only(caseworker=OK),
    Call("GET", "casework:postpone", "open"): only(caseworker=OK),
    Call("POST", "casework:take", "open"): only(caseworker=ON),
    Call("GET", "casework:reopen", "open"): only(caseworker=NONE),
    Call("GET", "casework:reopen", "granted"): only(caseworker=OK),
    Call("GET", "casework:reopen", "controlled"): only(caseworker=OK),
    Call("GET", "casework:my_letters"): only(citizen=OK),
    Call("GET", "casework:answer", "open"): only(citizen=OK),
    Call("GET", "casework:answer", "granted"): only(citizen=NONE),
    Call("GET", "casework:tell_of_change", "open"): only(citizen=OK),
    Call("GET", "casework:tell_of_change", "granted"): only(citizen=OK),
    Call("GET", "casework:handle_notice", "open"): only(caseworker=OK),
    Call("GET", "casework:conclude", "open"): only(caseworker=OK),
    Call("GET", "casework:conclude", "controlled"): only(caseworker=NONE),
    Call("GET", "casework:case", "open"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:case", "granted"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:facts", "open"): only(caseworker=OK),
    Call("GET", "casework:facts", "granted"): only(caseworker=NONE),
    Call("POST", "casework:try_law", "open"): only(caseworker=OK),
    Call("POST", "casework:try_law", "granted"): only(caseworker=NONE),
    Call("GET", "casework:decide", "draft"): only(caseworker=OK),
    Call("POST", "casework:try_letter", "draft"): only(caseworker=OK),
    Call("GET", "casework:decide", "submitted"): only(caseworker=ON),
    Call("GET", "casework:decide", "granted"): only(caseworker=NONE),
    Call("GET", "casework:decision", "draft"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:decision", "submitted"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:decision", "granted"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("POST", "casework:sign", "draft"): only(decider=NONE),
    Call("POST", "casework:sign", "submitted"): only(decider=ON),
    Call("POST", "casework:sign", "granted"): only(decider=NONE),
    Call("POST", "casework:send_back", "submitted"): only(decider=ON),
    Call("GET", "casework:letter", "draft"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:letter", "granted"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:letter", "refused"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:document", "granted"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:document", "refused"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:people"): only(caseworker=OK, decider=OK),
    Call("GET", "casework:person", "open"): only(caseworker=OK, decider=OK),
    Call("POST", "casework:full_cpr", "open"): only(caseworker=OK, decider=OK),
    Call("GET", "casework:edit_person", "open"): only(caseworker=OK),
    Call("GET", "casework:change_number", "open"): only(caseworker=OK),
    Call("GET", "casework:move", "open"): only(caseworker=OK),
    Call("GET", "casework:record_death", "open"): only(caseworker=OK),
    Call("GET", "casework:record_emigration", "open"): only(caseworker=OK),
    Call("GET", "casework:relate", "open"): only(caseworker=OK),
    Call("GET", "casework:represent", "open"): only(caseworker=OK),
    Call("GET", "casework:receive", "open", (SCHEME,)): only(caseworker=OK),
    Call("GET", "casework:represent_in_case", "open"): only(caseworker=OK),
    Call("GET", "casework:end_relation", "open"): only(caseworker=OK),
    Call("GET", "casework:end_representation", "open"): only(caseworker=OK),
    Call("GET", "casework:record_receipt", "refused"): only(caseworker=OK),
    Call("GET", "casework:record_receipt", "granted"): only(caseworker=NONE),
    Call("GET", "citizen_access", "open"): only(caseworker=OK),
    Call("GET", "organisation"): only(employer=OK),
    Call("POST", "end_employer_access", "", (UUID(int=0),)): only(employer=NONE),
    Call("GET", "api:list_cases"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_case", "open"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "frikort:my_card"): only(citizen=OK),
    Call("POST", "frikort:new_number"): only(citizen=ON),
    Call("GET", "frikort:employers"): only(),  # a registrar: tests/schemes/socialt_frikort/test_employers.py
    Call("GET", "frikort:kept_employer", "", (UUID(int=0),)): only(),
    Call("GET", "frikort:carry_over"): only(caseworker=OK),
    Call("GET", "frikort:alerts"): only(officer=OK),
    Call("GET", "frikort:controls"): only(caseworker=OK, decider=OK),
    Call("GET", "frikort:control_run", "controlled"): only(caseworker=OK, decider=OK),
    Call("POST", "frikort:start_control", "controlled"): only(caseworker=ON),
    Call("POST", "frikort:open_reactivation", "controlled"): only(caseworker=ON),
    Call("GET", "frikort:employer"): only(employer=OK),
    Call("GET", "frikort:declare"): only(employer=OK),
    Call("GET", "frikort:pay"): only(employer=OK),
    Call("GET", "frikort:upload"): only(employer=OK),
    Call("GET", "frikort:upload_template"): only(employer=OK),
    Call("GET", "frikort:programs"): only(employer=OK),
    Call("GET", "frikort:employment", "granted"): only(employer=OK),
    Call("GET", "frikort:end", "granted"): only(employer=OK),
    Call("GET", "frikort:receipt", "granted"): only(employer=OK),
    Call("GET", "frikort:correct", "granted"): only(employer=OK),
    Call("GET", "frikort:reverse", "granted"): only(employer=OK),
    Call("GET", "statistics:maps"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:export", "", ("kort", "csv")): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:comment", "", (2024, "social")): only(lawyer=OK, analyst=OK),
    Call("GET", "statistics:quarters"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:quarters_file", "", ("pdf",)): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:tables"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:take_in"): only(analyst=OK),
    Call("GET", "statistics:template", "", ("printed",)): only(analyst=OK),
    Call("GET", "statistics:table", "granted"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:original", "granted"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "statistics:withdraw", "granted"): only(analyst=OK),
    Call("GET", "statistics:choose", "granted", (2,)): only(lawyer=OK, analyst=OK),
    Call("GET", "frikort:statistics"): only(analyst=OK),
    Call("GET", "frikort:export_statistics", "", ("csv",)): only(analyst=OK),
    Call("GET", "frikort:funding"): only(analyst=OK),
    Call("POST", "frikort:reverse_funding", "granted"): only(analyst=ON),
    Call("GET", "frikort:coordinator"): only(caseworker=OK),
    Call("GET", "frikort:coordinate", "granted"): only(caseworker=OK),
    Call("POST", "frikort:consent", "granted"): only(citizen=ON, caseworker=OK),
    Call("POST", "frikort:withdraw_consent", "granted"): only(citizen=ON, caseworker=ON),
    Call("GET", "publication:index"): to_all(OK),
    Call("GET", "publication:latest", "", ("socialt-frikort", "0991")): to_all(OK),
    Call("GET", "publication:release", "", ("socialt-frikort", "0991", 1)): to_all(OK),
    Call("GET", "publication:release", "", ("socialt-frikort", "0991", 2)): to_all(NONE),  # an extract
    Call("GET", "publication:file", "", ("socialt-frikort", "0991", 1, "csv")): to_all(OK),
    Call("GET", "publication:file", "", ("socialt-frikort", "0991", 2, "json")): to_all(NONE),
    Call("GET", "publication:compare", "", ("socialt-frikort",)): to_all(OK),
    Call("GET", "publication:compare", "", ("ukendt",)): to_all(NONE),
    Call("GET", "publication:compared_file", "", ("socialt-frikort", "csv")): to_all(OK),
    Call("GET", "publication:drafts"): only(decider=OK, analyst=OK),
    Call("GET", "publication:prepare", "", ("socialt-frikort",)): only(analyst=OK),
    Call("GET", "publication:draft", "granted"): only(decider=OK, analyst=OK),
    Call("GET", "publication:extract", "granted"): only(analyst=OK),
    Call("POST", "publication:approve", "granted"): only(decider=ON, analyst=NONE),
    Call("POST", "publication:reject", "granted"): only(decider=422, analyst=422),
    Call("GET", "api:list_complaints"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_complaint", "complained"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_complaint", "forwarded"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:list_releases"): to_all(OK),
    Call("GET", "api:read_release", "", ("socialt-frikort", "0991", 1)): to_all(OK),
    Call("GET", "api:list_years"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "api:read_year", "", (2023,)): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "api:frikort_statistics"): only(analyst=OK),
    Call("GET", "api:list_cards"): only(citizen=OK, caseworker=OK, decider=OK),
    Call("GET", "api:read_card", "controlled"): only(citizen=OK, caseworker=OK, decider=OK),
    Call("GET", "api:list_employments"): only(employer=OK),
    Call("GET", "api:read_employment", "granted"): only(employer=OK),
    Call("POST", "api:declare_employment"): only(employer=409),  # nobody's card
    Call("POST", "api:end_employment", "granted"): only(employer=201),
    Call("GET", "api:list_payments"): only(employer=OK),
    Call("GET", "api:read_payment", "granted"): only(employer=OK),
    Call("POST", "api:register_payment"): only(employer=201),
    Call("POST", "api:correct_payment", "granted"): only(employer=201),
    Call("POST", "api:reverse_payment", "granted"): only(employer=201),
    Call("GET", "treatment:cases"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:new"): only(lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:case", "granted"): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:version", "granted", (1,)): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:write", "granted"): only(lawyer=OK, analyst=OK, secretary=OK),
    Call("POST", "treatment:figures", "granted"): only(lawyer=ON, analyst=ON, secretary=ON),
    Call("GET", "treatment:route", "granted"): only(lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:step", "granted"): only(lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "treatment:go", "granted", ("sagsgang",)): only(lawyer=OK, analyst=OK, secretary=OK),
    # Not decided yet.
    Call("GET", "treatment:minutes", "granted"): only(decider=NONE, lawyer=NONE, analyst=NONE, secretary=NONE),
    Call("GET", "treatment:export", "granted", ("docx",)): only(decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "appeals:appeal", "complained"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:appeal", "forwarded"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:appeals"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:export", "", ("csv",)): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:conduct_complaints"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:export_conduct", "", ("csv",)): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "appeals:lessons"): only(lawyer=OK),
    Call("GET", "appeals:export_lessons", "", ("csv",)): only(lawyer=OK),
    Call("GET", "appeals:similar"): only(lawyer=OK),
    Call("GET", "appeals:lawyer_check"): only(lawyer=OK),
    Call("GET", "appeals:take_in"): only(lawyer=OK),
    Call("GET", "appeals:blank_outcomes", "", ("xlsx",)): only(lawyer=OK),
    Call("GET", "appeals:cohorts"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "appeals:complain", "granted"): only(citizen=OK),
    Call("GET", "appeals:complain", "refused"): only(citizen=NONE),
    Call("GET", "appeals:receive", "granted"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:talk", "complained"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:suspension", "complained"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:withdraw", "complained"): only(citizen=OK, caseworker=OK, lawyer=OK),
    Call("GET", "appeals:rest", "asking"): only(citizen=NONE, caseworker=OK, lawyer=OK),
    Call("POST", "appeals:begin", "complained"): only(caseworker=NONE, lawyer=ON),
    Call("POST", "appeals:give_back", "reassessing"): only(caseworker=NONE, lawyer=ON),
    Call("GET", "appeals:reassess", "reassessing"): only(caseworker=NONE, lawyer=OK),
    Call("GET", "appeals:check", "checking"): only(lawyer=OK),
    Call("GET", "appeals:direct", "complained"): only(caseworker=NONE, lawyer=NONE),
    Call("GET", "appeals:direct", "reassessing"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:forward", "to_forward"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:outcome", "forwarded"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:correct", "to_carry_out"): only(lawyer=OK),
    Call("GET", "appeals:carry_out", "to_carry_out"): only(caseworker=OK),
    Call("GET", "appeals:control", "carried_out"): only(caseworker=NONE, lawyer=OK),
    Call("GET", "appeals:explain", "to_carry_out"): only(lawyer=OK),
    Call("GET", "appeals:complain_of_conduct", "open"): only(citizen=OK),
    Call("GET", "appeals:receive_conduct", "open"): only(caseworker=OK, lawyer=OK),
    Call("GET", "appeals:answer_conduct", "conduct"): only(decider=OK, lawyer=OK),
    Call("GET", "appeals:conduct", "conduct"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:list_decisions"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_decision", "draft"): only(citizen=NONE, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_decision", "granted"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
}

# Documents, access requests and disposal.
MATRIX |= {
    Call("GET", "casework:register_answer", "open"): only(caseworker=OK),
    Call("GET", "casework:hand_over_person", "open"): only(caseworker=OK),
    Call("GET", "casework:propose_joining", "open"): only(caseworker=OK),
    Call("GET", "casework:decide_joining", "", (UUID(int=0),)): only(caseworker=NONE, decider=NONE),
    Call("GET", "casework:colleagues"): only(decider=OK),
    Call("GET", "casework:tie_colleague", "", (UUID(int=0),)): only(decider=NONE),
    Call("GET", "casework:transfers"): only(caseworker=OK, decider=OK),
    Call("POST", "casework:receive_person", "", (UUID(int=0),)): only(caseworker=NONE),
    Call("POST", "casework:withdraw_transfer", "", (UUID(int=0),)): only(caseworker=NONE),
    Call("POST", "casework:continue_case", "", (UUID(int=0),)): only(caseworker=NONE),
    Call("POST", "casework:undo_assignment", "open"): only(caseworker=ON),
    Call("GET", "casework:reopen_follow_up", "open"): only(caseworker=OK),
    Call("GET", "casework:set_unit", "", (UUID(int=0),)): only(decider=NONE),
    Call("GET", "casework:send_in", "open"): only(citizen=OK),
    Call("GET", "casework:send_in", "granted"): only(citizen=OK),
    Call("GET", "casework:record_sender", "granted"): only(caseworker=OK),
    Call("GET", "casework:apply_for", "", (UUID(int=0), SCHEME)): only(citizen=NONE),
    Call("GET", "casework:register_document", "open"): only(caseworker=OK),
    Call("GET", "casework:register_document", "granted"): only(caseworker=OK),
    Call("GET", "casework:entry", "open"): only(citizen=OK, caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "casework:move_document", "open"): only(caseworker=OK),
    Call("GET", "casework:decide_move", "open"): only(caseworker=NONE, decider=OK, lawyer=OK),
    Call("GET", "records:my_requests"): only(citizen=OK),
    Call("GET", "records:ask"): only(citizen=OK),
    Call("GET", "records:requests"): only(caseworker=OK, decider=OK, officer=OK, lawyer=OK),
    Call("GET", "records:receive", "open"): only(caseworker=OK, lawyer=OK),
    Call("GET", "records:request", "open"): only(caseworker=OK, decider=OK, officer=OK, lawyer=OK),
    Call("POST", "records:include_rest", "open"): only(caseworker=ON, lawyer=ON),
    Call("GET", "records:rule", "open", (".part",)): only(caseworker=OK, lawyer=OK),
    Call("GET", "records:page", "open", (".part", 1)): only(caseworker=OK, lawyer=OK),
    Call("GET", "records:later", "open"): only(caseworker=OK, lawyer=OK),
    Call("GET", "records:answer", "open"): only(caseworker=OK, lawyer=OK),
    Call("POST", "records:forget"): only(lawyer=ON),
    Call("GET", "records:disposal"): only(decider=OK, officer=OK, lawyer=OK),
    Call("GET", "records:write_rule"): only(lawyer=OK),
    Call("POST", "records:propose_disposal"): only(lawyer=ON),
    Call("GET", "records:run", "refused"): only(decider=OK, officer=OK, lawyer=OK),
    Call("POST", "records:approve_disposal", "refused"): only(decider=ON),
    Call("GET", "records:changes"): only(officer=OK),
    Call("GET", "records:export_changes", "", ("csv",)): only(officer=OK),
    Call("GET", "records:find_changed"): only(officer=OK),
    Call("GET", "records:request", "draft"): only(caseworker=OK, decider=OK, officer=OK, lawyer=OK),
    Call("GET", "records:answer", "draft"): only(caseworker=NONE, lawyer=NONE),
}


# Principle rulings, quality standards, measures and the citizens' adviser.
MATRIX |= {
    Call("GET", "sources:rulings"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "sources:export"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "sources:flagged"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "sources:register"): only(lawyer=OK),
    Call("GET", "sources:ruling", "", (RULING,)): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "sources:correct", "", (RULING,)): only(lawyer=OK),
    Call("GET", "sources:repeal", "", (RULING,)): only(lawyer=OK),
    Call("POST", "sources:reinstate", "", (RULING,)): only(lawyer=ON),
    Call("GET", "monitoring:public_standards"): to_all(OK),
    Call("GET", "monitoring:public_standard"): to_all(OK),
    Call("GET", "monitoring:overview"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:standards"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:export_standards"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:standard"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:tracked_draft"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:measures"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:export_measures"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:measure"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:plan"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:advice"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:export_advice"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:version", "", (1,)): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:tracked", "", (1,)): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:version_pdf", "", (1,)): only(
        caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK
    ),
    Call("GET", "monitoring:tracked_pdf", "", (1,)): only(
        caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK
    ),
    Call("GET", "monitoring:draft_pdf"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:tracked_draft_pdf"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK, secretary=OK),
    Call("GET", "monitoring:new_standard"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:draft"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:adopt"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:renew"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:suspend"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:repeal_standard"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:new_measure"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:correct_measure"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:begin"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:observe"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:end_measure"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:new_plan"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:correct_plan"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:close_plan"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:new_advice"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:answer_advice"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "monitoring:end_suspension"): only(decider=NONE, lawyer=NONE, analyst=NONE),
}


def content(call: Call, town: Town) -> dict[str, object]:
    """What a call of the matrix sends with it: a form, or the JSON of the API."""
    paid = {"paid_on": "2025-03-10", "worked_until": "2025-03-10", "wage": "1", "holiday_pay": "0", "pension": "0"}
    sent: dict[str, dict[str, object]] = {
        "casework:send_back": {"remark": "Begrund nærmere."},
        "api:declare_employment": {
            "frikort_id": "00000",
            "code": "0000",
            "begins_on": "2025-03-10",
            "is_ordinary_and_unsubsidised": True,
            "has_danish_cvr_or_is_public": True,
        },
        "api:end_employment": {"ends_on": "2025-03-10"},
        "api:register_payment": paid | {"employment": str(town.cases["granted"].employment)},
        "api:correct_payment": paid | {"reason": "Tastefejl."},
        "api:reverse_payment": {"reason": "Ikke udbetalt."},
    }
    return sent.get(call.name, {})


UNGUARDED = {"api:api-root"}
"""What django-ninja adds of itself: it answers 404 to everybody."""


def addresses(resolver: URLResolver | None = None, namespace: str = "") -> Iterator[tuple[str, object]]:
    """Every address there is: its name and its view."""
    for found in (resolver or get_resolver()).url_patterns:
        if isinstance(found, URLPattern):
            yield f"{namespace}{found.name}", found.callback
        else:
            inner = found.namespace
            yield from addresses(found, f"{namespace}{inner}:" if inner else namespace)


def operations() -> Iterator[tuple[str, object]]:
    """Every operation of the API: its name and its function."""
    for router in api._get_bound_routers():
        for view in router.path_operations.values():
            for operation in view.operations:
                yield f"api:{operation.view_func.__name__}", operation.view_func


def everybody(world: World) -> Iterator[Actor]:
    """All people of both towns."""
    for town in (world.here, world.there):
        yield from town.people.values()


Browsers = dict[Actor | None, Client]
"""A browser for everybody in both towns, and one in which nobody has logged in."""
