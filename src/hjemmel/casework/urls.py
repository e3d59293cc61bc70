"""The addresses of casework. Public ids only: no CPR number and no primary key is ever in an address."""

from django.urls import path

from hjemmel.casework import pages

app_name = "casework"
urlpatterns = [
    path("mine-sager/", pages.my_cases, name="my_cases"),
    path("ansoeg/<slug:scheme>/", pages.apply, name="apply"),
    path("dagens-liste/", pages.day_list, name="day_list"),
    path("sager/<uuid:public_id>/", pages.case, name="case"),
    path("sager/<uuid:public_id>/oplysninger/", pages.facts, name="facts"),
    path("sager/<uuid:public_id>/afgoerelse/", pages.decide, name="decide"),
    path("afgoerelser/<uuid:public_id>/", pages.decision, name="decision"),
    path("afgoerelser/<uuid:public_id>/underskriv/", pages.sign, name="sign"),
    path("afgoerelser/<uuid:public_id>/retur/", pages.send_back, name="send_back"),
    path("afgoerelser/<uuid:public_id>/brev.pdf", pages.letter_preview, name="letter"),
    path("dokumenter/<uuid:public_id>/", pages.document, name="document"),
]
