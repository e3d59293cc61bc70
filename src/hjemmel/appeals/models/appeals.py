"""Appeals: complaints about a decision, with their state, their outcome, and what the database refuses."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hjemmel.appeals.moves import DECIDED, ENDED, State, sql_pairs
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.cases import BY_STAFF_IN_CASE, OF_OWN_PARTY_IN_CASE
from hjemmel.core import tenancy
from hjemmel.core.history import frozen_when, no_truncate, tracked
from hjemmel.core.models import Capacity, Document, Person, User
from hjemmel.statutes.retssikkerhed import outcomes

# A complaint of somebody else is no party's, and seen by none.
_VISIBLE = OF_OWN_PARTY_IN_CASE
IN_VISIBLE_APPEAL = "EXISTS (SELECT 1 FROM appeals_appeal WHERE appeals_appeal.id = appeal_id)"
"""Row security of whatever belongs to an appeal: seen by whoever sees the appeal."""
BY_STAFF_IN_APPEAL = f"{tenancy.ON_BEHALF_OF_MUNICIPALITY} AND {IN_VISIBLE_APPEAL}"
"""Row security of the municipality's own work on an appeal."""

_FOLLOWS_THE_TABLE = f"""
IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN ({sql_pairs()}) THEN
    RAISE EXCEPTION 'An appeal does not move from % to %.', OLD.state, NEW.state;
END IF;
IF NEW.state <> OLD.state AND NEW.state IN ('remitted', 'redeciding')
        AND NOT EXISTS (SELECT 1 FROM casework_case WHERE id = NEW.case_id AND state = 'open') THEN
    RAISE EXCEPTION 'The case of appeal % is not open, so it is not decided again.', NEW.id;
END IF;
IF NEW.reassessor_id IS NOT NULL AND EXISTS (SELECT 1 FROM casework_decision
        WHERE id = NEW.decision_id AND NEW.reassessor_id IN (prepared_by_id, signed_by_id)) THEN
    RAISE EXCEPTION 'Appeal % is reassessed by somebody else than those who decided.', NEW.id;
END IF;
RETURN NEW;
"""


class Outcome(models.TextChoices):
    """What Ankestyrelsen decided. The last three are outside the reversal rate, above and below the line."""

    UPHELD = "upheld", _("Stadfæstet")
    CHANGED = "changed", _("Ændret")
    ANNULLED = "annulled", _("Ophævet")
    REMITTED = "remitted", _("Hjemvist")
    DISMISSED = "dismissed", _("Afvist")
    REFERRED = "referred", _("Henvist")
    WITHDRAWN = "withdrawn", _("Tilbagekaldt")

    @property
    def counted(self) -> outcomes.Outcome:
        """The outcome as the statistics count it."""
        return _COUNTED.get(self) or outcomes.Outcome[self.name]


_COUNTED = {
    Outcome.REFERRED: outcomes.Outcome.DISMISSED,
    Outcome.WITHDRAWN: outcomes.Outcome.DISMISSED,
}
REVERSALS = tuple(outcome for outcome in Outcome if outcome.counted.is_reversal)
ON_MERITS = tuple(outcome for outcome in Outcome if outcome.counted.is_on_merits)


