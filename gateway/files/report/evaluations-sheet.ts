import { z } from 'zod';
import { DIMENSION, type Dimension, GRADE } from '../../../shared/domain/evaluations';
import { countCell, dateCell, scoreCell, textCell } from '../../../shared/tabular/table-cells';
import { type TableSheet } from '../../../shared/tabular/xlsx/stream-workbook';
import { labelOf } from '../labels';
import { type Column, type ReportSource, named, tableOf } from '../file-source';

const QUERY = `query ReportEvaluations($division: DivisionCode!, $projectYear: Int!, $after: Cursor) {
  page: evaluations(first: 100, after: $after, division: $division, projectYear: $projectYear, orderBy: SCORE_DESC) {
    nodes {
      projectYear score grade
      station { name district { name } } contractor { name }
      dimensions { dimension points }
      signedBy { role on }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const evaluationSchema = z.object({
  projectYear: z.int(),
  score: z.number().nullable(),
  grade: z.string().nullable(),
  station: z.object({ name: z.string(), district: named }).nullable(),
  contractor: named,
  dimensions: z.array(z.object({ dimension: z.string(), points: z.number().nullable() })),
  signedBy: z.array(z.object({ role: z.string(), on: z.string() })),
});
type Ranked = z.output<typeof evaluationSchema> & { rank: number };

/** Returns the column with the points of one dimension. */
function pointsColumn(kind: Dimension): Column<Ranked> {
  const pointsOf = ({ dimensions }: Ranked) => dimensions.find(({ dimension }) => dimension === kind)?.points ?? null;
  return [DIMENSION.labels[kind].zh, 9, (row) => scoreCell(pointsOf(row))];
}
/** Returns the cell with the later of the two signing dates, on which the evaluation takes effect. */
const signedOn = ({ signedBy }: Ranked) =>
  dateCell(
    signedBy
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null,
  );

const COLUMNS: readonly Column<Ranked>[] = [
  ['项目年度', 9, ({ projectYear }) => countOfYear(projectYear)],
  ['名次', 7, ({ rank }) => countCell(rank)],
  ['区县', 9, ({ station }) => textCell(station?.district?.name ?? null)],
  ['社工站', 28, ({ station }) => textCell(station?.name ?? null)],
  ['承接主体', 26, ({ contractor }) => textCell(contractor?.name ?? null)],
  ['得分', 8, ({ score }) => scoreCell(score)],
  ['等次', 8, ({ grade }) => textCell(labelOf(GRADE, grade))],
  ...DIMENSION.values.map(pointsColumn),
  ['签署日期', 11, signedOn],
];

/** Returns the cell of a year. It is text, because a number would get a thousands separator. */
function countOfYear(year: number) {
  return textCell(String(year));
}

/**
 * Returns the sheet of the signed evaluations. It covers the project years that began in the report's year and in the
 * year before. Within a project year, the best evaluation comes first.
 */
export function evaluationsSheet(source: ReportSource): TableSheet {
  return tableOf('评估与排名', COLUMNS, ranked(source));
}

async function* ranked(source: ReportSource): AsyncGenerator<Ranked, void> {
  for (const projectYear of [source.of.year, source.of.year - 1]) {
    let place = 0;
    let rank = 0;
    let last: number | null = null;
    for await (const evaluation of source.nodes(evaluationSchema, QUERY, { projectYear })) {
      place += 1;
      if (evaluation.score !== last) rank = place;
      last = evaluation.score;
      yield { ...evaluation, rank };
    }
  }
}
