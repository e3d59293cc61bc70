"""Cases and the facts collected in them."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, FSMModelMixin, transition

from hjemmel.core import tenancy
from hjemmel.core.history import append_only, no_truncate, tracked
from hjemmel.core.models import Municipality, Person, User
from hjemmel.core.speaking import has_custody_of, is_of_own_party, speaks_for

_SPOKEN_FOR = speaks_for("casework_case.person_id", scheme="casework_case.scheme", matter="casework_case.public_id")
_IN_CUSTODY = has_custody_of("casework_case.person_id", municipality="casework_case.municipality_id")
_APPLICATION_TO_ACTING_MUNICIPALITY = (
    f"(({tenancy.of_citizen()} OR {_SPOKEN_FOR} OR {_IN_CUSTODY}) AND state = 'open' AND caseworker_id IS NULL "
    "AND EXISTS (SELECT 1 FROM core_person p "
    "WHERE p.id = person_id AND p.municipality_id = casework_case.municipality_id))"
)
IN_VISIBLE_CASE = "EXISTS (SELECT 1 FROM casework_case WHERE casework_case.id = case_id)"
"""Row security of whatever belongs to a case: seen by whoever sees the case."""
BY_STAFF_IN_CASE = f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {IN_VISIBLE_CASE}"
"""Row security of the municipality's own work in a case."""
OF_OWN_PARTY_IN_CASE = f"{IN_VISIBLE_CASE} AND ({tenancy.ON_BEHALF_OF_MUNICIPALITY} OR {is_of_own_party('party_id')})"
"""Row security of what one party says in a case: not seen by another party, who may live elsewhere in secret."""


class CaseState(models.TextChoices):
    """Where a case stands."""

    OPEN = "open", _("Under behandling")
    DECIDED = "decided", _("Afgjort")
    CONCLUDED = "concluded", _("Afsluttet uden ændring")


@tracked(tenancy.personal("EXISTS (SELECT 1 FROM casework_case WHERE casework_case.id = pgh_obj_id)"))
class Case(FSMModelMixin, models.Model):  # type: ignore[misc]
    """One matter of one citizen in one municipality, under one scheme (*enkeltsagsprincippet*)."""

    # The citizen applies, or whoever speaks for them or has custody; then the case is the municipality's to move.
    row_security = tenancy.personal(
        f"{tenancy.open_to_staff(matter='public_id')} OR {tenancy.of_citizen()} OR {_SPOKEN_FOR} OR {_IN_CUSTODY}",
        writes=tenancy.Writes.CHANGE,
        insertable=f"{tenancy.of_municipality()} OR {_APPLICATION_TO_ACTING_MUNICIPALITY}",
        changeable=tenancy.open_to_staff(matter="public_id"),
    )

    hinders_disposal = "state = 'open'"
    keeps_person = True

    class Channel(models.TextChoices):
        """How the application came in."""

        SELF_SERVICE = "self_service", _("Egen ansøgning på siden")
        LETTER = "letter", _("Brev")
        SPOKEN = "spoken", _("Mundtligt")
        OWN_INITIATIVE = "own_initiative", _("Kommunens eget initiativ")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="cases")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cases", verbose_name="borger")
    scheme = models.SlugField("ordning", max_length=60)
    state = FSMField("status", default=CaseState.OPEN, choices=CaseState.choices, protected=True)
    channel = models.CharField("modtaget ved", max_length=20, choices=Channel.choices)
    received_on = models.DateField("modtaget")
    continues = models.OneToOneField(
        "casework.HandedOverCase",
        on_delete=models.PROTECT,
        related_name="continued_by",
        null=True,
        verbose_name="fortsætter",
    )
    counted_from = models.DateField(
        "fristen regnes fra", null=True, help_text="Når sagen er sendt tilbage (RSL § 3 a); ellers fra modtagelsen"
    )
    caseworker = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="sagsbehandler"
    )

    class Meta:
        verbose_name = "sag"
        verbose_name_plural = "sager"
        ordering = ("received_on", "id")
        indexes = [
            models.Index(fields=("municipality", "state", "received_on"), name="casework_day_list"),
            # The list of cases is read in this order, and counted, without looking at the rows themselves.
            models.Index(
                fields=("municipality", "-received_on", "-id"),
                include=("person", "public_id"),
                name="casework_by_receipt",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """The page of the case."""
        return reverse("casework:case", args=(self.public_id,))

    @property
    def number(self) -> str:
        """The case number that people say: year of receipt and a running number."""
        return f"{self.received_on.year}-{self.pk:06d}"

    @transition(field=state, source=CaseState.OPEN, target=CaseState.DECIDED)
    def close_by_decision(self) -> None:
        """A decision has been signed."""

    @transition(field=state, source=CaseState.OPEN, target=CaseState.CONCLUDED)
    def conclude(self) -> None:
        """Nothing changes for the citizen, so there is nothing to decide."""

    @transition(field=state, source=[CaseState.DECIDED, CaseState.CONCLUDED], target=CaseState.OPEN)
    def reopen(self) -> None:
        """The matter is taken up again."""


class CaseFact(models.Model):
    """One recorded value of one fact, with its source. A correction is a new row; the last row of a name counts."""

    # What a citizen states is the citizen's statement; nobody records for somebody else.
    row_security = tenancy.personal(
        IN_VISIBLE_CASE,
        writes=tenancy.Writes.APPEND,
        writable=f"{IN_VISIBLE_CASE} AND recorded_by_id IS NOT DISTINCT FROM {tenancy.ACTOR_USER} "
        f"AND ({tenancy.ON_BEHALF_OF_MUNICIPALITY} OR source = 'citizen')",
    )

    class Source(models.TextChoices):
        """Where a value comes from."""

        CITIZEN = "citizen", _("Borgerens oplysning")
        DOCUMENT = "document", _("Dokumentation i sagen")
        REGISTER = "register", _("Opslag i register")
        ASSESSMENT = "assessment", _("Sagsbehandlerens vurdering")
        CASE = "case", _("Fremgår af sagen")

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="recorded_facts")
    name = models.CharField("faktum", max_length=100)
    value = models.TextField("værdi", help_text="Kanonisk tekst, for eksempel 9500.00")
    source = models.CharField("kilde", max_length=20, choices=Source.choices)
    note = models.CharField("note", max_length=500, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    recorder = models.CharField("registreret af", max_length=200)
    recorded_at = models.DateTimeField("registreret")

    class Meta:
        verbose_name = "oplysning"
        verbose_name_plural = "oplysninger"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]
        indexes = [models.Index(fields=("case", "name", "-id"), name="casework_fact_latest")]

    def __str__(self) -> str:
        return self.name
