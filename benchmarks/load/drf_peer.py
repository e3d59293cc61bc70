"""The peer: the same list and the same create as a plain Django + Django REST framework project would write them.

It reads the same tables, past the row security, with no log-in, no audit of reads, no history of its own and no access
rule but the municipality in the address: everything that is not asked of a plain reading is left out, to its advantage.
Served by gunicorn as ``drf_peer:application``; PEER_DATABASE_URL names the database.
"""

import os
import uuid
from datetime import date

import django
from django.conf import settings
from psycopg.conninfo import conninfo_to_dict

_parts = conninfo_to_dict(os.environ["PEER_DATABASE_URL"])
settings.configure(
    SECRET_KEY="peer",  # noqa: S106  of a benchmark
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="drf_peer",
    INSTALLED_APPS=["rest_framework"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": _parts["dbname"],
            "USER": _parts["user"],
            "HOST": _parts["host"],
            "PORT": _parts["port"],
            "CONN_MAX_AGE": 60,
        }
    },
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.CursorPagination",
        "PAGE_SIZE": 25,
    },
    USE_TZ=True,
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402  settings come first
from django.db import models  # noqa: E402
from django.urls import include, path  # noqa: E402
from rest_framework import routers, serializers, viewsets  # noqa: E402


class Person(models.Model):  # noqa: DJ008  nobody prints it
    """The table of people."""

    public_id = models.UUIDField()
    name = models.CharField(max_length=200)

    class Meta:
        app_label = "peer"
        managed = False
        db_table = "core_person"


class Case(models.Model):  # noqa: DJ008  nobody prints it
    """The table of cases."""

    public_id = models.UUIDField(default=uuid.uuid4)
    municipality_id = models.BigIntegerField()
    person = models.ForeignKey(Person, on_delete=models.DO_NOTHING)
    scheme = models.CharField(max_length=60)
    state = models.CharField(max_length=50, default="open")
    channel = models.CharField(max_length=20, default="letter")
    received_on = models.DateField(default=date.today)

    class Meta:
        app_label = "peer"
        managed = False
        db_table = "casework_case"


class CaseSerializer(serializers.ModelSerializer):
    """A case with the name of its person."""

    name = serializers.CharField(source="person.name", read_only=True)

    class Meta:
        model = Case
        fields = ("public_id", "municipality_id", "person", "name", "scheme", "state", "channel", "received_on")
        extra_kwargs = {"person": {"write_only": True}}


class Cases(viewsets.ModelViewSet):
    """List and create."""

    serializer_class = CaseSerializer

    def get_queryset(self) -> models.QuerySet[Case]:
        """Open cases of the municipality asked for, oldest first."""
        mine = Case.objects.filter(municipality_id=self.request.query_params["municipality"], state="open")
        return mine.select_related("person").order_by("received_on", "id")

    def paginate_queryset(self, queryset: models.QuerySet[Case]) -> list[Case] | None:
        """By the order of the list."""
        self.paginator.ordering = ("received_on", "id")
        return super().paginate_queryset(queryset)


_router = routers.DefaultRouter()
_router.register("cases", Cases, basename="case")
urlpatterns = [path("", include(_router.urls))]
application = get_wsgi_application()
