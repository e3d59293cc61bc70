"""The addresses of political cases about the Danmarkskort."""

from django.urls import path

from hjemmel.appeals.treatment import pages

app_name = "treatment"
urlpatterns = [
    path("danmarkskort/sager/", pages.cases, name="cases"),
    path("danmarkskort/sager/ny/", pages.new, name="new"),
    path("danmarkskort/sager/<uuid:public_id>/", pages.case, name="case"),
    path("danmarkskort/sager/<uuid:public_id>/udgave/<int:number>/", pages.version, name="version"),
    path("danmarkskort/sager/<uuid:public_id>/tekst/", pages.write, name="write"),
    path("danmarkskort/sager/<uuid:public_id>/tal/", pages.figures, name="figures"),
    path("danmarkskort/sager/<uuid:public_id>/sagsgang/", pages.route, name="route"),
    path("danmarkskort/sager/sagsgang/<uuid:public_id>/", pages.step, name="step"),
    path("danmarkskort/sager/<uuid:public_id>/videre/<slug:word>/", pages.go, name="go"),
    path("danmarkskort/sager/<uuid:public_id>/referat.pdf", pages.minutes, name="minutes"),
    path("danmarkskort/sager/<uuid:public_id>/hent.<slug:form>", pages.export, name="export"),
]
