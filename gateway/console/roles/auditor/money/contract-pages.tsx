import { useParams } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  PaymentAccountNumberDocument,
} from '../../../generated/documents/auditor';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { HistoryList } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { CommitmentsTable } from '../../../nouns/budget/commitments-table';
import { ContractRecordPage, contractSheet } from '../../../nouns/contract/contract-record';
import { ContractSheet } from '../../../nouns/contract/contract-sheet';
import { MONEY_CHAIN } from '../../../words/audit/record';
import { PAYING } from '../../../words/finance/payment';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { AccountNumbers } from '../../../nouns/contract/account-numbers';
import { contractList } from '../../../nouns/contract/contract-list';

const SPEC = contractList(ContractListDocument);

export function ContractsPage() {
  return <ListPage spec={SPEC} />;
}

export function ContractPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(row) => {
        const commitments = <CommitmentsTable rows={row.commitments} />;
        const history = (
          <>
            <p>
              <LinkButton to={`/trail/finance?subjectId=${id}`}>{say(MONEY_CHAIN.toTrail)}</LinkButton>
            </p>
            <HistoryList page={row.history} />
          </>
        );
        return (
          <ContractRecordPage
            row={row}
            account={<AccountNumbers document={PaymentAccountNumberDocument} id={id} />}
            sheet={contractSheet(id)}
            more={[
              { key: 'commitments', title: say(PAYING.commitments), content: commitments },
              { key: 'history', title: say(KIT.history), content: history },
            ]}
          />
        );
      }}
    </LoadedRecord>
  );
}

/** Shows the printable summary of a contract. */
export function ContractSheetPage() {
  return (
    <SheetPage document={ContractRecordDocument} variables={byId} pick={({ contract }) => contract}>
      {(row) => <ContractSheet row={row} />}
    </SheetPage>
  );
}
