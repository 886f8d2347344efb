import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  type ContractRecordQuery,
} from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { HistoryList } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { type RecordTab } from '../../../kit/record/tab-list';
import { useRecord } from '../../../kit/record/use-record';
import { ContractRecordPage, contractSheet } from '../../../nouns/contract/contract-record';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { AccountDialogs, AccountsTab, type AccountStep, accountActions } from './account-acts';
import { LotActs } from './lot-acts';
import { contractList } from '../../../nouns/contract/contract-list';

const SPEC = contractList(ContractListDocument);

export function ContractsPage() {
  return <ListPage spec={SPEC} actions={<LinkButton to="/notices">{say(PROCUREMENT.list)}</LinkButton>} />;
}

export type Contract = NonNullable<ContractRecordQuery['contract']>;

export function ContractPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(ContractRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ contract }) => contract}>
      {(row, reload) => <LoadedContract row={row} reload={reload} />}
    </LoadedRecord>
  );
}

/** Shows a contract, with the actions on its clauses, its account and each lot. */
function LoadedContract({ row, reload }: { row: Contract; reload: () => void }) {
  const [step, setStep] = useState<AccountStep | null>(null);
  const { id, status } = row;
  const isOver = status === 'EXPIRED' || status === 'TERMINATED';
  const why = isOver ? say(PERFORMANCE.whyContractEnded) : null;
  return (
    <>
      <ContractRecordPage
        row={row}
        account={<AccountsTab contract={row} />}
        actions={[
          { key: 'amend', title: say(PERFORMANCE.amend), why, to: `/contracts/${id}/amend` },
          ...accountActions(row, setStep),
          { key: 'assign', title: say(PERFORMANCE.subcontracting), why, to: `/contracts/${id}/subcontracting` },
        ]}
        sheet={contractSheet(id)}
        lotActions={(lot) => <LotActs contractId={id} lot={lot} />}
        more={moreTabsOf(row)}
      />
      <AccountDialogs contract={row} step={step} onClose={() => setStep(null)} onDone={reload} />
    </>
  );
}

function moreTabsOf({ revisions, subcontractings, history }: Contract): RecordTab[] {
  const versions = (
    <ul>
      {revisions.map(({ version, signedOn, reason }) => (
        <li key={version}>
          {say(PERFORMANCE.revisionText, { version, signedOn })} {reason}
        </li>
      ))}
      {subcontractings.map(({ id, discoveredOn, description }) => (
        <li key={id}>
          {say(PERFORMANCE.subcontracting)} {discoveredOn} {description}
        </li>
      ))}
    </ul>
  );
  return [
    { key: 'revisions', title: say(PERFORMANCE.revisions), content: versions },
    { key: 'history', title: say(KIT.history), content: <HistoryList page={history} /> },
  ];
}
