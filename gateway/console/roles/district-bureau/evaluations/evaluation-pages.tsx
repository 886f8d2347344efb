import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  EvaluationListDocument,
  EvaluationRecordDocument,
  type EvaluationRecordQuery,
  PanelAccountDocument,
  PanelFormsDocument,
  RecusePanelMemberDocument,
  ScoreAsPanelDocument,
  ScoreEvaluationDocument,
  ScoringPolicyDocument,
  StationToScoreDocument,
} from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { EvaluationRecordPage, evaluationSheet } from '../../../nouns/evaluation/evaluation-record';
import { evidenceOfStation } from '../../../nouns/evaluation/evidence/evidence';
import { EvaluationList, evaluationRoutes } from '../../../nouns/evaluation/pages/evaluation-pages';
import { panelFormRoute } from '../../../nouns/evaluation/pages/panel-pages';
import { scoreRoute } from '../../../nouns/evaluation/pages/score-page';
import { evaluationSheetRoute } from '../../../nouns/evaluation/pages/sheet-route';
import { panelTabs } from '../../../nouns/evaluation/panel-tab';
import { whyNotScore, whyNotSign } from '../../../nouns/evaluation/signing';
import { withdrawalActions } from '../../../nouns/evaluation/withdrawal';
import { useSession } from '../../../session/session-context';
import { REVIEW } from '../../../words/bureau/casework';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { PANEL } from '../../../words/nouns/panel';
import { EvaluationDialogs, type EvaluationStep } from './evaluation-dialogs';
import { PanelPage } from './panel-page';

export const EVALUATION_ROUTES: readonly RouteObject[] = [
  ...evaluationRoutes({
    list: (
      <EvaluationList
        document={EvaluationListDocument}
        actions={<LinkButton to="/work/SCORE_EVALUATION">{say(EVALUATION.toScore)}</LinkButton>}
      />
    ),
    record: EvaluationRecordDocument,
    show: (row, reload, subject) => <LoadedEvaluation row={row} subject={subject} reload={reload} />,
  }),
  scoreRoute({
    station: StationToScoreDocument,
    policy: ScoringPolicyDocument,
    score: ScoreEvaluationDocument,
    evidenceOf: ({ id }) => evidenceOfStation(`/stations/${id}`),
  }),
  { path: 'evaluations/panel', element: <PanelPage /> },
  panelFormRoute({ account: PanelAccountDocument, forms: PanelFormsDocument, score: ScoreAsPanelDocument }),
  evaluationSheetRoute(EvaluationRecordDocument),
];

type Evaluation = NonNullable<EvaluationRecordQuery['evaluation']>;
type LoadedEvaluationProps = { row: Evaluation; subject: string | null; reload: () => void };

/**
 * Shows an evaluation. The district bureau can score, sign, decide an objection, and evaluate again. A person of the
 * bureau can recuse themselves.
 */
function LoadedEvaluation({ row, subject, reload }: LoadedEvaluationProps) {
  const { today } = useSession();
  const [step, setStep] = useState<EvaluationStep | null>(null);
  return (
    <>
      <EvaluationRecordPage
        row={row}
        actions={actionsOf(row, { today, setStep })}
        sheet={evaluationSheet(row.id)}
        more={panelTabs({ row, subject, recuse: RecusePanelMemberDocument, onDone: reload })}
      />
      <EvaluationDialogs row={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

type Acting = { today: string; setStep: (step: EvaluationStep) => void };

function actionsOf(row: Evaluation, { today, setStep }: Acting): RecordAction[] {
  const { status, objection } = row;
  const isOurs = objection !== null && objection.decidedOn === null && objection.office === 'DISTRICT_BUREAU';
  const isSigned = status === 'SIGNED' || status === 'SUPERSEDED';
  const actions: RecordAction[] = [
    {
      key: 'sign',
      title: say(EVALUATION.sign),
      why: whyNotSign(row, 'DISTRICT_BUREAU', today),
      to: () => setStep('sign'),
      isMain: true,
    },
  ];
  if (status === 'DRAFT') actions.unshift(...scoringActions(row));
  if (isOurs)
    actions.unshift({ key: 'decide', title: say(REVIEW.decide), why: null, to: () => setStep('decide'), isMain: true });
  actions.push(...withdrawalActions(row, 'DISTRICT_BUREAU', setStep));
  if (!isSigned) actions.push({ key: 'recuse', title: say(EVALUATION.recuse), why: null, to: () => setStep('recuse') });
  if (status === 'SIGNED')
    actions.push({ key: 'supersede', title: say(PANEL.supersede), why: null, to: () => setStep('supersede') });
  return actions;
}

/** Returns the actions that are possible until the scores are complete: to score, or to let a panel score. */
function scoringActions(row: Evaluation): RecordAction[] {
  const { kind, projectYear, station, ownScores } = row;
  const of = `station=${station?.id ?? ''}&year=${projectYear}&kind=${kind}`;
  const why = whyNotScore(row, 'DISTRICT_BUREAU');
  const whyPanel = ownScores.length > 0 ? say(EVALUATION.whyScored) : null;
  return [
    { key: 'score', title: say(EVALUATION.toScore), why, to: `/evaluations/score?${of}`, isMain: why === null },
    { key: 'panel', title: say(REVIEW.appoint), why: whyPanel, to: `/evaluations/panel?${of}` },
  ];
}
