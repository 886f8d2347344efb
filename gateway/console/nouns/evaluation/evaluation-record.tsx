import {
  EVALUATION_STATUS,
  GRADE,
  OBJECTION_OUTCOME,
  type ObjectionOutcome,
  type PanelMemberKind,
} from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { EmptyState } from '../../kit/feedback/empty-state';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { RecordPage, type RecordSheet } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { StateSteps } from '../../kit/record/state-steps';
import { EVALUATION } from '../../words/nouns/evaluation';
import { PANEL } from '../../words/nouns/panel';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { useSession } from '../../session/session-context';
import { type EvaluationRow, evaluationTitle } from './evaluation-columns';
import { evaluationSteps } from './course/evaluation-steps';
import { type ServedLot, missingSignaturesText, objectionTermText } from './course/terms-text';
import { type Points, PointsTable } from './points-table';
import { type Withdrawal } from './withdrawal';
import { Withdrawals } from './withdrawal-dialogs';

export type EvaluationRecordRow = EvaluationRow &
  Points &
  WithHistory & {
    station: { lot?: ServedLot } | null;
    objections: readonly {
      on: string;
      reason: string;
      decidedOn: string | null;
      outcome: ObjectionOutcome | null;
      answer: string | null;
    }[];
    /** The kinds of the members of the panel. Empty if the district bureau and the street office score instead. */
    panelKinds?: readonly PanelMemberKind[];
    withdrawals?: readonly Withdrawal[];
    superseded?: { on: string; reason: string } | null;
  };

/** The data on the sheet of an evaluation. */
export type EvaluationSheetRow = Omit<EvaluationRecordRow, 'objections'>;

type EvaluationRecordProps = {
  row: EvaluationRecordRow;
  actions?: readonly RecordAction[];
  /** The printable sheet of the evaluation. */
  sheet?: RecordSheet;
  /** Further tabs that only some roles have. */
  more?: readonly RecordTab[];
};

/** Shows the page of one evaluation. */
export function EvaluationRecordPage({ row, actions = [], sheet, more = [] }: EvaluationRecordProps) {
  const { today } = useSession();
  const tabs: RecordTab[] = [
    { key: 'points', title: say(EVALUATION.points), content: <PointsTable row={row} /> },
    { key: 'objections', title: say(EVALUATION.objections), content: <Objections row={row} /> },
    ...more,
    ...historyTabs(row),
  ];
  return (
    <RecordPage
      title={evaluationTitle(row)}
      status={<StatusTag vocabulary={EVALUATION_STATUS} value={row.status} />}
      actions={actions}
      sheet={sheet}
      tabs={tabs}
    >
      <StateSteps steps={evaluationSteps(row, today)} />
      <Panel title={say(KIT.dueAndDuty)}>
        <Facts facts={factsOf(row, today)} />
      </Panel>
      <Withdrawals rows={row.withdrawals ?? []} />
    </RecordPage>
  );
}

/** Returns the link from an evaluation to its printable sheet. */
export function evaluationSheet(id: string): RecordSheet {
  return { title: say(PRINT.printEvaluation), to: `/evaluations/${id}/print` };
}

function factsOf(row: EvaluationRecordRow, today: string): Fact[] {
  const signatures = row.signedBy.map(({ role, on }) =>
    say(EVALUATION.signature, { role: labelOf(EVALUATING_OFFICE, role), on }),
  );
  const { superseded = null } = row;
  const replaced: Fact[] = superseded === null ? [] : [[EVALUATION.status, say(PANEL.superseded, superseded)]];
  const isUnsigned = row.status === 'SCORED';
  const toSign: Fact[] = isUnsigned ? [[EVALUATION.toSign, missingSignaturesText(row, today)]] : [];
  return [
    ...replaced,
    [EVALUATION.contractor, row.contractor?.name],
    [EVALUATION.score, row.score],
    [EVALUATION.grade, row.grade === null ? null : <StatusTag key="grade" vocabulary={GRADE} value={row.grade} />],
    [EVALUATION.deliveredOn, row.deliveredOn],
    [EVALUATION.objectUntil, row.objectUntil && `${row.objectUntil}${objectionTermText(row)}`],
    [EVALUATION.acceptedOn, row.acceptedOn],
    [EVALUATION.signedBy, signatures.join(';')],
    ...toSign,
  ];
}

function Objections({ row: { objections } }: { row: EvaluationRecordRow }) {
  if (objections.length === 0) return <EmptyState text={say(EVALUATION.noObjections)} />;
  return objections.map(({ on, reason, decidedOn, outcome, answer }, index) => (
    <Panel key={index} title={say(EVALUATION.objectionOfOrder, { order: index + 1 })}>
      <p className="prose">{say(EVALUATION.objectionText, { on, reason })}</p>
      {decidedOn !== null && (
        <p className="prose">
          {say(EVALUATION.decisionText, {
            on: decidedOn,
            outcome: labelOf(OBJECTION_OUTCOME, outcome),
            answer: answer ?? '',
          })}
        </p>
      )}
    </Panel>
  ));
}
