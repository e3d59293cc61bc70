"""Citizens: name, sealed CPR number, and the municipality that acts for them."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pgtrigger
from django.db import connection, models

from hjemmel.core import tenancy
from hjemmel.core.cpr import Cpr
from hjemmel.core.history import append_only, no_truncate, tracked
from hjemmel.core.keys import Sealed, keyring
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.users import User
from hjemmel.core.speaking import has_custody_of, speaks_for

CPR_COLUMN = "core_person.cpr"


class PersonQuerySet(models.QuerySet["Person"]):
    """Finds people without putting a CPR number into a query."""

    def with_cpr(self, cpr: Cpr) -> "PersonQuerySet":
        """The people who have this CPR number, or had it before they were given another: none or one."""
        indexes = keyring().find_all(cpr.digits, about=CPR_COLUMN)
        # Looked up first: a short list of keys lets the database use both indexes.
        earlier = list(FormerCpr.objects.filter(cpr_index__in=indexes).values_list("person", flat=True))
        return self.filter(models.Q(cpr_index__in=indexes) | models.Q(pk__in=earlier), joined_to=None)


# Seen by the municipality that is to receive the citizen.
_TO_BE_RECEIVED = "id IN (SELECT hjemmel_people_to_receive())"
# Seen without being acted for: whom the municipality knows of, wherever they live, and whoever's whole number is known:
# a search by number says whose it is (``searching``), in any municipality or none.
_KNOWN_OR_SOUGHT = (
    "((id IN (SELECT hjemmel_people_known()) OR (cpr_index = ANY(ARRAY(SELECT decode(sought, 'hex') FROM unnest("
    "string_to_array(coalesce(current_setting('hjemmel.sought', true), ''), ',')) sought)) "
    f"AND {tenancy.ON_BEHALF_OF_MUNICIPALITY})) AND {tenancy.not_kept_from('id')})"
)
_OF_NO_MUNICIPALITY = f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id IS NULL)"

_BEGINS = """
INSERT INTO core_actingmunicipality (person_id, municipality_id) VALUES (NEW.id, NEW.municipality_id);
RETURN NULL;
"""
_PASSES_ON = """
UPDATE core_actingmunicipality SET until = (now() AT TIME ZONE 'Europe/Copenhagen')::date
    WHERE person_id = NEW.id AND until IS NULL;
INSERT INTO core_actingmunicipality (person_id, municipality_id, since)
    VALUES (NEW.id, NEW.municipality_id, (now() AT TIME ZONE 'Europe/Copenhagen')::date);
