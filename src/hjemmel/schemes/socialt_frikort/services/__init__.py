"""What can be done with a frikort. Each function asks who acts, and then lets the register write."""

from hjemmel.schemes.socialt_frikort.services.cards import (
    carry_over,
    deactivate,
    issue,
    reactivate,
    replace_number,
    withdraw,
)
from hjemmel.schemes.socialt_frikort.services.controls import (
    CONTROL_SCHEME,
    REACTIVATION_SCHEME,
    end_by_decision,
    end_by_result,
    end_reactivation,
    open_reactivation,
    start_control,
    start_run,
)
from hjemmel.schemes.socialt_frikort.services.employments import check_last_day, declare_employment, end_employment
from hjemmel.schemes.socialt_frikort.services.funding import record_funding, reverse_funding
from hjemmel.schemes.socialt_frikort.services.ledger import (
    Order,
    balance_of,
    correct,
    preview,
    register_pay,
    reverse,
)
from hjemmel.schemes.socialt_frikort.services.outreach import consent, record_task, withdraw_consent

__all__ = [
    "CONTROL_SCHEME",
    "REACTIVATION_SCHEME",
    "Order",
    "balance_of",
    "carry_over",
    "check_last_day",
    "consent",
    "correct",
    "deactivate",
    "declare_employment",
    "end_by_decision",
    "end_by_result",
    "end_employment",
    "end_reactivation",
    "issue",
    "open_reactivation",
    "preview",
    "reactivate",
    "record_funding",
    "record_task",
    "register_pay",
    "replace_number",
    "reverse",
    "reverse_funding",
    "start_control",
    "start_run",
    "withdraw",
    "withdraw_consent",
]
