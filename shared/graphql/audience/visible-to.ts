import { Directive } from 'type-graphql';
import { ROLES, type Role } from '../../domain/roles';
import { tagOf } from './audience-tag';

/**
 * Declares which roles may see a field or an input field. It sets the gateway's audience tag and the subgraph's
 * authorisation at once. A field without this declaration is hidden from everyone. Roles may repeat, so that groups can
 * be combined.
 */
export function VisibleTo(...roles: Role[]): PropertyDecorator & MethodDecorator {
  const tags = [...new Set(roles)].map((role) => Directive(`@tag(name: "${tagOf(role)}")`));
  return (target: object, name: string | symbol, descriptor?: PropertyDescriptor) => {
    for (const tag of tags)
      (tag as (target: object, name: string | symbol, d?: PropertyDescriptor) => void)(target, name, descriptor);
  };
}

/** Groups of roles that many fields share. EVERYONE contains every role. */
export const EVERYONE: readonly Role[] = ROLES;
export const CITY: readonly Role[] = ['CITY_BUREAU', 'CITY_PLATFORM'];
export const DISTRICT: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** The offices that supervise or host a station, and the auditors. */
export const OFFICES: readonly Role[] = [...CITY, ...DISTRICT, 'STREET_OFFICE', 'AUDITOR'];
/** Roles that may read the history of an item that they may read: which role and which office took which step. */
export const HISTORIANS: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU'];
/** Roles that see a contract's money as purchaser, payer, supervisor or auditor. */
export const MONEY: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'FINANCE_BUREAU', 'AUDITOR'];
/** The role in which the Hub reads facts to assess rules. It never sees personal data. */
export const ASSESSOR: readonly Role[] = ['ASSESSOR'];
/** Every role except the followers of the record, which read only the event feeds. */
export const READERS: readonly Role[] = ROLES.filter((role) => role !== 'FOLLOWER');
/** Roles that are concerned with a station's work: its offices, its contractor, and the assessor for the rules. */
export const STATION_WORK: readonly Role[] = [...OFFICES, 'CONTRACTOR', 'ASSESSOR'];
/** Roles that maintain the contact details of their own office, contractor or station. */
export const CONTACT_KEEPERS: readonly Role[] = [...CITY, ...DISTRICT, 'STREET_OFFICE', 'FINANCE_BUREAU', 'CONTRACTOR'];
/** Roles that read the figures of a division. */
export const FIGURES: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU', 'ASSESSOR'];
