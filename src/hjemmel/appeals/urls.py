"""The addresses of complaints. Public ids only."""

from django.urls import path, re_path

from hjemmel.appeals.pages import (
    appeals,
    conduct,
    course,
    forwarding,
    outcomes,
    overview,
    reassessment,
    reception,
)

app_name = "appeals"
urlpatterns = [
    path("klager/", appeals.appeals, name="appeals"),
    re_path(r"^klager/eksport\.(?P<form>csv|xlsx)$", appeals.export, name="export"),
    path("klager/laering/", overview.lessons, name="lessons"),
    re_path(r"^klager/laering/eksport\.(?P<form>csv|xlsx)$", overview.export_lessons, name="export_lessons"),
    path("klager/ligner/", overview.similar, name="similar"),
    path("klager/varighed/", overview.cohorts, name="cohorts"),
    path("klager/juristkontrol/", overview.lawyer_check, name="lawyer_check"),
    path("klager/indlaes/", overview.take_in, name="take_in"),
    re_path(r"^klager/indlaes/udfald\.(?P<form>csv|xlsx)$", overview.blank, name="blank_outcomes"),
    path("afgoerelser/<uuid:public_id>/klag/", reception.complain, name="complain"),
    path("afgoerelser/<uuid:public_id>/registrer-klage/", reception.receive, name="receive"),
    path("klager/<uuid:public_id>/", appeals.appeal, name="appeal"),
    path("klager/<uuid:public_id>/tilfoej/", course.talk, name="talk"),
    path("klager/<uuid:public_id>/opsaettende-virkning/", course.suspension, name="suspension"),
    path("klager/<uuid:public_id>/traek-tilbage/", course.withdraw, name="withdraw"),
    path("klager/<uuid:public_id>/resten/", course.rest, name="rest"),
    path("klager/<uuid:public_id>/begynd/", reassessment.begin, name="begin"),
    path("klager/<uuid:public_id>/laeg-tilbage/", reassessment.give_back, name="give_back"),
    path("klager/<uuid:public_id>/genvurdering/", reassessment.reassess, name="reassess"),
    path("klager/<uuid:public_id>/kontrol/", reassessment.check, name="check"),
    path("klager/<uuid:public_id>/direkte/", forwarding.direct, name="direct"),
    path("klager/<uuid:public_id>/send/", forwarding.forward, name="forward"),
    path("klager/<uuid:public_id>/udfald/", outcomes.outcome, name="outcome"),
    path("klager/<uuid:public_id>/ret-udfald/", outcomes.correct, name="correct"),
    path("klager/<uuid:public_id>/udfoert/", outcomes.carry_out, name="carry_out"),
    path("klager/<uuid:public_id>/kontrol-af-udfoersel/", outcomes.control, name="control"),
    path("klager/<uuid:public_id>/aarsager/", outcomes.explain, name="explain"),
    path("sager/<uuid:public_id>/klag-over-sagsbehandling/", conduct.complain, name="complain_of_conduct"),
    path("sager/<uuid:public_id>/registrer-klage-over-sagsbehandling/", conduct.receive, name="receive_conduct"),
    path("klager/sagsbehandling/", conduct.complaints, name="conduct_complaints"),
    re_path(r"^klager/sagsbehandling/eksport\.(?P<form>csv|xlsx)$", conduct.export, name="export_conduct"),
    path("klager/sagsbehandling/<uuid:public_id>/", conduct.complaint, name="conduct"),
    path("klager/sagsbehandling/<uuid:public_id>/svar/", conduct.answer, name="answer_conduct"),
]
