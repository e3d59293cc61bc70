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

ROLES = ("nobody", "citizen", "caseworker", "decider", "officer", "employer", "lawyer", "analyst")


def only(nobody: object = LOG_IN, **roles: object) -> tuple[object, ...]:
    """A row of the matrix: what each of the named roles gets; the others may not."""
    return tuple(nobody if role == "nobody" else roles.get(role, NO) for role in ROLES)


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
    "frikort:hand_over": "card",
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


MATRIX: dict[Call, tuple[object, ...]] = {
    #                                                nobody  citizen casew. decider officer employer lawyer analyst
    Call("GET", "front"):                            (OK,     ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("GET", "login"):                            (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "log_in_code"):                      (LOG_IN,) * 8,
    Call("POST", "log_in_ask_passkey"):              (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("POST", "log_in_passkey"):                  (422,    422,  422,  422,  422,  422,  422,  422),
    Call("GET", "outside_ask", "", ("x",)):          (NONE,   NONE, NONE, NONE, NONE, NONE, NONE, NONE),
    Call("GET", "outside_answer", "", ("x",)):       (NONE,   NONE, NONE, NONE, NONE, NONE, NONE, NONE),
    Call("GET", "accounts:own"):                     (LOG_IN, OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "accounts:capacity"):                (LOG_IN, OK,   OK,   OK,   OK,   OK,   OK,   OK),
    # Nobody in the world has a password of their own, so what they log in with is changed elsewhere.
    Call("GET", "accounts:app"):                     (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("GET", "accounts:app_picture"):             (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:remove_app"):             (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:ask_passkey"):            (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:add_passkey"):            (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:remove_passkey", "", (UUID(int=0),)): (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:recovery_codes"):         (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("GET", "accounts:password"):                (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "accounts:end_session", "", (UUID(int=0),)): (LOG_IN, NONE, NONE, NONE, NONE, NONE, NONE, NONE),
    Call("POST", "accounts:end_other_sessions"):     (LOG_IN, ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("GET", "log_ins"):                          (LOG_IN, NO,   NO,   NO,   OK,   NO,   NO,   NO),
    Call("POST", "logout"):                          (ON,     ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("POST", "set_language"):                    (ON,     ON,   ON,   ON,   ON,   ON,   ON,   ON),
    Call("GET", "health"):                           (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "live"):                             (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "ready"):                            (503,) * 8,  # no worker is at work in the tests
    Call("GET", "openapi"):                          (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "settings"): only(decider=OK, officer=OK, lawyer=OK),
    Call("GET", "setting", "", ("laeser-vises-som",)): only(decider=OK),
    Call("GET", "sources:rates"): only(caseworker=OK, decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "sources:confirm_rate", "", ("frikort_income_condition", "2025-01-01")): only(lawyer=OK),
    Call("POST", "sources:approve_rate"): only(decider=ON, lawyer=NONE),
    Call("GET", "sources:withdraw_rate"): only(lawyer=OK),
    Call("GET", "tokens"):                           (LOG_IN, NO,   NO,   OK,   NO,   OK,   NO,   NO),
    Call("POST", "revoke_token", "", (UUID(int=0),)): (LOG_IN, NO, NO, NONE, NO, NONE, NO, NO),
    Call("GET", "reads"):                            (LOG_IN, OK,   NO,   NO,   OK,   NO,   NO,   NO),
    Call("GET", "casework:my_cases"):                (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:apply"):                   (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:day_list"):                (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:workload"):                (LOG_IN, NO,   NO,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:closing_days"):            (LOG_IN, NO,   NO,   OK,   NO,   NO,   NO,   NO),
    Call("POST", "casework:open_again", "", (UUID(int=0),)): (LOG_IN, NO, NO, NONE, NO, NO, NO, NO),
    Call("GET", "casework:time_limits"):             (LOG_IN, NO,   NO,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:cases"):                   (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:export_cases", "", ("csv",)): (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("POST", "casework:keep_draft", "", ("facts-x",)): (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "casework:hear", "open"):            (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:hear", "granted"):         (LOG_IN, NO,   NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:answer_hearing", "open"):  (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:end_hearing", "open"):     (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:note", "open"):            (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:follow_up", "open"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:finish_follow_up", "open"): (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:disqualify", "open"):      (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:shield", "open"):          (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:lift_shield", "open"):     (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:disqualifications"):       (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:end_disqualification", "open"): (LOG_IN, NO, NO, OK,  NO,   NO,   NO,   NO),
    Call("GET", "casework:covers"):                  (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "casework:end_cover", "open"):      (LOG_IN, NO,   ON,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:hand_over", "open"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:postpone", "open"):        (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "casework:take", "open"):           (LOG_IN, NO,   ON,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:reopen", "open"):          (LOG_IN, NO,   NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:reopen", "granted"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:reopen", "controlled"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:my_letters"):              (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:answer", "open"):          (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:answer", "granted"):       (LOG_IN, NONE, NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:tell_of_change", "open"):  (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:tell_of_change", "granted"): (LOG_IN, OK, NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:handle_notice", "open"):   (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:conclude", "open"):        (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:conclude", "controlled"):  (LOG_IN, NO,   NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:case", "open"):            (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:case", "granted"):         (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:facts", "open"):           (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:facts", "granted"):        (LOG_IN, NO,   NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:decide", "draft"):         (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:decide", "submitted"):     (LOG_IN, NO,   ON,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:decide", "granted"):       (LOG_IN, NO,   NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:decision", "draft"):       (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:decision", "submitted"):   (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:decision", "granted"):     (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("POST", "casework:sign", "draft"):          (LOG_IN, NO,   NO,   NONE, NO,   NO,   NO,   NO),
    Call("POST", "casework:sign", "submitted"):      (LOG_IN, NO,   NO,   ON,   NO,   NO,   NO,   NO),
    Call("POST", "casework:sign", "granted"):        (LOG_IN, NO,   NO,   NONE, NO,   NO,   NO,   NO),
    Call("POST", "casework:send_back", "submitted"): (LOG_IN, NO,   NO,   ON,   NO,   NO,   NO,   NO),
    Call("GET", "casework:letter", "draft"):         (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:letter", "granted"):       (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:letter", "refused"):       (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:document", "granted"):     (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:document", "refused"):     (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "casework:people"):                  (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:person", "open"):          (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("POST", "casework:full_cpr", "open"):       (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "casework:edit_person", "open"):     (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:change_number", "open"):   (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:move", "open"):            (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:record_death", "open"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:record_emigration", "open"): (LOG_IN, NO, OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:relate", "open"):          (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:represent", "open"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:receive", "open", (SCHEME,)): (LOG_IN, NO, OK,  NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:represent_in_case", "open"): (LOG_IN, NO, OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:end_relation", "open"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:end_representation", "open"): (LOG_IN, NO, OK,  NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:record_receipt", "refused"): (LOG_IN, NO, OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "casework:record_receipt", "granted"): (LOG_IN, NO, NONE, NO,   NO,   NO,   NO,   NO),
    Call("GET", "citizen_access", "open"):           (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "organisation"):                     (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("POST", "end_employer_access", "", (UUID(int=0),)): (LOG_IN, NO, NO, NO, NO, NONE, NO,   NO),
    Call("GET", "api:list_cases"):                   (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:read_case", "open"):            (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "frikort:my_card"):                  (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:new_number"):              (LOG_IN, ON,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "frikort:transfers"):                (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "frikort:hand_over", "controlled"):  (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:receive", "", (UUID(int=0),)): (LOG_IN, NO, NONE, NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:withdraw_transfer", "", (UUID(int=0),)): (LOG_IN, NO, NONE, NO, NO, NO, NO, NO),
    Call("GET", "frikort:employers"): only(decider=OK),
    Call("GET", "frikort:carry_over"):               (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "frikort:alerts"):                   (LOG_IN, NO,   NO,   NO,   OK,   NO,   NO,   NO),
    Call("GET", "frikort:controls"):                 (LOG_IN, NO,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "frikort:control_run", "controlled"): (LOG_IN, NO,  OK,   OK,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:start_control", "controlled"): (LOG_IN, NO, ON, NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:open_reactivation", "controlled"): (LOG_IN, NO, ON, NO, NO, NO,   NO,   NO),
    Call("GET", "frikort:employer"):                 (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:declare"):                  (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:pay"):                      (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:upload"):                   (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:employment", "granted"):    (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:end", "granted"):           (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:receipt", "granted"):       (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:correct", "granted"):       (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "frikort:reverse", "granted"):       (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "statistics:maps"):                  (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:export", "", ("kort", "csv")):(LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:comment", "", (2024, "social")):(LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:quarters"):              (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:quarters_file", "", ("pdf",)): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "statistics:tables"):                (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:take_in"):               (LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("GET", "statistics:template", "", ("printed",)):(LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("GET", "statistics:table", "granted"):      (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:original", "granted"):   (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "statistics:withdraw", "granted"):   (LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("GET", "statistics:choose", "granted", (2,)):(LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "frikort:statistics"):               (LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("GET", "frikort:export_statistics", "", ("csv",)): (LOG_IN, NO, NO, NO, NO, NO, NO, OK),
    Call("GET", "frikort:funding"):                  (LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("POST", "frikort:reverse_funding", "granted"): (LOG_IN, NO, NO,  NO,   NO,   NO,   NO,   ON),
    Call("GET", "frikort:coordinator"):              (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "frikort:coordinate", "granted"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:consent", "granted"):      (LOG_IN, ON,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("POST", "frikort:withdraw_consent", "granted"): (LOG_IN, ON, ON, NO,   NO,   NO,   NO,   NO),
    Call("GET", "publication:index"):                (OK,     OK,   OK,   OK,   OK,   OK,   OK,   OK),
    Call("GET", "publication:latest", "", ("socialt-frikort", "0991")): (OK,) * 8,
    Call("GET", "publication:release", "", ("socialt-frikort", "0991", 1)): (OK,) * 8,
    Call("GET", "publication:release", "", ("socialt-frikort", "0991", 2)): (NONE,) * 8,  # an extract
    Call("GET", "publication:file", "", ("socialt-frikort", "0991", 1, "csv")): (OK,) * 8,
    Call("GET", "publication:file", "", ("socialt-frikort", "0991", 2, "json")): (NONE,) * 8,
    Call("GET", "publication:compare", "", ("socialt-frikort",)): (OK,) * 8,
    Call("GET", "publication:compare", "", ("ukendt",)): (NONE,) * 8,
    Call("GET", "publication:compared_file", "", ("socialt-frikort", "csv")): (OK,) * 8,
    Call("GET", "publication:drafts"):               (LOG_IN, NO,   NO,   OK,   NO,   NO,   NO,   OK),
    Call("GET", "publication:prepare", "", ("socialt-frikort",)): (LOG_IN, NO, NO, NO, NO, NO, NO, OK),
    Call("GET", "publication:draft", "granted"):     (LOG_IN, NO,   NO,   OK,   NO,   NO,   NO,   OK),
    Call("GET", "publication:extract", "granted"):   (LOG_IN, NO,   NO,   NO,   NO,   NO,   NO,   OK),
    Call("POST", "publication:approve", "granted"):  (LOG_IN, NO,   NO,   ON,   NO,   NO,   NO,   NONE),
    Call("POST", "publication:reject", "granted"):   (LOG_IN, NO,   NO,   422,  NO,   NO,   NO,   422),
    Call("GET", "api:list_complaints"): only(caseworker=OK, decider=OK, lawyer=OK),
    Call("GET", "api:read_complaint", "complained"): (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:read_complaint", "forwarded"):  (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:list_releases"): (OK,) * 8,
    Call("GET", "api:read_release", "", ("socialt-frikort", "0991", 1)): (OK,) * 8,
    Call("GET", "api:list_years"): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "api:read_year", "", (2023,)): only(decider=OK, lawyer=OK, analyst=OK),
    Call("GET", "api:frikort_statistics"): only(analyst=OK),
    Call("GET", "api:list_cards"):                   (LOG_IN, OK,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "api:read_card", "controlled"):      (LOG_IN, OK,   OK,   OK,   NO,   NO,   NO,   NO),
    Call("GET", "api:list_employments"):             (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "api:read_employment", "granted"):   (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "api:list_payments"):                (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("GET", "api:read_payment", "granted"):      (LOG_IN, NO,   NO,   NO,   NO,   OK,   NO,   NO),
    Call("POST", "api:register_payment"):            (LOG_IN, NO,   NO,   NO,   NO,   201,  NO,   NO),
    Call("POST", "api:correct_payment", "granted"):  (LOG_IN, NO,   NO,   NO,   NO,   201,  NO,   NO),
    Call("POST", "api:reverse_payment", "granted"):  (LOG_IN, NO,   NO,   NO,   NO,   201,  NO,   NO),
    Call("GET", "treatment:cases"):                  (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:new"):                    (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:case", "granted"):        (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:version", "granted", (1,)):(LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:write", "granted"):       (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("POST", "treatment:figures", "granted"):    (LOG_IN, NO,   NO,   NO,   NO,   NO,   ON,   ON),
    Call("GET", "treatment:route", "granted"):       (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:step", "granted"):        (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:go", "granted", ("sagsgang",)):(LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   OK),
    Call("GET", "treatment:minutes", "granted"):     only(decider=NONE, lawyer=NONE, analyst=NONE),  # not decided yet
    Call("GET", "treatment:export", "granted", ("docx",)):(LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "appeals:appeal", "complained"):     (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:appeal", "forwarded"):      (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:appeals"):                  (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:export", "", ("csv",)):     (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:conduct_complaints"):       (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:export_conduct", "", ("csv",)): (LOG_IN, NO, OK, OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:lessons"):                  (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:similar"):                  (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:lawyer_check"):             (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:take_in"):                  (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:cohorts"):                  (LOG_IN, NO,   OK,   OK,   NO,   NO,   OK,   OK),
    Call("GET", "appeals:complain", "granted"):      (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "appeals:complain", "refused"):      (LOG_IN, NONE, NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "appeals:receive", "granted"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:talk", "complained"):       (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:suspension", "complained"): (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:withdraw", "complained"):   (LOG_IN, OK,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:rest", "asking"):           (LOG_IN, NONE, OK,   NO,   NO,   NO,   OK,   NO),
    Call("POST", "appeals:begin", "complained"):     (LOG_IN, NO,   NONE, NO,   NO,   NO,   ON,   NO),
    Call("POST", "appeals:give_back", "reassessing"): (LOG_IN, NO,   NONE, NO,   NO,   NO,   ON,   NO),
    Call("GET", "appeals:reassess", "reassessing"):  (LOG_IN, NO,   NONE, NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:check", "checking"):        (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:direct", "complained"):     (LOG_IN, NO,   NONE, NO,   NO,   NO,   NONE, NO),
    Call("GET", "appeals:direct", "reassessing"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:forward", "to_forward"):    (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:outcome", "forwarded"):     (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:correct", "to_carry_out"):  (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:carry_out", "to_carry_out"): (LOG_IN, NO,   OK,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "appeals:control", "carried_out"):   (LOG_IN, NO,   NONE, NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:explain", "to_carry_out"):  (LOG_IN, NO,   NO,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:complain_of_conduct", "open"): (LOG_IN, OK,   NO,   NO,   NO,   NO,   NO,   NO),
    Call("GET", "appeals:receive_conduct", "open"):  (LOG_IN, NO,   OK,   NO,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:answer_conduct", "conduct"): (LOG_IN, NO,   NO,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "appeals:conduct", "conduct"):       (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:list_decisions"):               (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:read_decision", "draft"):       (LOG_IN, NONE, OK,   OK,   NO,   NO,   OK,   NO),
    Call("GET", "api:read_decision", "granted"):     (LOG_IN, OK,   OK,   OK,   NO,   NO,   OK,   NO),
}  # fmt: skip

# Documents, access requests and disposal.
MATRIX |= {
    Call("GET", "casework:register_answer", "open"): only(caseworker=OK),
    Call("GET", "casework:hand_over_person", "open"): only(caseworker=OK),
    Call("GET", "casework:propose_joining", "open"): only(caseworker=OK),
    Call("GET", "casework:decide_joining", "", (UUID(int=0),)): only(caseworker=NONE, decider=NONE),
    Call("GET", "casework:colleagues"): only(decider=OK),
    Call("GET", "casework:tie_colleague", "", (UUID(int=0),)): only(decider=NONE),
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
    Call("GET", "sources:rulings"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "sources:export"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "sources:flagged"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "sources:register"): (LOG_IN, NO, NO, NO, NO, NO, OK, NO),
    Call("GET", "sources:ruling", "", (RULING,)): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "sources:correct", "", (RULING,)): (LOG_IN, NO, NO, NO, NO, NO, OK, NO),
    Call("GET", "sources:repeal", "", (RULING,)): (LOG_IN, NO, NO, NO, NO, NO, OK, NO),
    Call("POST", "sources:reinstate", "", (RULING,)): (LOG_IN, NO, NO, NO, NO, NO, ON, NO),
    Call("GET", "monitoring:public_standards"): (OK,) * 8,
    Call("GET", "monitoring:public_standard"): (OK,) * 8,
    Call("GET", "monitoring:overview"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:standards"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:export_standards"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:standard"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:tracked_draft"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:measures"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:export_measures"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:measure"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:plan"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:advice"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:export_advice"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:version", "", (1,)): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:tracked", "", (1,)): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:version_pdf", "", (1,)): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:tracked_pdf", "", (1,)): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:draft_pdf"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:tracked_draft_pdf"): (LOG_IN, NO, OK, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:new_standard"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:draft"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:adopt"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:renew"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:suspend"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:repeal_standard"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:new_measure"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:correct_measure"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:begin"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:observe"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:end_measure"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:new_plan"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:correct_plan"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:close_plan"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:new_advice"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:answer_advice"): (LOG_IN, NO, NO, OK, NO, NO, OK, OK),
    Call("GET", "monitoring:end_suspension"): (LOG_IN, NO, NO, NONE, NO, NO, NONE, NONE),
}  # fmt: skip


def content(call: Call, town: Town) -> dict[str, object]:
    """What a call of the matrix sends with it: a form, or the JSON of the API."""
    paid = {"paid_on": "2025-03-10", "worked_until": "2025-03-10", "wage": "1", "holiday_pay": "0", "pension": "0"}
    sent: dict[str, dict[str, object]] = {
        "casework:send_back": {"remark": "Begrund nærmere."},
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
