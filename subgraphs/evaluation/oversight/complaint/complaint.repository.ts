import { type ComplaintStatus } from '../../../../shared/domain/oversight';
import { atDivision } from '../../../../shared/store/at-division';
import { all, either, given } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type ComplaintReceiptRow, type ComplaintRow, complaintReceiptTable, complaintTable } from './complaint.row';

/** A null field leaves its filter out. An empty list of states matches nothing. */
export type ComplaintFilter = { division: DivisionCode | null; status: readonly ComplaintStatus[] | null };

const NEWEST_FIRST: Order<ComplaintRow> = [
  { column: 'receivedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

export class ComplaintRepository extends ScopedRepository<ComplaintRow> {
  constructor(access: Access) {
    super(access, complaintTable);
  }

  page({ division, status }: ComplaintFilter, page: PageRequest): Promise<Page<ComplaintRow>> {
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(status, (states) => this.inStates(states)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  private inStates(states: readonly ComplaintStatus[]): Condition {
    const { today } = this.access.reading;
    const conditions = states.map((state): Condition => {
      if (state === 'RECEIVED')
        return { sql: "t.status = 'RECEIVED' AND (t.dueOn IS NULL OR t.dueOn >= ?)", parameters: [today] };
      if (state === 'OVERDUE') return { sql: "t.status = 'RECEIVED' AND t.dueOn < ?", parameters: [today] };
      return this.equals('status', state);
    });
    return either(...conditions);
  }

  /** Counts what citizens entered on a day. What the 12345 hotline sent is not limited. */
  countOn(stationId: string, day: PlainDate): Promise<number> {
    const byCitizens = { sql: 't.hotlineNumberIn IS NULL', parameters: [] };
    return this.count(all(this.equals('stationId', stationId), this.equals('receivedOn', day), byCitizens));
  }
}

const BY_ID: Order<ComplaintRow> = [{ column: 'id', direction: 'ASC' }];

/** The complaints that are older than the sealing. The Hub itself seals them, which changes nothing that may be read. */
export class UnsealedComplaintRepository extends HubRepository<ComplaintRow> {
  constructor(access: Access) {
    super(access, complaintTable);
  }

  lockAll(): Promise<ComplaintRow[]> {
    return this.findLocked(this.equals('isSealed', false), BY_ID);
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
/** The complaints that the Hub still has to seal. */
export type BeyondUnsealed = { beyond: { unsealed: UnsealedComplaintRepository } };
