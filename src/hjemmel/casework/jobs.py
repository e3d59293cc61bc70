"""Background jobs of casework. Arguments are ids only; each job acts for one municipality."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.core import post
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import Delivery


@app.task(name="casework.deliver_letter", retry=RetryStrategy(max_attempts=10, exponential_wait=3))
def deliver_letter(*, delivery_id: int, municipality_id: int) -> None:
    """Send a letter through its channel. Safe to run again: what has arrived is not sent twice."""
    with acting(system_actor(municipality_id)):
        deliveries = Delivery.objects.select_for_update(of=("self",)).select_related("document", "person")
        post.deliver(deliveries.get(pk=delivery_id))
