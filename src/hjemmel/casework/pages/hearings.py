"""Hearing of the parties: opened, answered on the page or on paper, ended."""

from django.utils.translation import gettext_lazy

from hjemmel.casework import access as actions
from hjemmel.casework import hearing_text, parties, queries, services
from hjemmel.casework.forms import hearings as forms
from hjemmel.casework.hearings import hearings
from hjemmel.casework.pages.steps import Step, page

hear = page(
    Step(
        actions.WORK_ON_CASE,
        queries.cases,
        forms.HearingForm,
        services.open_hearing,
        gettext_lazy("Partshør"),
        gettext_lazy(
            "Teksten er et udkast efter sagens oplysninger og lovens læsning. Ret den, så borgeren kan forstå den. "
            "Hver part får et brev og kan svare; afgørelsen venter på svar eller frist."
        ),
        gettext_lazy("Send partshøring"),
        gettext_lazy("Partshøringen er sendt."),
        initial=lambda case: {"informed_of": hearing_text.drafted(case)},
        fit=lambda form, case: form.ask_for(parties.parties_of(case)),
    )
)
answer_hearing = page(
    Step(
        actions.ANSWER_HEARING,
        hearings,
        forms.HearingAnswerForm,
        services.answer_hearing,
        gettext_lazy("Svar på partshøring"),
        lambda hearing: str(hearing.informed_of),
        gettext_lazy("Send svar"),
        gettext_lazy("Dit svar er modtaget."),
    )
)
register_answer = page(
    Step(
        actions.REGISTER_ANSWER,
        hearings,
        forms.RegisteredAnswerForm,
        services.register_answer,
        gettext_lazy("Registrér svar på partshøring"),
        gettext_lazy("Et svar, der er kommet i et brev eller er sagt. Vedhæft gerne brevet."),
        gettext_lazy("Registrér svar"),
        gettext_lazy("Svaret er registreret."),
        fit=lambda form, hearing: form.ask_about(hearing),
    )
)
end_hearing = page(
    Step(
        actions.END_HEARING,
        hearings,
        forms.EndHearingForm,
        services.end_hearing,
        gettext_lazy("Afslut partshøring"),
        gettext_lazy("Skriv, hvorfor der ikke skal ventes på svaret eller fristen."),
        gettext_lazy("Afslut partshøringen"),
        gettext_lazy("Partshøringen er afsluttet."),
    )
)
