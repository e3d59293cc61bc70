"""Background jobs of the frikort. Arguments are ids only."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.core.actor import acting, system_actor
from hjemmel.schemes.socialt_frikort.models import ControlRun
from hjemmel.schemes.socialt_frikort.services import controls, telling


@app.task(name="frikort.tell_of_employer", retry=RetryStrategy(max_attempts=10, exponential_wait=3))
def tell_of_employer(*, employment_id: int) -> None:
    """Tell the citizen of a new employer. Safe to run again."""
    telling.tell_of_employer(employment_id)


@app.task(name="frikort.start_controls", retry=RetryStrategy(max_attempts=10, exponential_wait=3))
def start_controls(*, run_id: int, municipality_id: int) -> None:
    """Start the controls of a run. Safe to run again."""
    with acting(system_actor(municipality_id)):
        run = ControlRun.objects.get(pk=run_id)
    controls.carry_out(run)
