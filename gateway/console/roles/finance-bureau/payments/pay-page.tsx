import { type ReactElement } from 'react';
import { useParams } from 'react-router-dom';
import { MILESTONE } from '../../../../../shared/domain/contracts';
import { MakePaymentDocument, PaymentRecordDocument } from '../../../generated/documents/finance-bureau';
import { payDisbursement } from '../../../generated/limits';
import { LinkButton } from '../../../kit/feedback/link-button';
import { PageFault } from '../../../kit/feedback/page-fault';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field, type Values } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { lineFields, lineValues, postingsOf, sumOf, withLineFaults } from '../../../nouns/budget/line-amounts';
import { proRata } from '../../../nouns/budget/pro-rata';
import { SumOfLines } from '../../../nouns/budget/sum-of-lines';
import { paymentTitle } from '../../../nouns/payment/payment-list';
import { useSession } from '../../../session/session-context';
import { PAYING } from '../../../words/finance/payment';
import { yuan } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { type PayLine, faultsOf, linesOf } from './pay-lines';
import { PaymentGrounds } from './payment-grounds';
import { type Payment, whyNotPay } from './payment-steps';
import { PaymentSummary } from './payment-summary';

const FIELDS: readonly Field[] = [
  { name: 'paidOn', kind: 'date', label: PAYING.paidOn, help: PAYING.paidOnHelp },
  { name: 'voucher', kind: 'line', label: PAYING.voucher, help: PAYING.voucherHelp },
];

/**
 * Shows the form that records a payment that the bank has made. The form proposes to split the amount in proportion to
 * the encumbered money left on each line.
 */
export function PayPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row, reload) => (whyNotPay(row) === null ? <PayForm row={row} reload={reload} /> : <NotPayable row={row} />)}
    </LoadedRecord>
  );
}

function titleOf(row: Payment): string {
  return say(PAYING.payTitle, { title: paymentTitle(row) });
}

/** Says why the viewer cannot pay, for example because another person has already paid. */
function NotPayable({ row }: { row: Payment }) {
  return (
    <PageFault title={titleOf(row)} text={whyNotPay(row) ?? ''}>
      <LinkButton to={`/payments/${row.id}`}>{say(KIT.back)}</LinkButton>
    </PageFault>
  );
}

function PayForm({ row, reload }: { row: Payment; reload: () => void }) {
  const { today } = useSession();
  const { id, amountFen } = row;
  const lines = linesOf(row);
  if (lines.length === 0) {
    return (
      <PageFault title={titleOf(row)} text={say(PAYING.noLines)}>
        <LinkButton to={`/contracts/${row.lot?.contract?.id ?? ''}/commit`}>{say(PAYING.toCommit)}</LinkButton>
      </PageFault>
    );
  }
  return (
    <FormPage
      onReload={reload}
      spec={{
        id: `pay-${id}`,
        title: titleOf(row),
        fields: [...FIELDS, ...lineFields(lines)],
        limits: payDisbursement,
        initial: { paidOn: today, voucher: '', ...lineValues(proRata(lines, amountFen)) },
        backTo: `/payments/${id}`,
        isChecked: true,
        review: (values, entered) => reviewOf(row, postingsOf(values, lines), entered),
        check: (values) => faultsOf(values, lines, amountFen),
        send: async (act, { paidOn, voucher, ...amounts }, key) => {
          const postings = postingsOf(amounts, lines);
          const input = { id, paidOn: String(paidOn), voucher: String(voucher), postings };
          return withLineFaults(await act(MakePaymentDocument, { input }, key), postings);
        },
      }}
      below={(values) => <SumLine values={values} lines={lines} amountFen={amountFen} />}
    >
      <Checked row={row} />
      <p className="hint">{say(PAYING.proposal)}</p>
      {lines.length > 1 && <p className="hint">{say(PAYING.reassigned)}</p>}
    </FormPage>
  );
}

/** Returns what the person checks before they submit the form. */
function reviewOf(row: Payment, postings: ReturnType<typeof postingsOf>, entered: ReactElement) {
  return [
    <PaymentSummary key="payment" row={row} />,
    <SumOfLines key="sum" postings={postings} />,
    entered,
    <p key="final">{say(PAYING.noCorrection)}</p>,
  ];
}

/** Shows what the person checks before they record the payment. */
function Checked({ row }: { row: Payment }) {
  return (
    <>
      <p className="hint">{say(PAYING.payHint, { milestone: labelOf(MILESTONE, row.instalment?.milestone) })}</p>
      <PaymentSummary row={row} />
      <details className="panel">
        <summary>{say(PAYING.grounds)}</summary>
        <PaymentGrounds row={row} />
      </details>
    </>
  );
}

function SumLine({ values, lines, amountFen }: { values: Values; lines: readonly PayLine[]; amountFen: number }) {
  const sum = sumOf(postingsOf(values, lines));
  return (
    <p aria-live="polite" className={sum === BigInt(amountFen) ? undefined : 'fault-text'}>
      {say(PAYING.sumIs, { sum: yuan(sum), amount: yuan(amountFen) })}
    </p>
  );
}
