import { type ReactNode } from 'react';
import { FigurePanel } from '../kit/figure/figure-panel';
import { type Column } from '../kit/table/column';
import { DataTable } from '../kit/table/data-table';
import { type ChartSpec } from './chart-spec';
import { Drawing } from './drawing';

type ChartProps<Row> = {
  title: string;
  /** The conclusion of the chart in one sentence. */
  sentence: string;
  spec: ChartSpec;
  /** The rows of the table with the values of the chart. */
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  linkOf?: (row: Row) => string | null;
  /** The controls that choose the content of the chart. */
  tools?: ReactNode;
};

/** A chart with its conclusion in one sentence. The person may read a table with the same values instead. */
export function Chart<Row>({ title, sentence, spec, tools, ...table }: ChartProps<Row>) {
  return (
    <FigurePanel
      title={title}
      sentence={sentence}
      tools={tools}
      table={<DataTable label={title} {...table} />}
      drawing={<Drawing label={`${title}。${sentence}`} spec={spec} />}
    />
  );
}
