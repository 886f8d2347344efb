import { type ReactElement, type ReactNode, useMemo } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Connection } from '../../../graph/connection';
import { type Document } from '../../../graph/document';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { RecordById } from '../../../kit/record/record-by-id';
import { useSession } from '../../../session/session-context';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { EVALUATION_COLUMNS, EVALUATION_FILTERS, type EvaluationRow, columnsOfOffices } from '../evaluation-columns';

export type EvaluationsDocument = Document<{ evaluations: Connection<EvaluationRow> | null }, never>;

type EvaluationListProps = { document: EvaluationsDocument; actions?: ReactNode };

/** Shows the list of the evaluations to an office. */
export function EvaluationList({ document, actions }: EvaluationListProps) {
  const { today } = useSession();
  const spec = useMemo(() => evaluationList(document, { columns: columnsOfOffices(today) }), [document, today]);
  return <ListPage spec={spec} actions={actions} />;
}

/** Returns the definition of the list page. `parts` overrides the columns or filters for a role. */
export function evaluationList(
  document: EvaluationsDocument,
  parts: Partial<Pick<ListSpec<EvaluationRow>, 'columns' | 'filters'>> = {},
): ListSpec<EvaluationRow> {
  return {
    name: 'evaluations',
    title: EVALUATION.list,
    columns: EVALUATION_COLUMNS,
    filters: EVALUATION_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { lists: ['status'], numbers: ['projectYear'] }),
      (data) => data.evaluations,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/evaluations/${id}`,
    empty: EVALUATION.empty,
    ...parts,
  };
}

/**
 * The query that reads an evaluation. For a role that may be on a panel, the query also asks with which account the
 * caller has signed in.
 */
export type EvaluationDocument<Row> = Document<
  { evaluation: Row | null; me?: { subject: string } | null },
  { id: string }
>;

type EvaluationPages<Row> = {
  /** The page that lists the evaluations. */
  list: ReactElement;
  record: EvaluationDocument<Row>;
  /**
   * Returns the page of an evaluation. `subject` is the account of the caller. It is null if the query does not ask for
   * it.
   */
  show: (row: Row, reload: () => void, subject: string | null) => ReactNode;
};

/** Returns the routes of the list and of the record of an evaluation. */
export function evaluationRoutes<Row>({ list, record, show }: EvaluationPages<Row>): RouteObject[] {
  const page = (
    <RecordById
      document={record}
      pick={({ evaluation: row, me }) => (row === null ? null : { row, subject: me?.subject ?? null })}
    >
      {({ row, subject }, reload) => show(row, reload, subject)}
    </RecordById>
  );
  return [
    { path: 'evaluations', element: list },
    { path: 'evaluations/:id', element: page },
  ];
}
