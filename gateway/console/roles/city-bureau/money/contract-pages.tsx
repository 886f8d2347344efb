import { useParams } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  DistrictsDocument,
} from '../../../generated/documents/city-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { HistoryList } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { CommitmentsTable } from '../../../nouns/budget/commitments-table';
import { contractList } from '../../../nouns/contract/contract-list';
import { ContractRecordPage } from '../../../nouns/contract/contract-record';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { PAYING } from '../../../words/finance/payment';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';

const SPEC = contractList(ContractListDocument);

export function ContractsPage() {
  return <ListPage spec={inDistrict(SPEC, useDistricts(DistrictsDocument))} />;
}

/** Shows a contract. The city bureau does not see the account, and changes nothing. */
export function ContractPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(row) => (
        <ContractRecordPage
          row={row}
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
