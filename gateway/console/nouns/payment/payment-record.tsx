import { type ReactNode } from 'react';
import { DISBURSEMENT_STATUS } from '../../../../shared/domain/money';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { Facts, Panel } from '../../kit/record/facts';
import { RecordPage } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { type Step, StateSteps } from '../../kit/record/state-steps';
import { instantText, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { type Words, say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';
import { type PaymentRow, paymentTitle, placeText } from './payment-list';

type PaymentRecordPageProps = {
  row: PaymentRow;
  actions: readonly RecordAction[];
  /** Further tabs that only some roles have. */
  tabs?: readonly RecordTab[];
  /** The content below the steps. */
  children?: ReactNode;
};

/** Shows the page of one payment. */
export function PaymentRecordPage({ row, actions, tabs = [], children }: PaymentRecordPageProps) {
  const facts = (
    <Panel title={say(STATION.overview)}>
      <Facts
        facts={[
          [MONEY.station, placeText(row.lot)],
          [MONEY.contractor, row.lot?.contract?.contractor?.name],
          [MONEY.amount, yuan(row.amountFen)],
          [MONEY.invoice, row.invoice?.number],
          [MONEY.voucher, row.voucher],
          [MONEY.requestedAt, instantText(row.requestedAt)],
          [MONEY.approvedAt, instantText(row.approvedAt)],
          [MONEY.paidOn, row.paidOn],
          [MONEY.confirmedOn, row.confirmedOn],
          [MONEY.returnedOn, row.returnedOn],
          ...(row.returnVoucher === undefined ? [] : [[MONEY.returnVoucher, row.returnVoucher] as const]),
          ...reasonFacts(row),
        ]}
      />
    </Panel>
  );
  return (
    <RecordPage
      title={paymentTitle(row)}
      status={<StatusTag vocabulary={DISBURSEMENT_STATUS} value={row.status} />}
      actions={actions}
      tabs={[{ key: 'facts', title: say(STATION.overview), content: facts }, ...tabs]}
    >
      <StateSteps steps={stepsOf(row)} />
      {children}
    </RecordPage>
  );
}

/** Returns why a payment was rejected or returned. Other payments have no reason. */
function reasonFacts({ status, reason }: PaymentRow): readonly (readonly [Words, string | null])[] {
  if (status === 'REJECTED') return [[MONEY.rejectReason, reason]];
  return status === 'RETURNED' ? [[MONEY.returnReason, reason]] : [];
}

/** Returns the steps of a payment. For a rejected or returned payment, the last step is the rejection or the return. */
function stepsOf({ status, requestedAt, approvedAt, paidOn, confirmedOn, returnedOn }: PaymentRow): Step[] {
  const steps = [
    [MONEY.stepRequested, requestedAt],
    [MONEY.stepApproved, approvedAt],
    [MONEY.stepPaid, paidOn],
    [MONEY.stepConfirmed, confirmedOn],
  ] as const;
  const isOver = status === 'REJECTED' || status === 'RETURNED';
  const shown = isOver ? steps.filter(([, date]) => date !== null) : steps;
  const next = shown.findIndex(([, date]) => date === null);
  const taken: Step[] = shown.map(([title, date], index) => ({
    title: say(title),
    note: date === null ? '' : instantText(date).slice(0, 10),
    state: date === null ? (index === next ? 'now' : 'later') : 'done',
  }));
  if (!isOver) return taken;
  return taken.concat({ title: labelOf(DISBURSEMENT_STATUS, status), note: returnedOn, state: 'now' });
}
