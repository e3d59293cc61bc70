"""The addresses of casework. Public ids only: no CPR number and no primary key is ever in an address."""

from django.urls import path, re_path

from hjemmel.casework.pages import cases, citizen, course, decisions, drafts, journal, listing, offices

app_name = "casework"
urlpatterns = [
    path("mine-sager/", citizen.my_cases, name="my_cases"),
    path("mine-breve/", citizen.my_letters, name="my_letters"),
    path("ansoeg/<slug:scheme>/", citizen.apply, name="apply"),
    path("dagens-liste/", cases.day_list, name="day_list"),
    path("ledelse/", offices.workload, name="workload"),
    path("lukkedage/", offices.closing_days, name="closing_days"),
    path("lukkedage/<uuid:public_id>/fjern/", offices.open_again, name="open_again"),
    path("sagsbehandlingsfrister/", offices.time_limits, name="time_limits"),
    path("sager/", listing.cases, name="cases"),
    re_path(r"^sager/eksport\.(?P<form>csv|xlsx)$", listing.export, name="export_cases"),
    path("sager/<uuid:public_id>/", cases.case, name="case"),
    path("sager/<uuid:public_id>/oplysninger/", cases.facts, name="facts"),
    path("sager/<uuid:public_id>/partshoering/", course.hear, name="hear"),
    path("sager/<uuid:public_id>/notat/", course.note, name="note"),
    path("sager/<uuid:public_id>/opfoelgning/", course.follow_up, name="follow_up"),
    path("sager/<uuid:public_id>/overdrag/", course.hand_over, name="hand_over"),
    path("sager/<uuid:public_id>/ny-dato/", course.postpone, name="postpone"),
    path("sager/<uuid:public_id>/genoptag/", course.reopen, name="reopen"),
    path("sager/<uuid:public_id>/svar/", citizen.answer, name="answer"),
    path("sager/<uuid:public_id>/aendring/", course.tell_of_change, name="tell_of_change"),
    path("sager/<uuid:public_id>/luk/", course.conclude, name="conclude"),
    path("aendringer/<uuid:public_id>/behandl/", course.handle_notice, name="handle_notice"),
    path("sager/<uuid:public_id>/tag/", course.take, name="take"),
    path("sager/<uuid:public_id>/afgoerelse/", decisions.decide, name="decide"),
    path("partshoeringer/<uuid:public_id>/svar/", course.answer_hearing, name="answer_hearing"),
    path("partshoeringer/<uuid:public_id>/afslut/", course.end_hearing, name="end_hearing"),
    path("kladder/<slug:key>/", drafts.keep, name="keep_draft"),
    path("opfoelgninger/<uuid:public_id>/afslut/", course.finish_follow_up, name="finish_follow_up"),
    path("afgoerelser/<uuid:public_id>/", decisions.decision, name="decision"),
    path("afgoerelser/<uuid:public_id>/underskriv/", decisions.sign, name="sign"),
    path("afgoerelser/<uuid:public_id>/retur/", decisions.send_back, name="send_back"),
    path("afgoerelser/<uuid:public_id>/brev.pdf", decisions.letter_preview, name="letter"),
    path("sager/<uuid:public_id>/dokumenter/nyt/", journal.register, name="register_document"),
    path("journal/<uuid:public_id>/", journal.entry, name="entry"),
    path("journal/<uuid:public_id>/flyt/", journal.move, name="move_document"),
    path("flytninger/<uuid:public_id>/", journal.decide_move, name="decide_move"),
    path("dokumenter/<uuid:public_id>/", journal.document, name="document"),
]
