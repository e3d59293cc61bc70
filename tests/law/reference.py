"""A second opinion: a stored plan computed step by step with exact fractions, sharing no code with the engine.

It reads the JSON of a plan as the format describes it. Amounts are `fractions.Fraction`, dates `datetime.date`.
"""

import json
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor


def run(content, facts):
    """Every value by (name, place) for facts as ``{"persons": [{…}], "household": {…}, …}``; one group of each kind."""
    plan = json.loads(content)
    values = {}
    persons = facts["persons"]
    for name in plan["inputs"]:
        base, _, month = name.partition("@")
        fact = next(fact for fact in plan["facts"] if fact["name"] == base)
        given = persons if fact["entity"][0] == "person" else [facts[fact["entity"][0]]]
        for place, mapping in enumerate(given):
            value = mapping[base]
            values[name, place] = value[int(month[5:]) - 1] if month else value
    entries = {entry["name"]: entry for entry in plan["rules"] + plan["rates"]}
    owners = {entry["name"]: entry["entity"] and entry["entity"][0] for entry in entries.values()}
    for fact in plan["facts"]:
        owners |= {name: fact["entity"][0] for name in plan["inputs"] if name.partition("@")[0] == fact["name"]}
    for name in plan["order"]:
        entry = entries[name]
        for place in range(len(persons) if owners[name] == "person" else 1):
            get = _getter(values, owners, place)
            if entry["kind"] == "of":
                values[name, place] = _linked(entry["readings"][0]["steps"], get, values)
            elif entry["kind"] in ("total", "any"):
                steps = entry["readings"][0]["steps"]
                members = [_steps(steps, _getter(values, owners, member)) for member in range(len(persons))]
                values[name, place] = sum(members) if entry["kind"] == "total" else any(members)
            else:
                guarded = [r for r in entry["readings"] if r["guards"] and all(get(guard) for guard in r["guards"])]
                assert len(guarded) < 2
                values[name, place] = _steps((guarded or entry["readings"])[0]["steps"], get)
    return values


def _getter(values, owners, place):
    return lambda name: values[name, place if owners[name] == "person" else 0]


def _linked(steps, get, values):
    link, value, otherwise = (steps[index] for index in steps[-1][1:])
    to = get(link[1])
    return _step(*otherwise, [], get) if to < 0 else values[value[1], to]


def _steps(steps, get):
    done = []
    for op, *rest in steps:
        param = rest.pop(0) if rest and isinstance(rest[0], str) else ""
        done.append(_step(op, param, [done[index] for index in rest], get))
    return done[-1]


def _step(op, param, args, get):
    match op, args:
        case "get", []:
            return get(param)
        case "number", []:
            return Fraction(param)
        case "day", []:
            return date.fromisoformat(param)
        case "truth", []:
            return param == "true"
        case "code", []:
            return param
        case (("scale" | "table"), []):
            return [row.split("=") for row in param.split("|")]
        case "add", [a, b]:
            return a + b
        case "sub", [a, b]:
            return a - b
        case "mul", [a, b]:
            return a * b
        case "min", [a, b]:
            return min(a, b)
        case "max", [a, b]:
            return max(a, b)
        case "lt", [a, b]:
            return a < b
        case "le", [a, b]:
            return a <= b
        case "gt", [a, b]:
            return a > b
        case "ge", [a, b]:
            return a >= b
        case "eq", [a, b]:
            return a == b
        case "ne", [a, b]:
            return a != b
        case "and", [a, b]:
            return a and b
        case "or", [a, b]:
            return a or b
        case "not", [a]:
            return not a
        case "if", [condition, a, b]:
            return a if condition else b
        case "among", [a]:
            return a in param.split("|")
        case "lookup", [choice, table]:
            return Fraction(dict(table)[choice])
        case "marginal", [value, scale]:
            return _marginal(value, sorted((Fraction(low), Fraction(rate)) for low, rate in scale))
        case "round", [value, divisor]:
            mode, unit = param.split()
            return _round(value / divisor / Fraction(unit), mode) * Fraction(unit)
        case "add_days", [day, length]:
            return day + timedelta(days=int(length))
        case "add_months", [day, length]:
            months = day.year * 12 + day.month - 1 + int(length)
            year, month = months // 12, months % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))
        case "days_between", [a, b]:
            return (b - a).days
        case "full_years", [a, b]:
            return b.year - a.year - (b.timetuple()[1:3] < a.timetuple()[1:3])
        case "year_of", [day]:
            return day.year
        case "end_of_year", [day]:
            return day.replace(month=12, day=31)
        case "end_of_month", [day]:
            return day.replace(day=monthrange(day.year, day.month)[1])
        case "of_month", [value]:
            return value
        case "over_year", _:
            return sum(args)
    raise AssertionError(f"the reference does not know {op} with {len(args)} arguments")


def _round(value, mode):
    if mode == "half_up":
        return floor(value + Fraction(1, 2)) if value >= 0 else ceil(value - Fraction(1, 2))
    return floor(value) if mode == "down" else ceil(value)


def _marginal(value, brackets):
    ends = [low for low, _ in brackets[1:]] + [None]
    taxed = Fraction(0)
    for (low, rate), end in zip(brackets, ends, strict=True):
        top = value if end is None else min(value, end)
        taxed += rate * max(top - low, 0)
    return taxed
