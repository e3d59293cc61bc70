"""A decision from draft to signature."""

from django.db import transaction
from django.utils.translation import gettext as _

from hjemmel.casework import extensions, queries
from hjemmel.casework.hearings import has_been_heard, open_hearing
from hjemmel.casework.letters import compose, provisions_of
from hjemmel.casework.models import Case, Decision
from hjemmel.casework.models.decisions import DecisionOutcome, DecisionState
from hjemmel.casework.recomputation import recomputes
from hjemmel.casework.schemes import scheme_of
from hjemmel.casework.services.addresses import no_protected_address
from hjemmel.casework.services.correspondence import send_letter
from hjemmel.casework.services.errors import CaseworkError
from hjemmel.casework.services.facts import legal_basis, read_law
from hjemmel.core import clock
from hjemmel.core.actor import current_actor
from hjemmel.core.models import Document
from hjemmel.law import Plan
from hjemmel.law.errors import LawError
from hjemmel.sources.standing import flags


@transaction.atomic
def draft_decision(case: Case, *, outcome: str, reasons: str) -> Decision:
    """Write or rewrite the draft of a decision, with the law's reading of the facts as they stand.

    Raises:
        CaseworkError: as ``as_drafted``.
    """
    # One at a time: a second caseworker waits here, and then sees the first one's draft.
    Case.objects.select_for_update().get(pk=case.pk)
    decision = as_drafted(case, outcome=outcome, reasons=reasons)
    decision.save()
    return decision


def as_drafted(case: Case, *, outcome: str, reasons: str) -> Decision:
    """The draft of a decision as it would be written now. It is not saved.

    Raises:
        CaseworkError: a fact is missing; the case is decided; the decision waits for a signature; the outcome
            grants what the law's computed condition does not allow; or the reasons give a protected address away.
    """
    if case.state != "open":
        raise CaseworkError(_("Sagen er afgjort. Genoptag den, før du skriver en ny afgørelse."))
    no_protected_address(case, reasons)
    reading = read_law(case)
    basis = legal_basis(reading)
    scheme = scheme_of(case.scheme)
    if outcome == DecisionOutcome.GRANTED and not (reading.outcome and reading.outcome[scheme.deciding] is True):
        raise CaseworkError(
            _("Betingelsen er ikke opfyldt efter de registrerede oplysninger. Ret oplysningerne, eller giv afslag.")
        )
    draft = queries.open_decision(case)
    if draft is not None and draft.state != DecisionState.DRAFT:
        raise CaseworkError(_("Afgørelsen venter på underskrift. Bed om at få den retur, før du ændrer den."))
    actor = current_actor()
    decision = draft or Decision(case=case, supersedes=queries.signed_decisions(case).first())
    decision.outcome = outcome
    decision.reasons = reasons
    for name, value in basis.items():
        setattr(decision, name, value)
    decision.prepared_by_id = actor.user_id
    decision.preparer = actor.name
    decision.prepared_at = clock.now()
    return decision


def submit(decision: Decision) -> None:
    """Ask for a signature.

    Raises:
        CaseworkError: it is submitted already; a hearing is open: it ends by the party's answer, by its deadline, or
            by a reasoned choice (FVL §§ 19 and 21); or the outcome asks for a hearing and there has been none.
    """
    if decision.state != DecisionState.DRAFT:
        raise CaseworkError(_("Afgørelsen er allerede sendt til godkendelse."))
    if open_hearing(decision.case) is not None:
        raise CaseworkError(_("Partshøringen er ikke afsluttet. Vent på svar eller frist, eller afslut den med grund."))
    if decision.outcome in scheme_of(decision.case.scheme).hearing_before and not has_been_heard(decision.case):
        raise CaseworkError(_("Borgeren er ikke hørt. Send en partshøring, før afgørelsen går borgeren imod."))
    decision.submit()
    decision.remark = ""
    _moved(decision)
    decision.save()


def send_back(decision: Decision, *, remark: str) -> None:
    """Return a submitted decision to its caseworker with a remark on what to change."""
    if decision.state != DecisionState.SUBMITTED:
        raise CaseworkError(_("Afgørelsen venter ikke på underskrift."))
    decision.send_back()
    decision.remark = remark
    _moved(decision)
    decision.save()


def _moved(decision: Decision) -> None:
    """When and by whom it went on. The history keeps that of each move, and beside it when it was registered."""
    decision.moved_at, decision.mover = clock.now(), current_actor().name


def hindrance_of(decision: Decision) -> str:
    """Why a decision cannot be signed as it is written, with what to do; empty where it can be.

    What is stored must recompute, every fact have its source, and its legal basis be in force on the day of signing:
    the law and its rates as they were read, and the provisions that the letter names.
    """
    if not recomputes(decision):
        return _("Beregningen stemmer ikke med det, der er gemt. Gem kladden igen, og sig det til driften.")
    plan = Plan.from_json(bytes(decision.plan.content))
    bare = [fact.label("da") for fact in plan.facts if decision.facts.get(fact.name, {}).get("source") == ""]
    if bare:
        return _("Der mangler kilde til: %(names)s. Send retur, så den registreres.") % {"names": ", ".join(bare)}
    if not _law_is_as_read(decision, plan):
        return _("Loven eller en sats er ændret, siden kladden blev skrevet. Send retur, så den skrives på ny.")
    ended = flags("\n".join(provision.citation for provision in provisions_of(decision)), clock.today())
    if ended:
        return _("Brevet bygger på noget, der ikke gælder: %(flags)s Send retur.") % {
            "flags": " ".join(map(str, ended))
        }
    return ""


def _law_is_as_read(decision: Decision, read: Plan) -> bool:
    """Whether today's rules and rates are those of the plan; the day alone makes no other law of it."""
    try:
        now = scheme_of(decision.case.scheme).plan(clock.today(), decision.case.municipality_id)
    except LawError:
        return False  # nothing is in force today
    return now.part_digests == read.part_digests


@transaction.atomic
def sign(decision: Decision) -> Document:
    """Sign a submitted decision: freeze it, make its letter, and send that by a job of the same transaction.

    Raises:
        CaseworkError: it is not submitted, the signer prepared it, or something hinders it (``hindrance_of``).
    """
    decision = queries.decisions().select_for_update(of=("self",)).get(pk=decision.pk)
    actor = current_actor()
    if decision.state != DecisionState.SUBMITTED:
        raise CaseworkError(_("Afgørelsen venter ikke på underskrift."))
    if decision.prepared_by_id == actor.user_id:
        raise CaseworkError(_("Du har selv forberedt afgørelsen. En anden skal underskrive den."))
    if hindrance := hindrance_of(decision):
        raise CaseworkError(hindrance)
    decision.signed_by_id = actor.user_id
    decision.signer = actor.name
    decision.signed_at = clock.now()
    decision.letter = send_letter(decision.case, compose(decision))
    decision.sign()
    _moved(decision)
    decision.save()
    decision.case.close_by_decision()
    decision.case.save()
    scheme_of(decision.case.scheme).on_signed(decision)
    extensions.signed(decision)
    return decision.letter
