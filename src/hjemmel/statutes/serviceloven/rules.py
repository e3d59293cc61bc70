"""Who can have support for an aid (SEL § 112), and what is handed back after use."""

from __future__ import annotations

from hjemmel.law import Choice, Condition, Judgement, all_of, among
from hjemmel.statutes.serviceloven.acts import ORDER_BEGINS, aids_order, sel

KEPT_AFTER_USE = ("footwear", "limb_prosthesis", "corset_or_bandage", "wig", "breast_prosthesis", "stoma", "sight")


@sel.rule(
    "§ 112, stk. 1",
    since=ORDER_BEGINS,
    da="Hjælpemidlet har en af de virkninger, loven kræver",
    en="The aid has one of the effects that the act asks for",
)
def aid_serves_its_purpose(
    remedies_lasting_effects: Judgement, eases_daily_life_at_home: Judgement, needed_for_occupation: Judgement
) -> Condition:
    """One of nr. 1-3 is enough (danskelove.dk)."""
    return remedies_lasting_effects | eases_daily_life_at_home | needed_for_occupation


@aids_order.rule(
    "§ 2",
    since=ORDER_BEGINS,
    da="Hjælpemidlet er ikke anskaffet for tidligt",
    en="The aid was not acquired too early",
)
def acquisition_condition_met(acquired_before_grant: Condition, earlier_acquisition_accepted: Judgement) -> Condition:
    """Normally no support for what was acquired before the grant; the norm leaves room for the case (transviden.dk)."""
    return ~acquired_before_grant | earlier_acquisition_accepted


@sel.rule("§ 112, stk. 1", since=ORDER_BEGINS, da="Borgeren kan få hjælpemidlet", en="The citizen can have the aid")
def can_have_aid(
    acquisition_condition_met: Condition,
    has_lasting_reduced_function: Judgement,
    product_is_an_aid: Judgement,
    aid_serves_its_purpose: Condition,
) -> Condition:
    """The council must support when the conditions hold; whether they do is assessed for each citizen."""
    return all_of(acquisition_condition_met, has_lasting_reduced_function, product_is_an_aid, aid_serves_its_purpose)


@aids_order.rule(
    "§ 3, stk. 2",
    since=ORDER_BEGINS,
    da="Et udlånt hjælpemiddel skal leveres tilbage efter brug",
    en="An aid on loan is handed back after use",
)
def handed_back_after_use(aid_applied_for: Choice) -> Condition:
    """Everything lent but what is worn or made for one body: footwear, prostheses, corsets, wigs and the like."""
    return ~among(aid_applied_for, *KEPT_AFTER_USE)


aids_order.untranslated(
    "§ 3, stk. 1",
    touches=("can_have_aid",),
    da="Hvilket hjælpemiddel der er bedst egnet og billigst, er en faglig vurdering og beregnes ikke",
    en="Which aid is best suited and cheapest is a professional assessment and is not computed",
)
sel.untranslated(
    "§ 112, stk. 3",
    touches=(),
    da="Valg af en anden leverandør og hvad der så betales tilbage, er ikke beregnet",
    en="Choice of another supplier, and what is then paid back, is not computed",
)
sel.untranslated(
    "§ 1",
    touches=("can_have_aid",),
    da="Loven gælder fra 2024 for voksne; om børns hjælpemidler er blevet her, er ikke set, så alder prøves ikke",
    en="From 2024 the act is for adults; whether children's aids remain here was not seen, so age is not tested",
)
