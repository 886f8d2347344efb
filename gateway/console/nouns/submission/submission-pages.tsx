import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';
import { SUBMISSION } from '../../words/nouns/submission';
import { REVIEW_FILTERS, SUBMISSION_COLUMNS, type SubmissionRow, reviewVariables } from './submission-columns';

type SubmissionsDocument<Row> = Document<{ submissions: Connection<Row> | null }, never>;

/**
 * Returns the definition of the page that lists submissions. By default, this is the list of an office that reviews
 * submissions. `parts` overrides properties for other roles.
 */
export function submissionList<Row extends SubmissionRow>(
  document: SubmissionsDocument<Row>,
  parts: Partial<Pick<ListSpec<Row>, 'title' | 'columns' | 'filters' | 'empty'>> = {},
): ListSpec<Row> {
  return {
    name: 'submissions',
    title: SUBMISSION.list,
    columns: SUBMISSION_COLUMNS,
    filters: REVIEW_FILTERS,
    read: readConnection(document, reviewVariables, (data) => data.submissions),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/submissions/${id}`,
    ...parts,
  };
}

type SubmissionPages<Row> = {
  /** The page that lists the submissions. */
  list: ReactElement;
  record: Document<{ submission: Row | null }, { id: string }>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a submission. */
export function submissionRoutes<Row>({ list, record, show }: SubmissionPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ submission }) => submission}>
      {show}
    </RecordById>
  );
  return [
    { path: 'submissions', element: list },
    { path: 'submissions/:id', element: page },
  ];
}
