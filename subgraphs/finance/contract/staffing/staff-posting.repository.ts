import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type StaffPostingRow, staffPostingTable } from './staff-posting.row';

export class StaffPostingRepository extends ScopedRepository<StaffPostingRow> {
  constructor(access: Access) {
    super(access, staffPostingTable);
  }

  /** Returns all postings, past, present and future, at the stations of these lots. */
  atStationsOf(lots: readonly { stationId: string | null }[]): Promise<StaffPostingRow[]> {
    return this.findByKeys('stationId', [...new Set(lots.flatMap(({ stationId }) => stationId ?? []))]);
  }
}

/** The slice of a transaction with the repository of the postings of workers. */
export type StaffPostingSlice = { staffPostings: StaffPostingRepository };

/**
 * The slice that reads postings without the caller's scope, because no caller reads them here. The signing of a
 * contract must know whether the contractor's staff is on post already. No response shows these postings.
 */
export type BeyondStaffPostings = { beyond: StaffPostingSlice };
