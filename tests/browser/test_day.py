"""One day in the invented municipality, by everybody who works in it, each logged in once.

What they do one after another stands in the walks; here is the order of the day.
"""

import pytest
from playwright.sync_api import Page

from browser.people import LogIn
from browser.walk_course import (
    a_case_is_handed_to_a_colleague_with_a_note,
    a_hearing_stops_the_decision_until_the_citizen_has_answered,
)
from browser.walk_intake import a_refusal_reaches_citizen_and_guardian_with_a_deadline_each
from browser.walk_records import (
    a_misfiled_document_is_moved_by_two,
    aktindsigt_holds_nothing_of_what_was_left_out,
    disposal_by_two_and_what_has_changed,
)

pytestmark = pytest.mark.browser


def test_one_day_with_citizen_caseworkers_decider_lawyer_and_officer(log_in: LogIn, demo: str) -> None:
    pages: dict[str, Page] = {}

    def at_work(username: str) -> Page:
        if username in pages:
            pages[username].goto(demo)
        else:
            pages[username] = log_in(username)
        return pages[username]

    # Somebody without MitID comes in; somebody with MitID applies from home, and is heard before the refusal.
    a_refusal_reaches_citizen_and_guardian_with_a_deadline_each(at_work)
    a_hearing_stops_the_decision_until_the_citizen_has_answered(at_work)
    a_case_is_handed_to_a_colleague_with_a_note(at_work)
    aktindsigt_holds_nothing_of_what_was_left_out(at_work, demo)
    a_misfiled_document_is_moved_by_two(at_work)
    disposal_by_two_and_what_has_changed(at_work, demo)
