"""What can be done to a complaint at many points of its course, each a step with its form and words."""

from django.utils.translation import gettext_lazy

from hjemmel.appeals import access as actions
from hjemmel.appeals import forms as step_forms
from hjemmel.appeals import queries, services
from hjemmel.appeals.pages.place import place_of
from hjemmel.casework.pages.steps import Step, page

talk = page(
    Step(
        actions.CLARIFY,
        queries.appeals,
        step_forms.TalkForm,
        services.add_talk,
        gettext_lazy("Tilføj til klagen"),
        gettext_lazy("Samtalen er frivillig. Den er ingen betingelse og flytter ingen frist."),
        gettext_lazy("Tilføj"),
        gettext_lazy("Det er tilføjet til klagen."),
        place_of,
    )
)
suspension = page(
    Step(
        actions.CONSIDER_SUSPENSION,
        queries.appeals,
        step_forms.SuspensionForm,
        services.consider_suspension,
        gettext_lazy("Opsættende virkning"),
        gettext_lazy("Ingen regel afgør det her: vurdér det i sagen, og skriv grunden."),
        gettext_lazy("Gem"),
        gettext_lazy("Vurderingen er gemt."),
        place_of,
        lambda appeal: {"suspension": appeal.suspension, "suspension_ground": appeal.suspension_ground},
    )
)
withdraw = page(
    Step(
        actions.WITHDRAW,
        queries.appeals,
        step_forms.SureForm,
        services.withdraw,
        gettext_lazy("Træk klagen tilbage"),
        gettext_lazy("Klagen bliver ikke behandlet. Der kan klages igen, så længe klagefristen løber."),
        gettext_lazy("Træk klagen tilbage"),
        gettext_lazy("Klagen er trukket tilbage."),
        place_of,
    )
)
rest = page(
    Step(
        actions.ANSWER_ABOUT_THE_REST,
        queries.appeals,
        step_forms.RestForm,
        services.answer_about_the_rest,
        gettext_lazy("Resten af klagen"),
        gettext_lazy("Kommunen har ændret en del af afgørelsen. Uden svar sendes resten til Ankestyrelsen."),
        gettext_lazy("Svar"),
        gettext_lazy("Svaret er registreret."),
        place_of,
    )
)
