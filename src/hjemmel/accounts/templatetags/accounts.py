"""What an actor may do, in words."""

from django import template

from hjemmel.core.actor import Actor, Role
from hjemmel.web.frame import ROLE_LABELS

register = template.Library()


@register.filter
def role_names(actor: Actor) -> str:
    """The actor's roles, in the order of the list: ``Sagsbehandler, Beslutningstager``."""
    return ", ".join(str(ROLE_LABELS[role]) for role in Role if role in actor.roles)
