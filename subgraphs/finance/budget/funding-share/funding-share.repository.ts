import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type FundingShareRow, fundingShareTable } from './funding-share.row';

const BY_DIVISION: Order<FundingShareRow> = [{ column: 'divisionCode', direction: 'ASC' }];

export class FundingShareRepository extends ScopedRepository<FundingShareRow> {
  constructor(access: Access) {
    super(access, fundingShareTable);
  }

  /** Locks the share that is set for exactly this division; null where none is set. */
  async lockOf(divisionCode: DivisionCode, year: number): Promise<FundingShareRow | null> {
    const own = all(this.equals('divisionCode', divisionCode), this.equals('year', year));
    const [row] = await this.findLocked(own, BY_DIVISION);
    return row ?? null;
  }

  /** Returns the shares of a year that are set for exactly these divisions, without the shares that they inherit. */
  ofDivisions(divisionCodes: readonly string[], year: number): Promise<FundingShareRow[]> {
    return this.findAll(all(this.anyOf('divisionCode', divisionCodes), this.equals('year', year)), BY_DIVISION);
  }
}

/** The slice of a context or transaction with the repository of funding shares. */
export type FundingShareSlice = { fundingShares: FundingShareRepository };
