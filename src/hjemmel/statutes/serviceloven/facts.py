"""What a case about an aid must know. What § 112 leaves to a person's assessment is a judgement, never a question."""

from __future__ import annotations

from hjemmel.law import Choice, Condition, Judgement, fact

aid_applied_for = fact(
    "aid_applied_for",
    Choice,
    choices={
        "mobility": ("kørestol, rollator eller andet til at komme omkring", "wheelchair, walker or other mobility aid"),
        "compression": ("kompressionsstrømper eller -handsker", "compression stockings or gloves"),
        "footwear": ("ortopædisk fodtøj", "orthopaedic footwear"),
        "limb_prosthesis": ("arm- eller benprotese", "prosthesis of an arm or a leg"),
        "corset_or_bandage": ("støttekorset eller bandage", "support corset or bandage"),
        "wig": ("paryk", "wig"),
        "breast_prosthesis": ("brystprotese", "breast prosthesis"),
        "stoma": ("stomihjælpemiddel", "stoma aid"),
        "sight": ("kropsbåret synshjælpemiddel", "sight aid worn on the body"),
        "other": ("et andet hjælpemiddel", "another aid"),
    },
    da="Hjælpemidlet, der er søgt om",
    en="The aid applied for",
)
acquired_before_grant = fact(
    "acquired_before_grant",
    Condition,
    da="Borgeren har selv anskaffet hjælpemidlet, før det blev bevilget",
    en="The citizen acquired the aid before it was granted",
)
earlier_acquisition_accepted = fact(
    "earlier_acquisition_accepted",
    Judgement,
    da="Der er grund til at fravige, at støtte normalt ikke gives til det, der er anskaffet før bevilling",
    en="There is reason to depart from the norm that what was acquired before the grant is not supported",
    help=(
        "Bekendtgørelsen siger normalt; svaret skal derfor bygge på borgerens egne forhold.",
        "The order says normally; the answer must rest on the citizen's own circumstances.",
    ),
)
has_lasting_reduced_function = fact(
    "has_lasting_reduced_function",
    Judgement,
    da="Borgeren har varigt nedsat fysisk eller psykisk funktionsevne",
    en="The citizen has a lasting reduced physical or mental function",
)
product_is_an_aid = fact(
    "product_is_an_aid",
    Judgement,
    da="Produktet er et hjælpemiddel og ikke et behandlingsredskab",
    en="The product is an aid and not a tool of treatment",
    help=(
        "Se på produktets formål for denne borger. Samme produkt kan være det ene for én og det andet for en anden.",
        "Look at what it is for with this citizen. The same product can be one for one and the other for another.",
    ),
)
remedies_lasting_effects = fact(
    "remedies_lasting_effects",
    Judgement,
    da="Hjælpemidlet kan i væsentlig grad afhjælpe de varige følger af den nedsatte funktionsevne",
    en="The aid can substantially remedy the lasting effects of the reduced function",
)
eases_daily_life_at_home = fact(
    "eases_daily_life_at_home",
    Judgement,
    da="Hjælpemidlet kan i væsentlig grad lette den daglige tilværelse i hjemmet",
    en="The aid can substantially ease daily life at home",
)
needed_for_occupation = fact(
    "needed_for_occupation",
    Judgement,
    da="Hjælpemidlet er nødvendigt, for at borgeren kan udøve et erhverv",
    en="The aid is necessary for the citizen to pursue an occupation",
)
