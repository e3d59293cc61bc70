"""Background jobs of records. Arguments are ids only; each job acts for one municipality."""

from procrastinate.contrib.django import app

from hjemmel.core.actor import acting, system_actor
from hjemmel.records.models import DisposalRun
from hjemmel.records.services.disposal import carry_out


@app.task(name="records.dispose")
def dispose(*, run_id: int, municipality_id: int) -> None:
    """Carry out an approved list. Run again it does what is left."""
    with acting(system_actor(municipality_id)):
        carry_out(DisposalRun.objects.select_for_update(of=("self",)).get(pk=run_id, done_at=None))
