"""What publishing asks of the database."""

from django.db.models import OuterRef, QuerySet, Subquery

from hjemmel.publication.models import Draft, DraftState, Extract, Release


def releases() -> QuerySet[Release]:
    """Releases with their municipality, the newest first."""
    return Release.objects.select_related("municipality").order_by("-number")


def latest() -> QuerySet[Release]:
    """The newest release of each kind and municipality, in order of kind and name."""
    newest = Release.objects.filter(kind=OuterRef("kind"), municipality=OuterRef("municipality")).order_by("-number")
    found = releases().filter(pk=Subquery(newest.values("pk")[:1]))
    return found.order_by("kind", "municipality__name")


def newest(kind: str) -> QuerySet[Release]:
    """The newest release of a kind by each municipality, by name."""
    return latest().filter(kind=kind)


def extracts() -> QuerySet[Extract]:
    """Extracts with their municipality."""
    return Extract.objects.select_related("municipality")


def drafts() -> QuerySet[Draft]:
    """Drafts and what became of them, the newest first, without their long contents."""
    return Draft.objects.select_related("release", "extract").defer(
        "document", "told", "inside", "release__document", "extract__document"
    )


def told(kind: str, municipality_id: int) -> list[str]:
    """What a municipality has told of a kind, to anybody, oldest first, as it is kept (`keeping`)."""
    found = Draft.objects.filter(kind=kind, municipality=municipality_id, state=DraftState.APPROVED)
    return list(found.order_by("number").values_list("told", flat=True))
