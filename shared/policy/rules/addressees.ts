import { type RectificationAddressee } from '../../domain/oversight';
import { type UserRole } from '../../domain/roles';
import { type RuleId } from './registry';

/**
 * The parties that may have to act if a rule is not met. The first is the usual addressee of a rectification. The
 * office that opens the rectification may choose another of these parties. Each party can do what the rule demands: the
 * street provides equipment and puts up plaques, the district makes regulations, buys and pays, and the contractor runs
 * the station.
 *
 * A rectification is opened only for a rule that judges stations. For the other rules, the table only says who is
 * responsible, and `RESPONSIBLE` replaces its entries for EV-3 and FN-1.
 */
const ADDRESSEES: Readonly<Record<RuleId, readonly [RectificationAddressee, ...RectificationAddressee[]]>> = {
  'ST-1': ['DISTRICT'],
  /**
   * The street or the district provides the venue, the street lists the equipment, and the contractor acknowledges it.
   */
  'ST-2': ['STREET', 'DISTRICT', 'CONTRACTOR'],
  'ST-3': ['STREET'],
  'ST-4': ['DISTRICT'],
  /** A street that assigns its own administrative work to the station must stop that too. */
  'ST-5': ['CONTRACTOR', 'STREET'],
  'PE-1': ['CONTRACTOR'],
  'PE-2': ['CONTRACTOR'],
  'PE-3': ['CONTRACTOR'],
  'PE-4': ['CONTRACTOR'],
  'PE-5': ['CONTRACTOR'],
  'PE-6': ['CONTRACTOR'],
  'CO-1': ['DISTRICT'],
  'CO-2': ['DISTRICT'],
  'CO-3': ['DISTRICT'],
  'CO-4': ['DISTRICT'],
  /** The contractor ends the assignment, or the district ends the contract. */
  'CO-5': ['CONTRACTOR', 'DISTRICT'],
  'CO-6': ['DISTRICT'],
  'FI-1': ['DISTRICT'],
  'FI-2': ['CONTRACTOR'],
  'FI-3': ['CONTRACTOR'],
  'FI-4': ['CONTRACTOR'],
  'FI-5': ['DISTRICT'],
  /** Both offices evaluate, and either office may be late. */
  'EV-1': ['DISTRICT', 'STREET'],
  'EV-2': ['DISTRICT'],
  'EV-3': ['DISTRICT'],
  'FN-1': ['DISTRICT'],
  'FN-2': ['DISTRICT'],
  'FN-3': ['DISTRICT'],
};

/** Returns the parties that may have to act if the rule is not met. The usual addressee comes first. */
export function addresseesOf(rule: RuleId): readonly [RectificationAddressee, ...RectificationAddressee[]] {
  return ADDRESSEES[rule];
}

const OFFICES = {
  CONTRACTOR: 'CONTRACTOR',
  DISTRICT: 'DISTRICT_BUREAU',
  STREET: 'STREET_OFFICE',
} as const satisfies Record<RectificationAddressee, UserRole>;

/** Returns the role that acts on a rectification for its addressee. */
export function officeOf(addressee: RectificationAddressee): UserRole {
  return OFFICES[addressee];
}

/** The responsible roles of the rules that bind an office to which no rectification can be addressed. */
const RESPONSIBLE: Readonly<Partial<Record<RuleId, readonly UserRole[]>>> = {
  /** The city bureau commissions the inspection, and the platform inspects. */
  'EV-3': ['CITY_BUREAU', 'CITY_PLATFORM'],
  /** The finance bureaus of city and district open the budget lines, encumber them and pay. */
  'FN-1': ['FINANCE_BUREAU'],
  /**
   * The finance bureau pays and records returns. The addressee requests payments, and recovers what was paid wrongly.
   */
  'FN-2': ['FINANCE_BUREAU', ...rolesOf('FN-2')],
  'FN-3': ['FINANCE_BUREAU', ...rolesOf('FN-3')],
};

function rolesOf(rule: RuleId): readonly UserRole[] {
  return addresseesOf(rule).map(officeOf);
}

/**
 * Returns the roles that are responsible for meeting a rule, the usual one first. They include each addressee of its
 * rectifications, and any office to which no rectification can be addressed.
 */
export function responsibleFor(rule: RuleId): readonly UserRole[] {
  return RESPONSIBLE[rule] ?? rolesOf(rule);
}
