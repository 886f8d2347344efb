import { Link, useParams } from 'react-router-dom';
import { PaymentRecordDocument } from '../../../generated/documents/auditor';
import { LinkButton } from '../../../kit/feedback/link-button';
import { Tag } from '../../../kit/feedback/status-tag';
import { Facts, Panel } from '../../../kit/record/facts';
import { historyTabs } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { CommitmentsTable, PostingsTable } from '../../../nouns/budget/commitments-table';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { MONEY_CHAIN } from '../../../words/audit/record';
import { PAYING } from '../../../words/finance/payment';
import { instantText, yuan } from '../../../words/format';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { type Payment, isOnePerson, separationText } from './payment-chain';

/** Shows one payment from the budget line to the voucher, with the person of each step. */
export function PaymentPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row) => (
        <PaymentRecordPage
          row={row}
          actions={[]}
          tabs={[{ key: 'chain', title: say(MONEY_CHAIN.chain), content: <Course row={row} /> }, ...historyTabs(row)]}
        >
          <p>
            <LinkButton to={`/trail/finance?subjectId=${row.id}`}>{say(MONEY_CHAIN.toTrail)}</LinkButton>
          </p>
        </PaymentRecordPage>
      )}
    </LoadedRecord>
  );
}

function Course({ row }: { row: Payment }) {
  const { lot, postings } = row;
  const contract = lot?.contract ?? null;
  return (
    <>
      <Panel title={say(MONEY_CHAIN.stepLine)}>
        <PostingsTable rows={postings} />
      </Panel>
      <Panel
        title={say(MONEY_CHAIN.stepCommitment)}
        actions={contract !== null && <Link to={`/contracts/${contract.id}`}>{contract.contractor?.name}</Link>}
      >
        <CommitmentsTable rows={contract?.commitments ?? []} />
      </Panel>
      <Persons row={row} />
      <Panel title={say(MONEY_CHAIN.stepVoucher)}>
        <Facts
          facts={[
            [MONEY.voucher, row.voucher],
            [MONEY.paidOn, row.paidOn],
            [MONEY.confirmedOn, row.confirmedOn],
            [MONEY_CHAIN.returned, row.returnVoucher],
          ]}
        />
      </Panel>
    </>
  );
}

function Persons({ row }: { row: Payment }) {
  const isOne = isOnePerson(row);
  const tone = isOne === null ? 'waiting' : isOne ? 'failed' : 'done';
  return (
    <Panel title={say(MONEY_CHAIN.stepPayment)} actions={<Tag tone={tone} text={separationText(row)} />}>
      <Facts
        facts={[
          [MONEY.amount, yuan(row.amountFen)],
          [MONEY.invoice, row.invoice?.number],
          [PAYING.invoiceAmount, yuan(row.invoice?.amountFen)],
          [MONEY_CHAIN.requestedBy, row.requestedBy],
          [MONEY.requestedAt, instantText(row.requestedAt)],
          [PAYING.lotPrice, yuan(row.lot?.priceFen)],
          [MONEY_CHAIN.approvedBy, row.approvedBy],
          [MONEY.approvedAt, instantText(row.approvedAt)],
          [PAYING.lotPaid, yuan(row.lot?.disbursedFen)],
          [MONEY_CHAIN.paidBy, row.paidBy],
        ]}
      />
    </Panel>
  );
}
