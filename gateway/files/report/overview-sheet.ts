import { LEDGER_ACCOUNT } from '../../../shared/domain/money';
import { z } from 'zod';
import { countCell, dateCell, shareCell, textCell, yuanCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { COMPLIANCE_FIELDS, complianceSchema } from './compliance-counts';
import { type Column, type ReportSource, tableOf } from '../file-source';

const FIGURES = `
  code name
  coverage { built operating streets }
  staffing { headcount qualified stationsBelowStaffMinimum }
  compliance { ${COMPLIANCE_FIELDS} }
  funding(year: $year) { budgetFen committedFen disbursedFen }`;
const OWN = `query ReportDivision($division: DivisionCode!, $year: Int!) { division(code: $division) { ${FIGURES} } }`;
const CHILDREN = `query ReportDivisions($division: DivisionCode!, $year: Int!, $after: Cursor) {
  division(code: $division) { page: children(first: 100, after: $after) { nodes { ${FIGURES} } pageInfo { hasNextPage endCursor } } }
}`;

const figuresSchema = z.object({
  code: z.string(),
  name: z.string(),
  coverage: z.object({ built: z.int(), operating: z.int(), streets: z.int() }).nullable(),
  staffing: z
    .object({ headcount: z.int(), qualified: z.int(), stationsBelowStaffMinimum: z.int().nullable() })
    .nullable(),
  compliance: complianceSchema.nullable(),
  funding: z.object({ budgetFen: z.int().nullable(), committedFen: z.int(), disbursedFen: z.int() }).nullable(),
});
export type Figures = z.output<typeof figuresSchema>;

const COLUMNS: readonly Column<Figures>[] = [
  ['区划代码', 11, ({ code }) => textCell(code)],
  ['名称', 14, ({ name }) => textCell(name)],
  ['街道(镇)数', 9, ({ coverage }) => countCell(coverage?.streets ?? null)],
  ['已建成社工站', 9, ({ coverage }) => countCell(coverage?.built ?? null)],
  ['运营社工站', 9, ({ coverage }) => countCell(coverage?.operating ?? null)],
  ['覆盖率', 9, ({ coverage }) => shareCell(coverage?.operating ?? null, coverage?.streets ?? null)],
  ['驻站人员', 9, ({ staffing }) => countCell(staffing?.headcount ?? null)],
  ['专业人员', 9, ({ staffing }) => countCell(staffing?.qualified ?? null)],
  ['专业人员占比', 10, ({ staffing }) => shareCell(staffing?.qualified ?? null, staffing?.headcount ?? null)],
  ['人员不足的社工站', 10, ({ staffing }) => countCell(staffing?.stationsBelowStaffMinimum ?? null)],
  ['达标项', 8, ({ compliance }) => countCell(compliance?.met ?? null)],
  ['不达标项', 8, ({ compliance }) => countCell(compliance?.notMet ?? null)],
  ['其中特殊情况核准', 9, ({ compliance }) => countCell(compliance?.waived ?? null)],
  ['待核实项', 9, ({ compliance }) => countCell(compliance?.unknown ?? null)],
  ['指标总额(元)', 15, ({ funding }) => yuanCell(funding?.budgetFen ?? null)],
  [`${LEDGER_ACCOUNT.labels.COMMITTED.zh}(元)`, 15, ({ funding }) => yuanCell(funding?.committedFen ?? null)],
  [`${LEDGER_ACCOUNT.labels.PAID.zh}(元)`, 15, ({ funding }) => yuanCell(funding?.disbursedFen ?? null)],
  ['评定日期', 11, ({ compliance }) => dateCell(compliance?.asOf ?? null)],
];

/**
 * Returns the coverage, staffing, compliance and funding of the report's division, or null if there is no such
 * division.
 */
export async function ownFigures(source: ReportSource): Promise<Figures | null> {
  return (await source.ask(z.object({ division: figuresSchema.nullable() }), OWN)).division;
}

/** Returns the sheet with the figures of the report's division and of the divisions directly beneath it. */
export function overviewSheet(source: ReportSource, own: Figures): TableSheet {
  return tableOf('总览', COLUMNS, rowsOf(source, own));
}

async function* rowsOf(source: ReportSource, own: Figures): AsyncGenerator<Figures, void> {
  yield own;
  yield* source.nodes(figuresSchema, CHILDREN);
}
