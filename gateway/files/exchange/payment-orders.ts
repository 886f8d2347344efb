import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { CONTRACT_KIND, INSTALMENT_KIND, MILESTONE } from '../../../shared/domain/contracts';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { dateCell, plainYuanCell, textCell } from '../../../shared/tabular/table-cells';
import { startReading } from '../start-reading';
import { filterRows } from '../filter-rows';
import { labelOf } from '../labels';
import { type Column, named, type ReportSource, tableOf } from '../file-source';

const QUERY = `query PaymentOrders($division: DivisionCode!, $after: Cursor) {
  page: disbursements(first: 100, after: $after, division: $division, status: [APPROVED]) {
    nodes {
      id amountFen approvedAt invoice { number } instalment { projectYear kind milestone status }
      lot { station { name } contract { id kind contractor { name creditCode } paymentAccount { holder accountNumber bankName } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const contractorSchema = z.object({ name: z.string(), creditCode: z.string() });
const accountSchema = z.object({ holder: z.string(), accountNumber: z.string(), bankName: z.string().nullable() });
const paymentOrderSchema = z.object({
  id: z.string(),
  amountFen: z.int(),
  approvedAt: z.string().nullable(),
  invoice: z.object({ number: z.string() }).nullable(),
  instalment: z
    .object({ projectYear: z.int(), kind: z.string(), milestone: z.string(), status: z.string() })
    .nullable(),
  lot: z
    .object({
      station: named,
      contract: z
        .object({
          id: z.string(),
          kind: z.string(),
          contractor: contractorSchema.nullable(),
          paymentAccount: accountSchema.nullable(),
        })
        .nullable(),
    })
    .nullable(),
});
type PaymentOrder = z.output<typeof paymentOrderSchema>;

const contractOf = ({ lot }: PaymentOrder) => lot?.contract ?? null;
const payeeOf = (order: PaymentOrder) => contractOf(order)?.contractor ?? null;
const accountOf = (order: PaymentOrder) => contractOf(order)?.paymentAccount ?? null;

/**
 * The columns of the payment orders. Programs find columns by these titles, so gateway/files/README.md documents them.
 */
const COLUMNS: readonly Column<PaymentOrder>[] = [
  ['支付编号', 28, ({ id }) => textCell(id)],
  ['收款人', 26, (order) => textCell(accountOf(order)?.holder ?? payeeOf(order)?.name ?? null)],
  ['统一社会信用代码', 20, (order) => textCell(payeeOf(order)?.creditCode ?? null)],
  ['银行账号', 22, (order) => textCell(accountOf(order)?.accountNumber ?? null)],
  ['开户银行', 22, (order) => textCell(accountOf(order)?.bankName ?? null)],
  ['金额(元)', 16, ({ amountFen }) => plainYuanCell(amountFen)],
  ['合同编号', 28, (order) => textCell(contractOf(order)?.id ?? null)],
  [FIELD_NAMES.contractKind, 8, (order) => textCell(labelOf(CONTRACT_KIND, contractOf(order)?.kind ?? null))],
  ['社工站', 26, ({ lot }) => textCell(lot?.station?.name ?? null)],
  ['项目年度', 9, ({ instalment }) => textCell(instalment === null ? null : String(instalment.projectYear))],
  [FIELD_NAMES.instalmentKind, 10, ({ instalment }) => textCell(labelOf(INSTALMENT_KIND, instalment?.kind ?? null))],
  [FIELD_NAMES.milestone, 12, ({ instalment }) => textCell(labelOf(MILESTONE, instalment?.milestone ?? null))],
  ['发票号码', 18, ({ invoice }) => textCell(invoice?.number ?? null)],
  ['审批日期', 11, ({ approvedAt }) => dateCell(approvedAt === null ? null : shanghaiToday(new Date(approvedAt)))],
];

/**
 * Returns the sheet of the approved payments that the finance bureau may now pay, one per row. It leaves out payments
 * of held instalments (FN-3).
 * @throws HubError if the first payment cannot be read
 */
export async function paymentOrders(source: ReportSource): Promise<TableSheet> {
  const orders = filterRows(
    source.nodes(paymentOrderSchema, QUERY),
    ({ lot, instalment }) => lot !== null && instalment?.status !== 'HELD',
  );
  return tableOf('支付指令', COLUMNS, await startReading(orders));
}
