import { type RouteObject } from 'react-router-dom';
import { roomOfLot } from '../../../../../shared/policy/encumbrance';
import {
  ContractListDocument,
  ContractRecordDocument,
  type ContractRecordQuery,
} from '../../../generated/documents/finance-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { commitmentTab } from '../../../nouns/budget/commitments-table';
import { contractList } from '../../../nouns/contract/contract-list';
import { contractRoutes, contractSheetRoute } from '../../../nouns/contract/contract-pages';
import { ContractRecordPage, contractSheet } from '../../../nouns/contract/contract-record';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { say } from '../../../words/language';
import { Accounts } from './accounts';
import { CommitPage } from './commit-page';

export const CONTRACT_ROUTES: readonly RouteObject[] = [
  ...contractRoutes({
    list: <ListPage spec={contractList(ContractListDocument)} />,
    record: ContractRecordDocument,
    show: (row, reload) => <LoadedContract row={row} reload={reload} />,
  }),
  contractSheetRoute(ContractRecordDocument),
  { path: 'contracts/:id/commit', element: <CommitPage /> },
];

type Contract = NonNullable<ContractRecordQuery['contract']>;

function LoadedContract({ row, reload }: { row: Contract; reload: () => void }) {
  return (
    <ContractRecordPage
      row={row}
      account={<Accounts row={row} reload={reload} />}
      actions={can(useSession(), 'commitBudget') ? [commitAction(row)] : []}
      sheet={contractSheet(row.id)}
      more={[commitmentTab(row.commitments)]}
    />
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
