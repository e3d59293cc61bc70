"""What can be done with a frikort. Each function asks who acts, and then lets the register write."""

from hjemmel.schemes.socialt_frikort.services.cards import carry_over, deactivate, issue, reactivate, replace_number
from hjemmel.schemes.socialt_frikort.services.employments import declare_employment, end_employment
from hjemmel.schemes.socialt_frikort.services.ledger import (
    Order,
    balance_of,
    balances_of,
    correct,
    preview,
    register_pay,
    reverse,
)

__all__ = [
    "Order",
    "balance_of",
    "balances_of",
    "carry_over",
    "correct",
    "deactivate",
    "declare_employment",
    "end_employment",
    "issue",
    "preview",
    "reactivate",
    "register_pay",
    "replace_number",
    "reverse",
]
