import { Directive } from 'type-graphql';
import { ROLES, type Role } from '../../domain/roles';
import { tagOf } from './audience-tag';

/**
 * Who sees a field or an input field: at once the audience tag of the gateway and the authorisation of the subgraph.
 * A field without it is visible to nobody (law 1). Roles may repeat, so that groups can be combined.
 */
export function VisibleTo(...roles: Role[]): PropertyDecorator & MethodDecorator {
  const tags = [...new Set(roles)].map((role) => Directive(`@tag(name: "${tagOf(role)}")`));
  return (target: object, name: string | symbol, descriptor?: PropertyDescriptor) => {
    for (const tag of tags)
      (tag as (target: object, name: string | symbol, d?: PropertyDescriptor) => void)(target, name, descriptor);
  };
}

/** Groups of roles that many fields share (domain.md §4). */
export const EVERYONE: readonly Role[] = ROLES;
export const CITY: readonly Role[] = ['CITY_BUREAU', 'CITY_PLATFORM'];
export const DISTRICT: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** The offices that supervise or host a station, and who audits them. */
export const OFFICES: readonly Role[] = [...CITY, ...DISTRICT, 'STREET_OFFICE', 'AUDITOR'];
/** Who sees a contract's money as purchaser, payer, supervisor or auditor. */
export const MONEY: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'FINANCE_BUREAU', 'AUDITOR'];
/** The hub's own readers: the facts for the rules, never personal data. */
export const ASSESSOR: readonly Role[] = ['ASSESSOR'];
/** Everybody but the followers of the record, who read the event feeds and nothing else. */
export const READERS: readonly Role[] = ROLES.filter((role) => role !== 'FOLLOWER');
/** Who answers for a station's work: its offices, its contractor, and the assessor for the rules. */
export const STATION_WORK: readonly Role[] = [...OFFICES, 'CONTRACTOR', 'ASSESSOR'];
/** Who reads the figures of a division. */
export const FIGURES: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU', 'ASSESSOR'];
