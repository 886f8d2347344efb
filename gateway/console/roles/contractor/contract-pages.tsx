import { useParams } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  PaymentAccountNumberDocument,
} from '../../generated/documents/contractor';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { SheetPage, byId } from '../../kit/sheet/sheet-page';
import { CONTRACT_COLUMNS, CONTRACT_FILTERS, type ContractRow } from '../../nouns/contract/contract-list';
import { ContractRecordPage, contractSheet } from '../../nouns/contract/contract-record';
import { ContractSheet } from '../../nouns/contract/contract-sheet';
import { MONEY } from '../../words/nouns/money';
import { AccountNumbers } from '../../nouns/contract/account-numbers';

const SPEC: ListSpec<ContractRow> = {
  name: 'contracts',
  title: MONEY.contracts,
  columns: CONTRACT_COLUMNS,
  filters: CONTRACT_FILTERS,
  read: readConnection(
    ContractListDocument,
    (filters) => filters,
    (data) => data.contracts,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/contracts/${id}`,
};

export function ContractsPage() {
  return <ListPage spec={SPEC} />;
}

export function ContractPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(row) => (
        <ContractRecordPage
          row={row}
          account={<AccountNumbers document={PaymentAccountNumberDocument} id={id} />}
          sheet={contractSheet(id)}
        />
      )}
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
