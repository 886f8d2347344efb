import { Link } from 'react-router-dom';
import { SUBMISSION_KIND, type SubmissionKind } from '../../../../shared/domain/submissions';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { MATRIX } from '../../words/city/city';
import { type Words, say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { type MatrixCell, type MatrixRow, kindsIn } from './matrix';

/**
 * Returns the address of the list with the submissions of a cell. Null stands for all districts, all kinds or all
 * statuses.
 */
export type CellLink = (
  district: string | null,
  kind: SubmissionKind | null,
  status: 'OVERDUE' | 'DUE' | null,
) => string;

type MatrixTableProps = {
  rows: readonly MatrixRow[];
  /** Whether the matrix counts all submissions of a period, or only the missing submissions. */
  isWhole: boolean;
  linkOf: CellLink;
};

/** Shows how many submissions each district has of each kind. Each number links to its submissions. */
export function MatrixTable({ rows, isWhole, linkOf }: MatrixTableProps) {
  const column = (kind: SubmissionKind | null): Column<MatrixRow> => {
    const cellOf = ({ cells, all }: MatrixRow) => (kind === null ? all : (cells.get(kind) ?? null));
    return {
      key: kind ?? 'all',
      title: kind === null ? MATRIX.all : kindWords(kind),
      value: (row) => cellText(cellOf(row), isWhole),
      show: (row) => <Cell cell={cellOf(row)} isWhole={isWhole} to={(status) => linkOf(codeOf(row), kind, status)} />,
      exported: null,
    };
  };
  const district: Column<MatrixRow> = { key: 'district', title: CHECK.district, value: nameOf, exported: null };
  return (
    <DataTable
      label={say(MATRIX.title)}
      rows={rows}
      columns={[district, ...kindsIn(rows).map(column), column(null)]}
      idOf={(row) => codeOf(row) ?? ''}
    />
  );
}

const codeOf = ({ district }: MatrixRow) => district?.code ?? null;
const nameOf = ({ district }: MatrixRow) => district?.name ?? say(MATRIX.city);

function kindWords(kind: SubmissionKind): Words {
  const { zh, en } = SUBMISSION_KIND.labels[kind];
  return [zh, en];
}

/**
 * Returns the numbers in a cell as texts. Each text links to the submissions with its status, or to all submissions if
 * the status is null.
 */
function partsOf(cell: MatrixCell | null, isWhole: boolean): { text: string; status: 'OVERDUE' | 'DUE' | null }[] {
  if (cell === null || cell.total === 0) return [];
  const { total, submitted, overdue, due } = cell;
  const late = overdue === 0 ? [] : [{ text: say(MATRIX.overdue, { count: overdue }), status: 'OVERDUE' as const }];
  if (isWhole) return [{ text: say(MATRIX.submitted, { submitted, total }), status: null }, ...late];
  return due === 0 ? late : [...late, { text: say(MATRIX.due, { count: due }), status: 'DUE' }];
}

function cellText(cell: MatrixCell | null, isWhole: boolean): string {
  return partsOf(cell, isWhole)
    .map(({ text }) => text)
    .join(' ');
}

type CellProps = {
  cell: MatrixCell | null;
  isWhole: boolean;
  to: (status: 'OVERDUE' | 'DUE' | null) => string;
};

function Cell({ cell, isWhole, to }: CellProps) {
  const parts = partsOf(cell, isWhole);
  if (parts.length === 0) return <span className="secondary">—</span>;
  return parts.map(({ text, status }) => (
    <Link key={text} className={status === 'OVERDUE' ? 'matrix-cell late' : 'matrix-cell'} to={to(status)}>
      {text}
    </Link>
  ));
}
