"""What can be done in casework. Each function runs inside ``acting`` and leaves everything or nothing."""

from hjemmel.casework.services.applications import (
    apply,
    continue_case,
    open_case,
    receive_application,
    record_sender,
)
from hjemmel.casework.services.bars import disqualify, end_disqualification, lift_shield, shield, shield_of
from hjemmel.casework.services.colleagues import set_unit, tie_colleague
from hjemmel.casework.services.conclusions import can_conclude, conclude
from hjemmel.casework.services.correspondence import record_receipt, send_held_back
from hjemmel.casework.services.course import (
    finish_follow_up,
    hand_over,
    plan_follow_up,
    postpone,
    reopen,
    reopen_follow_up,
    take,
    undo_assignment,
    write_note,
)
from hjemmel.casework.services.cover import end_cover, plan_cover
from hjemmel.casework.services.decisions import (
    as_drafted,
    draft_decision,
    hindrance_of,
    send_back,
    sign,
    submit,
)
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.facts import (
    Reading,
    Recording,
    asked_facts,
    read_law,
    record_facts,
    try_law,
)
from hjemmel.casework.services.handing_over import hand_over_person, receive_person
from hjemmel.casework.services.hearings import answer_hearing, end_hearing, open_hearing, register_answer
from hjemmel.casework.services.journal import journalise, register_document
from hjemmel.casework.services.moves import ask_to_move, decide_move
from hjemmel.casework.services.notices import answer_questions, ask_questions, handle_notice, tell_of_change
from hjemmel.casework.services.offices import close_on, publish_time_limit, reopen_on
from hjemmel.casework.services.sent_in import send_documents, send_in

__all__ = [
    "CaseworkError",
    "Reading",
    "Recording",
    "answer_hearing",
    "answer_questions",
    "apply",
    "as_drafted",
    "ask_questions",
    "ask_to_move",
    "asked_facts",
    "can_conclude",
    "close_on",
    "conclude",
    "continue_case",
    "decide_move",
    "disqualify",
    "draft_decision",
    "end_cover",
    "end_disqualification",
    "end_hearing",
    "finish_follow_up",
    "hand_over",
    "hand_over_person",
    "handle_notice",
    "hindrance_of",
    "journalise",
    "lift_shield",
    "open_case",
    "open_hearing",
    "plan_cover",
    "plan_follow_up",
    "postpone",
    "publish_time_limit",
    "read_law",
    "receive_application",
    "receive_person",
    "record_facts",
    "record_receipt",
    "record_sender",
    "register_answer",
    "register_document",
    "reopen",
    "reopen_follow_up",
    "reopen_on",
    "send_back",
    "send_documents",
    "send_held_back",
    "send_in",
    "set_unit",
    "shield",
    "shield_of",
    "sign",
    "submit",
    "take",
    "tell_of_change",
    "tie_colleague",
    "try_law",
    "undo_assignment",
    "write_note",
]
