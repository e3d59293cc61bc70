"""Forvaltningsloven (FVL): so far § 25 on complaint guidance; access to documents stands in ``aktindsigt``."""
