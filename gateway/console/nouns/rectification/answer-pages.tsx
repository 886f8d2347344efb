import { type RouteObject } from 'react-router-dom';
import { RECTIFICATION_ADDRESSEE, type RectificationAddressee } from '../../../../shared/domain/oversight';
import { type AnswerRectificationMutationVariables } from '../../generated/documents/street-office';
import { answerRectification } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FormPage } from '../../kit/entry/form-page';
import { type Field } from '../../kit/form/field';
import { ListPage } from '../../kit/list/list-page';
import { type RecordAction } from '../../kit/record/actions-menu';
import { RecordById } from '../../kit/record/record-by-id';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { type RectificationRow } from './rectification-columns';
import { type RectificationsDocument, rectificationList } from './rectification-list';
import { type RectificationDocument, RectificationRecordPage } from './rectification-record';

type AnswerDocument = Document<unknown, AnswerRectificationMutationVariables>;
type AnswerDocuments = { record: RectificationDocument; answer: AnswerDocument };

/**
 * Returns the routes of a party that can only answer rectifications. An answer that is given without a network
 * connection is queued.
 */
export function answeredRectificationRoutes(
  { list, ...documents }: AnswerDocuments & { list: RectificationsDocument },
  own: RectificationAddressee,
): RouteObject[] {
  return [
    { path: 'rectifications', element: <ListPage spec={rectificationList(list)} /> },
    {
      path: 'rectifications/:id',
      element: (
        <RecordById document={documents.record} pick={({ rectification }) => rectification}>
          {(row) => <RectificationRecordPage row={row} actions={[answerAction(row, own)]} />}
        </RecordById>
      ),
    },
    answerRoute(documents, { isQueued: true }),
  ];
}

/** Returns the route of the form that answers a rectification. A queued answer is sent when the network is back. */
export function answerRoute({ record, answer }: AnswerDocuments, { isQueued }: { isQueued: boolean }): RouteObject {
  const page = (
    <RecordById document={record} pick={({ rectification }) => rectification} use="form">
      {(row, reload) => <AnswerForm row={row} document={answer} isQueued={isQueued} reload={reload} />}
    </RecordById>
  );
  return { path: 'rectifications/:id/answer', element: page };
}

type Answerable = Pick<RectificationRow, 'id' | 'addressee' | 'status'>;

/** Returns the action that answers a rectification. */
export function answerAction(row: Answerable, own: RectificationAddressee): RecordAction {
  const title = say(RECTIFICATION.toAnswer);
  return { key: 'answer', title, why: whyNotAnswer(row, own), to: `/rectifications/${row.id}/answer`, isMain: true };
}

/** Returns why the party cannot answer a rectification now, or null if it can. */
function whyNotAnswer({ addressee, status }: Answerable, own: RectificationAddressee): string | null {
  if (addressee !== own) {
    return say(RECTIFICATION.whyNotOurs, { addressee: labelOf(RECTIFICATION_ADDRESSEE, addressee) });
  }
  if (status === 'OPEN' || status === 'OVERDUE') return null;
  return say(status === 'ANSWERED' ? RECTIFICATION.whyAnswered : RECTIFICATION.whyClosed);
}

const FIELDS: readonly Field[] = [
  { name: 'text', label: RECTIFICATION.answer, help: RECTIFICATION.answerHelp, kind: 'prose' },
  { name: 'attachments', label: RECTIFICATION.photographs, kind: 'files', files: ['PHOTOGRAPH', 'OTHER'] },
];

type AnswerFormProps = {
  row: Pick<RectificationRow, 'id' | 'rule' | 'demand'>;
  document: AnswerDocument;
  isQueued: boolean;
  reload: () => void;
};

/** Shows the form that answers a rectification. The demand stands above the fields. */
function AnswerForm({ row: { id, rule, demand }, document, isQueued, reload }: AnswerFormProps) {
  return (
    <FormPage
      onReload={reload}
      spec={{
        id: `answer-${id}`,
        title: say(RECTIFICATION.answerTitle, { rule: ruleText(rule) }),
        fields: FIELDS,
        limits: answerRectification,
        isQueued,
        initial: { text: '', attachments: [] },
        backTo: `/rectifications/${id}`,
        send: (act, values, key) => act(document, { id, ...values }, key),
      }}
    >
      <p className="prose">{demand}</p>
    </FormPage>
  );
}
