import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { byDivision } from '../../../../shared/store/work/by-division';
import { LOT_IN_FORCE, type PlaceRow, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { ruleOf, valuesByPlace } from '../../../../shared/policy/policy';
import { lastStaffedSigning } from '../../../../shared/policy/staff-due';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Condition, fixedCondition, quoted } from '../../../../shared/access/scope-sql';
import { all } from '../../../../shared/store/sql/conditions';
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
   * Counts, by division, the stations that have fewer staff on post today than the policy of their district requires
   * (PE-1). Only the staff of the serving contractor count. This is the contractor whose lot has begun. If no lot has
   * begun, it is the contractor whose signed lot begins later. A station counts only if the time in which this
   * contractor had to put staff on post has passed (PE-6).
   */
  async belowStaffMinimum(codes: readonly DivisionCode[]): Promise<Map<string, { below: number }>> {
    const { today } = this.access.reading;
    const minimum = this.byPolicy(minimumOf);
    const signed = this.byPolicy((policy) => lastStaffedSigning(policy, today));
    const staff = this.countIn({ table: postingTable, key: 'stationId' }, 'stationId', this.ownOnPostToday());
    const below = {
      sql: `${staff.sql} < ${minimum.sql}`,
      parameters: [...staff.parameters, ...minimum.parameters],
    };
    const source = { district: 'districtCode', division: 'divisionCode', joined: null };
    const lotSigned = this.ofServingLot('signedOn');
    const isStaffed = {
      sql: `${lotSigned.sql} <= ${signed.sql}`,
      parameters: [...lotSigned.parameters, ...signed.parameters],
    };
    return this.figuresByDivision(codes, { below: { count: below } }, { source, condition: isStaffed });
  }

  /**
   * Returns an SQL expression for a column of the lot that serves a station (alias `t`). This is the lot in force that
   * has begun, or else the lot in force that begins later. The value is null if the station has no lot in force.
   */
  private ofServingLot(column: 'signedOn' | 'contractorId'): Condition {
    const { today } = this.access.reading;
    const inForce = fixedCondition(LOT_IN_FORCE, today, 'l');
    const order = 'CASE WHEN l.startsOn <= ? THEN 0 ELSE 1 END, l.startsOn DESC, l.lotId';
    const lots = `FROM ${quoted(lotsInForce.name)} l WHERE l.stationId = t.stationId AND ${inForce.sql}`;
    return {
      sql: `(SELECT l.${quoted(column)} ${lots} ORDER BY ${order} LIMIT 1)`,
      parameters: [...inForce.parameters, today],
    };
  }

  /** Returns an SQL expression for a value that is computed from the policy of a station's district. */
  private byPolicy(valueOf: (policy: Policy) => number | string | null): Condition {
    return byDivision('t.districtCode', valuesByPlace(this.policies, this.access.reading.today, valueOf));
  }

  private ownOnPostToday(): Condition {
    const serving = this.ofServingLot('contractorId');
    const isOwn = { sql: `c.contractorId = ${serving.sql}`, parameters: serving.parameters };
    return all(onPost('c', this.access.reading.today), isOwn);
  }
}

/**
 * Returns the staff minimum of a policy. Null if the policy does not have PE-1, because no number of staff is then too
 * low.
 */
function minimumOf(policy: Policy): number | null {
  return ruleOf(policy, 'PE-1')?.parameters.minimum ?? null;
}

/** The slice of a context that counts staff by division. */
export type StaffingSlice = { headcounts: HeadcountRepository; staffMinimums: StaffMinimumRepository };
