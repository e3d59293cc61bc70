"""The addresses of records. Public ids only."""

from django.urls import path, re_path

from hjemmel.records.pages import changes, citizen, disposal, requests, rulings

app_name = "records"
urlpatterns = [
    path("aktindsigt/", citizen.my_requests, name="my_requests"),
    path("aktindsigt/bed/", citizen.ask, name="ask"),
    path("anmodninger/", requests.requests, name="requests"),
    path("sager/<uuid:public_id>/aktindsigt/", requests.receive, name="receive"),
    path("anmodninger/<uuid:public_id>/", requests.one, name="request"),
    path("anmodninger/<uuid:public_id>/resten/", requests.include_rest, name="include_rest"),
    path("anmodninger/<uuid:public_id>/del/<slug:key>/", rulings.rule, name="rule"),
    path("anmodninger/<uuid:public_id>/del/<slug:key>/<int:number>.png", rulings.page, name="page"),
    path("anmodninger/<uuid:public_id>/senere/", requests.later, name="later"),
    path("anmodninger/<uuid:public_id>/svar/", requests.answer, name="answer"),
    path("aendringer/", changes.changes_page, name="changes"),
    re_path(r"^aendringer/eksport\.(?P<form>csv|xlsx)$", changes.export, name="export_changes"),
    path("aendringer/borger/", changes.find, name="find_changed"),
    path("kassation/", disposal.disposal, name="disposal"),
    path("kassation/regel/", disposal.write_rule, name="write_rule"),
    path("kassation/foreslaa/", disposal.propose, name="propose_disposal"),
    path("kassation/fjern-gammelt/", disposal.forget, name="forget"),
    path("kassation/<uuid:public_id>/", disposal.run, name="run"),
    path("kassation/<uuid:public_id>/godkend/", disposal.approve, name="approve_disposal"),
]
