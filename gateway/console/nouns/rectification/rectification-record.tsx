import {
  RECTIFICATION_ADDRESSEE,
  RECTIFICATION_OPENER,
  RECTIFICATION_STATUS,
} from '../../../../shared/domain/oversight';
import { type Document } from '../../graph/document';
import { EmptyState } from '../../kit/feedback/empty-state';
import { RuleName } from '../../kit/feedback/rule-name';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile, AttachmentList } from '../../kit/record/attachment-list';
import { Facts, Panel } from '../../kit/record/facts';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { RecordPage, type RecordSheet } from '../../kit/record/record-page';
import { type Step, StateSteps } from '../../kit/record/state-steps';
import { KIT } from '../../words/kit';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { PRINT } from '../../words/print';
import { type RectificationRow } from './rectification-columns';

type Round = {
  round: number;
  answer: string;
  answeredOn: string;
  returnedOn: string | null;
  returnReason: string | null;
  attachments: readonly AttachedFile[];
};

export type RectificationRecordRow = RectificationRow &
  WithHistory & {
    answer: string | null;
    remark: string | null;
    rounds: readonly Round[];
    attachments: readonly AttachedFile[];
  };

/** The query that reads a rectification for its page. */
export type RectificationDocument = Document<{ rectification: RectificationRecordRow | null }, { id: string }>;

type RectificationRecordProps = {
  row: RectificationRecordRow;
  actions: readonly RecordAction[];
  /** The printable sheet of the rectification. */
  sheet?: RecordSheet;
};

/** Shows the page of one rectification. */
export function RectificationRecordPage({ row, actions, sheet }: RectificationRecordProps) {
  const tabs = [
    { key: 'rounds', title: say(RECTIFICATION.rounds), content: <Rounds row={row} /> },
    ...historyTabs(row),
  ];
  return (
    <RecordPage
      title={`${say(RECTIFICATION.list)} ${ruleText(row.rule)}`}
      status={<StatusTag vocabulary={RECTIFICATION_STATUS} value={row.status} />}
      actions={actions}
      sheet={sheet}
      tabs={tabs}
    >
      <StateSteps steps={stepsOf(row)} />
      <Panel title={say(KIT.dueAndDuty)}>
        <Facts
          facts={[
            [RECTIFICATION.station, row.station?.name],
            [RECTIFICATION.rule, <RuleName key="rule" rule={row.rule} station={row.station?.id ?? null} />],
            [RECTIFICATION.demand, row.demand],
            [RECTIFICATION.addressee, labelOf(RECTIFICATION_ADDRESSEE, row.addressee)],
            [RECTIFICATION.openedBy, labelOf(RECTIFICATION_OPENER, row.openedBy)],
            [RECTIFICATION.openedOn, row.openedOn],
            [RECTIFICATION.dueOn, row.dueOn],
            [RECTIFICATION.round, row.round],
            [RECTIFICATION.remark, row.remark],
          ]}
        />
      </Panel>
    </RecordPage>
  );
}

/** Returns the link from a rectification to its printable notice. */
export function noticeSheet(id: string): RecordSheet {
  return { title: say(PRINT.printNotice), to: `/rectifications/${id}/print` };
}

function stepsOf({ openedOn, answeredOn, closedOn }: RectificationRow): Step[] {
  return [
    { title: say(RECTIFICATION.stepOpened), note: openedOn, state: 'done' },
    { title: say(RECTIFICATION.stepAnswered), note: answeredOn, state: answeredOn === null ? 'now' : 'done' },
    {
      title: say(RECTIFICATION.stepClosed),
      note: closedOn,
      state: closedOn === null ? (answeredOn === null ? 'later' : 'now') : 'done',
    },
  ];
}

function Rounds({ row: { answer, answeredOn, attachments, rounds } }: { row: RectificationRecordRow }) {
  return (
    <>
      {answer !== null && (
        <Panel title={`${say(RECTIFICATION.answer)} ${answeredOn ?? ''}`}>
          <p className="prose">{answer}</p>
          <AttachmentList files={attachments} />
        </Panel>
      )}
      {rounds.map((each) => (
        <Panel key={each.round} title={say(RECTIFICATION.roundOf, { round: each.round, on: each.answeredOn })}>
          <p className="prose">{each.answer}</p>
          {each.returnedOn !== null && (
            <p>{say(RECTIFICATION.returned, { on: each.returnedOn, reason: each.returnReason ?? '' })}</p>
          )}
          <AttachmentList files={each.attachments} />
        </Panel>
      ))}
      {answer === null && rounds.length === 0 && <EmptyState text={say(RECTIFICATION.noRounds)} />}
    </>
  );
}
