"""The addresses of log-in and of one's own access."""

from django.urls import include, path

from hjemmel.accounts.pages import citizens, log_in, organisation, outside, own

_own = [
    path("", own.own, name="own"),
    path("rolle/", log_in.capacity, name="capacity"),
    path("kodeapp/", own.app, name="app"),
    path("kodeapp/qr.svg", own.app_picture, name="app_picture"),
    path("kodeapp/fjern/", own.remove_app, name="remove_app"),
    path("adgangsnoegler/spoerg/", own.ask_passkey, name="ask_passkey"),
    path("adgangsnoegler/", own.add_passkey, name="add_passkey"),
    path("adgangsnoegler/<uuid:public_id>/fjern/", own.remove_passkey, name="remove_passkey"),
    path("noedkoder/", own.recovery_codes, name="recovery_codes"),
    path("adgangskode/", own.password, name="password"),
    path("log-ind/<uuid:public_id>/afslut/", own.end_session, name="end_session"),
    path("log-ind/afslut-andre/", own.end_other_sessions, name="end_other_sessions"),
]

urlpatterns = [
    path("log-ind/", log_in.log_in, name="login"),
    path("log-ind/kode/", log_in.code, name="log_in_code"),
    path("log-ind/adgangsnoegle/spoerg/", log_in.ask_passkey, name="log_in_ask_passkey"),
    path("log-ind/adgangsnoegle/", log_in.passkey, name="log_in_passkey"),
    path("log-ind/tjeneste/<slug:slug>/", outside.ask, name="outside_ask"),
    path("log-ind/tjeneste/<slug:slug>/svar/", outside.answer, name="outside_answer"),
    path("log-af/", log_in.log_out, name="logout"),
    path("din-adgang/", include((_own, "accounts"))),
    path("borgere/<uuid:public_id>/adgang/", citizens.citizen_access, name="citizen_access"),
    path("virksomheden/", organisation.organisation, name="organisation"),
    path("virksomheden/brugere/<uuid:public_id>/luk/", organisation.end_access, name="end_employer_access"),
    path("log-ind-i-kommunen/", own.log_ins, name="log_ins"),
]
