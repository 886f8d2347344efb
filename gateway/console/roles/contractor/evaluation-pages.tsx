import Button from 'antd/es/button';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
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
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { Panel } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { EVALUATION_COLUMNS, type EvaluationRow, evaluationTitle } from '../../nouns/evaluation/evaluation-columns';
import { EvaluationRecordPage } from '../../nouns/evaluation/evaluation-record';
import { useSession } from '../../session/session-context';
import { EVALUATION } from '../../words/nouns/evaluation';
import { say } from '../../words/language';

const SPEC: ListSpec<EvaluationRow> = {
  name: 'evaluations',
  title: EVALUATION.list,
  columns: EVALUATION_COLUMNS.filter(({ key }) => key !== 'awaits'),
  filters: [],
  read: readConnection(
    EvaluationListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => {
      const page = data.evaluations;
      return page === null ? null : { ...page, nodes: page.nodes.map((row) => ({ ...row, awaits: [] })) };
    },
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/evaluations/${id}`,
  empty: EVALUATION.empty,
};

/** Lists the signed evaluations and, below them, the evaluations that were delivered to the contractor. */
export function EvaluationsPage() {
  return (
    <>
      <ListPage spec={SPEC} />
      <ToAnswer />
    </>
  );
}

type Delivered = NonNullable<EvaluationsToAnswerQuery['deliveredEvaluations']>['nodes'][number];

function ToAnswer() {
  const loaded = useRecord(EvaluationsToAnswerDocument, {});
  return (
    <section aria-labelledby="to-answer" className="page-section">
      <h2 id="to-answer">{say(EVALUATION.delivered)}</h2>
      <LoadedRecord loaded={loaded} pick={({ deliveredEvaluations }) => deliveredEvaluations}>
        {({ nodes }, reload) =>
          nodes.length === 0 ? (
            <EmptyState text={say(EVALUATION.emptyObject)} />
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
  const isOpen = objectUntil !== null && objectUntil >= today && acceptedOn === null && objections.length === 0;
  return (
    <Panel title={deliveredOn === null ? title : say(EVALUATION.deliveredTitle, { title, on: deliveredOn })}>
      {objectUntil !== null && <p>{say(EVALUATION.untilHint, { until: objectUntil })}</p>}
      {objections.map(({ on, reason }) => (
        <p key={on}>{say(EVALUATION.objectionText, { on, reason })}</p>
      ))}
      {isOpen && (
        <div className="form-buttons">
          <Button type="primary" onClick={() => setOpen(true)}>
            {say(EVALUATION.accept)}
          </Button>
          <LinkButton to={`/evaluations/${id}/object`}>{say(EVALUATION.object)}</LinkButton>
        </div>
      )}
      <ActDialog
        open={open}
        title={say(EVALUATION.acceptTitle)}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, key) => act(AcceptEvaluationDocument, { evaluationId: id }, key)}
      >
        <p>{say(EVALUATION.acceptHint)}</p>
      </ActDialog>
    </Panel>
  );
}

export function EvaluationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(EvaluationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ evaluation }) => evaluation}>
      {(row) => <EvaluationRecordPage row={row} actions={[]} />}
    </LoadedRecord>
  );
}

/** Shows the form with which a contractor objects to an evaluation. */
export function ObjectPage() {
  const { id = '' } = useParams();
  return (
    <FormPage
      spec={{
        id: `object-${id}`,
        title: say(EVALUATION.objectTitle),
        fields: [{ name: 'reason', label: EVALUATION.objectReason, kind: 'prose' }],
        limits: objectToEvaluation,
        initial: { reason: '' },
        backTo: '/evaluations',
        isChecked: true,
        send: (act, values, key) => act(ObjectToEvaluationDocument, { evaluationId: id, ...values }, key),
      }}
    />
  );
}
