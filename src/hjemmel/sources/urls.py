"""The addresses of the register of sources."""

from django.urls import path

from hjemmel.sources import pages

app_name = "sources"
urlpatterns = [
    path("principmeddelelser/", pages.rulings, name="rulings"),
    path("principmeddelelser/eksport.csv", pages.export, name="export"),
    path("principmeddelelser/ny/", pages.write, name="register"),
    path("principmeddelelser/ophaevede-i-brug/", pages.flagged, name="flagged"),
    path("principmeddelelser/<slug:number>/", pages.ruling, name="ruling"),
    path("principmeddelelser/<slug:number>/ret/", pages.write, name="correct"),
    path("principmeddelelser/<slug:number>/ophaev/", pages.repeal, name="repeal"),
    path("principmeddelelser/<slug:number>/tag-tilbage/", pages.reinstate, name="reinstate"),
]
