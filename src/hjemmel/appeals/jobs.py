"""Background jobs of appeals. Arguments are ids only; each job acts for one municipality."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from hjemmel.appeals.letters import compose_receipt
from hjemmel.appeals.models import Appeal, Forwarding
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.core import clock, post
from hjemmel.core.actor import acting, system_actor

_RETRY = RetryStrategy(max_attempts=10, exponential_wait=3)


@app.task(name="appeals.send_receipt", retry=_RETRY)
def send_receipt(*, appeal_id: int, municipality_id: int) -> None:
    """Send the receipt of a complaint. Safe to run again: an appeal has one receipt."""
    with acting(system_actor(municipality_id)):
        appeal = Appeal.objects.select_for_update(of=("self",)).select_related("case__person", "case__municipality")
        found = appeal.get(pk=appeal_id)
        if found.receipt_id is None and found.is_open:
            found.receipt = send_letter(found.case, compose_receipt(found), party_id=found.party_id)
            found.save(update_fields=("receipt",))


@app.task(name="appeals.hand_over_file", retry=_RETRY)
def hand_over_file(*, forwarding_id: int, municipality_id: int) -> None:
    """Hand the case file over to Ankestyrelsen through the channel. Safe to run again."""
    with acting(system_actor(municipality_id)):
        forwarding = Forwarding.objects.select_for_update(of=("self",)).select_related("file").get(pk=forwarding_id)
        if forwarding.available_at is not None:
            return
        enclosures = [post.Enclosure("sagsakter.pdf", forwarding.file.sha256)]
        enclosures += [
            post.Enclosure(f"{part['number']:02d}.{part['extension']}", part["sha256"]) for part in forwarding.contents
        ]
        receipt = post.channel_to_authorities().send_package(
            f"appeal-{forwarding.appeal_id}", "Ankestyrelsen", enclosures
        )
        forwarding.receipt = receipt.reference
        forwarding.available_at = clock.now()
        forwarding.save(update_fields=("receipt", "available_at"))
