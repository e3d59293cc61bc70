"""When a decision tells how to complain of it (FVL § 25)."""


def complaint_guidance_needed(*, fully_upheld: bool) -> bool:
    """Every decision that can be complained of tells how, unless the party is fully upheld (pav.medst.dk)."""
    return not fully_upheld
