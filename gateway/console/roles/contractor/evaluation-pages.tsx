import Button from 'antd/es/button';
import { useState } from 'react';
import { type RouteObject, useParams } from 'react-router-dom';
import {
  AcceptEvaluationDocument,
  EvaluationListDocument,
  EvaluationRecordDocument,
  EvaluationsToAnswerDocument,
  type EvaluationsToAnswerQuery,
  ObjectToEvaluationDocument,
} from '../../generated/documents/contractor';
import { objectToEvaluation } from '../../generated/limits';
import { ActDialog } from '../../kit/act/act-dialog';
import { FormPage } from '../../kit/entry/form-page';
import { EmptyState } from '../../kit/feedback/empty-state';
import { LinkButton } from '../../kit/feedback/link-button';
import { ListPage } from '../../kit/list/list-page';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { objectionTermText } from '../../nouns/evaluation/course/terms-text';
import { evaluationTitle } from '../../nouns/evaluation/evaluation-columns';
import { EvaluationRecordPage } from '../../nouns/evaluation/evaluation-record';
import { evaluationList, evaluationRoutes } from '../../nouns/evaluation/pages/evaluation-pages';
import { useSession } from '../../session/session-context';
import { EVALUATION } from '../../words/nouns/evaluation';
import { OBJECTION } from '../../words/nouns/objection';
import { say } from '../../words/language';

const SPEC = evaluationList(EvaluationListDocument, { filters: [] });

/**
 * The routes for evaluations. The list page shows the signed evaluations. Below them are the delivered evaluations that
 * the contractor can accept or object to.
 */
export const EVALUATION_ROUTES: readonly RouteObject[] = [
  ...evaluationRoutes({
    list: (
      <>
        <ListPage spec={SPEC} />
        <ToAnswer />
      </>
    ),
    record: EvaluationRecordDocument,
    show: (row) => <EvaluationRecordPage row={row} />,
  }),
  { path: 'evaluations/:id/object', element: <ObjectPage /> },
];

type Delivered = NonNullable<EvaluationsToAnswerQuery['deliveredEvaluations']>['nodes'][number];

function ToAnswer() {
  const loaded = useRecord(EvaluationsToAnswerDocument, {});
  return (
    <section aria-labelledby="to-answer" className="page-section">
      <h2 id="to-answer">{say(OBJECTION.delivered)}</h2>
      <LoadedRecord loaded={loaded} pick={({ deliveredEvaluations }) => deliveredEvaluations}>
        {({ nodes }, reload) =>
          nodes.length === 0 ? (
            <EmptyState text={say(OBJECTION.emptyObject)} />
          ) : (
            nodes.map((row) => <DeliveredPanel key={row.id} row={row} reload={reload} />)
          )
        }
      </LoadedRecord>
    </section>
  );
}

/** Shows one delivered evaluation. The contractor can accept it or object to it. */
function DeliveredPanel({ row, reload }: { row: Delivered; reload: () => void }) {
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const { id, deliveredOn, objectUntil, acceptedOn, objections } = row;
  const title = evaluationTitle(row);
  const isOpen = objectUntil !== null && objectUntil >= today && acceptedOn === null;
  return (
    <Panel title={deliveredOn === null ? title : say(OBJECTION.deliveredTitle, { title, on: deliveredOn })}>
      {objectUntil !== null && (
        <p>
          {say(OBJECTION.untilHint, { until: objectUntil })}
          {objectionTermText(row)}
        </p>
      )}
      {objections.map(({ on, reason }) => (
        <p key={on}>{say(EVALUATION.objectionText, { on, reason })}</p>
      ))}
      {isOpen && (
        <div className="form-buttons">
          <Button type="primary" onClick={() => setOpen(true)}>
            {say(OBJECTION.accept)}
          </Button>
          <LinkButton to={`/evaluations/${id}/object`}>{say(OBJECTION.object)}</LinkButton>
        </div>
      )}
      <ActDialog
        open={open}
        title={say(OBJECTION.acceptTitle)}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, key) => act(AcceptEvaluationDocument, { evaluationId: id }, key)}
      >
        <p>{say(OBJECTION.acceptHint)}</p>
      </ActDialog>
    </Panel>
  );
}

/** Shows the form with which a contractor objects to an evaluation. */
function ObjectPage() {
  const { id = '' } = useParams();
  return (
    <FormPage
      spec={{
        id: `object-${id}`,
        title: say(OBJECTION.objectTitle),
        fields: [{ name: 'reason', label: OBJECTION.objectReason, kind: 'prose' }],
        limits: objectToEvaluation,
        initial: { reason: '' },
        backTo: '/evaluations',
        isChecked: true,
        send: (act, values, key) => act(ObjectToEvaluationDocument, { evaluationId: id, ...values }, key),
      }}
    />
  );
}
