"""Attachments: as many as the count says, all numbers there, each one that the text speaks of in the list."""

import re
from collections.abc import Iterator, Sequence

from hjemmel.council.reading.checks.finding import Check, Finding, Quoted, finding
from hjemmel.council.reading.checks.text.passages import Passage, Prose
from hjemmel.council.reading.record import Attachment, Item

_SPOKEN_OF = re.compile(r"\bbilag\s(?P<number>\d{1,2})\b(?!\.\d)", re.IGNORECASE)


def check_attachments(documents: Sequence[Prose]) -> Iterator[Finding]:
    """The attachments of each item."""
    for document in documents:
        for at, item in enumerate(document.record.items):
            yield from _counts(item)
            yield from _numbers(item)
            yield from _letters(item)
            yield from _spoken_of(item, [passage for passage in document.passages if passage.item == at])


def _counts(item: Item) -> Iterator[Finding]:
    """*2 bilag, heraf 0 anbefales og 1 bilag tilknyttet efter mødet*, against the titles in the list."""
    if not item.attachment_counts:
        return
    listed = [attachment for attachment in item.attachments if attachment.title is not None]
    counts = item.attachment_counts
    place = counts[0].place
    told = (
        ("i alt", "in all", [count.total for count in counts], len(listed)),
        ("anbefales", "recommended", [count.recommended for count in counts], sum(one.recommended for one in listed)),
        (
            "tilknyttet efter mødet",
            "added after the meeting",
            [count.added_later for count in counts],
            sum(one.added_after is not None for one in listed),
        ),
    )
    for da, en, stated, found in told:
        known = [number for number in stated if number is not None]
        if known and sum(known) != found:
            yield finding(
                Check.ATTACHMENTS, place, f"{sum(known)} {da}", f"{found} {da}",
                [*(Quoted(f"{number} {da}", count.place) for number, count in zip(stated, counts, strict=True)),
                 *(Quoted(one.title or "", one.place) for one in listed)],
                f"Der står {sum(known)} bilag ({da}), listen har {found}.",
                f"It says {sum(known)} attachments ({en}), the list has {found}.",
            )  # fmt: skip


def _numbers(item: Item) -> Iterator[Finding]:
    numbers = [int(one.number) for one in item.attachments if one.number and one.number.isdigit()]
    missing = sorted(set(range(1, max(numbers, default=0))) - set(numbers))
    if missing:
        yield finding(
            Check.ATTACHMENTS, item.attachments[0].place, ", ".join(map(str, numbers)), ", ".join(map(str, missing)),
            [Quoted(one.title or "", one.place) for one in item.attachments],
            f"Bilag {', '.join(map(str, missing))} mangler i rækken.",
            f"Attachment {', '.join(map(str, missing))} is missing from the row.",
        )  # fmt: skip


def _letters(item: Item) -> Iterator[Finding]:
    """Attachments lettered as the messages are: every letter is a message's."""
    messages = {message.label for message in item.messages if message.label and message.label.isalpha()}
    for attachment in item.attachments:
        if messages and attachment.number and attachment.number.isalpha() and attachment.number not in messages:
            yield finding(
                Check.ATTACHMENTS, attachment.place, attachment.number, ", ".join(sorted(messages)),
                [Quoted(attachment.title or "", attachment.place)],
                f"Bilag {attachment.number} hører ikke til nogen meddelelse.",
                f"Attachment {attachment.number} belongs to no message.",
            )  # fmt: skip


def _spoken_of(item: Item, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Only where the list is numbered, and not for one that the text says is closed."""
    numbers = {attachment.number for attachment in item.attachments}
    if not any(number and number.isdigit() for number in numbers):
        return
    for passage in passages:
        for found in _SPOKEN_OF.finditer(passage.text):
            if found["number"] not in numbers:
                numbers.add(found["number"])
                yield finding(
                    Check.ATTACHMENTS, passage.place, found.group(), ", ".join(sorted(filter(None, numbers))),
                    [passage.quote(*passage.sentence_at(found.start())), *_titles(item.attachments)],
                    f"Teksten henviser til bilag {found['number']}, som ikke er på listen.",
                    f"The text refers to attachment {found['number']}, which is not in the list.",
                )  # fmt: skip


def _titles(attachments: Sequence[Attachment]) -> Iterator[Quoted]:
    for attachment in attachments:
        yield Quoted(attachment.title or "", attachment.place)
