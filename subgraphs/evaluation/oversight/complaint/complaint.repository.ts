import { type ComplaintStatus } from '../../../../shared/domain/oversight';
import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { insertOrJoin } from '../../../../shared/store/sql/insert-or-join';
import { inShownStates } from '../../../../shared/store/sql/shown-states';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { places } from '../../ground/station/place.row';
import { type ComplaintReceiptRow, ComplaintRow, complaintReceiptTable, complaintTable } from './complaint.row';

/**
 * The filter of a list of complaints. A field that is null does not filter. An empty list of states matches nothing.
 */
export type ComplaintFilter = { division: DivisionCode | null; status: readonly ComplaintStatus[] | null };

const NEWEST_FIRST: Order<ComplaintRow> = [
  { column: 'receivedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

const BY_ID: Order<ComplaintRow> = [{ column: 'id', direction: 'ASC' }];

export class ComplaintRepository extends ScopedRepository<ComplaintRow> {
  constructor(access: Access) {
    super(access, complaintTable);
  }

  page({ division, status }: ComplaintFilter, page: PageRequest): Promise<Page<ComplaintRow>> {
    const { today } = this.access.reading;
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(status, (states) => inShownStates(states, { open: 'RECEIVED', today })),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /**
   * Inserts the complaint unless the district already has a complaint from the same hotline ticket. If two callers
   * enter a ticket at once, the database keeps one row.
   * @returns the stored complaint, or null if its station has left the caller's scope
   */
  async entered(row: ComplaintRow & { hotlineNumberIn: string }): Promise<ComplaintRow | null> {
    const unique = ['hotlineDistrict', 'hotlineNumberIn'] as const;
    await insertOrJoin(this.access.connection, ComplaintRow, { rows: [row], unique, flags: [] });
    const [found] = await this.findLocked(this.equals('hotlineNumberIn', row.hotlineNumberIn), BY_ID);
    return found ?? null;
  }

  /** Counts the complaints that citizens filed about a station on a day. Complaints from the hotline do not count. */
  countOn(stationId: string, day: PlainDate): Promise<number> {
    const byCitizens = { sql: 't.hotlineNumberIn IS NULL', parameters: [] };
    return this.count(all(this.equals('stationId', stationId), this.equals('receivedOn', day), byCitizens));
  }
}

const BY_COMPLAINT: Order<ComplaintReceiptRow> = [{ column: 'complaintId', direction: 'ASC' }];

export class ComplaintReceiptRepository extends ScopedRepository<ComplaintReceiptRow> {
  constructor(access: Access) {
    super(access, complaintReceiptTable);
  }

  /**
   * Locks and returns the receipt row of a complaint. Null for a complaint from the hotline, which has no receipt.
   */
  async lockOf(complaintId: string): Promise<ComplaintReceiptRow | null> {
    const [row] = await this.findLocked(this.equals('complaintId', complaintId), BY_COMPLAINT);
    return row ?? null;
  }
}

/** The slice of a context or transaction that holds complaints and their receipts. */
export type ComplaintSlice = { complaints: ComplaintRepository; receipts: ComplaintReceiptRepository };
/**
 * The slice that counts and stores complaints and receipts beyond the caller's scope, because the public files them. No
 * response shows complaints to the public.
 */
export type BeyondComplaints = { beyond: ComplaintSlice };
