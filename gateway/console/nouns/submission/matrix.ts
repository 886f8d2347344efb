import { SUBMISSION_KIND, type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';

type Place = { code: string; name: string };

/** A submission that the matrix counts. A district's own submission has no station. */
export type CountedSubmission = {
  kind: SubmissionKind;
  status: SubmissionStatus;
  division: Place | null;
  station: { district: Place | null } | null;
};

/** The number of submissions of one kind in one district, in total and by status. */
export type MatrixCell = { total: number; submitted: number; overdue: number; due: number };

/** The numbers of submissions of one district, by kind. In the row of the whole city, `district` is null. */
export type MatrixRow = { district: Place | null; cells: ReadonlyMap<SubmissionKind, MatrixCell>; all: MatrixCell };

const NOTHING: MatrixCell = { total: 0, submitted: 0, overdue: 0, due: 0 };

function counted(cell: MatrixCell, status: SubmissionStatus): MatrixCell {
  return {
    total: cell.total + 1,
    submitted: cell.submitted + Number(status === 'SUBMITTED' || status === 'SUBMITTED_LATE'),
    overdue: cell.overdue + Number(status === 'OVERDUE'),
    due: cell.due + Number(status === 'DUE'),
  };
}

function rowOf(district: Place | null, submissions: readonly CountedSubmission[]): MatrixRow {
  const cells = new Map<SubmissionKind, MatrixCell>();
  let all = NOTHING;
  for (const { kind, status } of submissions) {
    cells.set(kind, counted(cells.get(kind) ?? NOTHING, status));
    all = counted(all, status);
  }
  return { district, cells, all };
}

function districtOf({ division, station }: CountedSubmission): string | null {
  return station === null ? (division?.code ?? null) : (station.district?.code ?? null);
}

/** Returns one row for each district, in the given order, and a last row for the whole city. */
export function matrixOf(districts: readonly Place[], submissions: readonly CountedSubmission[]): MatrixRow[] {
  const rows = districts.map((district) =>
    rowOf(
      district,
      submissions.filter((each) => districtOf(each) === district.code),
    ),
  );
  return rows.concat(rowOf(null, submissions));
}

/** Returns the kinds of which there is at least one submission, in the order of the vocabulary. */
export function kindsIn(rows: readonly MatrixRow[]): SubmissionKind[] {
  return SUBMISSION_KIND.values.filter((kind) => rows.some(({ cells }) => cells.has(kind)));
}
