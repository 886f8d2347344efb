import { type ComplaintStatus } from '../../../../shared/domain/oversight';
import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
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
      given(status, (states) => this.anyOf('status', states)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  countOn(stationId: string, day: PlainDate): Promise<number> {
    return this.count(all(this.equals('stationId', stationId), this.equals('receivedOn', day)));
  }
}

export class ComplaintReceiptRepository extends ScopedRepository<ComplaintReceiptRow> {
  constructor(access: Access) {
    super(access, complaintReceiptTable);
  }
}

/** The slice of a context or transaction that holds complaints and their receipts. */
export type ComplaintSlice = { complaints: ComplaintRepository; receipts: ComplaintReceiptRepository };
/**
 * The same repositories without the caller's scope. The public files complaints through them. No response shows
 * complaints to the public.
 */
export type BeyondComplaints = { beyond: ComplaintSlice };
