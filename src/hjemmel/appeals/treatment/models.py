"""Political cases about the Danmarkskort: the case, its versions with their pictures, and its route."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.treatment.moves import EDITABLE, MOVES, State
from hjemmel.core import tenancy
from hjemmel.core.history import append_only, frozen_when, no_truncate, tracked
from hjemmel.core.models import Municipality, User
from hjemmel.statutes.retssikkerhed.action_plan import Answer

OF_TREATMENT = "EXISTS (SELECT 1 FROM treatment_treatment WHERE treatment_treatment.id = treatment_id)"
"""Row security of whatever belongs to a case: seen by whoever sees the case."""
_SAID = {
    Answer.PLAN: _("Der laves en handlingsplan"),
    Answer.BEGUN: _("De tiltag, der allerede er sat i gang, er handlingsplanen"),
    Answer.NONE: _("Der laves ikke en handlingsplan"),
}
ANSWERS = [(answer.name.lower(), _SAID[answer]) for answer in Answer]
_DECIDED = [state.value for state in State if state not in EDITABLE]


@tracked(tenancy.municipal())
class Treatment(models.Model):
    """The council's treatment of the maps of a year (RSL § 79 b), from the draft to Ankestyrelsen's answer."""

    row_security = tenancy.municipal()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("Tal for"))
    published_on = models.DateField(_("Kortene er offentliggjort"))
    treat_by = models.DateField(_("Behandles senest"))
    state = models.CharField(_("Status"), max_length=20, choices=State.choices, default=State.DRAFTED)

    decided_on = models.DateField(_("Besluttet"), null=True)
    answer = models.CharField(_("Svar om handlingsplan"), max_length=10, choices=ANSWERS, blank=True)
    reason = models.TextField(_("Begrundelse"), blank=True)
    sent_on = models.DateField(_("Referat sendt"), null=True)
    reply_on = models.DateField(_("Ankestyrelsens svar"), null=True)
    reply = models.TextField(_("Det svarede Ankestyrelsen, kort"), blank=True)
    plan_due_on = models.DateField(_("Frist for den pålagte plan"), null=True)
    plan_sent_on = models.DateField(_("Pålagt plan sendt"), null=True)
    evaluation = models.TextField(_("Evaluering"), blank=True)

    class Meta:
        verbose_name = "politisk sag om Danmarkskortet"
        verbose_name_plural = "politiske sager om Danmarkskortet"
        ordering = ("-year", "-id")
        triggers = [
            pgtrigger.FSM(
                name="follows_the_table",
                field="state",
                transitions=sorted({(move.source.value, move.target.value) for move in MOVES}),
            ),
            frozen_when(pgtrigger.Q(old__state=State.CLOSED.value)),
            pgtrigger.Protect(name="kept", operation=pgtrigger.Delete),
            no_truncate(),
        ]
        constraints = [
            models.UniqueConstraint(fields=("municipality", "year"), name="treatment_one_a_year"),
            models.CheckConstraint(
                condition=Q(state__in=_DECIDED, decided_on__isnull=False)
                | Q(state__in=EDITABLE, decided_on=None, answer=""),
                name="treatment_decided_is_dated",
            ),
            models.CheckConstraint(
                condition=~Q(answer=Answer.NONE.name.lower()) | ~Q(reason=""), name="treatment_no_plan_has_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.PLAN_ORDERED.value, State.PLAN_SENT.value])
                | Q(plan_due_on__isnull=False),
                name="treatment_ordered_plan_has_a_deadline",
            ),
        ]

    def __str__(self) -> str:
        return f"Danmarkskortet {self.year}"

    @property
    def is_editable(self) -> bool:
        """May its text and route be changed?"""
        return self.state in EDITABLE


class Version(models.Model):
    """The case as it read at one time. ``sections`` is text by name; ``figures`` the snapshot it was written over."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    treatment = models.ForeignKey(Treatment, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("Udgave"))
    sections = models.JSONField(_("Afsnit"))
    figures = models.JSONField(_("Tal"))
    what = models.CharField(_("Hvad er ændret"), max_length=200)
    # The first version is a job's, which nobody has written.
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    writer = models.CharField(_("Skrevet af"), max_length=200)
    written_at = models.DateTimeField(_("Skrevet"))

    class Meta:
        verbose_name = "udgave af politisk sag"
        verbose_name_plural = "udgaver af politiske sager"
        ordering = ("-number",)
        triggers = [append_only(), no_truncate()]
        constraints = [models.UniqueConstraint(fields=("treatment", "number"), name="treatment_version_once")]

    def __str__(self) -> str:
        return f"{self.treatment}, {self.number}"


class Picture(models.Model):
    """A picture of a version, as it was when its figures were taken. The bytes (SVG) lie in the file store."""

    row_security = tenancy.municipal(writes=tenancy.Writes.APPEND)
    names_file = "sha256"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="pictures")
    section = models.CharField(_("Afsnit"), max_length=20)
    title = models.CharField(_("Titel"), max_length=200)
    description = models.TextField(_("Beskrivelse"))
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "billede i politisk sag"
        verbose_name_plural = "billeder i politiske sager"
        ordering = ("id",)
        triggers = [append_only(), no_truncate()]

    def __str__(self) -> str:
        return self.title


class Minutes(models.Model):
    """The minutes of the resolution as Ankestyrelsen was sent them. The bytes (PDF) lie in the file store.

    ``available_at`` is empty until the channel says that Ankestyrelsen has them; then the row is frozen.
    """

    row_security = tenancy.municipal(writes=tenancy.Writes.CHANGE)
    names_file = "sha256"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    treatment = models.OneToOneField(Treatment, on_delete=models.PROTECT, related_name="minutes")
    sha256 = models.CharField(max_length=64)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sender = models.CharField(_("Sendt af"), max_length=200)
    sent_at = models.DateTimeField(_("Sendt"))
    available_at = models.DateTimeField(_("Modtaget af Ankestyrelsen"), null=True)
    receipt = models.CharField(_("Kvittering"), max_length=200, blank=True)

    class Meta:
        verbose_name = "udskrift til Ankestyrelsen"
        verbose_name_plural = "udskrifter til Ankestyrelsen"
        triggers = [frozen_when(pgtrigger.Q(old__available_at__isnull=False)), no_truncate()]

    def __str__(self) -> str:
        return f"{self.treatment}, {self.sent_at:%Y-%m-%d}"


class Body(models.TextChoices):
    """Which kind of body a step of the route is, in the order they treat the case (002:63-67, 003:372)."""

    COMMITTEE = "committee", _("Fagudvalg")
    USERS = "users", _("Råd for brugere, til orientering")
    ECONOMY = "economy", _("Økonomiudvalg")
    COUNCIL = "council", _("Kommunalbestyrelse")


@tracked(tenancy.municipal())
class RouteStep(models.Model):
    """A body that is to treat the case or be told of it, on which day, and what came of it."""

    row_security = tenancy.municipal()

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    treatment = models.ForeignKey(Treatment, on_delete=models.PROTECT, related_name="route")
    kind = models.CharField(_("Slags"), max_length=10, choices=Body.choices)
    body = models.CharField(_("Navn"), max_length=120)
    meets_on = models.DateField(_("Mødedato"), null=True)
    result = models.CharField(_("Hvad blev der sagt"), max_length=500, blank=True)

    class Meta:
        verbose_name = "skridt på sagsgangen"
        verbose_name_plural = "skridt på sagsgangen"
        ordering = ("meets_on", "id")
        triggers = [no_truncate()]

    def __str__(self) -> str:
        return self.body
