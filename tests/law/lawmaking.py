"""Short ways to lay down invented law in tests."""

from datetime import date, timedelta
from decimal import Decimal
from inspect import Parameter, Signature

from hjemmel.law import Amount, Statute, fact, person
from hjemmel.law.provisions import Provision
from hjemmel.law.rates import DatedValue, Rate, Sureness, Unit

START = "2020-01-01"


def rate(name, values, unit=Unit.KR, place="§ 1", sureness=Sureness.V):
    """A rate whose values begin on the days given, each until the next."""
    days = [date.fromisoformat(day) for day in values]
    ends = [*(day - timedelta(days=1) for day in days[1:]), None]
    dated = tuple(
        DatedValue(value, day, end, Provision.of("LXX", place), "made up", sureness, day)
        for value, day, end in zip(values.values(), days, ends, strict=True)
    )
    label = name.replace("_", " ")
    return Rate(name, unit, label, label, dated)


def money(name, entity=person, lowest=0, highest=10**7, period=None):
    """A fact in kroner and øre."""
    label = name.replace("_", " ")
    return fact(
        name, Amount, unit="kr", entity=entity, period=period, lowest=lowest, highest=highest, da=label, en=label
    )


def statute():
    """An invented act."""
    return Statute("LXX", "lov om opdigtede ydelser")


def lay_down(act, function, place="§ 1", entity=person, **more):
    """Lay down a rule whose label is its name."""
    label = (more.get("name") or function.__name__).replace("_", " ")
    return act.rule(place, entity, **({"since": START, "da": label, "en": label} | more))(function)


def function_of(name, arguments, result, compute):
    """A rule function made by hand: ``compute`` takes the symbols by name."""

    def function(**symbols):
        return compute(symbols)

    function.__name__ = name
    function.__annotations__ = {**arguments, "return": result}
    function.__signature__ = Signature([Parameter(argument, Parameter.KEYWORD_ONLY) for argument in arguments])
    return function


KR = Decimal
