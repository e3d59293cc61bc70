"""The invented people of the demonstration. Their CPR numbers are replacement numbers of the form day + 60."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hjemmel.core.actor import Role


@dataclass(frozen=True, slots=True)
class DemoUser:
    """One person to log in as with a click. ``does`` says what the role comes for."""

    username: str
    name: str
    role: Role
    label: object
    does: object


DEMO_USERS = (
    DemoUser("borger", "Asta Eksempelsen", Role.CITIZEN, _("Borger"), _("Søg om socialt frikort og læs afgørelsen.")),
    DemoUser(
        "sagsbehandler",
        "Bo Prøvegaard",
        Role.CASEWORKER,
        _("Sagsbehandler"),
        _("Registrér oplysninger, se hvad loven siger, og skriv en afgørelse."),
    ),
    DemoUser(
        "kollega",
        "Emma Prøvelund",
        Role.CASEWORKER,
        _("Sagsbehandler, kollega"),
        _("Få en sag overdraget, og genvurdér en afgørelse, som en kollega har forberedt."),
    ),
    DemoUser(
        "beslutter",
        "Clara Testmark",
        Role.DECIDER,
        _("Beslutningstager"),
        _("Læs afgørelsen og brevet, og underskriv."),
    ),
    DemoUser(
        "arbejdsgiver",
        "Erik Bagværk",
        Role.EMPLOYER,
        _("Arbejdsgiver"),
        _("Registrér ansættelse og løn for en medarbejder med socialt frikort."),
    ),
    DemoUser(
        "jurist",
        "Farah Prøvesen",
        Role.LAWYER,
        _("Jurist"),
        _("Læs sager og afgørelser, behandl klager, og saml op på, hvad vi lærer af dem."),
    ),
    DemoUser(
        "analytiker",
        "Gorm Eksempelholm",
        Role.ANALYST,
        _("Analysekonsulent"),
        _("Se tallene, og gør dem klar til at blive offentliggjort."),
    ),
    DemoUser(
        "sekretaer",
        "Jonna Udvalgsholm",
        Role.SECRETARY,
        _("Udvalgssekretær"),
        _("Før sagen om Danmarkskortet gennem udvalgene til kommunalbestyrelsen."),
    ),
    DemoUser(
        "dpo",
        "Ditte Mønsterby",
        Role.DATA_PROTECTION_OFFICER,
        _("Databeskyttelsesrådgiver"),
        _("Se, hvem der har læst hvad om hvem."),
    ),
    DemoUser(
        "register",
        "Karla Registersen",
        Role.REGISTRAR,
        _("Registeradministrator"),
        _("Hold virksomhederne i det fælles register ajour med CVR."),
    ),
    DemoUser(
        "cafe",
        "Hans Kaffemand",
        Role.EMPLOYER,
        _("En anden arbejdsgiver"),
        _("Registrér løn på et frikort, som også bruges et andet sted."),
    ),
    DemoUser(
        "nabokommune",
        "Ida Nabosen",
        Role.CASEWORKER,
        _("Sagsbehandler i nabokommunen"),
        _("Modtag en borger med frikort, der flytter hertil."),
    ),
)

NEIGHBOUR = DEMO_USERS[-1]
"""Works in another municipality, to which a citizen can be handed over."""
