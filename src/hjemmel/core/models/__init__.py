"""The tables of the foundation, one subject a file."""

from hjemmel.core.models.acting import ActingMunicipality
from hjemmel.core.models.addresses import Address
from hjemmel.core.models.audit import PersonRead
from hjemmel.core.models.bars import Admission, Disqualification, Ground, Shield
from hjemmel.core.models.documents import Capacity, Delivery, Document, HeldBack, Withdrawal
from hjemmel.core.models.joinings import Joining
from hjemmel.core.models.municipalities import Municipality
from hjemmel.core.models.organisations import Organisation, OrganisationMembership, ProductionUnit
from hjemmel.core.models.people import CitizenLogin, FormerCpr, Person
from hjemmel.core.models.relations import Relation, RelationKind
from hjemmel.core.models.representatives import Representation, RepresentationKind
from hjemmel.core.models.sent_forms import SentForm
from hjemmel.core.models.settings import MunicipalSetting
from hjemmel.core.models.transfers import Transfer
from hjemmel.core.models.users import StaffMembership, User

__all__ = [
    "ActingMunicipality",
    "Address",
    "Admission",
    "Capacity",
    "CitizenLogin",
    "Delivery",
    "Disqualification",
    "Document",
    "FormerCpr",
    "Ground",
    "HeldBack",
    "Joining",
    "MunicipalSetting",
    "Municipality",
    "Organisation",
    "OrganisationMembership",
    "Person",
    "PersonRead",
    "ProductionUnit",
    "Relation",
    "RelationKind",
    "Representation",
    "RepresentationKind",
    "SentForm",
    "Shield",
    "StaffMembership",
    "Transfer",
    "User",
    "Withdrawal",
]
