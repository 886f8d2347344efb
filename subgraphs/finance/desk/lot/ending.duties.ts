import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { existsIn } from '../../../../shared/store/work/duty-repository';
import { either, plain } from '../../../../shared/store/sql/conditions';
import { settled, terminated } from '../../contract/lot/lot-course.rules';
import { type TerminationCaseRow, terminationCaseTable } from '../../contract/termination-case/termination-case.row';
import { type LotRow, lotTable } from '../../ground/lot/lot.row';
import { PURCHASER } from '../../ground/roles/writers';
import { type DisbursementRow } from '../../payment/disbursement/disbursement.row';
import { paidFen } from '../../payment/disbursement/disbursement.rules';
import { type PaymentLoaders, paymentsOfLot } from '../payment/payment-facts.loader';

export type EndingContext = Reading<PaymentLoaders>;

const OF_PURCHASER = { roles: PURCHASER, place: { district: 'districtCode', division: null } } as const;

/** The sum of the payments of a lot (alias `t`) that were made and not returned: `paidFen` in SQL. */
const PAID =
  "SELECT COALESCE(SUM(p.amountFen), 0) FROM disbursement p WHERE p.lotId = t.id AND p.status IN ('PAID', 'CONFIRMED')";

/** The duty to terminate a lot after an unqualified evaluation (EV-2), by the due date of its case. */
const terminate = tableDuty<TerminationCaseRow, { lot: LotRow }, EndingContext>({
  ...OF_PURCHASER,
  kind: 'TERMINATE_LOT',
  table: terminationCaseTable,
  candidates: () => plain('t.closedOn IS NULL'),
  ready: ({ access: { reading }, today }) => {
    const isRunning = { sql: "x.status = 'ACTIVE' AND x.endsOn >= ?", parameters: [today] };
    const lot = { table: lotTable, key: 'id', column: 'lotId' };
    return existsIn(reading, lot, either(plain("x.status = 'HELD'"), isRunning));
  },
  sort: 'dueOn',
  due: ON_THE_DAY,
  facts: async ({ load }, rows) => {
    const found = await Promise.all(rows.map(async ({ id, lotId }) => [id, await load.lot.load(lotId)] as const));
    return new Map(found.flatMap(([id, lot]) => (lot === null ? [] : [[id, { lot }] as const])));
  },
  may: (_row, { lot }, { today }) => blockOf(() => terminated(lot, { reason: '', today })),
  describe: ({ lotId, openedOn, stationId, districtCode }, { lot }) => ({
    subject: { type: 'Lot', id: lotId },
    title: `标段,期限 ${lot.startsOn} 至 ${lot.endsOn}`,
    stationId,
    districtCode,
    count: 1,
    since: openedOn,
  }),
});

/** The duty to settle a terminated lot. No rule sets a due date. */
const settle = tableDuty<LotRow, { payments: readonly DisbursementRow[] }, EndingContext>({
  ...OF_PURCHASER,
  kind: 'SETTLE_LOT',
  table: lotTable,
  candidates: () => plain("t.status = 'TERMINATED'"),
  ready: () => plain(`t.priceFen >= (${PAID})`),
  sort: 'terminatedOn',
  due: NO_DUE_DATE,
  facts: async ({ load }, rows) => {
    const found = rows.map(async ({ id }) => [id, { payments: await paymentsOfLot(load, id) }] as const);
    return new Map(await Promise.all(found));
  },
  may: (row, { payments }, { today }) => {
    const nothing = { owedFen: 0, claimedFen: 0, remark: null };
    return blockOf(() => settled(row, nothing, { paidFen: paidFen(payments), today }));
  },
  describe: ({ id, terminatedOn, startsOn, stationId, districtCode }) => ({
    subject: { type: 'Lot', id },
    title: `标段,${terminatedOn ?? startsOn} 终止`,
    stationId,
    districtCode,
    count: 1,
    since: terminatedOn ?? startsOn,
  }),
});

/** The duties that end a lot. */
export const endingDuties: readonly Duty<EndingContext>[] = [terminate, settle];

function blockOf(step: () => unknown) {
  const refusal = refusalOf(step);
  return refusal && { refusal, role: null, since: null };
}
