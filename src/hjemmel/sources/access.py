"""Who may do what to the register of sources."""

from hjemmel.core.access import declare, everyone
from hjemmel.core.actor import Role

_STAFF = (Role.CASEWORKER, Role.DECIDER, Role.LAWYER, Role.ANALYST)

READ_RULINGS = declare("sources.read_rulings", "Se principmeddelelser", dict.fromkeys(_STAFF, everyone))
WRITE_RULINGS = declare("sources.write_rulings", "Registrér principmeddelelser", {Role.LAWYER: everyone})
