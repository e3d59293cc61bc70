"""The sixteen rules for ttsim, the engine of gettsim, in its own idiom."""

from types import ModuleType

from ttsim.tt import (
    AggType,
    PiecewisePolynomialParamValue,
    RoundingSpec,
    TTSIMUnit,
    agg_by_group_function,
    piecewise_polynomial,
    policy_function,
    policy_input,
)

ONE = TTSIMUnit.DIMENSIONLESS
HOUSEHOLD = ONE.PER_HH
ORE = RoundingSpec(base=0.01, direction="nearest", reference="LXX")


@policy_input(unit=ONE)
def p_id() -> int:
    """Person."""


@policy_input(unit=ONE)
def hh_id() -> int:
    """Household."""


@policy_input(unit=ONE)
def age() -> int:
    """Age."""


@policy_input(unit=ONE)
def wage() -> float:
    """Wage."""


@policy_input(unit=ONE)
def pension() -> float:
    """Pension."""


@policy_input(unit=ONE)
def capital_income() -> float:
    """Capital income."""


@policy_input(unit=HOUSEHOLD)
def rent_hh() -> float:
    """Rent."""


@policy_input(unit=ONE)
def pilot_hh() -> bool:
    """The household takes part in the pilot."""


@policy_function(unit=ONE)
def adult(age: int, age_of_majority: int) -> bool:
    return age >= age_of_majority


@policy_function(unit=ONE)
def child(adult: bool) -> bool:
    return not adult


@policy_function(unit=ONE, rounding_spec=ORE)
def contribution(wage: float, contribution_rate: float) -> float:
    return wage * contribution_rate


@policy_function(unit=ONE)
def personal_income(wage: float, contribution: float, pension: float) -> float:
    return wage - contribution + pension


@policy_function(unit=ONE)
def allowance(adult: bool, adult_allowance: float, child_allowance: float) -> float:
    if adult:
        return adult_allowance
    else:  # noqa: RET505 - ttsim rewrites if and else, and needs both
        return child_allowance


@policy_function(unit=ONE)
def taxable(personal_income: float, capital_income: float, allowance: float) -> float:
    return max(personal_income + capital_income - allowance, 0.0)


@policy_function(unit=ONE, rounding_spec=ORE, verify_units=False)
def tax(taxable: float, tax_scale: PiecewisePolynomialParamValue, xnp: ModuleType) -> float:
    return piecewise_polynomial(x=taxable, parameters=tax_scale, xnp=xnp)


@policy_function(unit=ONE)
def counted_income(adult: bool, personal_income: float, capital_income: float, small_income: float) -> float:
    if adult:
        return personal_income + max(capital_income, 0.0)
    else:  # noqa: RET505
        return max(personal_income - small_income, 0.0)


@agg_by_group_function(agg_type=AggType.SUM, unit=HOUSEHOLD)
def household_income_hh(counted_income: float, hh_id: int) -> float:
    pass


@agg_by_group_function(agg_type=AggType.SUM, unit=HOUSEHOLD)
def adults_hh(adult: bool, hh_id: int) -> int:
    pass


@agg_by_group_function(agg_type=AggType.SUM, unit=HOUSEHOLD)
def children_hh(child: bool, hh_id: int) -> int:
    pass


@policy_function(unit=HOUSEHOLD, verify_units=False)
def income_limit_hh(children_hh: int, limit: float, limit_per_child: float) -> float:
    return limit + limit_per_child * min(children_hh, 4)


@policy_function(unit=HOUSEHOLD, verify_units=False)
def counted_rent_hh(rent_hh: float, adults_hh: int, children_hh: int, rent_cap: float, cap_addition: float) -> float:
    return min(rent_hh, rent_cap * (1 + cap_addition * min(adults_hh + children_hh - 1, 4)))


@policy_function(unit=HOUSEHOLD, rounding_spec=ORE, verify_units=False)
def own_payment_hh(
    household_income_hh: float,
    income_limit_hh: float,
    pilot_hh: bool,
    own_share: float,
    pilot_share: float,
    own_minimum: float,
) -> float:
    if pilot_hh:
        return max(own_minimum, pilot_share * max(household_income_hh - income_limit_hh, 0.0))
    else:  # noqa: RET505
        return max(own_minimum, own_share * max(household_income_hh - income_limit_hh, 0.0))


@policy_function(unit=HOUSEHOLD, verify_units=False)
def yearly_benefit_hh(counted_rent_hh: float, own_payment_hh: float, share: float) -> float:
    return max(share * counted_rent_hh - own_payment_hh, 0.0)


@policy_function(unit=HOUSEHOLD, rounding_spec=RoundingSpec(base=1, direction="down"), verify_units=False)
def monthly_benefit_hh(yearly_benefit_hh: float) -> float:
    return yearly_benefit_hh / 12


@policy_function(unit=HOUSEHOLD, verify_units=False)
def benefit_hh(monthly_benefit_hh: float, least_benefit: float) -> float:
    if monthly_benefit_hh >= least_benefit:
        return monthly_benefit_hh
    else:  # noqa: RET505
        return 0.0


@policy_function(unit=ONE, rounding_spec=ORE, verify_units=False)
def own_part(personal_income: float, capital_income: float, tax: float) -> float:
    return (personal_income + capital_income - tax) / 12


@policy_function(unit=ONE, rounding_spec=ORE, verify_units=False)
def benefit_part(adult: bool, benefit_hh: float, adults_hh: int) -> float:
    if adult:
        return benefit_hh / max(adults_hh, 1)
    else:  # noqa: RET505
        return 0.0


@policy_function(unit=ONE, verify_units=False)
def disposable(own_part: float, benefit_part: float) -> float:
    return own_part + benefit_part
