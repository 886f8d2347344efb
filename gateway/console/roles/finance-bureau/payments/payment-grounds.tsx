import { type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { INSTALMENT_KIND, MILESTONE } from '../../../../../shared/domain/contracts';
import { Tag } from '../../../kit/feedback/status-tag';
import { Facts, Panel } from '../../../kit/record/facts';
import { PaymentAccountNumberDocument } from '../../../generated/documents/finance-bureau';
import { AccountNumbers } from '../../../nouns/contract/account-numbers';
import { CommitmentsTable, PostingsTable } from '../../../nouns/budget/commitments-table';
import { PAYING } from '../../../words/finance/payment';
import { yuan } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { evaluationText } from './evaluation-ground';
import { type Payment } from './payment-steps';

/**
 * Shows what a finance bureau checks before a payment: lot, contract, evaluation, acceptance, invoice and budget lines.
 */
export function PaymentGrounds({ row }: { row: Payment }) {
  const contract = row.lot?.contract ?? null;
  return (
    <>
      <InstalmentPanel row={row} />
      <LotPanel row={row} />
      <Panel title={say(PAYING.commitments)}>
        <CommitmentsTable rows={contract?.commitments ?? []} />
      </Panel>
      <Panel title={say(MONEY.account)}>
        {contract !== null && <AccountNumbers document={PaymentAccountNumberDocument} id={contract.id} />}
      </Panel>
      {row.postings.length > 0 && (
        <Panel title={say(PAYING.postings)}>
          <PostingsTable rows={row.postings} />
        </Panel>
      )}
    </>
  );
}

function InstalmentPanel({ row }: { row: Payment }) {
  const { instalment, invoice, amountFen } = row;
  const evaluation = evaluationText(row);
  const acceptance = instalment?.acceptance ?? null;
  const isAccepted = acceptance !== null || instalment?.milestone === 'ACCEPTANCE';
  return (
    <Panel title={say(MONEY.instalments)}>
      <Facts
        facts={[
          [MONEY.kind, labelOf(INSTALMENT_KIND, instalment?.kind)],
          [MONEY.milestone, labelOf(MILESTONE, instalment?.milestone)],
          [MONEY.dueOn, instalment?.dueOn],
          ...(evaluation === null ? [] : [[PAYING.evaluation, evaluation] as const]),
          ...(isAccepted ? [[PAYING.acceptance, acceptanceText(acceptance)] as const] : []),
          [MONEY.invoice, invoice?.number],
          [PAYING.invoiceAmount, <InvoiceAmount key="invoice" invoice={invoice} amountFen={amountFen} />],
        ]}
      />
    </Panel>
  );
}

function LotPanel({ row: { lot } }: { row: Payment }) {
  const contract = lot?.contract ?? null;
  return (
    <Panel title={say(PAYING.lot)}>
      <Facts
        facts={[
          [PAYING.contract, contract === null ? null : <ContractLink key="contract" contract={contract} />],
          [MONEY.term, contract === null ? null : `${contract.startsOn} — ${contract.endsOn}`],
          [MONEY.price, yuan(contract?.priceFen)],
          [PAYING.lotPrice, yuan(lot?.priceFen)],
          [PAYING.lotCommitted, yuan(lot?.committedFen)],
          [PAYING.lotPaid, yuan(lot?.disbursedFen)],
        ]}
      />
    </Panel>
  );
}

function ContractLink({
  contract: { id, contractor },
}: {
  contract: { id: string; contractor: { name: string } | null };
}) {
  return <Link to={`/contracts/${id}`}>{contractor?.name ?? id}</Link>;
}

type Acceptance = { acceptedOn: string; passed: boolean; remark: string | null };

function acceptanceText(acceptance: Acceptance | null): ReactNode {
  if (acceptance === null) return null;
  const { acceptedOn: on, passed, remark } = acceptance;
  return (
    <>
      <Tag tone={passed ? 'done' : 'failed'} text={say(passed ? PAYING.accepted : PAYING.refused, { on })} />
      {remark !== null && <div className="prose small">{remark}</div>}
    </>
  );
}

function InvoiceAmount({ invoice, amountFen }: { invoice: { amountFen: number } | null; amountFen: number }) {
  if (invoice === null) return null;
  return (
    <>
      {yuan(invoice.amountFen)}{' '}
      {invoice.amountFen !== amountFen && <Tag tone="warning" text={say(PAYING.invoiceDiffers)} />}
    </>
  );
}
