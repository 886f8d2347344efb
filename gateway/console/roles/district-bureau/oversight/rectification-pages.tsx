import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  AnswerRectificationDocument,
  CloseRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  type RectificationRecordQuery,
  ReturnRectificationDocument,
} from '../../../generated/documents/district-bureau';
import { answerRectification } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { ANSWER_FIELDS, NO_ANSWER } from '../../../nouns/rectification/answer-fields';
import { NoticeSheet } from '../../../nouns/rectification/notice-sheet';
import { RectificationRecordPage, noticeSheet, whyNotAnswer } from '../../../nouns/rectification/rectification-record';
import { reviewActions } from '../../../nouns/rectification/review-actions';
import { RectificationDialogs, type RectificationStep } from '../../../nouns/rectification/review-dialogs';
import { REVIEW } from '../../../words/bureau/casework';
import { ruleText } from '../../../words/labels';
import { say } from '../../../words/language';
import { RECTIFICATION } from '../../../words/nouns/oversight';
import { openedList } from '../../../nouns/rectification/opened-list';

const SPEC = openedList(RectificationListDocument);

export function RectificationsPage() {
  return <ListPage spec={SPEC} actions={<LinkButton to="/rectifications/new">{say(REVIEW.open)}</LinkButton>} />;
}

const REVIEWS = { close: CloseRectificationDocument, return: ReturnRectificationDocument };

type Row = NonNullable<RectificationRecordQuery['rectification']>;

export function RectificationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(RectificationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ rectification }) => rectification}>
      {(row, reload) => <LoadedRectification row={row} reload={reload} />}
    </LoadedRecord>
  );
}

function LoadedRectification({ row, reload }: { row: Row; reload: () => void }) {
  const [step, setStep] = useState<RectificationStep | null>(null);
  return (
    <>
      <RectificationRecordPage
        row={row}
        history={row.history}
        actions={actionsOf(row, setStep)}
        sheet={noticeSheet(row.id)}
      />
      <RectificationDialogs documents={REVIEWS} row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

/** Returns the actions on a rectification. The addressee answers it, and the opener reviews the answer. */
function actionsOf(row: Row, setStep: (step: RectificationStep) => void): RecordAction[] {
  const { id, addressee } = row;
  const answer = {
    key: 'answer',
    title: say(RECTIFICATION.toAnswer),
    why: whyNotAnswer(row, 'DISTRICT'),
    to: `/rectifications/${id}/answer`,
    isMain: true,
  };
  if (addressee === 'DISTRICT') return [answer];
  return reviewActions(row, 'DISTRICT', setStep);
}

/** Shows the form with which the bureau answers a rectification that the city platform opened. */
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

/** Shows the printable notice of a rectification. */
export function NoticePage() {
  return (
    <SheetPage document={RectificationRecordDocument} variables={byId} pick={({ rectification }) => rectification}>
      {(row) => <NoticeSheet row={row} />}
    </SheetPage>
  );
}
