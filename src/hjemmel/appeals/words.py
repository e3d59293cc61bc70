"""What happens next, in words for the citizen and for staff, by where a complaint stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals import law
from hjemmel.appeals.models import Appeal
from hjemmel.appeals.moves import State

_FOR_CITIZEN = {
    State.RECEIVED: _("En medarbejder, som ikke har været med til at træffe afgørelsen, vurderer den igen."),
    State.REASSESSING: _("En medarbejder, som ikke har været med til at træffe afgørelsen, vurderer den igen."),
    State.CHECKING: _("Afgørelsen er vurderet igen, og en jurist ser vurderingen efter."),
    State.REDECIDING: _("Kommunen vil ændre afgørelsen. Du får en ny afgørelse."),
    State.ASKING: _("Kommunen har ændret en del af afgørelsen. Svar på, om resten af klagen skal sendes videre."),
    State.TO_FORWARD: _("Kommunen sender klagen og sagens akter til Ankestyrelsen."),
    State.FORWARDED: _("Ankestyrelsen afgør klagen og skriver til dig."),
    State.TO_CARRY_OUT: _("Ankestyrelsen har ændret afgørelsen, og kommunen gør det, den har bestemt."),
    State.CARRIED_OUT: _("Kommunen har gjort det, Ankestyrelsen har bestemt, og ser efter, at alt er med."),
    State.REMITTED: _("Ankestyrelsen har sendt sagen tilbage. Kommunen afgør den igen; svaret kan blive det samme."),
    State.CHANGED: _("Klagen er slut: kommunen har ændret afgørelsen."),
    State.WITHDRAWN: _("Klagen er slut: den er trukket tilbage."),
    State.CLOSED: _("Klagen er slut."),
}
_FOR_STAFF = {
    State.RECEIVED: _("Klagen skal genvurderes af en, som ikke har været med til at træffe afgørelsen."),
    State.REASSESSING: _("Genvurderingen er i gang."),
    State.CHECKING: _("En jurist skal kontrollere genvurderingen."),
    State.REDECIDING: _("Sagen er genoptaget. Klagen går videre, når den nye afgørelse er underskrevet."),
    State.ASKING: _("Borgeren er spurgt, om resten af klagen fastholdes. Uden svar sendes den til Ankestyrelsen."),
    State.TO_FORWARD: _("Klagen skal sendes til Ankestyrelsen med sagens akter."),
    State.FORWARDED: _("Ankestyrelsen har klagen. Registrér afgørelsen, når den kommer."),
    State.TO_CARRY_OUT: _("Det, Ankestyrelsen har bestemt, skal føres ud i livet."),
    State.CARRIED_OUT: _("En anden end den, der gjorde det, skal kontrollere, at det er sket."),
    State.REMITTED: _("Sagen er genoptaget og skal afgøres igen. Resultatet kan blive det samme."),
    State.CHANGED: _("Klagen er slut: kommunen har ændret afgørelsen."),
    State.WITHDRAWN: _("Klagen er slut: den er trukket tilbage."),
    State.CLOSED: _("Klagen er slut."),
}
_DIRECT_FOR_CITIZEN = {
    Appeal.Ground.COMMITTEE: _(
        "Børne- og ungeudvalget har truffet afgørelsen. Klagen sendes direkte til Ankestyrelsen."
    ),
    Appeal.Ground.NOT_DECISION: _(
        "Klagen angår ikke en konkret afgørelse. Kommunen afviser den ikke, men sender den til Ankestyrelsen."
    ),
    Appeal.Ground.NOT_PARTY: _(
        "Klagen er fra en anden end den, afgørelsen vedrører. Kommunen afviser den ikke, men sender den til "
        "Ankestyrelsen."
    ),
    Appeal.Ground.LATE: _(
        "Klagen er kommet efter klagefristen. Kommunen afviser den ikke, men sender den til Ankestyrelsen, som afgør, "
        "om den kan behandles."
    ),
}
_DIRECT_FOR_STAFF = {
    Appeal.Ground.COMMITTEE: _(
        "Børne- og ungeudvalgets afgørelser genvurderes ikke: send klagen direkte til Ankestyrelsen."
    ),
    Appeal.Ground.NOT_DECISION: _(
        "Klagen angår serviceniveau, tilbud eller priser. Afvis den ikke: send den til Ankestyrelsen med en bemærkning."
    ),
    Appeal.Ground.NOT_PARTY: _(
        "Klageren er måske ikke klageberettiget. Afvis ikke klagen: genvurdér, eller send den til Ankestyrelsen med en "
        "bemærkning."
    ),
    Appeal.Ground.LATE: _(
        "Klagen er kommet efter klagefristen. Afvis den ikke: genvurdér, eller send den til Ankestyrelsen med en "
        "bemærkning."
    ),
}


def next_of(appeal: Appeal, *, is_staff: bool) -> str | Promise:
    """What happens next to an appeal. Received, it need not be reassessed where there is a ground to send it on."""
    if appeal.state == State.RECEIVED and (grounds := law.grounds_of(appeal)):
        return (_DIRECT_FOR_STAFF if is_staff else _DIRECT_FOR_CITIZEN)[grounds[0]]
    return (_FOR_STAFF if is_staff else _FOR_CITIZEN)[State(appeal.state)]
