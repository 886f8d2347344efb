import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode, prefixRange } from '../../../../shared/kernel/ids/division-code';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Condition } from '../../../../shared/access/scope-sql';
import { onPost } from '../../ground/posting/posting.repository';
import { postingTable } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { type HeadcountRepository } from './headcount.repository';

const OPERATING = { sql: "t.status = 'OPERATING'", parameters: [] };

export class StaffMinimumRepository extends FiguresRepository<PlaceRow> {
  constructor(
    access: Access,
    private readonly policies: readonly Policy[],
  ) {
    super(access, places);
  }

  /**
   * Counts the operating stations of each division with fewer staff on post today than the policy of their district
   * requires (PE-1).
   */
  async belowStaffMinimum(codes: readonly DivisionCode[]): Promise<Map<string, { below: number }>> {
    const minimum = minimumAt(this.policies, this.access.reading.today);
    if (minimum === null) return new Map();
    const staff = this.countIn({ table: postingTable, key: 'stationId' }, 'stationId', this.onPostToday());
    const below = {
      sql: `${staff.sql} < ${minimum.sql}`,
      parameters: [...staff.parameters, ...minimum.parameters],
    };
    const source = { district: 'districtCode', division: 'divisionCode', joined: null };
    return this.figuresByDivision(codes, { below: { count: below } }, { source, condition: OPERATING });
  }

  private onPostToday(): Condition {
    return onPost('c', this.access.reading.today);
  }
}

/**
 * Returns the staff minimum of a policy, in SQL. It is NULL if the policy does not have PE-1, so that no station is
 * below it.
 */
function minimumOf(policy: Policy): { sql: string; parameters: number[] } {
  const rule = ruleOf(policy, 'PE-1');
  return rule === null ? { sql: 'NULL', parameters: [] } : { sql: '?', parameters: [rule.parameters.minimum] };
}

/**
 * Returns the staff minimum of a station, in SQL. Like `policyFor`, it takes the policy with the longest prefix of the
 * district. Null if there is no policy at all.
 */
function minimumAt(policies: readonly Policy[], today: string): Condition | null {
  const prefixes = [...new Set(policies.map((each) => each.division))].sort((a, b) => b.length - a.length);
  const cases = prefixes.flatMap((prefix) => {
    const division = prefix as DivisionCode;
    const policy = policyFor(policies, { division, on: today });
    if (policy === null) return [];
    const minimum = minimumOf(policy);
    if (prefix === '') return [{ sql: `WHEN 1 = 1 THEN ${minimum.sql}`, parameters: minimum.parameters }];
    const { from, below } = prefixRange(division);
    const sql = `WHEN t.districtCode >= ? AND t.districtCode < ? THEN ${minimum.sql}`;
    return [{ sql, parameters: [from, below, ...minimum.parameters] }];
  });
  if (cases.length === 0) return null;
  const parameters = cases.flatMap((each): (string | number)[] => each.parameters);
  return { sql: `(CASE ${cases.map((each) => each.sql).join(' ')} END)`, parameters };
}

/** The slice of a context that counts staff by division. */
export type StaffingSlice = { headcounts: HeadcountRepository; staffMinimums: StaffMinimumRepository };
