import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { byDivision } from '../../../../shared/store/work/by-division';
import { LOT_IN_FORCE, type PlaceRow, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { ruleOf, valuesByPlace } from '../../../../shared/policy/policy';
import { lastStaffedSigning } from '../../../../shared/policy/staff-due';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Condition, fixedCondition, quoted } from '../../../../shared/access/scope-sql';
import { onPost } from '../../ground/posting/posting.repository';
import { postingTable } from '../../ground/posting/posting.row';
import { places } from '../../ground/station/place.row';
import { type HeadcountRepository } from './headcount.repository';

export class StaffMinimumRepository extends FiguresRepository<PlaceRow> {
  constructor(
    access: Access,
    private readonly policies: readonly Policy[],
  ) {
    super(access, places);
  }

  /**
   * Counts the stations of each division with fewer staff on post today than the policy of their district requires
   * (PE-1). A station counts only if it has a lot in force and the time for staff to be on post has passed (PE-6).
   */
  async belowStaffMinimum(codes: readonly DivisionCode[]): Promise<Map<string, { below: number }>> {
    const { today } = this.access.reading;
    const minimum = this.byPolicy(minimumOf);
    const signed = this.byPolicy((policy) => lastStaffedSigning(policy, today));
    const staff = this.countIn({ table: postingTable, key: 'stationId' }, 'stationId', this.onPostToday());
    const below = {
      sql: `${staff.sql} < ${minimum.sql}`,
      parameters: [...staff.parameters, ...minimum.parameters],
    };
    const source = { district: 'districtCode', division: 'divisionCode', joined: null };
    return this.figuresByDivision(codes, { below: { count: below } }, { source, condition: this.isStaffed(signed) });
  }

  /** Matches stations with a lot in force that was signed by the given day. */
  private isStaffed(signed: Condition): Condition {
    const inForce = fixedCondition(LOT_IN_FORCE, this.access.reading.today, 'l');
    const lots = `SELECT l.lotId FROM ${quoted(lotsInForce.name)} l WHERE l.stationId = t.stationId AND l.signedOn <= ${signed.sql} AND ${inForce.sql}`;
    return { sql: `EXISTS (${lots})`, parameters: [...signed.parameters, ...inForce.parameters] };
  }

  /** Returns an SQL expression for a value of the policy of a station's district. */
  private byPolicy(valueOf: (policy: Policy) => number | string | null): Condition {
    return byDivision('t.districtCode', valuesByPlace(this.policies, this.access.reading.today, valueOf));
  }

  private onPostToday(): Condition {
    return onPost('c', this.access.reading.today);
  }
}

/** Returns the staff minimum of a policy. Null if the policy does not have PE-1, so that no station is below it. */
function minimumOf(policy: Policy): number | null {
  return ruleOf(policy, 'PE-1')?.parameters.minimum ?? null;
}

/** The slice of a context that counts staff by division. */
export type StaffingSlice = { headcounts: HeadcountRepository; staffMinimums: StaffMinimumRepository };
