import { type Condition, NOTHING } from '../../../../shared/access/scope-sql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { standardInForce } from '../../../../shared/policy/guard';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Guard, waivedFor } from '../../ground/guard/guard.rules';
import { type WaiverSlice } from '../../ground/guard/waived.row';
import { type PlaceSlice } from '../../ground/place/place.repository';

/** The repositories from which the `Standing` of a district is loaded. */
export type StandingContext = Reading<object, WaiverSlice & PlaceSlice>;

/**
 * The standard of the caller's district today, and the rules that are waived for the district. `policy` is null if no
 * standard is in force.
 */
export type Standing = { policy: Policy | null; waived: ReadonlySet<string> };

/** Returns the standard and the waived rules of the caller's own district; null for a caller without a district. */
export async function loadStanding({ caller, today, waivers }: StandingContext): Promise<Standing | null> {
  if (!('division' in caller)) return null;
  const policy = policyFor(POLICIES, { division: caller.division, on: today });
  return { policy, waived: waivedFor(await waivers.rulesWaivedIn(caller.division), []) };
}

/**
 * Returns the standard and the waived rules as they apply to a contract whose stations all have a waiver of `rule`. If
 * no open station has such a waiver, no such contract is possible, and the function returns the given `Standing` of the
 * district.
 */
export async function withStationWaivers(
  { waivers, places }: StandingContext,
  { policy, waived }: Standing,
  rule: string,
): Promise<Standing> {
  if (waived.has(rule)) return { policy, waived };
  const open = (await places.findByKeys('stationId', await waivers.stationsWith(rule))).filter(
    ({ status }) => status !== 'CLOSED',
  );
  return open.length === 0 ? { policy, waived } : { policy, waived: new Set([...waived, rule]) };
}

/** Returns the guard that a command would use. @throws HubError INVALID_STATE if no standard is in force */
export function guardOf({ policy, waived }: Standing): Guard {
  return { policy: standardInForce(policy), waived };
}

/**
 * Returns the result of `condition` for the standard and the waived rules of the caller's district. If no standard is
 * in force, or the caller has no district, returns a condition that no row meets. If `rule` is given, the rule counts
 * as waived when any open station has a waiver of it.
 */
export async function readyIn(
  context: StandingContext,
  condition: (standing: Standing) => Condition,
  rule?: string,
): Promise<Condition> {
  const standing = await loadStanding(context);
  if (standing === null || standing.policy === null) return NOTHING;
  return condition(rule === undefined ? standing : await withStationWaivers(context, standing, rule));
}
