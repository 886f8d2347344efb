import { SUBMISSION_STATUS } from '../../../../shared/domain/submissions';
import { EmptyState } from '../../kit/feedback/empty-state';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile, AttachmentList } from '../../kit/record/attachment-list';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { RecordPage } from '../../kit/record/record-page';
import { type Step, StateSteps } from '../../kit/record/state-steps';
import { instantText } from '../../words/format';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { ReviewTag, type SubmissionRow, reviewedOn, submissionTitle } from './submission-columns';
import { type Content, SubmissionContent } from './submission-content';

export type SubmissionRecordRow = SubmissionRow &
  WithHistory & {
    content: Content | null;
    revisions: readonly {
      revision: number;
      submittedAt: string;
      content: Content;
      attachments: readonly AttachedFile[];
    }[];
    attachments: readonly AttachedFile[];
  };

type SubmissionRecordProps = {
  row: SubmissionRecordRow;
  actions?: readonly RecordAction[];
};

/** Shows the page of one submission. */
export function SubmissionRecordPage({ row, actions = [] }: SubmissionRecordProps) {
  const main = (
    <>
      {row.content === null ? (
        <EmptyState text={say(SUBMISSION.noContent)} />
      ) : (
        <SubmissionContent content={row.content} />
      )}
      <Panel title={say(SUBMISSION.files)}>
        <AttachmentList files={row.attachments} />
      </Panel>
    </>
  );
  const tabs = [
    { key: 'content', title: say(SUBMISSION.content), content: main },
    { key: 'revisions', title: say(SUBMISSION.revisions), content: <Revisions row={row} /> },
    ...historyTabs(row),
  ];
  return (
    <RecordPage
      title={submissionTitle(row)}
      status={<StatusTag vocabulary={SUBMISSION_STATUS} value={row.status} />}
      actions={actions}
      tabs={tabs}
    >
      <StateSteps steps={stepsOf(row)} />
      <Panel title={say(KIT.dueAndDuty)}>
        <Facts facts={factsOf(row)} />
      </Panel>
    </RecordPage>
  );
}

/** Returns the facts about a submission. A district's own submission has neither a station nor a contractor. */
function factsOf(row: SubmissionRow): Fact[] {
  const facts: Fact[] = [
    [SUBMISSION.dueOn, row.dueOn],
    [SUBMISSION.submittedAt, instantText(row.submittedAt)],
    [
      SUBMISSION.verified,
      row.submittedAt === null && row.station !== null ? (
        say(SUBMISSION.verifiedLater)
      ) : (
        <ReviewTag key="review" row={row} />
      ),
    ],
  ];
  if (row.contractor !== null) facts.unshift([SUBMISSION.contractor, row.contractor.name]);
  if (row.station !== null) facts.unshift([SUBMISSION.station, row.station.name]);
  return facts;
}

/**
 * Returns the steps of a submission. The last step of a district's own submission is the acknowledgement by the city
 * bureau. Other submissions are verified.
 */
function stepsOf(row: SubmissionRow): Step[] {
  const { submittedAt, dueOn, station } = row;
  const date = reviewedOn(row);
  return [
    { title: say(SUBMISSION.stepDue), note: dueOn, state: submittedAt === null ? 'now' : 'done' },
    {
      title: say(SUBMISSION.stepSubmitted),
      note: instantText(submittedAt),
      state: submittedAt === null ? 'later' : date === null ? 'now' : 'done',
    },
    {
      title: say(station === null ? SUBMISSION.stepAcknowledged : SUBMISSION.stepVerified),
      note: date,
      state: date === null ? 'later' : 'done',
    },
  ];
}

function Revisions({ row: { revisions } }: { row: SubmissionRecordRow }) {
  if (revisions.length === 0) return <EmptyState text={say(SUBMISSION.noContent)} />;
  return revisions.map(({ revision, submittedAt, content, attachments }) => (
    <section key={revision}>
      <h2>{say(SUBMISSION.revisionTitle, { revision, time: instantText(submittedAt) })}</h2>
      <SubmissionContent content={content} />
      {attachments.length > 0 && <AttachmentList files={attachments} />}
    </section>
  ));
}
