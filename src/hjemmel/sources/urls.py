"""The addresses of the register of sources."""

from django.urls import path

from hjemmel.sources.pages import rates, rulings

app_name = "sources"
urlpatterns = [
    path("principmeddelelser/", rulings.rulings, name="rulings"),
    path("principmeddelelser/eksport.csv", rulings.export, name="export"),
    path("principmeddelelser/ny/", rulings.write, name="register"),
    path("principmeddelelser/ophaevede-i-brug/", rulings.flagged, name="flagged"),
    path("principmeddelelser/<slug:number>/", rulings.ruling, name="ruling"),
    path("principmeddelelser/<slug:number>/ret/", rulings.write, name="correct"),
    path("principmeddelelser/<slug:number>/ophaev/", rulings.repeal, name="repeal"),
    path("principmeddelelser/<slug:number>/tag-tilbage/", rulings.reinstate, name="reinstate"),
    path("satser/", rates.rates, name="rates"),
    path("satser/<slug:rate>/<str:since>/bekraeft/", rates.confirm, name="confirm_rate"),
    path("satser/bekraeftelser/<uuid:public_id>/godkend/", rates.approve, name="approve_rate"),
    path("satser/bekraeftelser/<uuid:public_id>/traek-tilbage/", rates.withdraw, name="withdraw_rate"),
]
