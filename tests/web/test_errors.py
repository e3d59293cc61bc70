"""Error pages: plain Danish, in the frame, with what to do next."""

import pytest
from django.test import Client, RequestFactory

from hjemmel.core.access import LoginRequired
from hjemmel.web.errors import permission_denied


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        (400, "Vi kunne ikke læse det, du sendte"),
        (403, "Du har ikke adgang til denne side"),
        (404, "Vi kan ikke finde siden"),
        (500, "Der er en fejl hos os"),
    ],
)
def test_an_error_says_what_is_wrong_and_what_to_do(gallery: Client, code: int, heading: str) -> None:
    response = gallery.get(f"/broken/{code}")
    page = response.content.decode()
    assert response.status_code == code
    assert f"<h1>{heading}</h1>" in page
    assert "Gå til forsiden" in page


def test_who_has_not_logged_in_is_sent_to_log_in_and_back(gallery: Client) -> None:
    response = gallery.get("/broken/401")
    assert response.status_code == 302
    assert response["Location"] == "/login?next=/broken/401"


def test_a_form_without_its_token_is_told_how_to_save_what_was_written(gallery: Client) -> None:
    gallery.handler.enforce_csrf_checks = True
    response = gallery.post("/form", {"name": "Birgitte"})
    assert response.status_code == 403
    assert "kopier det, du skrev" in response.content.decode()


def test_whoever_posted_without_a_log_in_is_not_sent_back_to_what_only_takes_posts(rf: RequestFactory) -> None:
    sent = permission_denied(rf.post("/afgoerelser/x/underskriv/"), LoginRequired("casework.sign_decision"))
    assert "next" not in sent["Location"]
    asked = permission_denied(rf.get("/sager/x/"), LoginRequired("casework.read_case"))
    assert asked["Location"].endswith("?next=/sager/x/")