RETURN NULL;
"""


@tracked(tenancy.personal(f"{tenancy.open_to_staff('pgh_obj_id')} OR {tenancy.of_citizen('pgh_obj_id')}"))
class Person(models.Model):
    """A citizen. ``municipality`` is the acting one (*handlekommune*) today; its changes are in the history.

    The municipality that is to receive the citizen (``Transfer``) sees the row, and makes it its own. Somebody who is
    only named, as a relative or a representative, may have none; the first to act for them makes the row its own.
    """

    row_security = tenancy.personal(
        f"{tenancy.open_to_staff('id')} OR {tenancy.of_citizen('id')} OR {speaks_for('core_person.id')} "
        f"OR {has_custody_of('core_person.id')} OR {_TO_BE_RECEIVED} OR {_KNOWN_OR_SOUGHT}",
        writes=tenancy.Writes.CHANGE,
        insertable=f"{tenancy.of_municipality()} OR {_OF_NO_MUNICIPALITY}",
        changeable=f"{tenancy.of_municipality()} OR {_TO_BE_RECEIVED} OR {_OF_NO_MUNICIPALITY}",
        becoming=tenancy.of_municipality(),
    )
    # Bound to the row: one citizen's sealed number does not open as another's.
    sealed = Sealed("cpr_sealed", place=f"{CPR_COLUMN}:{{public_id}}", index="cpr_index", about=CPR_COLUMN)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("navn", max_length=200)
    cpr_sealed = models.BinaryField()
    cpr_index = models.BinaryField(max_length=32, unique=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="people", null=True, verbose_name="handlekommune"
    )
    has_protected_address = models.BooleanField("navne- og adressebeskyttelse", default=False)
    gets_paper_post = models.BooleanField("fritaget for Digital Post", default=False)
    died_on = models.DateField("død", null=True, blank=True)
    emigrated_on = models.DateField("udrejst", null=True, blank=True)
    joined_to = models.ForeignKey("self", on_delete=models.PROTECT, related_name="joined", null=True, editable=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "borger"
        verbose_name_plural = "borgere"
        triggers = [
            pgtrigger.Trigger(
                name="acting_begins",
                operation=pgtrigger.Insert,
                when=pgtrigger.After,
                condition=pgtrigger.Q(new__municipality__isnull=False),
                func=_BEGINS,
            ),
            pgtrigger.Trigger(
                name="acting_passes_on",
                operation=pgtrigger.Update,
                when=pgtrigger.After,
                condition=pgtrigger.Q(old__municipality__df=pgtrigger.F("new__municipality")),
                func=_PASSES_ON,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def cpr(self) -> Cpr:
        """The CPR number, opened; it shows masked unless asked for in full."""
        return Cpr(keyring().open(self.cpr_sealed, about=self._cpr_place))

    @cpr.setter
    def cpr(self, cpr: Cpr) -> None:
        self.cpr_sealed = keyring().seal(cpr.digits, about=self._cpr_place)
        self.cpr_index = keyring().find(cpr.digits, about=CPR_COLUMN)

    @property
    def _cpr_place(self) -> str:
        return self.sealed.place.format(public_id=self.public_id)


@contextmanager
def searching(cpr: Cpr) -> Iterator[PersonQuerySet]:
    """Everybody who may be searched by a whole CPR number, wherever they live, while the block lasts.

    The database is told the keyed hash of the number, so nobody is found by anything less than all of it.
    """
    sought = ",".join(bytes(index).hex() for index in keyring().find_all(cpr.digits, about=CPR_COLUMN))
    _tell_sought(sought)
    yield Person.objects.with_cpr(cpr)
    _tell_sought("")


def _tell_sought(sought: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('hjemmel.sought', %s, true)", [sought])


class FormerCpr(models.Model):
    """A number that a person had until ``replaced_on``. It still finds the person: old letters carry it."""

    row_security = tenancy.personal(tenancy.acting_for("core_formercpr.person_id"), writes=tenancy.Writes.APPEND)
    sealed = Sealed("cpr_sealed", place="core_formercpr.cpr:{person_id}", index="cpr_index", about=CPR_COLUMN)

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="former_numbers")
    cpr_sealed = models.BinaryField()
    cpr_index = models.BinaryField(max_length=32)
    replaced_on = models.DateField("afløst")

    class Meta:
        verbose_name = "tidligere CPR-nummer"
        verbose_name_plural = "tidligere CPR-numre"
        ordering = ("-id",)
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("person", "cpr_index"), name="core_former_number_once")]
        indexes = [models.Index(fields=("cpr_index",), name="core_former_number")]

    def __str__(self) -> str:
        return str(self.replaced_on)

    @property
    def cpr(self) -> Cpr:
        """The number, opened."""
        return Cpr(keyring().open(self.cpr_sealed, about=self.sealed.place.format(person_id=self.person_id)))

    @classmethod
    def of(cls, person: Person, replaced_on: date, cpr: Cpr | None = None) -> "FormerCpr":
        """A number (default: the one the person has now) as one replaced on a day; not saved yet."""
        digits = (cpr or person.cpr).digits
        place = cls.sealed.place.format(person_id=person.pk)
        return cls(
            person=person,
            cpr_sealed=keyring().seal(digits, about=place),
            cpr_index=keyring().find(digits, about=CPR_COLUMN),
            replaced_on=replaced_on,
        )


class CitizenLogin(models.Model):
    """The citizen behind a user."""

    # Nobody lets themselves in as a citizen.
    _acting = tenancy.acting_for("core_citizenlogin.person_id")
    row_security = tenancy.personal(
        f"user_id = {tenancy.ACTOR_USER} OR {_acting}",
        writes=tenancy.Writes.APPEND,
        writable=f"{_acting} AND user_id IS DISTINCT FROM {tenancy.ACTOR_USER}",
    )

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="citizen_login")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="logins")

    class Meta:
        verbose_name = "borgeradgang"
        verbose_name_plural = "borgeradgange"

    def __str__(self) -> str:
        return str(self.user)
