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

/** A null field leaves its filter out. An empty list of states matches nothing. */
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
   * Returns the complaint of an order of the hotline, and inserts the row where the district has none. If two callers
   * enter an order at once, the database keeps one row. Null if its station has left the caller's scope.
   */
  async entered(row: ComplaintRow & { hotlineNumberIn: string }): Promise<ComplaintRow | null> {
    const unique = ['hotlineDistrict', 'hotlineNumberIn'] as const;
    await insertOrJoin(this.access.connection, ComplaintRow, { rows: [row], unique, flags: [] });
    const [found] = await this.findLocked(this.equals('hotlineNumberIn', row.hotlineNumberIn), BY_ID);
    return found ?? null;
  }

  /** Counts the complaints that citizens entered on a day. Those from the 12345 hotline are not limited. */
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

  /** Locks the receipt of a complaint. One that came by the hotline has none. */
  async lockOf(complaintId: string): Promise<ComplaintReceiptRow | null> {
    const [row] = await this.findLocked(this.equals('complaintId', complaintId), BY_COMPLAINT);
    return row ?? null;
  }
}

/** The slice of a context or transaction that holds complaints and their receipts. */
export type ComplaintSlice = { complaints: ComplaintRepository; receipts: ComplaintReceiptRepository };
/**
 * The same repositories without the caller's scope. The public files complaints through them. No response shows
 * complaints to the public.
 */
export type BeyondComplaints = { beyond: ComplaintSlice };
