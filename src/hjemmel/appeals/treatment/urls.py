"""The addresses of political cases about the Danmarkskort."""

from django.urls import path

from hjemmel.appeals.treatment.pages import cases, moves, writing

app_name = "treatment"
urlpatterns = [
    path("danmarkskort/sager/", cases.cases, name="cases"),
    path("danmarkskort/sager/ny/", cases.new, name="new"),
    path("danmarkskort/sager/<uuid:public_id>/", cases.case, name="case"),
    path("danmarkskort/sager/<uuid:public_id>/udgave/<int:number>/", cases.version, name="version"),
    path("danmarkskort/sager/<uuid:public_id>/tekst/", writing.write, name="write"),
    path("danmarkskort/sager/<uuid:public_id>/tal/", writing.figures, name="figures"),
    path("danmarkskort/sager/<uuid:public_id>/sagsgang/", writing.route, name="route"),
    path("danmarkskort/sager/sagsgang/<uuid:public_id>/", writing.step, name="step"),
    path("danmarkskort/sager/<uuid:public_id>/videre/<slug:word>/", moves.go, name="go"),
    path("danmarkskort/sager/<uuid:public_id>/referat.pdf", cases.minutes, name="minutes"),
    path("danmarkskort/sager/<uuid:public_id>/hent.<slug:form>", cases.export, name="export"),
]
