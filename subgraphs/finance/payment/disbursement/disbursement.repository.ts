import { type DisbursementStatus } from '../../../../shared/domain/money';
import { PAID_OUT } from './disbursement.rules';
import { all, either, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { purchaseOrder, purchasedFor } from '../../ground/purchase/purchased';
import { stationAt } from '../../ground/purchase/at-street';
import { type DisbursementRow, disbursementTable } from './disbursement.row';

/**
 * The filter of a list of payments. A field that is null does not filter. An empty list of states matches nothing.
 * `voucher` is the voucher of the payment or of its return.
 */
export type DisbursementFilter = {
  division: DivisionCode | null;
  status: readonly DisbursementStatus[] | null;
  contractorId: string | null;
  voucher: string | null;
};

type PaidOut = { vouchers: readonly string[]; on: PlainDate };

const BY_ID: Order<DisbursementRow> = [{ column: 'id', direction: 'ASC' }];

export class DisbursementRepository extends ScopedRepository<DisbursementRow> {
  constructor(access: Access) {
    super(access, disbursementTable);
  }

  /**
   * Returns a page of payments. If the filter names a street or town, the page has the payments of its station's lots.
   */
  page(filter: DisbursementFilter, page: PageRequest): Promise<Page<DisbursementRow>> {
    const { division, status, contractorId, voucher } = filter;
    const { reading } = this.access;
    const wanted = all(
      given(division, (code) => purchasedFor(code, reading, { by: 'stationId', atStreet: stationAt })),
      given(status, (states) => this.anyOf('status', states)),
      given(contractorId, (id) => this.equals('contractorId', id)),
      given(voucher, (each) => either(this.equals('voucher', each), this.equals('returnVoucher', each))),
    );
    return this.findPage(wanted, purchaseOrder(reading.scope), page);
  }

  /** Locks the payments of these instalments. The caller of this method must have locked their lot. */
  lockOf(instalmentIds: readonly string[]): Promise<DisbursementRow[]> {
    return this.findLocked(this.anyOf('instalmentId', instalmentIds), BY_ID);
  }

  /** Returns the payments of these lots that are paid and not returned. */
  paidOfLots(lotIds: readonly string[]): Promise<DisbursementRow[]> {
    return this.findAll(all(this.anyOf('lotId', lotIds), this.anyOf('status', ['PAID', 'CONFIRMED'])), BY_ID);
  }

  /**
   * Returns payments of a district that were made, including payments that were later returned. It selects the payments
   * that were made on the day `on`, and the payments with one of these vouchers. A voucher may be that of the payment
   * or that of its return.
   */
  paidOutIn(districtCode: DivisionCode, { vouchers, on }: PaidOut): Promise<DisbursementRow[]> {
    const named = [this.anyOf('voucher', vouchers), this.anyOf('returnVoucher', vouchers)];
    const wanted = either(...named, this.equals('paidOn', on));
    return this.findAll(all(this.equals('districtCode', districtCode), this.anyOf('status', PAID_OUT), wanted), BY_ID);
  }

  ofInstalments(instalmentIds: readonly string[]): Promise<DisbursementRow[]> {
    return this.findAll(this.anyOf('instalmentId', instalmentIds), BY_ID);
  }
}

/** The slice of a context or transaction with the repository of disbursements. */
export type DisbursementSlice = { disbursements: DisbursementRepository };