@tracked(tenancy.personal(_VISIBLE))
class Appeal(models.Model):
    """A complaint about one decision. Oral and formless ones too: ``text`` is what was said, in whose words it was."""

    # A party complains, withdraws, and says whether the rest stands; the rest of the course is the municipality's.
    row_security = tenancy.personal(
        _VISIBLE,
        writes=tenancy.Writes.CHANGE,
        insertable=f"{BY_STAFF_IN_CASE} OR ({_VISIBLE} AND channel = 'own_page')",
        changeable=_VISIBLE,
        becoming=f"{BY_STAFF_IN_CASE} OR ({_VISIBLE} AND state IN ('withdrawn', 'to_forward', 'changed'))",
    )
    hinders_disposal = "state NOT IN ({})".format(", ".join(f"'{state.value}'" for state in ENDED))

    class Channel(models.TextChoices):
        """How it came."""

        OWN_PAGE = "own_page", _("Egen side")
        LETTER = "letter", _("Brev")
        TELEPHONE = "telephone", _("Telefon")
        SPOKEN = "spoken", _("Mundtligt ved fremmøde")

    class Complainant(models.TextChoices):
        """Who complains. Only whom the decision concerns can (RSL § 60, stk. 2); Ankestyrelsen says who."""

        PARTY = "party", _("Den, afgørelsen vedrører")
        REPRESENTATIVE = "representative", _("En repræsentant for den, afgørelsen vedrører")
        OTHER = "other", _("En anden")

    class Subject(models.TextChoices):
        """What it is about. Only a decision can be brought before Ankestyrelsen (RSL § 60, stk. 3)."""

        DECISION = "decision", _("En konkret afgørelse")
        SERVICE_LEVEL = "service_level", _("Kommunens generelle serviceniveau")
        OFFERS = "offers", _("Hvilke tilbud og pladser der findes")
        PRICES = "prices", _("Priser")

    class Suspension(models.TextChoices):
        """Whether the decision waits for the outcome (*opsættende virkning*): a field, since no rule of it was seen."""

        NOT_CONSIDERED = "not_considered", _("Ikke vurderet")
        SUSPENDED = "suspended", _("Ja, afgørelsen virker ikke endnu")
        NOT_SUSPENDED = "not_suspended", _("Nej, afgørelsen virker")

    class Result(models.TextChoices):
        """What the reassessment came to."""

        CHANGED = "changed", _("Ændres helt")
        PARTLY = "partly", _("Ændres delvist")
        UPHELD = "upheld", _("Fastholdes")

    class Ground(models.TextChoices):
        """Why it goes to Ankestyrelsen without reassessment, with a note; the municipality never dismisses it."""

        LATE = "late", _("Klagen er kommet efter klagefristen")
        NOT_PARTY = "not_party", _("Klageren er måske ikke klageberettiget")
        NOT_DECISION = "not_decision", _("Klagen angår serviceniveau, tilbud eller priser")
        COMMITTEE = "committee", _("Børne- og ungeudvalget har truffet afgørelsen")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="appeals")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="appeals")
    state = models.CharField(_("Status"), max_length=20, choices=State.choices, default=State.RECEIVED)
    due_on = models.DateField(_("Næste frist"), null=True)

    text = models.TextField(_("Klagen"))
    channel = models.CharField(_("Modtaget ved"), max_length=20, choices=Channel.choices)
    received_on = models.DateField(_("Modtaget"))
    complainant = models.CharField(_("Hvem klager"), max_length=20, choices=Complainant.choices)
    complainant_name = models.CharField(_("Klagers navn"), max_length=200, blank=True)
    # Whose complaint it is: a representative's is that of the citizen spoken for. None where somebody else complains.
    party = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, verbose_name=_("Den, klagen er for")
    )
    subject = models.CharField(_("Klagen angår"), max_length=20, choices=Subject.choices)
    by_committee = models.BooleanField(_("Truffet af børne- og ungeudvalget"), default=False)
    complaint_deadline = models.DateField(_("Klagefrist"), null=True)
    provision = models.CharField(_("Bestemmelse"), max_length=100)
    unit = models.CharField(_("Enhed"), max_length=200)
    receipt = models.OneToOneField(
        Document, on_delete=models.PROTECT, related_name="+", null=True, verbose_name=_("Kvittering")
    )

    suspension = models.CharField(
        _("Opsættende virkning"), max_length=20, choices=Suspension.choices, default=Suspension.NOT_CONSIDERED
    )
    suspension_ground = models.CharField(_("Grund til opsættende virkning"), max_length=500, blank=True)
    reassessor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    result = models.CharField(_("Genvurderingens resultat"), max_length=20, choices=Result.choices, blank=True)
    ground = models.CharField(_("Sendt videre, fordi"), max_length=20, choices=Ground.choices, blank=True)
    forwarded_on = models.DateField(_("Sendt til Ankestyrelsen"), null=True)

    outcome = models.CharField(_("Udfald"), max_length=20, choices=Outcome.choices, blank=True)
    outcome_parts = ArrayField(models.CharField(max_length=20, choices=Outcome.choices), verbose_name=_("Udfald i alt"))
    # The other complaint about the same decision that is counted in the figures; None where this one is.
    counted_with = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="+", null=True, verbose_name=_("Tæller med i klage")
    )
    outcome_on = models.DateField(_("Ankestyrelsens afgørelse"), null=True)
    outcome_received_on = models.DateField(_("Ankestyrelsens afgørelse modtaget"), null=True)
    authority_number = models.CharField(_("Ankestyrelsens sagsnummer"), max_length=60, blank=True)
    new_decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        related_name="decided_after_appeals",
        null=True,
        verbose_name=_("Ny afgørelse"),
    )
    carried_out_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        verbose_name = "klage"
        verbose_name_plural = "klager"
        ordering = ("-received_on", "-id")
        indexes = [models.Index(fields=("state", "due_on"), name="appeals_day_list")]
        triggers = [
            pgtrigger.Trigger(
                name="begins_received",
                operation=pgtrigger.Insert,
                when=pgtrigger.Before,
                condition=~pgtrigger.Q(new__state=State.RECEIVED.value),
                func="RAISE EXCEPTION 'An appeal begins by being received.';",
            ),
            pgtrigger.Trigger(
                name="follows_the_table", operation=pgtrigger.Update, when=pgtrigger.Before, func=_FOLLOWS_THE_TABLE
            ),
            pgtrigger.ReadOnly(
                name="as_received",
                fields=[
                    "case",
                    "decision",
                    "text",
                    "channel",
                    "received_on",
                    "complainant",
                    "complainant_name",
                    "party",
                    "subject",
                    "by_committee",
                    "complaint_deadline",
                    "unit",
                ],
            ),
            frozen_when(pgtrigger.Q(old__state__in=[State.CHANGED.value, State.WITHDRAWN.value])),
            no_truncate(),
        ]
        constraints = [
            # A second complaint of the same party about the same decision is a word more in the first.
            # Each party of a case has one of their own.
            models.UniqueConstraint(
                fields=("decision", "party"), condition=~Q(state__in=ENDED), name="appeals_one_open_of_party"
            ),
            models.CheckConstraint(
                condition=Q(complainant="other", party=None) | ~Q(complainant="other") & Q(party__isnull=False),
                name="appeals_of_a_party_or_somebody_else",
            ),
            # No case counts twice on the same map.
            models.UniqueConstraint(
                fields=("decision",),
                condition=Q(outcome__in=ON_MERITS, counted_with=None),
                name="appeals_decision_counted_once",
            ),
            models.CheckConstraint(
                condition=Q(state__in=DECIDED, outcome_on__isnull=False, outcome_received_on__isnull=False)
                & ~Q(outcome="")
                | ~Q(state__in=DECIDED) & Q(outcome="", outcome_on=None, outcome_received_on=None),
                name="appeals_decided_with_outcome",
            ),
            models.CheckConstraint(
                condition=Q(outcome_on=None)
                | Q(outcome_on__gte=F("received_on"), outcome_received_on__gte=F("outcome_on")),
                name="appeals_outcome_after_complaint",
            ),
            models.CheckConstraint(
                condition=~Q(state="remitted") | Q(outcome="remitted"), name="appeals_remitted_by_outcome"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("to_carry_out", "carried_out")) | Q(outcome__in=("changed", "annulled")),
                name="appeals_carried_out_by_outcome",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed", outcome="remitted") | Q(new_decision__isnull=False),
                name="appeals_remitted_is_decided_again",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed", outcome__in=("changed", "annulled")) | Q(checked_by__isnull=False),
                name="appeals_changed_is_carried_out",
            ),
            models.CheckConstraint(
                condition=Q(checked_by=None) | Q(carried_out_by__isnull=False) & ~Q(checked_by=F("carried_out_by")),
                name="appeals_checked_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(state="changed") | Q(new_decision__isnull=False), name="appeals_changed_by_new_decision"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(State.FORWARDED, *DECIDED)) | Q(forwarded_on__isnull=False),
                name="appeals_forwarded_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(State.TO_FORWARD, State.FORWARDED, *DECIDED)) | ~Q(result="", ground=""),
                name="appeals_forwarded_with_ground",
            ),
            models.CheckConstraint(
                condition=Q(suspension="not_considered") | ~Q(suspension_ground=""),
                name="appeals_suspension_has_ground",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("appeals:appeal", args=(self.public_id,))

    @property
    def number(self) -> str:
        """The number that people say: K, the year of receipt, and a running number."""
        return f"K{self.received_on.year}-{self.pk:06d}"

    @property
    def is_late(self) -> bool:
        """Whether it came after the deadline; never where the deadline does not run."""
        return self.complaint_deadline is not None and self.received_on > self.complaint_deadline

    @property
    def complains_as(self) -> str:
        """As what somebody complains: a party that is not the citizen has custody of the citizen."""
        if self.party_id is not None and self.party_id != self.case.person_id:
            return str(Capacity.CUSTODY_HOLDER.label)
        return str(self.get_complainant_display())

    @property
    def is_partly(self) -> bool:
        """Whether Ankestyrelsen decided parts of it differently; it counts as the most far-reaching."""
        return len(self.outcome_parts) > 1

    @property
    def part_labels(self) -> list[str]:
        """Ankestyrelsen's outcomes in words."""
        return [str(Outcome(part).label) for part in self.outcome_parts]

    @property
    def is_open(self) -> bool:
        """Whether something more is to happen."""
        return self.state not in ENDED
