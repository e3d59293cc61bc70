"""Hearing of the party: opened, answered, ended."""

from django.utils.translation import gettext_lazy

from hjemmel.casework import access as actions
from hjemmel.casework import queries, services
from hjemmel.casework.forms import hearings as forms
from hjemmel.casework.pages.steps import Step, page

hear = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        forms.HearingForm,
        services.open_hearing,
        gettext_lazy("Partshør"),
        gettext_lazy(
            "Borgeren får et brev om det, I ved, og kan svare i sagen. Afgørelsen venter på svar eller frist."
        ),
        gettext_lazy("Send partshøring"),
        gettext_lazy("Partshøringen er sendt."),
    )
)
answer_hearing = page(
    Step(
        actions.ANSWER_HEARING,
        queries.hearings,
        forms.HearingAnswerForm,
        services.answer_hearing,
        gettext_lazy("Svar på partshøring"),
        lambda hearing: str(hearing.informed_of),
        gettext_lazy("Send svar"),
        gettext_lazy("Dit svar er modtaget."),
    )
)
end_hearing = page(
    Step(
        actions.END_HEARING,
        queries.hearings,
        forms.EndHearingForm,
        services.end_hearing,
        gettext_lazy("Afslut partshøring"),
        gettext_lazy("Skriv, hvorfor der ikke skal ventes på svaret eller fristen."),
        gettext_lazy("Afslut partshøringen"),
        gettext_lazy("Partshøringen er afsluttet."),
    )
)
