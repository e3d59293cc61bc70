"""Background jobs of casework. Arguments are ids only; each job acts for one municipality."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.core import post
from hjemmel.core.actor import acting, system_actor
from hjemmel.core.models import Delivery, HeldBack, Municipality


@app.task(name="casework.deliver_letter", retry=RetryStrategy(max_attempts=10, exponential_wait=3))
def deliver_letter(*, delivery_id: int, municipality_id: int) -> None:
    """Send a letter through its channel. Safe to run again: what has arrived is not sent twice."""
    with acting(system_actor(municipality_id)):
        deliveries = Delivery.objects.select_for_update(of=("self",)).select_related("document", "person")
        post.deliver(deliveries.get(pk=delivery_id))


@app.periodic(cron="40 5 * * *")
@app.task(name="casework.deliver_held_back_everywhere")
def deliver_held_back_everywhere(timestamp: int) -> None:
    """Every morning, let each municipality try the letters again that had no address to go to."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        deliver_held_back.defer(municipality_id=municipality_id)


@app.task(name="casework.deliver_held_back")
def deliver_held_back(*, municipality_id: int) -> None:
    """Send what was held back for want of an address, where one has been recorded since, by whichever municipality."""
    with acting(system_actor(municipality_id)):
        held_back = list(Delivery.objects.filter(held_back=HeldBack.NO_ADDRESS).values_list("pk", flat=True))
    for delivery_id in held_back:
        deliver_letter.defer(delivery_id=delivery_id, municipality_id=municipality_id)
