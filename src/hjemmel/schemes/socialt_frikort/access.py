"""Who may do what with a frikort."""

from django.db.models import Q

from hjemmel.casework.access import open_to_staff
from hjemmel.core import bars
from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Actor, Role


def _cards_of_municipality(actor: Actor) -> Q:
    return Q(person__municipality_id=actor.municipality_id) & bars.open_to(actor, person="person_id")


def _runs_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _own_card(actor: Actor) -> Q:
    return Q(person_id=actor.person_id)


def _of_own_organisation(actor: Actor) -> Q:
    return Q(organisation_id=actor.organisation_id)


def _open_of_own_organisation(actor: Actor) -> Q:
    return _of_own_organisation(actor) & Q(ends_on=None)


def _own_standing_payments(actor: Actor) -> Q:
    return Q(organisation_id=actor.organisation_id, reverses=None, reversed_by=None)


def _applications_of_municipality(actor: Actor) -> Q:
    return open_to_staff(actor) & Q(scheme="socialt-frikort")


def _of_cards_of_municipality(actor: Actor) -> Q:
    of_municipality = Q(card__person__municipality_id=actor.municipality_id)
    return of_municipality & bars.open_to(actor, person="card__person_id")


def _cards_with_consent(actor: Actor) -> Q:
    # At most one consent of a card stands, so a card is found once.
    standing = Q(outreach_consents__given_at__isnull=False, outreach_consents__withdrawn_at=None)
    return _cards_of_municipality(actor) & standing


def _of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id)


def _standing_of_municipality(actor: Actor) -> Q:
    return Q(municipality_id=actor.municipality_id, reverses=None, reversed_by=None)


READ_OWN_CARD = declare("frikort.read_own_card", "Se eget frikort", {Role.CITIZEN: _own_card})
READ_CARD = declare(
    "frikort.read_card",
    "Se frikort",
    {Role.CASEWORKER: _cards_of_municipality, Role.DECIDER: _cards_of_municipality, Role.CITIZEN: _own_card},
)
REPLACE_NUMBER = declare("frikort.replace_number", "Få nyt frikort-id", {Role.CITIZEN: _own_card})
MANAGE_CARD = declare(
    "frikort.manage_card", "Deaktivér eller genaktivér frikort", {Role.DECIDER: _cards_of_municipality}
)
CONTROL_CARD = declare("frikort.control_card", "Kontrollér frikort", {Role.CASEWORKER: _cards_of_municipality})
READ_CONTROLS = declare(
    "frikort.read_controls",
    "Se kontrol af frikort",
    {Role.CASEWORKER: _cards_of_municipality, Role.DECIDER: _cards_of_municipality},
)
START_RUN = declare("frikort.start_run", "Sæt kontrolkørsel i gang", {Role.CASEWORKER: _runs_of_municipality})
READ_RUN = declare(
    "frikort.read_run",
    "Se kontrolkørsel",
    {Role.CASEWORKER: _runs_of_municipality, Role.DECIDER: _runs_of_municipality},
)
CARRY_OVER = declare("frikort.carry_over", "Videreføre frikort fra forsøget", {Role.CASEWORKER: everyone})
KEEP_EMPLOYERS = declare("frikort.keep_employers", "Hold virksomhederne ajour med CVR", {Role.REGISTRAR: everyone})
READ_ALERTS = declare("frikort.read_alerts", "Se alarmer om opslag", {Role.DATA_PROTECTION_OFFICER: everyone})
DECLARE_EMPLOYMENT = declare("frikort.declare_employment", "Registrér ansættelse", {Role.EMPLOYER: everyone})
READ_EMPLOYMENT = declare("frikort.read_employment", "Se ansættelse", {Role.EMPLOYER: _of_own_organisation})
END_EMPLOYMENT = declare("frikort.end_employment", "Afslut ansættelse", {Role.EMPLOYER: _open_of_own_organisation})
REGISTER_PAY = declare("frikort.register_pay", "Registrér løn", {Role.EMPLOYER: _of_own_organisation})
READ_ENTRY = declare("frikort.read_entry", "Se kvittering", {Role.EMPLOYER: _of_own_organisation})
CHANGE_ENTRY = declare("frikort.change_entry", "Ret eller tilbagefør løn", {Role.EMPLOYER: _own_standing_payments})
COUNT_APPLICATIONS = declare(
    "frikort.count_applications", "Tæl ansøgninger om frikort", {Role.ANALYST: _applications_of_municipality}
)
COUNT_CARDS = declare("frikort.count_cards", "Tæl frikort", {Role.ANALYST: _cards_of_municipality})
COUNT_EMPLOYMENTS = declare(
    "frikort.count_employments", "Tæl ansættelser med frikort", {Role.ANALYST: _of_cards_of_municipality}
)
COUNT_TASKS = declare(
    "frikort.count_tasks", "Tæl hjælp til at bruge frikort", {Role.ANALYST: _of_cards_of_municipality}
)
CONSENT = declare(
    "frikort.consent",
    "Registrér samtykke til hjælp",
    {Role.CASEWORKER: _cards_of_municipality, Role.CITIZEN: _own_card},
)
COORDINATE = declare("frikort.coordinate", "Hjælp med at bruge frikort", {Role.CASEWORKER: _cards_with_consent})
READ_STATISTICS = declare("frikort.read_statistics", "Se frikortets tal", {Role.ANALYST: everyone})
READ_FUNDING = declare("frikort.read_funding", "Se frikortets midler", {Role.ANALYST: _of_municipality})
RECORD_FUNDING = declare("frikort.record_funding", "Registrér frikortets midler", {Role.ANALYST: everyone})
REVERSE_FUNDING = declare(
    "frikort.reverse_funding", "Tilbagefør frikortets midler", {Role.ANALYST: _standing_of_municipality}
)
