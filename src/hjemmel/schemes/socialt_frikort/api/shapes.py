"""What the API of the frikort takes and gives. Amounts are text in kr, with two decimals."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from ninja import Query, Schema
from pydantic import AfterValidator, Field

from hjemmel.api.paging import LARGEST_PAGE
from hjemmel.api.problems import REFUSALS, Problem
from hjemmel.core.cpr import LIKE_CPR
from hjemmel.schemes.socialt_frikort.splitting import Balance, Payment

CHANGES: dict[int, Any] = REFUSALS | {409: Problem}


def _without_cpr(text: str) -> str:
    if LIKE_CPR.search(text):
        raise ValueError("Leave CPR numbers out.")
    return text


Size = Annotated[int, Query(ge=1, le=LARGEST_PAGE)]
Kr = Annotated[str, Field(pattern=r"^[0-9]{1,7}(\.[0-9]{1,2})?$", description="Kr, such as 4250.00")]
Reason = Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]


class BalanceOfYear(Schema):
    """What is left of the ceiling of a calendar year, in kr."""

    year: int
    ceiling: str
    ceiling_is_confirmed: bool
    tax_free: str
    balance: str

    @classmethod
    def of(cls, found: Balance) -> "BalanceOfYear":
        """The balance as text."""
        return cls(
            year=found.year,
            ceiling=None if found.ceiling is None else f"{found.ceiling:.2f}",
            ceiling_is_confirmed=found.ceiling_is_confirmed,
            tax_free=f"{found.tax_free:.2f}",
            balance=None if found.balance is None else f"{found.balance:.2f}",
        )


class NewEmployment(Schema):
    """What the citizen has shown, and what the employer declares: frikort id and code, and that the work is covered."""

    frikort_id: str = Field(pattern="^[0-9]{5}$")
    code: str = Field(pattern="^[0-9]{4}$")
    begins_on: date
    reference: Annotated[str, Field(max_length=40), AfterValidator(_without_cpr)] = ""
    is_ordinary_and_unsubsidised: bool
    has_danish_cvr_or_is_public: bool


class LastDay(Schema):
    """The last day worked."""

    ends_on: date


class EmploymentSummary(Schema):
    """An employment of the employer's own. It holds nothing of the citizen but the frikort id that was shown."""

    id: UUID
    frikort_id: str
    reference: str
    begins_on: date
    ends_on: date | None


class EmploymentWhole(EmploymentSummary):
    """An employment with the balance of the card in the present year."""

    balance: BalanceOfYear


class EmploymentPage(Schema):
    """Employments, newest first, and the cursor of the next page."""

    items: list[EmploymentSummary]
    next_cursor: str | None


class NewPayment(Schema):
    """What was paid out at one time. Each amount is given; "0" says that there was none."""

    paid_on: date
    worked_until: date
    wage: Kr
    holiday_pay: Kr
    pension: Kr

    def payment(self) -> Payment:
        """The payment.

        Raises:
            PaymentError: nothing was paid.
        """
        amounts = map(Decimal, (self.wage, self.holiday_pay, self.pension))
        return Payment(self.paid_on, self.worked_until, *amounts)


class PaymentOn(NewPayment):
    """A payment on an employment."""

    employment: UUID


class Correction(NewPayment):
    """The payment as it should have been, and why."""

    reason: Reason


class Reversal(Schema):
    """Why a payment is taken back."""

    reason: Reason


class Registered(Schema):
    """A payment, or the reversal of one (amounts negative), as the ledger split it."""

    id: UUID
    receipt: str
    employment: UUID
    year: int
    paid_on: date
    worked_until: date
    wage: str
    holiday_pay: str
    pension: str
    tax_free: str
    taxable: str
    balance_after: str
    ceiling: str
    ceiling_is_confirmed: bool
    reverses: UUID | None
    replaces: UUID | None
    reason: str
    registered_at: datetime


class PaymentPage(Schema):
    """Entries, newest first, and the cursor of the next page."""

    items: list[Registered]
    next_cursor: str | None


class CardSummary(Schema):
    """A card as a list shows it. It holds no name, no CPR number, no frikort id and no code."""

    id: UUID
    is_active: bool
    issued_on: date


class CardPage(Schema):
    """Cards, newest first, and the cursor of the next page."""

    items: list[CardSummary]
    next_cursor: str | None


class Work(Schema):
    """An employment on a card and what was registered on it in the present year, in kr."""

    employer: str
    cvr: str
    begins_on: date
    ends_on: date | None
    tax_free: str
    taxable: str


class CardWhole(CardSummary):
    """A card with its balance, its employments, and when it is next controlled (none for one that is not active)."""

    balance: BalanceOfYear
    employments: list[Work]
    next_control: date | None
    latest_control: date | None
