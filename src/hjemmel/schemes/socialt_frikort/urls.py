"""The addresses of the frikort. Public ids only: no frikort id, code or CPR number is ever in an address."""

from django.urls import path, re_path

from hjemmel.schemes.socialt_frikort.pages import (
    citizen,
    controls,
    employer,
    employers,
    funding,
    many,
    outreach,
    payments,
    statistics,
)

app_name = "frikort"
urlpatterns = [
    path("mit-frikort/", citizen.my_card, name="my_card"),
    path("mit-frikort/nyt-id/", citizen.new_number, name="new_number"),
    path("frikort/alarmer/", employer.alerts, name="alerts"),
    path("frikort/virksomheder/", employers.employers, name="employers"),
    path("frikort/virksomheder/<uuid:public_id>/", employers.employer, name="kept_employer"),
    path("frikort/kontrol/", controls.due, name="controls"),
    path("frikort/kontrol/koersler/<uuid:public_id>/", controls.run, name="control_run"),
    path("frikort/videreforte/", controls.carry_over, name="carry_over"),
    path("frikort/kort/<uuid:public_id>/kontrol/", controls.start, name="start_control"),
    path("frikort/kort/<uuid:public_id>/genaktivering/", controls.open_reactivation, name="open_reactivation"),
    path("frikort/tal/", statistics.statistics, name="statistics"),
    re_path(r"^frikort/tal/eksport\.(?P<form>csv|xlsx)$", statistics.export, name="export_statistics"),
    path("frikort/tal/midler/", funding.funding, name="funding"),
    path("frikort/tal/midler/<uuid:public_id>/tilbagefoer/", funding.reverse_entry, name="reverse_funding"),
    path("frikort/hjaelp/", outreach.citizens, name="coordinator"),
    path("frikort/hjaelp/<uuid:public_id>/", outreach.citizen, name="coordinate"),
    path("frikort/kort/<uuid:public_id>/samtykke/", outreach.consent, name="consent"),
    path("frikort/kort/<uuid:public_id>/samtykke/traek/", outreach.withdraw, name="withdraw_consent"),
    path("arbejdsgiver/frikort/", employer.employer, name="employer"),
    path("arbejdsgiver/frikort/ansaettelse/", employer.declare, name="declare"),
    path("arbejdsgiver/frikort/ansaettelser/<uuid:public_id>/", employer.employment, name="employment"),
    path("arbejdsgiver/frikort/ansaettelser/<uuid:public_id>/afslut/", employer.end, name="end"),
    path("arbejdsgiver/frikort/loen/", payments.pay, name="pay"),
    path("arbejdsgiver/frikort/fil/", many.upload, name="upload"),
    path("arbejdsgiver/frikort/fil/skabelon.csv", many.template, name="upload_template"),
    path("arbejdsgiver/frikort/loensystem/", many.programs, name="programs"),
    path("arbejdsgiver/frikort/poster/<uuid:public_id>/", payments.receipt, name="receipt"),
    path("arbejdsgiver/frikort/poster/<uuid:public_id>/ret/", payments.correct, name="correct"),
    path("arbejdsgiver/frikort/poster/<uuid:public_id>/tilbagefoer/", payments.reverse_entry, name="reverse"),
]
