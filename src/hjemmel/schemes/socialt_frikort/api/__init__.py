"""The API of the frikort: the employer's ledger, the municipality's cards, and the figures."""

from ninja import Router

from hjemmel.schemes.socialt_frikort.api import cards, ledger
from hjemmel.schemes.socialt_frikort.statistics.api import router as statistics_router

router = Router()
for _part in (statistics_router, ledger.router, cards.router):
    router.add_router("", _part)
