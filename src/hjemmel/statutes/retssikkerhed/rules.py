"""Who can complain of what, what is reassessed, and what the council owes when the Danmarkskort is published."""

from __future__ import annotations

from datetime import date

from hjemmel.law import Choice, Condition, Date, Statute, among, end_of_year, fact

READ_IN = date(2024, 3, 13)
"""The day of the consolidated act (LBK 261) in which the rules on complaints were read; older words were not seen."""

rsl = Statute("RSL", "lov om retssikkerhed og administration på det sociale område")

complained_by_the_person_concerned = fact(
    "complained_by_the_person_concerned",
    Condition,
    da="Klagen kommer fra den, afgørelsen vedrører, eller dennes repræsentant",
    en="The complaint comes from the person the decision concerns, or their representative",
)
subject_of_complaint = fact(
    "subject_of_complaint",
    Choice,
    choices={
        "decision": ("en konkret afgørelse", "a decision in a case"),
        "service_level": ("kommunens generelle serviceniveau", "the municipality's general service level"),
        "offers": ("hvilke tilbud og pladser der findes", "which offers and places there are"),
        "prices": ("priser", "prices"),
    },
    da="Klagen angår",
    en="The complaint is about",
)
decided_by_children_and_youth_committee = fact(
    "decided_by_children_and_youth_committee",
    Condition,
    da="Afgørelsen er truffet af børne- og ungeudvalget",
    en="The decision was made by the children and youth committee",
)
danmarkskort_published_on = fact(
    "danmarkskort_published_on", Date, da="Danmarkskortet er offentliggjort", en="The Danmarkskort was published on"
)
council_decides_action_plan = fact(
    "council_decides_action_plan",
    Condition,
    da="Kommunalbestyrelsen beslutter en handlingsplan",
    en="The council decides on an action plan",
)


@rsl.rule("§ 60, stk. 3", since=READ_IN, da="Emnet kan påklages", en="The subject can be complained of")
def subject_can_be_appealed(subject_of_complaint: Choice) -> Condition:
    """The general service level, which offers there are, and prices cannot be brought before Ankestyrelsen."""
    return among(subject_of_complaint, "decision")


@rsl.rule("§ 60, stk. 2", since=READ_IN, da="Afgørelsen kan påklages", en="The decision can be appealed")
def can_be_appealed(complained_by_the_person_concerned: Condition, subject_can_be_appealed: Condition) -> Condition:
    """Only the person the decision concerns can complain of it."""
    return complained_by_the_person_concerned & subject_can_be_appealed


@rsl.rule("§ 66", since=READ_IN, da="Kommunen skal genvurdere", en="The municipality must reassess")
def must_be_reassessed(decided_by_children_and_youth_committee: Condition) -> Condition:
    """Decisions of the children and youth committee are not reassessed (ast.dk)."""
    return ~decided_by_children_and_youth_committee


@rsl.rule(
    "§ 79 b, stk. 1",
    since="2018-07-01",
    da="Kommunalbestyrelsen skal have behandlet Danmarkskortet senest",
    en="The council must have treated the Danmarkskort no later than",
)
def danmarkskort_treated_by(danmarkskort_published_on: Date) -> Date:
    """At a meeting before the end of the year."""
    return end_of_year(danmarkskort_published_on)


@rsl.rule(
    "§ 79 b, stk. 2",
    since="2022-07-01",
    until="2025-12-31",
    da="Ankestyrelsen skal have besked om, at der ikke laves en handlingsplan",
    en="Ankestyrelsen must be told that there will be no action plan",
)
def must_inform_ankestyrelsen(council_decides_action_plan: Condition) -> Condition:
    """The council takes position; where it decides on no plan, it tells Ankestyrelsen."""
    return ~council_decides_action_plan
