"""Background jobs of records. Arguments are ids only; each job acts for one municipality."""

from procrastinate.contrib.django import app

from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import Municipality
from hjemmel.records.models import DisposalRun
from hjemmel.records.services.disposal import carry_out, forget


@app.task(name="records.dispose")
def dispose(*, run_id: int, municipality_id: int) -> None:
    """Carry out an approved list. Run again it does what is left."""
    with acting(system_actor(municipality_id)):
        carry_out(DisposalRun.objects.select_for_update(of=("self",)).get(pk=run_id, done_at=None))


@app.periodic(cron="20 3 * * *")
@app.task(name="records.forget_everywhere")
def forget_everywhere(timestamp: int) -> None:
    """Every night, ask each municipality's own job to remove what it has chosen not to keep."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        forget_here.defer(municipality_id=municipality_id)


@app.task(name="records.forget")
def forget_here(*, municipality_id: int) -> None:
    """Remove what is older than the municipality has chosen to keep."""
    with acting(system_actor(municipality_id)):
        forget()
