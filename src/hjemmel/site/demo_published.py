"""What three municipalities and the ministry have printed of the Danmarkskort, taken in as an analyst does it.

Real figures, each with where it is printed; the one that does not add up is kept as it is printed.
"""

from datetime import date

from hjemmel.appeals.danmarkskort.printed import FIELDS
from hjemmel.appeals.statistics import services
from hjemmel.core.actor import Actor, acting

_ALBERTSLUND = "Albertslund, Social- og Sundhedsudvalget 18. september 2025, punkt 3"
_GLADSAXE = "Gladsaxe, Psykiatri- og Handicapudvalget 4. december 2024, punkt 1"
_BALLERUP = "Ballerup, Socialudvalget 30. september 2025, punkt 7"

_LINES = f"""\
DK,child,2019,,,,,,"50,6","49,4","15,6","35,0",,,"sm.dk, juni 2021"
DK,child,2020,,,,,,"52,0","48,0","15,5","36,5",,,"sm.dk, juni 2021"
DK,social,2021,,,,,,"31,8","68,2","7,7","24,1",,,"sm.dk, 23. juni 2022"
DK,social,2022,,,,,,"37,5","62,5","9,0","28,5",,,"sm.dk, 23. juni 2023"
Albertslund,social,2024,69,,,16,27,62,,,,45,,"{_ALBERTSLUND}"
Albertslund,social,2023,,,,,,28,,,,39,,"{_ALBERTSLUND}"
Albertslund,child,2024,12,,2,0,10,,,,,,,"{_ALBERTSLUND}"
Albertslund,adult,2024,0,,,,,0,,,,,,"{_ALBERTSLUND}"
Gladsaxe,social,2023,90,,56,5,38,48,52,6,42,39,,"{_GLADSAXE}"
Gladsaxe,adult,2023,6,,6,0,0,0,,,,37,,"{_GLADSAXE}"
Ballerup,social,2024,,,,,,37,,,,"44,9",,"{_BALLERUP}"
Ballerup,child,2024,,,,,,,,,,,"-1,4","{_BALLERUP}"
Ballerup,adult,2024,3,1,,,,33,,,,"40,4",,"{_BALLERUP}"
"""


def printed_figures(analyst: Actor) -> None:
    """Take the figures in."""
    table = f"{','.join(FIELDS)}\n{_LINES}".encode()
    with acting(analyst):
        services.take_in(table, source="Referater fra tre kommuner og sm.dk", published_on=date(2025, 9, 30))
