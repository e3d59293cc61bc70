"""The act and the order on aids made under it."""

from __future__ import annotations

from datetime import date

from hjemmel.law import Statute

ORDER_BEGINS = date(2018, 1, 1)
"""From this day the order and its guidance (VEJ 10324/2017) are used; what held before was not seen."""

sel = Statute("SEL", "lov om social service", eli="lta/2005/573")
aids_order = Statute(
    "BEK 1247/2017",
    "bekendtgørelse om hjælp til anskaffelse af hjælpemidler og forbrugsgoder efter serviceloven",
    eli="lta/2017/1247",
)
