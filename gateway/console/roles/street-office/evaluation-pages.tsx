import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  DropScoreWithdrawalDocument,
  EvaluationListDocument,
  EvaluationRecordDocument,
  type EvaluationRecordQuery,
  RecuseDocument,
  ScoreEvaluationDocument,
  SignEvaluationDocument,
  ScoringPolicyDocument,
  StationToScoreDocument,
  WithdrawScoreDocument,
} from '../../generated/documents/street-office';
import { type RecordAction } from '../../kit/record/actions-menu';
import { EvaluationRecordPage, evaluationSheet } from '../../nouns/evaluation/evaluation-record';
import { evidenceOfHours, evidenceOfStation } from '../../nouns/evaluation/evidence/evidence';
import { EvaluationList, evaluationRoutes } from '../../nouns/evaluation/pages/evaluation-pages';
import { scoreRoute } from '../../nouns/evaluation/pages/score-page';
import { evaluationSheetRoute } from '../../nouns/evaluation/pages/sheet-route';
import { SigningDialogs, type SigningStep } from '../../nouns/evaluation/pages/signing-dialogs';
import { whyNotScore, whyNotSign } from '../../nouns/evaluation/signing';
import { withdrawalActions } from '../../nouns/evaluation/withdrawal';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';

export const EVALUATION_ROUTES: readonly RouteObject[] = [
  ...evaluationRoutes({
    list: <EvaluationList document={EvaluationListDocument} />,
    record: EvaluationRecordDocument,
    show: (row, reload) => <StreetEvaluation row={row} reload={reload} />,
  }),
  scoreRoute({
    station: StationToScoreDocument,
    policy: ScoringPolicyDocument,
    score: ScoreEvaluationDocument,
    evidenceOf: ({ id, lot }, projectYear) => [
      ...evidenceOfStation(`/station?station=${id}`),
      ...evidenceOfHours(lot?.contract, projectYear),
    ],
  }),
  evaluationSheetRoute(EvaluationRecordDocument),
];

type Row = NonNullable<EvaluationRecordQuery['evaluation']>;

const DOCUMENTS = {
  sign: SignEvaluationDocument,
  recuse: RecuseDocument,
  withdraw: WithdrawScoreDocument,
  drop: DropScoreWithdrawalDocument,
};

/**
 * Shows an evaluation. The street office can score, sign, and withdraw its scores. A person of the office can recuse
 * themselves.
 */
function StreetEvaluation({ row, reload }: { row: Row; reload: () => void }) {
  const [step, setStep] = useState<SigningStep | null>(null);
  const { today } = useSession();
  return (
    <>
      <EvaluationRecordPage
        row={row}
        actions={actionsOf(row, { today, open: setStep })}
        sheet={evaluationSheet(row.id)}
      />
      <SigningDialogs documents={DOCUMENTS} row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

type Acting = { today: string; open: (step: SigningStep) => void };

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
