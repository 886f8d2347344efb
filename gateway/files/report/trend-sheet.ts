import { z } from 'zod';
import { countCell, dateCell, shareCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { COMPLIANCE_FIELDS, complianceSchema } from './compliance-counts';
import { type Column, type ReportSource, tableOf } from '../file-source';

const QUERY = `query ReportTrend($division: DivisionCode!, $from: String!, $until: String!) {
  complianceTrend(division: $division, from: $from, until: $until) { month ${COMPLIANCE_FIELDS} }
}`;

const monthSchema = complianceSchema.extend({ month: z.string() });
type Month = z.output<typeof monthSchema>;

const COLUMNS: readonly Column<Month>[] = [
  ['月份', 12, ({ month }) => textCell(month)],
  ['截至', 14, ({ asOf }) => dateCell(asOf)],
  ['达标项', 12, ({ met }) => countCell(met)],
  ['不达标项', 12, ({ notMet }) => countCell(notMet)],
  ['其中特殊情况核准', 14, ({ waived }) => countCell(waived)],
  ['待核实项', 12, ({ unknown }) => countCell(unknown)],
  ['不适用项', 12, ({ notApplicable }) => countCell(notApplicable)],
  // The denominator contains the unknown verdicts, so they lower the rate.
  ['达标率', 12, ({ met, notMet, unknown }) => shareCell(met, met + notMet + unknown)],
];

export function trendSheet(source: ReportSource): TableSheet {
  return tableOf('趋势', COLUMNS, rowsOf(source));
}

async function* rowsOf(source: ReportSource): AsyncGenerator<Month, void> {
  const { year } = source.of;
  const months = { from: `${year}-01`, until: `${year}-12` };
  const { complianceTrend } = await source.ask(
    z.object({ complianceTrend: z.array(monthSchema).nullable() }),
    QUERY,
    months,
  );
  yield* complianceTrend ?? [];
}
