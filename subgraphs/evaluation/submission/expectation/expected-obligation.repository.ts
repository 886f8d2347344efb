import { all } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type ObligationRow, obligationTable } from '../obligation/obligation.row';

const BY_ID: Order<ObligationRow> = [{ column: 'id', direction: 'ASC' }];

/**
 * Reads and stores obligations as the Hub works them out, including cancelled ones. Changes of obligations have no
 * events, because the Hub computes obligations from lots, divisions and policies.
 */
export class ExpectedObligationRepository extends HubRepository<ObligationRow> {
  constructor(access: Access) {
    super(access, obligationTable);
  }

  ofOwnerLocked(ownerId: string): Promise<ObligationRow[]> {
    return this.findLocked(this.equals('ownerId', ownerId), BY_ID);
  }

  /** Returns and locks the obligations of a station whose stored district or division differs from the given one. */
  strayLocked(stationId: string, place: { districtCode: string; divisionCode: string }): Promise<ObligationRow[]> {
    const { districtCode, divisionCode } = place;
    const stray = { sql: 't.districtCode <> ? OR t.divisionCode <> ?', parameters: [districtCode, divisionCode] };
    return this.findLocked(all(this.equals('stationId', stationId), stray), BY_ID);
  }

  /** Adds obligations. A row that a district has filed in the meantime stays unchanged. */
  add(rows: readonly ObligationRow[]): Promise<void> {
    return this.putMissing(rows);
  }
}

/** The slice of a transaction that holds obligations as the Hub works them out. */
export type ExpectedObligationSlice = { expected: ExpectedObligationRepository };
