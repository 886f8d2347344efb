import { useParams } from 'react-router-dom';
import { roomOfLot } from '../../../../../shared/policy/encumbrance';
import {
  ContractListDocument,
  ContractRecordDocument,
  type ContractRecordQuery,
} from '../../../generated/documents/finance-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { HistoryList } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { CommitmentsTable } from '../../../nouns/budget/commitments-table';
import { ContractRecordPage, contractSheet } from '../../../nouns/contract/contract-record';
import { ContractSheet } from '../../../nouns/contract/contract-sheet';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { PAYING } from '../../../words/finance/payment';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { Accounts } from './accounts';
import { contractList } from '../../../nouns/contract/contract-list';

const SPEC = contractList(ContractListDocument);

export function ContractsPage() {
  return <ListPage spec={SPEC} />;
}

type Contract = NonNullable<ContractRecordQuery['contract']>;

export function ContractPage() {
  const { id = '' } = useParams();
  const session = useSession();
  const loaded = useRecord(ContractRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(row, reload) => (
        <ContractRecordPage
          row={row}
          account={<Accounts row={row} reload={reload} />}
          actions={can(session, 'commitBudget') ? [commitAction(row)] : []}
          sheet={contractSheet(id)}
          more={[
            {
              key: 'commitments',
              title: say(PAYING.commitments),
              content: <CommitmentsTable rows={row.commitments} />,
            },
            { key: 'history', title: say(KIT.history), content: <HistoryList page={row.history} /> },
          ]}
        />
      )}
    </LoadedRecord>
  );
}

function commitAction({ id, lots }: Contract): RecordAction {
  return {
    key: 'commit',
    title: say(BUDGET.commit),
    why: lots.some((lot) => roomOfLot(lot) > 0) ? null : say(BUDGET.whyFull),
    to: `/contracts/${id}/commit`,
    isMain: true,
  };
}

/** Shows the printable summary of a contract. */
export function ContractSheetPage() {
  return (
    <SheetPage document={ContractRecordDocument} variables={byId} pick={({ contract }) => contract}>
      {(row) => <ContractSheet row={row} />}
    </SheetPage>
  );
}
