"""What is asked of the database about records."""

from django.db.models import DateField, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hjemmel.records.models import AccessNotice, AccessRequest


def requests() -> QuerySet[AccessRequest]:
    """Requests with person and case; ``due`` is the day last told to the asker, else the law's; open ones first."""
    told = AccessNotice.objects.filter(request=OuterRef("pk")).values("expected_on")[:1]
    found = AccessRequest.objects.select_related("person", "case__person", "municipality", "answer")
    return found.annotate(due=Coalesce(Subquery(told, output_field=DateField()), "due_on")).order_by(
        F("answered_at").desc(nulls_first=True), "due", "pk"
    )
