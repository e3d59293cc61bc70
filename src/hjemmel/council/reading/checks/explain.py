"""Findings from statements of arithmetic that do not hold, said in Danish and English."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from hjemmel.council.reading.checks.arithmetic import Balance, Share, Statement, smallest_repair
from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, Repair, Severity
from hjemmel.council.reading.checks.text.figures import Figure, danish


def failures(
    statements: Sequence[Statement], check: Check = Check.SUM, notes: Sequence[Statement] = ()
) -> Iterator[Finding]:
    """A finding for each statement that does not hold. They are judged together when a repair is looked for.

    Those also in ``notes`` are reported as notes where the words leave room: for a rest when the sum falls short, for
    parts that overlap when it only says at most.
    """
    repair = smallest_repair(statements)
    for statement in statements:
        if not statement.holds():
            room = (
                statement in notes
                and isinstance(statement, Balance)
                and (statement.at_most or _value(statement.plus) < _value(statement.minus))
            )
            yield _finding(statement, check, Severity.NOTE if room else Severity.ERROR, repair)


def _finding(statement: Statement, check: Check, severity: Severity, repair: Repair | None) -> Finding:
    sources = tuple(dict.fromkeys(Quoted(cell.text, cell.place) for cell in statement.cells))
    if isinstance(statement, Share):
        return _share(statement, severity, repair, sources)
    stated, recomputed = _sides(statement)
    if statement.at_most:
        da = f"Delene er flere end helheden: {recomputed} mod {stated}."
        en = f"The parts are more than the whole: {recomputed} against {stated}."
    else:
        da, en = f"Der står {stated}, men {recomputed}.", f"It says {stated}, but {recomputed}."
    if severity is Severity.NOTE:
        da += " Kan de samme tælle med to gange?" if statement.at_most else " Er der en rest, som ikke er nævnt?"
        en += " Can some be counted twice?" if statement.at_most else " Is there a rest that is not told?"
    return Finding(
        check=check,
        severity=severity,
        place=(statement.plus[0] if statement.at_most else statement.minus[-1]).place,
        stated=f"højst {stated}" if statement.at_most else stated,
        recomputed=recomputed,
        sources=sources,
        da=da + _proposal_da(repair),
        en=en + _proposal_en(repair),
        repair=repair,
    )


def _share(statement: Share, severity: Severity, repair: Repair | None, sources: tuple[Quoted, ...]) -> Finding:
    parts = " + ".join(part.text for part in statement.parts)
    sum_of = f"({parts})" if len(statement.parts) > 1 else parts
    recomputed = f"{sum_of} / {statement.whole.text} = {danish(statement.value)} %"
    cut = statement.value // statement.percent.step * statement.percent.step == statement.percent.value
    return Finding(
        check=Check.SHARE,
        severity=severity,
        place=statement.percent.place,
        stated=statement.percent.text,
        recomputed=recomputed,
        sources=sources,
        da=f"Der står {statement.percent.text}, men {recomputed}."
        + (" Tallet er skåret af, ikke rundet." if cut else "")
        + _proposal_da(repair),
        en=f"It says {statement.percent.text}, but {recomputed}."
        + (" The figure is cut off, not rounded." if cut else "")
        + _proposal_en(repair),
        repair=repair,
    )


def _sides(statement: Balance) -> tuple[str, str]:
    """The single figure that was stated, and the computation of the other side."""
    if len(statement.minus) == 1:
        stated, others = statement.minus[0], [(" + ", figure) for figure in statement.plus]
    else:
        stated = statement.minus[-1]
        others = [(" + ", figure) for figure in statement.plus] + [(" − ", f) for f in statement.minus[:-1]]
    text = "".join(sign + figure.text for sign, figure in others).removeprefix(" + ").replace("+ -", "− ")
    if len(others) == 1:
        return stated.text, text
    value = sum(((-1 if sign == " − " else 1) * figure.value for sign, figure in others), Fraction(0))
    return stated.text, f"{text} = {danish(value) if stated.derived else stated.written(value)}"


def _value(figures: Sequence[Figure]) -> Fraction:
    return sum((figure.value for figure in figures), Fraction(0))


def _proposal_da(repair: Repair | None) -> str:
    return f" Alle tal passer, hvis {repair.stated} ændres til {repair.proposed}." if repair else ""


def _proposal_en(repair: Repair | None) -> str:
    return f" All figures fit if {repair.stated} becomes {repair.proposed}." if repair else ""
