import { POLICIES, policyFor, ruleOf, valuesByPlace } from '../../../../shared/policy/policy';
import { type RuleInForce } from '../../../../shared/policy/policy';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { byDivision } from '../../../../shared/store/work/by-division';
import { all, not } from '../../../../shared/store/sql/conditions';
import { waiverTable } from '../../ground/waiver/waived.row';

/**
 * Returns a rule from the policy of the caller's division. Null if the caller has no division, or if the policy lacks
 * the rule.
 */
export function ownRule<Id extends RuleId>(id: Id, { caller, today }: RequestContext): RuleInForce<Id> | null {
  if (!('division' in caller)) return null;
  return ruleOf(policyFor(POLICIES, { division: caller.division, on: today }), id);
}

/**
 * Returns the condition that a rule applies to a station (alias `t`). The policy of the station's district must have
 * the rule, and no waiver of the rule may cover the station.
 */
export function isWanted(id: RuleId, { access: { reading }, today }: RequestContext): Condition {
  const has = byDivision(
    't.districtCode',
    valuesByPlace(POLICIES, today, (policy) => Number(ruleOf(policy, id) !== null)),
  );
  const waived = {
    sql: 'x.rule = ? AND x.grantedOn <= ? AND x.until >= ?',
    parameters: [id, today, today],
  };
  const ofStation = { table: waiverTable, key: 'stationId', column: 'id' };
  return all(
    { sql: `COALESCE(${has.sql}, 0) = 1`, parameters: has.parameters },
    not(existsIn(reading, ofStation, waived)),
  );
}
