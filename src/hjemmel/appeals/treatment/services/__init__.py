"""What can be done with a political case, each a function with a verb."""

from hjemmel.appeals.treatment.services.course import go, must_be_sent
from hjemmel.appeals.treatment.services.errors import TreatmentError
from hjemmel.appeals.treatment.services.route import change_step, plan_step, remove_step
from hjemmel.appeals.treatment.services.versions import draft, take_figures_again, write

__all__ = [
    "TreatmentError",
    "change_step",
    "draft",
    "go",
    "must_be_sent",
    "plan_step",
    "remove_step",
    "take_figures_again",
    "write",
]
