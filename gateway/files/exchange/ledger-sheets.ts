import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { BUDGET_LEVEL, FUNDING_SOURCE, LEDGER_ACCOUNT, LEDGER_ENTRY_KIND } from '../../../shared/domain/money';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { dateCell, plainYuanCell, textCell } from '../../../shared/tabular/table-cells';
import { startReading } from '../start-reading';
import { filterRows } from '../filter-rows';
import { labelOf } from '../labels';
import { type Column, named, type ReportSource, tableOf } from '../file-source';

const LINES = `query LedgerLines($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: budgetLines(first: 100, after: $after, division: $division, year: $year) {
    nodes { id level source externalCode division { name } amountFen committedFen disbursedFen availableFen }
    pageInfo { hasNextPage endCursor }
  }
}`;
const POSTINGS = `query LedgerPostings($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: ledgerPostings(first: 100, after: $after, division: $division, year: $year) {
    nodes {
      entryId kind account amountFen bookedOn
      budgetLine { id level source externalCode } disbursement { id voucher }
      lot { id station { name } contract { contractor { name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const lineSchema = z.object({
  id: z.string(),
  level: z.string(),
  source: z.string(),
  externalCode: z.string().nullable(),
  division: named,
  amountFen: z.int(),
  committedFen: z.int(),
  disbursedFen: z.int(),
  availableFen: z.int(),
});
type Line = z.output<typeof lineSchema>;

const postingSchema = z.object({
  entryId: z.string(),
  kind: z.string(),
  account: z.string(),
  amountFen: z.int(),
  bookedOn: z.string(),
  budgetLine: lineSchema.pick({ id: true, level: true, source: true, externalCode: true }).nullable(),
  disbursement: z.object({ id: z.string(), voucher: z.string().nullable() }).nullable(),
  lot: z.object({ id: z.string(), station: named, contract: z.object({ contractor: named }).nullable() }).nullable(),
});
type Posting = z.output<typeof postingSchema>;

const LINE_COLUMNS: readonly Column<Line>[] = [
  [FIELD_NAMES.budgetLineId, 28, ({ id }) => textCell(id)],
  ['区县', 12, ({ division }) => textCell(division?.name ?? null)],
  [FIELD_NAMES.budgetLevel, 12, ({ level }) => textCell(labelOf(BUDGET_LEVEL, level))],
  [FIELD_NAMES.fundingSource, 16, ({ source }) => textCell(labelOf(FUNDING_SOURCE, source))],
  [FIELD_NAMES.budgetLineCode, 18, ({ externalCode }) => textCell(externalCode)],
  [`${FIELD_NAMES.budgetLineAmount}(元)`, 16, ({ amountFen }) => plainYuanCell(amountFen)],
  [`${LEDGER_ACCOUNT.labels.COMMITTED.zh}(元)`, 16, ({ committedFen }) => plainYuanCell(committedFen)],
  [`${LEDGER_ACCOUNT.labels.PAID.zh}(元)`, 16, ({ disbursedFen }) => plainYuanCell(disbursedFen)],
  [`${LEDGER_ACCOUNT.labels.AVAILABLE.zh}(元)`, 16, ({ availableFen }) => plainYuanCell(availableFen)],
];

const ofLine: readonly Column<Posting>[] = [
  [FIELD_NAMES.budgetLineId, 28, ({ budgetLine }) => textCell(budgetLine?.id ?? null)],
  [FIELD_NAMES.budgetLevel, 10, ({ budgetLine }) => textCell(labelOf(BUDGET_LEVEL, budgetLine?.level ?? null))],
  [FIELD_NAMES.fundingSource, 14, ({ budgetLine }) => textCell(labelOf(FUNDING_SOURCE, budgetLine?.source ?? null))],
  [FIELD_NAMES.budgetLineCode, 14, ({ budgetLine }) => textCell(budgetLine?.externalCode ?? null)],
];
const ofLot: readonly Column<Posting>[] = [
  ['标段编号', 28, ({ lot }) => textCell(lot?.id ?? null)],
  ['社工站', 24, ({ lot }) => textCell(lot?.station?.name ?? null)],
  ['承接主体', 24, ({ lot }) => textCell(lot?.contract?.contractor?.name ?? null)],
];
const ofPayment: readonly Column<Posting>[] = [
  ['支付编号', 28, ({ disbursement }) => textCell(disbursement?.id ?? null)],
  ['凭证号', 14, ({ disbursement }) => textCell(disbursement?.voucher ?? null)],
];

const POSTING_COLUMNS: readonly Column<Posting>[] = [
  [FIELD_NAMES.bookedOn, 11, ({ bookedOn }) => dateCell(bookedOn)],
  ['分录编号', 28, ({ entryId }) => textCell(entryId)],
  [FIELD_NAMES.ledgerReason, 8, ({ kind }) => textCell(labelOf(LEDGER_ENTRY_KIND, kind))],
  [FIELD_NAMES.ledgerAccount, 10, ({ account }) => textCell(labelOf(LEDGER_ACCOUNT, account))],
  ['金额(元)', 16, ({ amountFen }) => plainYuanCell(amountFen)],
  ...ofLine,
  ...ofLot,
  ...ofPayment,
];

const PAYMENT_COLUMNS: readonly Column<Posting>[] = [
  ['日期', 11, ({ bookedOn }) => dateCell(bookedOn)],
  [FIELD_NAMES.ledgerReason, 8, ({ kind }) => textCell(labelOf(LEDGER_ENTRY_KIND, kind))],
  ...ofPayment,
  ['金额(元)', 16, ({ amountFen }) => plainYuanCell(amountFen)],
  ...ofLine,
  ...ofLot,
];

/**
 * Returns three sheets: the budget lines of a year, all bookings on them, and those bookings that are payments or
 * returned payments.
 * @throws HubError if the first line or the first booking cannot be read
 */
export async function ledgerSheets(source: ReportSource): Promise<TableSheet[]> {
  const postings = () => source.nodes(postingSchema, POSTINGS);
  return [
    tableOf('预算指标', LINE_COLUMNS, await startReading(source.nodes(lineSchema, LINES))),
    tableOf('分录', POSTING_COLUMNS, await startReading(postings())),
    tableOf('支付', PAYMENT_COLUMNS, paidOf(postings())),
  ];
}

/**
 * Yields the postings to the account PAID. For each budget line, their sum equals the amount that the line shows as
 * paid.
 */
function paidOf(postings: AsyncIterable<Posting>): AsyncIterable<Posting> {
  return filterRows(postings, ({ account }) => account === 'PAID');
}
