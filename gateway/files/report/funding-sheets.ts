import { FIELD_NAMES } from '../../../shared/domain/field-names';
import { z } from 'zod';
import { CONTRACT_KIND, CONTRACT_STATUS, LOT_STATUS } from '../../../shared/domain/contracts';
import { BUDGET_LEVEL, FUNDING_SOURCE, LEDGER_ACCOUNT } from '../../../shared/domain/money';
import { dateCell, textCell, yuanCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const LINES = `query ReportBudgetLines($division: DivisionCode!, $year: Int!, $after: Cursor) {
  page: budgetLines(first: 100, after: $after, division: $division, year: $year) {
    nodes { level source division { name } amountFen committedFen disbursedFen availableFen }
    pageInfo { hasNextPage endCursor }
  }
}`;
const CONTRACTS = `query ReportContracts($division: DivisionCode!, $after: Cursor) {
  page: contracts(first: 100, after: $after, division: $division) {
    nodes {
      kind status signedOn startsOn endsOn
      division { name } contractor { name }
      lots { status station { name } priceFen committedFen disbursedFen }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const lineSchema = z.object({
  level: z.string(),
  source: z.string(),
  division: named,
  amountFen: z.int(),
  committedFen: z.int(),
  disbursedFen: z.int(),
  availableFen: z.int(),
});
type Line = z.output<typeof lineSchema>;

const LINE_COLUMNS: readonly Column<Line>[] = [
  ['区县', 14, ({ division }) => textCell(division?.name ?? null)],
  [FIELD_NAMES.budgetLevel, 12, ({ level }) => textCell(labelOf(BUDGET_LEVEL, level))],
  [FIELD_NAMES.fundingSource, 18, ({ source }) => textCell(labelOf(FUNDING_SOURCE, source))],
  [`${FIELD_NAMES.budgetLineAmount}(元)`, 18, ({ amountFen }) => yuanCell(amountFen)],
  [`${LEDGER_ACCOUNT.labels.COMMITTED.zh}(元)`, 18, ({ committedFen }) => yuanCell(committedFen)],
  [`${LEDGER_ACCOUNT.labels.PAID.zh}(元)`, 18, ({ disbursedFen }) => yuanCell(disbursedFen)],
  [`${LEDGER_ACCOUNT.labels.AVAILABLE.zh}(元)`, 18, ({ availableFen }) => yuanCell(availableFen)],
];

const lotSchema = z.object({
  status: z.string(),
  station: named,
  priceFen: z.int(),
  committedFen: z.int(),
  disbursedFen: z.int(),
});
const contractSchema = z.object({
  kind: z.string(),
  status: z.string(),
  signedOn: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  division: named,
  contractor: named,
  lots: z.array(lotSchema),
});
type LotOf = { contract: z.output<typeof contractSchema>; lot: z.output<typeof lotSchema> };

const LOT_COLUMNS: readonly Column<LotOf>[] = [
  ['区县', 9, ({ contract }) => textCell(contract.division?.name ?? null)],
  [FIELD_NAMES.contractKind, 8, ({ contract }) => textCell(labelOf(CONTRACT_KIND, contract.kind))],
  ['社工站', 26, ({ lot }) => textCell(lot.station?.name ?? null)],
  ['承接主体', 24, ({ contract }) => textCell(contract.contractor?.name ?? null)],
  ['签订日期', 11, ({ contract }) => dateCell(contract.signedOn)],
  [FIELD_NAMES.termStart, 11, ({ contract }) => dateCell(contract.startsOn)],
  [FIELD_NAMES.termEnd, 11, ({ contract }) => dateCell(contract.endsOn)],
  ['合同状态', 9, ({ contract }) => textCell(labelOf(CONTRACT_STATUS, contract.status))],
  ['标段状态', 9, ({ lot }) => textCell(labelOf(LOT_STATUS, lot.status))],
  ['价款(元)', 15, ({ lot }) => yuanCell(lot.priceFen)],
  [`${LEDGER_ACCOUNT.labels.COMMITTED.zh}(元)`, 15, ({ lot }) => yuanCell(lot.committedFen)],
  [`${LEDGER_ACCOUNT.labels.PAID.zh}(元)`, 15, ({ lot }) => yuanCell(lot.disbursedFen)],
];

/**
 * Returns two sheets: the budget lines of the year by source (FN-2), and the contracts of all years with one row for
 * each lot.
 */
export function fundingSheets(source: ReportSource): TableSheet[] {
  return [
    tableOf('资金', LINE_COLUMNS, source.nodes(lineSchema, LINES)),
    tableOf('合同与支付', LOT_COLUMNS, lotsOf(source)),
  ];
}

async function* lotsOf(source: ReportSource): AsyncGenerator<LotOf, void> {
  for await (const contract of source.nodes(contractSchema, CONTRACTS)) {
    for (const lot of contract.lots) yield { contract, lot };
  }
}
