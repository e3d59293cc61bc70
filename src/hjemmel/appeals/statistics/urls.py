"""The addresses of the figures inside the municipality."""

from django.urls import path

from hjemmel.appeals.statistics.pages import maps, quarters, tables

app_name = "statistics"
urlpatterns = [
    path("danmarkskort/", maps.maps, name="maps"),
    path("danmarkskort/hent/<slug:what>.<slug:form>", maps.export, name="export"),
    path("danmarkskort/bemaerkning/<int:year>/<slug:word>/", maps.comment, name="comment"),
    path("danmarkskort/kvartal/", quarters.quarters, name="quarters"),
    path("danmarkskort/kvartal/hent.<slug:form>", quarters.quarters_file, name="quarters_file"),
    path("danmarkskort/tal/", tables.tables, name="tables"),
    path("danmarkskort/tal/hent-ind/", tables.take_in, name="take_in"),
    path("danmarkskort/tal/skabelon/<slug:kind>.csv", tables.template, name="template"),
    path("danmarkskort/tal/<uuid:public_id>/", tables.table, name="table"),
    path("danmarkskort/tal/<uuid:public_id>/fil/", tables.original, name="original"),
    path("danmarkskort/tal/<uuid:public_id>/tilbage/", tables.withdraw, name="withdraw"),
    path("danmarkskort/tal/<uuid:public_id>/linje/<int:line>/", tables.choose, name="choose"),
]
