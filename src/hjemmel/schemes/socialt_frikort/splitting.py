"""A payment split at the ceiling: the statute's plan does the arithmetic, this module asks it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from hjemmel.law import MarkKind, Plan
from hjemmel.law.errors import NoVersionError
from hjemmel.law.outcome import Outcome
from hjemmel.statutes import load

_TARGETS = ("tax_free_part", "taxable_part", "frikort_balance", "frikort_ceiling")
_ORE = Decimal(100)


class PaymentError(ValueError):
    """A payment cannot be as it is given."""


@dataclass(frozen=True, slots=True)
class Payment:
    """What was paid out to a citizen at one time, in kr with at most two decimals.

    ``worked_until`` is the last day worked in the pay period. ``holiday_pay`` and ``pension`` are what was paid out
    with the wage; 0 says that there was none.
    """

    paid_on: date
    worked_until: date
    wage: Decimal
    holiday_pay: Decimal
    pension: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        """Refuse what is no payment.

        Raises:
            PaymentError: an amount is negative or has more than two decimals, or nothing was paid.
        """
        for amount in self.amounts:
            if amount < 0 or amount != amount.quantize(Decimal("0.01")):
                raise PaymentError(f"{amount} is not an amount in whole øre from 0 on.")
        if not self.in_all:
            raise PaymentError("Nothing was paid.")

    @property
    def amounts(self) -> tuple[Decimal, Decimal, Decimal]:
        """Wage, holiday pay and pension."""
        return self.wage, self.holiday_pay, self.pension

    @property
    def in_all(self) -> Decimal:
        """Everything that was paid out."""
        return sum(self.amounts, Decimal(0))


@dataclass(frozen=True, slots=True)
class Split:
    """A payment divided by the law, in kr. ``outcome`` explains each amount."""

    tax_free: Decimal
    taxable: Decimal
    balance_before: Decimal
    ceiling: Decimal
    ceiling_is_confirmed: bool
    outcome: Outcome

    @property
    def balance_after(self) -> Decimal:
        """What is left of the ceiling when the payment is registered."""
        return self.balance_before - self.tax_free


@dataclass(frozen=True, slots=True)
class Balance:
    """A calendar year on a card, in kr. The balance is what the law says is left of the ceiling.

    Balance and ceiling are None where the ceiling of the year is not known yet, as before it has been published.
    """

    year: int
    tax_free: Decimal
    balance: Decimal | None
    ceiling: Decimal | None
    ceiling_is_confirmed: bool


@lru_cache(maxsize=64)
def _plan(on: date, *targets: str) -> Plan:
    return load().at(on).plan(*targets)


def split(payment: Payment, on: date, tax_free_before: Decimal) -> Split:
    """Split a payment by the law of the deciding day, after what was exempt earlier in the year.

    The work has been declared to be covered, and the registration is the employer's report. Pension paid out is pay to
    the law.

    Raises:
        FactError: an amount is outside the bounds that the statute declares.
        NoVersionError: the ceiling of the year is not known yet.
    """
    outcome = _plan(on, *_TARGETS).run(
        {
            "wage_of_payment": payment.wage + payment.pension,
            "holiday_pay_of_payment": payment.holiday_pay,
            "tax_free_pay_this_year": tax_free_before,
            "work_is_ordinary_and_unsubsidised": True,
            "employer_is_danish_or_public": True,
            "employer_has_reported": True,
        }
    )
    return Split(
        tax_free=_amount(outcome["tax_free_part"]),
        taxable=_amount(outcome["taxable_part"]),
        balance_before=_amount(outcome["frikort_balance"]),
        ceiling=_amount(outcome["frikort_ceiling"]),
        ceiling_is_confirmed=_is_confirmed(outcome),
        outcome=outcome,
    )


def balance(on: date, tax_free: Decimal) -> Balance:
    """The balance of the calendar year of a day, after what has been exempt in it."""
    try:
        plan = _plan(on, "frikort_balance", "frikort_ceiling")
    except NoVersionError:
        return Balance(on.year, tax_free, None, None, ceiling_is_confirmed=False)
    outcome = plan.run({"tax_free_pay_this_year": tax_free})
    return Balance(
        on.year,
        tax_free,
        _amount(outcome["frikort_balance"]),
        _amount(outcome["frikort_ceiling"]),
        _is_confirmed(outcome),
    )


def to_ore(amount: Decimal) -> int:
    """Kr to whole øre, exactly."""
    ore = amount * _ORE
    if ore != ore.to_integral_value():
        raise PaymentError(f"{amount} kr is not a whole number of øre.")
    return int(ore)


def to_kr(ore: int) -> Decimal:
    """Øre to kr with two decimals."""
    return Decimal(ore) / _ORE


def _is_confirmed(outcome: Outcome) -> bool:
    return not any(mark.kind is MarkKind.UNSETTLED_RATE for mark in outcome.marks())


def _amount(value: object) -> Decimal:
    assert isinstance(value, Decimal)  # noqa: S101  the plan's targets are amounts
    return value
