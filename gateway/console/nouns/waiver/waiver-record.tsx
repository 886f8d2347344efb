import { useState } from 'react';
import { withdrawWaiver } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { RuleName } from '../../kit/feedback/rule-name';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { Facts } from '../../kit/record/facts';
import { RecordPage } from '../../kit/record/record-page';
import { useSession } from '../../session/session-context';
import { WAIVER } from '../../words/bureau/casework';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { type WaiverRow, WaiverTag } from './waiver-columns';

type WaiverRecordPageProps = {
  row: WaiverRow;
  /** The address of the form that grants the same waiver again. Null if the office's level did not grant the waiver. */
  renewAt: string | null;
  withdraw: Document<unknown, { id: string; reason: string }>;
  onDone: () => void;
};

/** Shows a waiver. An office of the level that granted it (city or district) can withdraw or renew it. */
export function WaiverRecordPage({ row, renewAt, withdraw, onDone }: WaiverRecordPageProps) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { id, rule, inForce } = row;
  const why = inForce ? null : say(WAIVER.whyNotInForce);
  const actions: RecordAction[] = [];
  if (renewAt !== null && can(session, 'grantWaiver')) {
    actions.push({ key: 'renew', title: say(WAIVER.renew), why: null, to: renewAt, isMain: true });
  }
  if (renewAt !== null && can(session, 'withdrawWaiver')) {
    actions.push({ key: 'withdraw', title: say(WAIVER.withdraw), why, to: () => setOpen(true) });
  }
  return (
    <>
      <RecordPage
        title={`${say(WAIVER.list)} ${ruleText(rule)}`}
        status={<WaiverTag row={row} />}
        actions={actions}
        tabs={[{ key: 'facts', title: say(WAIVER.list), content: <WaiverFacts row={row} /> }]}
      />
      <FieldsDialog
        open={open}
        isGrave
        title={say(WAIVER.withdrawTitle)}
        fields={[{ name: 'reason', label: WAIVER.withdrawReason, kind: 'prose', isRequired: true }]}
        limits={withdrawWaiver}
        onClose={() => setOpen(false)}
        onDone={onDone}
        send={(act, values, key) => act(withdraw, { id, ...values }, key)}
      />
    </>
  );
}

function WaiverFacts({ row }: { row: WaiverRow }) {
  const { station, division, withdrawnOn, withdrawalReason } = row;
  const withdrawn =
    withdrawnOn === null ? null : say(WAIVER.withdrawnText, { on: withdrawnOn, reason: withdrawalReason ?? '' });
  return (
    <Facts
      facts={[
        [WAIVER.rule, <RuleName key="rule" rule={row.rule} />],
        [WAIVER.object, station?.name ?? division?.name],
        [WAIVER.reason, row.reason],
        [WAIVER.grantedOn, row.grantedOn],
        [WAIVER.until, row.until],
        [WAIVER.withdrawn, withdrawn],
      ]}
    />
  );
}
