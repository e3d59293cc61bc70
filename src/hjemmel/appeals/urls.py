"""The addresses of complaints. Public ids only."""

from django.urls import path

from hjemmel.appeals.pages import appeals, conduct

app_name = "appeals"
urlpatterns = [
    path("klager/<uuid:public_id>/", appeals.appeal, name="appeal"),
    path("klager/sagsbehandling/<uuid:public_id>/", conduct.complaint, name="conduct"),
]
