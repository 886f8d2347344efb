import { type Reading } from '../../../../shared/graphql/request-context';
import { addYears } from '../../../../shared/kernel/dates/period';
import { ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { plain } from '../../../../shared/store/sql/conditions';
import { type InstalmentRow, instalmentTable } from '../../contract/instalment/instalment.row';
import { type LotRow } from '../../ground/lot/lot.row';
import { PURCHASER } from '../../ground/roles/writers';
import { requested } from '../../payment/disbursement/disbursement-course.rules';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { actingOf } from './acting.rules';
import { instalmentTitle } from './instalment-title.rules';
import { requestableNow } from './payable-now';
import { type PaymentLoaders, paymentsOfLot } from './payment-facts.loader';

export type PaymentRequestContext = Reading<PaymentLoaders>;
type Facts = { lot: LotRow; payments: readonly DisbursementRow[] };

/** The duty to request the payment of an instalment whose milestone is reached, by its due date. */
const request = tableDuty<InstalmentRow, Facts, PaymentRequestContext>({
  kind: 'REQUEST_PAYMENT',
  roles: PURCHASER,
  table: instalmentTable,
  place: { district: 'districtCode', division: null },
  candidates: () => plain("t.status = 'DUE'"),
  ready: ({ access }) => requestableNow(access),
  sort: 'dueOn',
  due: ON_THE_DAY,
  facts: loadRequestFacts,
  may: (instalment, facts, judged) => {
    const asked = { id: '', instalment, invoice: null };
    const refusal = refusalOf(() => requested(asked, { ...facts, instalment }, actingOf(judged)));
    return refusal && { refusal, role: null, since: null };
  },
  describe: (row, { lot }) => ({
    subject: { type: 'Instalment', id: row.id },
    title: instalmentTitle(row, row.amountFen),
    stationId: row.stationId,
    districtCode: row.districtCode,
    count: 1,
    // If the instalment was due when the demonstration inserted it, `statusAt` is null. The first day of the project
    // year is used instead.
    since: row.statusAt ?? addYears(lot.startsOn, row.yearOrdinal - 1),
  }),
});

export const requestDuties: readonly Duty<PaymentRequestContext>[] = [request];

async function loadRequestFacts(
  { load }: PaymentRequestContext,
  rows: readonly InstalmentRow[],
): Promise<ReadonlyMap<string, Facts>> {
  const found = await Promise.all(
    rows.map(async ({ id, lotId }) => {
      const [lot, payments] = await Promise.all([load.lot.load(lotId), paymentsOfLot(load, lotId)]);
      return [id, lot && { lot, payments }] as const;
    }),
  );
  return new Map(found.flatMap(([id, facts]) => (facts === null ? [] : [[id, facts] as const])));
}
