"""The tables of the foundation, one subject a file."""

from hjemmel.core.models.audit import PersonRead
from hjemmel.core.models.documents import Delivery, Document
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.organisations import Organisation, OrganisationMembership
from hjemmel.core.models.people import CitizenLogin, Person
from hjemmel.core.models.relations import Relation, RelationKind
from hjemmel.core.models.users import StaffMembership, User

__all__ = [
    "CitizenLogin",
    "Delivery",
    "Document",
    "Municipality",
    "Organisation",
    "OrganisationMembership",
    "Person",
    "PersonRead",
    "Relation",
    "RelationKind",
    "StaffMembership",
    "User",
]
