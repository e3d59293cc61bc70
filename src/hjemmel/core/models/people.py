"""Citizens: name, sealed CPR number, and the municipality that acts for them."""

import uuid

from django.db import models

from hjemmel.core import tenancy
from hjemmel.core.cpr import Cpr
from hjemmel.core.history import tracked
from hjemmel.core.keys import Sealed, keyring
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.users import User

_CPR_COLUMN = "core_person.cpr"

_OWN_OR_ACTING_MUNICIPALITY = (
    f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY}) "
    f"OR ({tenancy.ACTOR_KIND} = 'citizen' AND {{person}} = {tenancy.ACTOR_PERSON})"
)

_PERSON_OF_MUNICIPALITY = (
    f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND EXISTS (SELECT 1 FROM core_person WHERE core_person.id = person_id))"
)


class PersonQuerySet(models.QuerySet["Person"]):
    """Finds people without putting a CPR number into a query."""

    def with_cpr(self, cpr: Cpr) -> "PersonQuerySet":
        """The people with this CPR number: none or one."""
        return self.filter(cpr_index__in=keyring().find_all(cpr.digits, about=_CPR_COLUMN))


@tracked(tenancy.personal(_OWN_OR_ACTING_MUNICIPALITY.format(person="pgh_obj_id")))
class Person(models.Model):
    """A citizen. ``municipality`` is the acting one (*handlekommune*) today; its changes are in the history."""

    row_security = tenancy.personal(
        _OWN_OR_ACTING_MUNICIPALITY.format(person="id"),
        writable=f"({tenancy.ON_BEHALF_OF_MUNICIPALITY} AND municipality_id = {tenancy.ACTOR_MUNICIPALITY})",
    )
    # Bound to the row: one citizen's sealed number does not open as another's.
    sealed = Sealed("cpr_sealed", place=f"{_CPR_COLUMN}:{{public_id}}", index="cpr_index", about=_CPR_COLUMN)

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField("navn", max_length=200)
    cpr_sealed = models.BinaryField()
    cpr_index = models.BinaryField(max_length=32, unique=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="people", verbose_name="handlekommune"
    )
    has_protected_address = models.BooleanField("navne- og adressebeskyttelse", default=False)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "borger"
        verbose_name_plural = "borgere"

    def __str__(self) -> str:
        return self.name

    @property
    def cpr(self) -> Cpr:
        """The CPR number, opened; it shows masked unless asked for in full."""
        return Cpr(keyring().open(self.cpr_sealed, about=self._cpr_place))

    @cpr.setter
    def cpr(self, cpr: Cpr) -> None:
        self.cpr_sealed = keyring().seal(cpr.digits, about=self._cpr_place)
        self.cpr_index = keyring().find(cpr.digits, about=_CPR_COLUMN)

    @property
    def _cpr_place(self) -> str:
        return self.sealed.place.format(public_id=self.public_id)


class CitizenLogin(models.Model):
    """The citizen behind a user."""

    row_security = tenancy.personal(
        f"user_id = {tenancy.ACTOR_USER} OR {_PERSON_OF_MUNICIPALITY}", writable=_PERSON_OF_MUNICIPALITY
    )

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="citizen_login")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="logins")

    class Meta:
        verbose_name = "borgeradgang"
        verbose_name_plural = "borgeradgange"

    def __str__(self) -> str:
        return str(self.user)
