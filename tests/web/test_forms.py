"""A form on the page: every input has its label, hint and error, and the summary leads to each."""

from django import forms
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

WRONG = {"name": "", "income": "meget", "starts": "i morgen", "born_day": "31", "born_month": "2", "born_year": "1980"}


def page(client: Client, data: dict[str, str] | None = None) -> LexborHTMLParser:
    response = client.post("/form", data) if data else client.get("/form")
    return LexborHTMLParser(response.content.decode())


def test_every_input_has_a_label(gallery: Client) -> None:
    html = page(gallery)
    inputs = html.css("main form :is(input:not([type=hidden]), select, textarea)")
    assert len(inputs) == 15
    for field in inputs:
        assert html.css_first(f'label[for="{field.id}"]') is not None, field.html


def test_hint_and_error_are_tied_to_their_input(gallery: Client) -> None:
    html = page(gallery, WRONG)
    for described in html.css("main form [aria-describedby]"):
        for part in described.attributes["aria-describedby"].split():
            assert html.css_first(f"#{part}") is not None, part
    income = html.css_first("#id_income")
    assert income.attributes["aria-invalid"] == "true"
    assert income.attributes["aria-describedby"] == "id_income_helptext id_income_error"


def test_the_summary_has_a_link_to_every_wrong_input(gallery: Client) -> None:
    html = page(gallery, WRONG)
    links = html.css('[data-module="error-summary"] a')
    assert html.css_first(".alert-heading").text() == f"Ret {len(links)} fejl, før du går videre"
    assert len(links) == len(html.css(".form-group.form-error"))
    for link in links:
        assert html.css_first(link.attributes["href"]).tag in {"input", "select", "textarea"}


def test_an_error_of_the_whole_form_is_in_the_summary(gallery: Client) -> None:
    html = page(gallery, WRONG | {"name": "Ingen"})
    assert "Oplysningerne passer ikke sammen" in html.css_first('[data-module="error-summary"] li').text()


def test_nothing_typed_is_lost(gallery: Client) -> None:
    html = page(gallery, WRONG | {"reason": "Fordi <det> passer"})
    assert html.css_first("#id_income").attributes["value"] == "meget"
    assert html.css_first("#id_reason").text().strip() == "Fordi <det> passer"


def test_what_may_be_left_out_says_so(gallery: Client) -> None:
    optional = [label.text() for label in page(gallery).css("label, legend") if "(frivilligt)" in label.text()]
    assert [text.split(" (")[0] for text in optional] == ["Timer om ugen", "Hvordan må vi kontakte dig?", "Bilag"]


def test_a_form_where_most_may_be_left_out_does_not_say_so_each_time() -> None:
    class Facts(forms.Form):
        mark_optional = False
        note = forms.CharField(label="Note", required=False)

    assert "frivilligt" not in str(Facts())
