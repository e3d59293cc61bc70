"""A provision shown with everything the law here knows of it."""

from decimal import Decimal

import pytest

from hjemmel.law import Amount, Law, Statute
from hjemmel.law.citations import parse
from hjemmel.law.deadlines import Deadline, OnDayOff, months
from hjemmel.law.experiment import Experiment
from hjemmel.law.provisions import Provision
from hjemmel.law.rate_tables import parse_rates
from hjemmel.statutes.show import show

RATES = """
[subsidy]
da = "Tilskud"
en = "Subsidy"
unit = "kr"
law = "XYZ § 1, stk. 2"
source = "an invented gazette"
sure = "V"
[[subsidy.values]]
since = 2024-01-01
value = [[0, 100], [1_500, "2/37"]]
known = 2024-06-01
[[subsidy.values]]
since = 2025-01-01
value = { single = 42_766, couple = 60_000.50 }
sure = "U"
"""


def a_law() -> Law:
    act = Statute("XYZ", "en opfundet lov", eli="lta/2024/1")
    trial = Experiment(act, "trial", since="2025-01-01", until="2025-12-31", da="forsøget", en="the trial")

    @act.rule("§ 1", since="2024-01-01", da="Egenbetaling", en="Own payment")
    def own_payment() -> Amount:
        """What the citizen pays."""
        raise AssertionError("showing a rule does not run it")

    @act.rule(
        "§ 1", name="own_payment", since="2024-01-01", known_from="2024-05-01", da="Egenbetaling", en="Own payment"
    )
    def _own_payment_as_amended() -> Amount:
        """The same, changed with effect backwards."""
        raise AssertionError("showing a rule does not run it")

    @trial.rule("§ 9", to="own_payment", da="Ingen egenbetaling", en="No own payment")
    def _none_in_the_trial() -> Amount:
        """Nothing is paid in the trial."""
        raise AssertionError("showing a rule does not run it")

    trial.rate("§ 8", "subsidy", Decimal(600), source="an invented gazette")
    act.untranslated("§ 1, stk. 3", touches=("own_payment",), da="Helt særlige forhold", en="Quite special conditions")
    return Law(act, *parse_rates({"rates.toml": RATES}))


DEADLINE = Deadline(
    "answer",
    Provision.read("XYZ § 1, stk. 4"),
    months(2),
    OnDayOff.MOVES_BACK,
    "Svar senest",
    "Answer no later than",
    source="invented",
)
(PLACE,) = parse("XYZ § 1")


def test_everything_about_a_provision_in_english() -> None:
    assert show(a_law(), [DEADLINE], PLACE, "en").splitlines() == [
        "XYZ § 1, en opfundet lov (eli/lta/2024/1/par_1)",
        "",
        "Rules",
        "  own_payment: Own payment",
        "    XYZ § 1, from 1 January 2024 onwards",
        "    XYZ § 1, from 1 January 2024 onwards, known from 1 May 2024",
        "",
        "Rates",
        "  subsidy: Subsidy",
        "    0+: DKK 100; 1,500+: 2/37 kr, from 1 January 2024 to 31 December 2024 [XYZ § 1, stk. 2]",
        "      an invented gazette (V); known from 1 June 2024",
        "    single: DKK 42,766; couple: DKK 60,000.50, from 1 January 2025 onwards [XYZ § 1, stk. 2]",
        "      an invented gazette (U, not confirmed)",
        "",
        "Deadlines",
        "  Answer no later than: 2 months, or the working day before [XYZ § 1, stk. 4]",
        "      invented (V)",
        "",
        "Experiments",
        "  trial: own_payment, XYZ § 9, from 1 January 2025 to 31 December 2025",
        "  trial: subsidy DKK 600, XYZ § 8, from 1 January 2025 to 31 December 2025",
        "",
        "Not computed",
        "  XYZ § 1, stk. 3: Quite special conditions",
    ]


@pytest.mark.parametrize("cited", ["SEL § 41", "BL § 86"])
def test_a_norm_is_followed_from_act_to_act_whichever_address_is_asked_for(cited: str) -> None:
    (place,) = parse(cited)
    assert show(Law(), [], place).splitlines()[2:] == [
        "Bestemmelsens vej gennem lovene",
        "  SEL § 41 til 31. december 2023",
        "  BL § 86 fra 1. januar 2024",
        "      ft.dk, L 87; source document 003, line 397",
    ]


def test_amounts_are_written_as_danes_write_them() -> None:
    assert "single: 42.766 kr.; couple: 60.000,50 kr., fra 1. januar 2025 og frem" in show(a_law(), [], PLACE)


def test_a_rule_is_shown_where_only_its_experiment_stands() -> None:
    (place,) = parse("XYZ § 9")
    assert "trial: own_payment" in show(a_law(), [], place)


def test_nothing_is_shown_of_what_nobody_cites() -> None:
    (place,) = parse("XYZ §§ 2-7")
    assert show(a_law(), [DEADLINE], place) == ""
