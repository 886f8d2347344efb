import { type Role } from '../../../../shared/domain/roles';
import { EVERYONE, OFFICES, STATION_WORK } from '../../../../shared/graphql/audience/visible-to';

/** The roles of identified callers: all roles except PUBLIC. */
export const KNOWN: readonly Role[] = EVERYONE.filter((role) => role !== 'PUBLIC');
/** The roles of persons and machine clients that have a token of their own. */
export const USERS: readonly Role[] = KNOWN.filter((role) => role !== 'ASSESSOR' && role !== 'FOLLOWER');
/** The roles that may read the orders that change streets and towns. */
export const REDISTRICTINGS: readonly Role[] = ['CITY_BUREAU', 'AUDITOR'];
/**
 * The roles that read findings, and may therefore filter and sort stations by the rules that the stations do not meet.
 */
export const NOT_MET: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/**
 * The roles that may filter stations by the grade of the latest signed evaluation. A contractor may not: it reads only
 * the evaluations of its own work.
 */
export const GRADED: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU', 'PUBLIC'];
/**
 * The roles that may read the files of a station's venue and plaques: its offices and its contractor. A photograph may
 * show persons, and no other role needs it.
 */
export const STATION_FILES: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/**
 * The roles that may read which services and what venue a station has: the roles that work with stations, and the
 * public.
 */
export const DISCLOSED: readonly Role[] = [...STATION_WORK, 'PUBLIC'];
