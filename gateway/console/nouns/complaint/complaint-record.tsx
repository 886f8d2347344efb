import { type ReactNode } from 'react';
import { COMPLAINT_OUTCOME, COMPLAINT_STATUS } from '../../../../shared/domain/oversight';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { RecordPage } from '../../kit/record/record-page';
import { COMPLAINT } from '../../words/bureau/casework';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { type ComplaintRow } from './complaint-columns';

export type ComplaintRecordRow = ComplaintRow & {
  extendedOn: string | null;
  publishedAnswer: string | null;
  transferredOn: string | null;
  /** Absent for a role that does not handle complaints. */
  extensionReason?: string | null;
  hotlineNumberOut?: string | null;
  remark?: string | null;
};

type ComplaintRecordProps = {
  row: ComplaintRecordRow;
  actions: readonly RecordAction[];
  /** The button that reveals the contact of the citizen. Absent for a role that may not read it. */
  contact?: ReactNode;
};

/** Shows the page of one complaint. */
export function ComplaintRecordPage({ row, actions, contact }: ComplaintRecordProps) {
  const content = (
    <>
      {row.text !== undefined && (
        <Panel title={say(COMPLAINT.text)}>
          <p className="prose">{row.text}</p>
        </Panel>
      )}
      {contact !== undefined && <Panel title={say(COMPLAINT.contact)}>{contact}</Panel>}
      <Panel title={say(COMPLAINT.answer)}>
        <Facts
          facts={[
            [COMPLAINT.outcome, labelOf(COMPLAINT_OUTCOME, row.outcome)],
            [COMPLAINT.answeredOn, row.answeredOn],
            [COMPLAINT.publishedAnswer, row.publishedAnswer],
            ...(row.remark === undefined ? [] : ([[COMPLAINT.remark, row.remark]] as const)),
            [
              COMPLAINT.transferredTo,
              row.transferredTo === null ? null : `${row.transferredTo} ${row.transferredOn ?? ''}`,
            ],
          ]}
        />
      </Panel>
    </>
  );
  return (
    <RecordPage
      title={`${say(COMPLAINT.list)} ${row.receivedOn} ${row.station?.name ?? ''}`}
      status={<StatusTag vocabulary={COMPLAINT_STATUS} value={row.status} />}
      actions={actions}
      sheet={{ title: say(PRINT.printComplaint), to: `/complaints/${row.id}/print` }}
      tabs={[{ key: 'content', title: say(COMPLAINT.text), content }]}
    >
      <Panel title={say(KIT.dueAndDuty)}>
        <Facts facts={factsOf(row)} />
      </Panel>
    </RecordPage>
  );
}

function factsOf({
  station,
  receivedOn,
  dueOn,
  hotlineNumberIn,
  extendedOn,
  extensionReason,
}: ComplaintRecordRow): Fact[] {
  const facts: Fact[] = [
    [COMPLAINT.station, station?.name],
    [COMPLAINT.receivedOn, receivedOn],
    [COMPLAINT.dueOn, dueOn],
  ];
  if (hotlineNumberIn != null) facts.push([COMPLAINT.hotline, hotlineNumberIn]);
  if (extendedOn !== null) {
    facts.push([COMPLAINT.extend, say(COMPLAINT.extended, { on: extendedOn, reason: extensionReason ?? '' })]);
  }
  return facts;
}
