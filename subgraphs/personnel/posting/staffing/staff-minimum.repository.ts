import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode, prefixRange } from '../../../../shared/kernel/ids/division-code';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';
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

  /** Stations in operation of each division with fewer staff on post today than the policy of their own district asks (PE-1). */
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

/** A station's minimum, in SQL, as `policyFor` chooses it: the longest prefix of its district first. Null: no policy anywhere. */
function minimumAt(policies: readonly Policy[], today: string): Condition | null {
  const prefixes = [...new Set(policies.map((each) => each.division))].sort((a, b) => b.length - a.length);
  const cases = prefixes.flatMap((prefix) => {
    const division = prefix as DivisionCode;
    const policy = policyFor(policies, { division, on: today });
    if (policy === null) return [];
    const staffMinimum = policy.rules['PE-1'].parameters.minimum;
    if (prefix === '') return [{ sql: 'WHEN 1 = 1 THEN ?', parameters: [staffMinimum] }];
    const { from, below } = prefixRange(division);
    return [{ sql: 'WHEN t.districtCode >= ? AND t.districtCode < ? THEN ?', parameters: [from, below, staffMinimum] }];
  });
  if (cases.length === 0) return null;
  const parameters = cases.flatMap((each): (string | number)[] => each.parameters);
  return { sql: `(CASE ${cases.map((each) => each.sql).join(' ')} END)`, parameters };
}

/** The slice of a context that counts staff by division. */
export type StaffingSlice = { headcounts: HeadcountRepository; staffMinimums: StaffMinimumRepository };
