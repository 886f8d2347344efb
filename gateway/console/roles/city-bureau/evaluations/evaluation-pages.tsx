import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import { EVALUATING_OFFICE } from '../../../../../shared/domain/roles';
import {
  DecideObjectionDocument,
  DistrictsDocument,
  DropScoreWithdrawalDocument,
  EvaluationListDocument,
  EvaluationRecordDocument,
  type EvaluationRecordQuery,
  WithdrawScoreDocument,
} from '../../../generated/documents/city-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { ListByDistrict } from '../../../nouns/division/districts';
import { DecideDialog, WithdrawDialog } from '../../../nouns/evaluation/decide-dialog';
import { columnsOfOffices } from '../../../nouns/evaluation/evaluation-columns';
import { EvaluationRecordPage } from '../../../nouns/evaluation/evaluation-record';
import { evaluationList, evaluationRoutes } from '../../../nouns/evaluation/pages/evaluation-pages';
import { useSession } from '../../../session/session-context';
import { REVIEW } from '../../../words/bureau/casework';
import { CITY } from '../../../words/city/city';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';

const SPEC = evaluationList(EvaluationListDocument);

export const EVALUATION_ROUTES: readonly RouteObject[] = evaluationRoutes({
  list: <EvaluationsPage />,
  record: EvaluationRecordDocument,
  show: (row, reload) => <LoadedEvaluation row={row} reload={reload} />,
});

/** Lists the evaluations of the city. The year filter offers this year and the two years before. */
function EvaluationsPage() {
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const options = [thisYear, thisYear - 1, thisYear - 2].map((year) => ({ value: String(year), label: String(year) }));
  const year = { name: 'projectYear', label: EVALUATION.projectYear, kind: 'choice', options } as const;
  const spec = { ...SPEC, columns: columnsOfOffices(today), filters: [year, ...SPEC.filters] };
  return <ListByDistrict spec={spec} districts={DistrictsDocument} />;
}

type Evaluation = NonNullable<EvaluationRecordQuery['evaluation']>;
type Step = 'decideObjection' | 'withdrawScore' | 'dropScoreWithdrawal';

/**
 * Shows an evaluation. The city bureau can decide an objection, withdraw the scores, or refuse an office's request to
 * withdraw its scores.
 */
function LoadedEvaluation({ row, reload }: { row: Evaluation; reload: () => void }) {
  const session = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const { id, withdrawals } = row;
  const dialog = { onClose: () => setStep(null), onDone: reload };
  const actions = actionsOf(row, setStep).filter(({ key }) => can(session, key));
  return (
    <>
      <EvaluationRecordPage row={row} actions={actions} />
      <DecideDialog document={DecideObjectionDocument} row={row} open={step === 'decideObjection'} {...dialog} />
      <WithdrawDialog
        document={WithdrawScoreDocument}
        id={id}
        open={step === 'withdrawScore'}
        hint={say(CITY.withdrawHint)}
        {...dialog}
      />
      <ActDialog
        open={step === 'dropScoreWithdrawal'}
        title={say(CITY.refuseWithdrawal)}
        {...dialog}
        send={(act, key) => act(DropScoreWithdrawalDocument, { id }, key)}
      >
        {withdrawals.map(({ role, on, reason }) => (
          <p key={role} className="prose">
            {say(CITY.requestedBy, { on, reason, role: labelOf(EVALUATING_OFFICE, role) })}
          </p>
        ))}
        <p className="hint">{say(CITY.refuseHint)}</p>
      </ActDialog>
    </>
  );
}

function actionsOf({ status, objection, withdrawals }: Evaluation, setStep: (step: Step) => void): RecordAction[] {
  const isScored = status === 'SCORED';
  const whyNotWithdraw = status === 'DRAFT' ? say(CITY.whyNotScored) : say(EVALUATION.whySigned);
  const isOpen = objection !== null && objection.decidedOn === null;
  const acts: RecordAction[] = [];
  if (isOpen) {
    const why = objection.office === 'CITY_BUREAU' ? null : say(CITY.whyNotOurs);
    acts.push({
      key: 'decideObjection',
      title: say(REVIEW.decide),
      why,
      to: () => setStep('decideObjection'),
      isMain: true,
    });
  }
  if (isScored && withdrawals.length > 0) {
    acts.push({
      key: 'dropScoreWithdrawal',
      title: say(CITY.refuseWithdrawal),
      why: null,
      to: () => setStep('dropScoreWithdrawal'),
    });
  }
  return acts.concat({
    key: 'withdrawScore',
    title: say(REVIEW.withdrawScore),
    why: isScored ? null : whyNotWithdraw,
    to: () => setStep('withdrawScore'),
  });
}
