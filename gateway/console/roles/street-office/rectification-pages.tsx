import { useParams } from 'react-router-dom';
import {
  AnswerRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
} from '../../generated/documents/street-office';
import { answerRectification } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { ANSWER_FIELDS, NO_ANSWER } from '../../nouns/rectification/answer-fields';
import {
  RECTIFICATION_COLUMNS,
  RECTIFICATION_FILTERS,
  type RectificationRow,
} from '../../nouns/rectification/rectification-columns';
import { RectificationRecordPage, whyNotAnswer } from '../../nouns/rectification/rectification-record';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { RECTIFICATION } from '../../words/nouns/oversight';

const SPEC: ListSpec<RectificationRow> = {
  name: 'rectifications',
  title: RECTIFICATION.list,
  columns: RECTIFICATION_COLUMNS,
  filters: RECTIFICATION_FILTERS,
  read: readConnection(
    RectificationListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.rectifications,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/rectifications/${id}`,
  empty: RECTIFICATION.empty,
};

export function RectificationsPage() {
  return <ListPage spec={SPEC} />;
}

export function RectificationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(RectificationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ rectification }) => rectification}>
      {(row) => {
        const why = whyNotAnswer(row, 'STREET');
        const answer = {
          key: 'answer',
          title: say(RECTIFICATION.toAnswer),
          why,
          to: `/rectifications/${id}/answer`,
          isMain: true,
        };
        return <RectificationRecordPage row={row} history={row.history} actions={[answer]} />;
      }}
    </LoadedRecord>
  );
}

/** Shows the form with which the street office answers a rectification. */
export function AnswerPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(RectificationRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ rectification }) => rectification}>
      {({ rule, demand }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `answer-${id}`,
            title: say(RECTIFICATION.answerTitle, { rule: ruleText(rule) }),
            fields: ANSWER_FIELDS,
            limits: answerRectification,
            isQueued: true,
            initial: NO_ANSWER,
            backTo: `/rectifications/${id}`,
            send: (act, values, key) => act(AnswerRectificationDocument, { id, ...values }, key),
          }}
        >
          <p className="prose">{demand}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}
