import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import {
  EVALUATION_KIND,
  EVALUATION_STATUS,
  type EvaluationKind,
  GRADE,
  type Grade,
} from '../../../../shared/domain/evaluations';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';
import { type Awaiting, awaitedText } from './course/awaited';

/** An evaluation of a station, as lists show it. */
export type EvaluationRow = Awaiting & {
  id: string;
  kind: EvaluationKind;
  projectYear: number;
  score: number | null;
  grade: Grade | null;
  deliveredOn: string | null;
  signedBy: readonly { role: EvaluatingOffice; on: string }[];
  station: { id: string; name: string } | null;
  contractor: { id: string; name: string } | null;
};

/** The columns that every role sees. */
export const EVALUATION_COLUMNS: readonly Column<EvaluationRow>[] = [
  {
    key: 'station',
    title: EVALUATION.station,
    value: ({ station }) => station?.name ?? null,
    exported: 'station.name',
  },
  { key: 'kind', title: EVALUATION.kind, value: ({ kind }) => labelOf(EVALUATION_KIND, kind), exported: 'kind' },
  { key: 'year', title: EVALUATION.projectYear, value: ({ projectYear }) => projectYear, exported: 'projectYear' },
  {
    key: 'contractor',
    title: EVALUATION.contractor,
    value: ({ contractor }) => contractor?.name ?? null,
    exported: 'contractor.name',
  },
  { key: 'score', title: EVALUATION.score, value: ({ score }) => score, isNumber: true, exported: 'score' },
  {
    key: 'grade',
    title: EVALUATION.grade,
    value: ({ grade }) => labelOf(GRADE, grade),
    show: ({ grade }) => <StatusTag vocabulary={GRADE} value={grade} />,
    exported: 'grade',
  },
  {
    key: 'status',
    title: EVALUATION.status,
    value: ({ status }) => labelOf(EVALUATION_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={EVALUATION_STATUS} value={status} />,
    exported: 'status',
  },
  { key: 'signedBy', title: EVALUATION.signedBy, value: signaturesOf, exported: null },
  {
    key: 'deliveredOn',
    title: EVALUATION.deliveredOn,
    value: ({ deliveredOn }) => deliveredOn,
    isHidden: true,
    exported: 'deliveredOn',
  },
];

/** Returns the columns for an office that may read who acts next: the columns of every role, and this one. */
export function columnsOfOffices(today: string): readonly Column<EvaluationRow>[] {
  const awaited: Column<EvaluationRow> = {
    key: 'awaits',
    title: EVALUATION.awaits,
    value: (row) => awaitedText(row, today),
    exported: null,
  };
  return EVALUATION_COLUMNS.flatMap((column) => (column.key === 'signedBy' ? [awaited, column] : [column]));
}

export const EVALUATION_FILTERS: readonly Filter[] = [
  { name: 'status', label: EVALUATION.status, kind: 'choice', options: optionsOf(EVALUATION_STATUS) },
  { name: 'awaiting', label: EVALUATION.awaiting, kind: 'choice', options: optionsOf(EVALUATING_OFFICE) },
];

export function signaturesOf({ signedBy }: Pick<EvaluationRow, 'signedBy'>): string {
  return signedBy
    .map(({ role, on }) => say(EVALUATION.signature, { role: labelOf(EVALUATING_OFFICE, role), on }))
    .join(';');
}

export function evaluationTitle({
  station,
  kind,
  projectYear,
}: Pick<EvaluationRow, 'station' | 'kind' | 'projectYear'>): string {
  return say(EVALUATION.titleOf, {
    station: station?.name ?? say(EVALUATION.formerStation),
    kind: labelOf(EVALUATION_KIND, kind),
    year: projectYear,
  });
}
