import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { GRADE } from '../../../../shared/domain/evaluations';
import {
  EvaluationListDocument,
  EvaluationRecordDocument,
  type EvaluationRecordQuery,
  DropScoreWithdrawalDocument,
  RecuseDocument,
  SignEvaluationDocument,
  WithdrawScoreDocument,
} from '../../generated/documents/street-office';
import { ActDialog } from '../../kit/act/act-dialog';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type RecordAction } from '../../kit/record/actions-menu';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { SheetPage, byId } from '../../kit/sheet/sheet-page';
import { EVALUATION_COLUMNS, EVALUATION_FILTERS, type EvaluationRow } from '../../nouns/evaluation/evaluation-columns';
import { EvaluationRecordPage, evaluationSheet } from '../../nouns/evaluation/evaluation-record';
import { EvaluationSheet } from '../../nouns/evaluation/evaluation-sheet';
import { whyNotScore, whyNotSign } from '../../nouns/evaluation/signing';
import { type WithdrawalStep, withdrawalActions } from '../../nouns/evaluation/withdrawal';
import { WithdrawalDialogs } from '../../nouns/evaluation/withdrawal-dialogs';
import { useSession } from '../../session/session-context';
import { EVALUATION } from '../../words/nouns/evaluation';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { RecuseDialog } from '../../nouns/evaluation/recuse-dialog';

const SPEC: ListSpec<EvaluationRow> = {
  name: 'evaluations',
  title: EVALUATION.list,
  columns: EVALUATION_COLUMNS,
  filters: EVALUATION_FILTERS,
  read: readConnection(
    EvaluationListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.evaluations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/evaluations/${id}`,
  empty: EVALUATION.empty,
};

export function EvaluationsPage() {
  return <ListPage spec={SPEC} />;
}

export function EvaluationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(EvaluationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ evaluation }) => evaluation}>
      {(row, reload) => <StreetEvaluation row={row} reload={reload} />}
    </LoadedRecord>
  );
}

type Row = NonNullable<EvaluationRecordQuery['evaluation']>;
type Step = 'sign' | 'recuse' | WithdrawalStep;

/** Shows an evaluation. The street office can score, sign, recuse, and withdraw scores. */
function StreetEvaluation({ row, reload }: { row: Row; reload: () => void }) {
  const [open, setOpen] = useState<Step | null>(null);
  const { today } = useSession();
  const { id } = row;
  const close = () => setOpen(null);
  return (
    <>
      <EvaluationRecordPage
        row={row}
        history={row.history}
        actions={actionsOf(row, { today, open: setOpen })}
        sheet={evaluationSheet(id)}
      />
      <ActDialog
        open={open === 'sign'}
        title={say(EVALUATION.signTitle)}
        onClose={close}
        onDone={reload}
        send={(act, key) => act(SignEvaluationDocument, { id }, key)}
      >
        <p>{say(EVALUATION.signHint, { score: row.score ?? '', grade: labelOf(GRADE, row.grade) })}</p>
      </ActDialog>
      <WithdrawalDialogs
        documents={{ withdraw: WithdrawScoreDocument, drop: DropScoreWithdrawalDocument }}
        id={id}
        step={open === 'withdraw' || open === 'drop' ? open : null}
        onClose={close}
        onDone={reload}
      />
      <RecuseDialog
        open={open === 'recuse'}
        onClose={close}
        onDone={reload}
        send={(act, reason, key) => act(RecuseDocument, { input: { evaluationId: id, reason } }, key)}
      />
    </>
  );
}

type Acting = { today: string; open: (step: Step) => void };

function actionsOf(row: Row, { today, open }: Acting): RecordAction[] {
  const { kind, projectYear, station } = row;
  const score = `/evaluations/score?station=${station?.id ?? ''}&year=${projectYear}&kind=${kind}`;
  const [whyScore, whySign] = [whyNotScore(row, 'STREET_OFFICE'), whyNotSign(row, 'STREET_OFFICE', today)];
  const whyRecuse = row.status === 'SIGNED' ? say(EVALUATION.whySigned) : null;
  return [
    { key: 'score', title: say(EVALUATION.toScore), why: whyScore, to: score },
    { key: 'sign', title: say(EVALUATION.sign), why: whySign, to: () => open('sign'), isMain: true },
    { key: 'recuse', title: say(EVALUATION.recuse), why: whyRecuse, to: () => open('recuse') },
    ...withdrawalActions(row, 'STREET_OFFICE', open),
  ];
}

/** Shows the evaluation as a sheet to print and sign. */
export function EvaluationSheetPage() {
  return (
    <SheetPage document={EvaluationRecordDocument} variables={byId} pick={({ evaluation }) => evaluation}>
      {(row) => <EvaluationSheet row={row} />}
    </SheetPage>
  );
}
