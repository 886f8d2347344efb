import {
  CERTIFICATE_LEVEL,
  EDUCATION,
  type Education,
  LEAVE_KIND,
  type LeaveKind,
  MAJOR_KIND,
  QUALIFICATION_METHOD,
  type QualificationMethod,
} from '../../../../shared/domain/personnel';
import { EmptyState } from '../../kit/feedback/empty-state';
import { Tag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile, AttachmentList } from '../../kit/record/attachment-list';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { RecordPage } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { yesNo } from '../../words/format';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { STATION } from '../../words/nouns/station';
import { type ReactNode } from 'react';
import { type Week } from '../hours/weeks';
import { WorkerHours } from '../hours/weeks-charts';
import { type WorkerRow } from './worker-columns';

export type WorkerRecordRow = WorkerRow &
  WithHistory & {
    major: string;
    posting: (NonNullable<WorkerRow['posting']> & { endsOn: string | null }) | null;
    leaves: readonly { id: string; from: string; until: string; kind?: LeaveKind }[];
    qualificationVerification: {
      method: QualificationMethod;
      education: Education;
      qualified: boolean;
      verifiedOn: string;
    } | null;
    qualificationFiles?: readonly AttachedFile[];
    recent: readonly Week[] | null;
  };

export type WorkerRecordProps = {
  row: WorkerRecordRow;
  actions: readonly RecordAction[];
  /** The button that reveals personal data. */
  personal: ReactNode;
  /** The minimum weekly service hours that the policy sets. Null if the policy sets no minimum. */
  fewestHours: number | null;
};

/** Shows the page of one worker. */
export function WorkerRecordPage({ row, actions, personal, fewestHours }: WorkerRecordProps) {
  const tabs: RecordTab[] = [
    { key: 'overview', title: say(STATION.overview), content: <Overview row={row} personal={personal} /> },
    {
      key: 'hours',
      title: say(PERSONNEL.hours),
      content: <WorkerHours worker={row} fewest={fewestHours} />,
    },
    ...historyTabs(row),
  ];
  return (
    <RecordPage
      title={row.name}
      windowTitle={say(PERSONNEL.worker)}
      status={
        <Tag tone={row.qualified ? 'done' : 'neutral'} text={`${say(PERSONNEL.qualified)}:${yesNo(row.qualified)}`} />
      }
      actions={actions}
      tabs={tabs}
    />
  );
}

function Overview({ row, personal }: { row: WorkerRecordRow; personal: ReactNode }) {
  const { certificates, leaves, qualificationFiles } = row;
  return (
    <>
      <Panel title={say(PERSONNEL.posting)}>
        <Facts facts={postingFacts(row)} />
      </Panel>
      <Panel title={say(PERSONNEL.personal)}>{personal}</Panel>
      <Panel title={say(PERSONNEL.certificates)}>
        {certificates.length === 0 && <EmptyState text={say(KIT.none)} />}
        {certificates.map(({ level, obtainedOn, registeredUntil }) => (
          <Facts
            key={`${level} ${obtainedOn}`}
            facts={[
              [PERSONNEL.certificateLevel, labelOf(CERTIFICATE_LEVEL, level)],
              [PERSONNEL.obtainedOn, obtainedOn],
              [PERSONNEL.registeredUntil, registeredUntil],
            ]}
          />
        ))}
        {qualificationFiles !== undefined && <AttachmentList files={qualificationFiles} />}
      </Panel>
      <Panel title={say(PERSONNEL.leaves)}>
        {leaves.length === 0 && <EmptyState text={say(KIT.none)} />}
        <ul>
          {leaves.map(({ id, from, until, kind }) => (
            <li key={id}>
              {labelOf(LEAVE_KIND, kind)} {say(STATION.termText, { from, until })}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function postingFacts(row: WorkerRecordRow): Fact[] {
  const { posting, qualificationVerification: verification } = row;
  return [
    [PERSONNEL.station, posting?.station?.name],
    [PERSONNEL.startsOn, posting?.startsOn],
    [PERSONNEL.endsOn, posting?.endsOn],
    [PERSONNEL.trainedOn, posting?.trainedOn],
    [PERSONNEL.age, row.age],
    [PERSONNEL.education, labelOf(EDUCATION, row.education)],
    [PERSONNEL.major, row.major],
    [PERSONNEL.majorKind, labelOf(MAJOR_KIND, row.majorKind)],
    [PERSONNEL.phone, row.maskedPhone],
    [
      PERSONNEL.verification,
      verification === null ? null : `${verification.verifiedOn} ${labelOf(QUALIFICATION_METHOD, verification.method)}`,
    ],
  ];
}
