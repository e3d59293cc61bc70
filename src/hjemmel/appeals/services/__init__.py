"""What can be done with complaints. Each function runs inside ``acting`` and leaves everything or nothing."""

from hjemmel.appeals.services.conduct import answer_conduct, receive_conduct
from hjemmel.appeals.services.course import add_talk, answer_about_the_rest, consider_suspension, withdraw
from hjemmel.appeals.services.errors import AppealError
from hjemmel.appeals.services.forwarding import direct, forward
from hjemmel.appeals.services.outcomes import (
    Answer,
    Reasons,
    carry_out,
    check_carried_out,
    correct,
    explain_reversal,
    register,
)
from hjemmel.appeals.services.reassessment import (
    approve,
    begin,
    decided_again,
    finish,
    give_back,
    lawyer_checks,
    send_back,
    set_lawyer_check,
    write,
)
from hjemmel.appeals.services.reception import Complaint, receive

__all__ = [
    "Answer",
    "AppealError",
    "Complaint",
    "Reasons",
    "add_talk",
    "answer_about_the_rest",
    "answer_conduct",
    "approve",
    "begin",
    "carry_out",
    "check_carried_out",
    "consider_suspension",
    "correct",
    "decided_again",
    "direct",
    "explain_reversal",
    "finish",
    "forward",
    "give_back",
    "lawyer_checks",
    "receive",
    "receive_conduct",
    "register",
    "send_back",
    "set_lawyer_check",
    "withdraw",
    "write",
]
