import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  ApprovePaymentsDocument,
  PaymentRecordDocument,
  RejectPaymentDocument,
} from '../../../generated/documents/finance-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { capitalYuan } from '../../../kit/form/money';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { historyTabs } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { useSession } from '../../../session/session-context';
import { PAYING } from '../../../words/finance/payment';
import { yuan } from '../../../words/format';
import { say } from '../../../words/language';
import { PaymentGrounds } from './payment-grounds';
import { type Payment, whyNotApprove, whyNotPay, whyNotReject, whyNotReturn } from './payment-steps';
import { PaymentSummary } from './payment-summary';

type Asked = 'approve' | 'reject' | null;

/** Shows one payment. A finance bureau can approve it, reject it, record that it was made, or record its return. */
export function PaymentPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row, reload) => <PaymentOf row={row} reload={reload} />}
    </LoadedRecord>
  );
}

function PaymentOf({ row, reload }: { row: Payment; reload: () => void }) {
  const session = useSession();
  const [asked, ask] = useState<Asked>(null);
  const actions = actionsOf(row, ask).filter(({ mutation }) => can(session, mutation));
  const tabs = [
    { key: 'grounds', title: say(PAYING.grounds), content: <PaymentGrounds row={row} /> },
    ...historyTabs(row),
  ];
  return (
    <>
      <PaymentRecordPage row={row} actions={actions} tabs={tabs}>
        {actions.some(({ key }) => key === 'pay') && (
          <>
            <p className="hint">{say(PAYING.twoPersons)}</p>
            <p className="hint">{say(PAYING.payMeans)}</p>
          </>
        )}
        {row.paidOn !== null && <p className="hint">{say(PAYING.oneStepEach)}</p>}
      </PaymentRecordPage>
      <PaymentDialogs row={row} asked={asked} onClose={() => ask(null)} onDone={reload} />
    </>
  );
}

type PaymentAction = RecordAction & { mutation: string };

function actionsOf(row: Payment, ask: (asked: Asked) => void): PaymentAction[] {
  switch (row.status) {
    case 'REQUESTED':
    case 'APPROVED':
      return openActions(row, ask);
    case 'PAID':
    case 'CONFIRMED':
      return [returnAction(row)];
    case 'REJECTED':
    case 'RETURNED':
      return [];
  }
}

function openActions(row: Payment, ask: (asked: Asked) => void): PaymentAction[] {
  const approve = {
    key: 'approve',
    mutation: 'approveDisbursements',
    title: say(PAYING.approve),
    why: whyNotApprove(row),
    to: () => ask('approve'),
    isMain: row.status === 'REQUESTED',
  };
  const pay = {
    key: 'pay',
    mutation: 'payDisbursement',
    title: say(PAYING.pay),
    why: whyNotPay(row),
    to: `/payments/${row.id}/pay`,
    isMain: row.status === 'APPROVED',
  };
  const reject = {
    key: 'reject',
    mutation: 'rejectDisbursement',
    title: say(PAYING.reject),
    why: whyNotReject(row),
    to: () => ask('reject'),
  };
  return [approve, pay, reject];
}

function returnAction(row: Payment): PaymentAction {
  const to = `/payments/${row.id}/return`;
  return { key: 'return', mutation: 'returnPayment', title: say(PAYING.giveBack), why: whyNotReturn(row), to };
}

type PaymentDialogsProps = { row: Payment; asked: Asked; onClose: () => void; onDone: () => void };

function PaymentDialogs({ row, asked, onClose, onDone }: PaymentDialogsProps) {
  const { id, amountFen } = row;
  const sum = { count: 1, sum: yuan(amountFen), capitals: capitalYuan(BigInt(amountFen)) };
  return (
    <>
      <ActDialog
        open={asked === 'approve'}
        title={say(PAYING.approve)}
        onClose={onClose}
        onDone={onDone}
        send={(act, idempotencyKey) => act(ApprovePaymentsDocument, { ids: [id], idempotencyKey }, idempotencyKey)}
      >
        <PaymentSummary row={row} />
        <p>{say(PAYING.approveHint, sum)}</p>
      </ActDialog>
      <FieldsDialog
        open={asked === 'reject'}
        title={say(PAYING.reject)}
        hint={say(PAYING.rejectHint)}
        fields={[{ name: 'reason', kind: 'prose', label: PAYING.reasonField, isRequired: true }]}
        limits={{ reason: { required: true, maxLength: 200 } }}
        isGrave
        onClose={onClose}
        onDone={onDone}
        send={(act, values, key) => act(RejectPaymentDocument, { id, ...values }, key)}
      />
    </>
  );
}
