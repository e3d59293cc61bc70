"""Letters on their way: rendered, kept and sent in the transaction that makes them."""

from hjemmel.casework.jobs import deliver_letter
from hjemmel.casework.models import Case
from hjemmel.core import clock, files, post
from hjemmel.core.letters import Letter, MunicipalLook, render
from hjemmel.core.models import Delivery, Document


def send_letter(case: Case, letter: Letter) -> Document:
    """Keep a letter as a document of the case and send it to the citizen by a job of the present transaction."""
    content = render(letter, MunicipalLook())
    document = Document.objects.create(
        municipality_id=case.municipality_id,
        person=case.person,
        title=letter.title,
        media_type="application/pdf",
        sha256=files.keep(content),
        size=len(content),
        created_at=clock.now(),
    )
    delivery = Delivery.objects.create(
        municipality_id=case.municipality_id,
        person=case.person,
        document=document,
        channel=post.channel().name,
        sent_at=clock.now(),
    )
    deliver_letter.defer(delivery_id=delivery.pk, municipality_id=case.municipality_id)
    return document
