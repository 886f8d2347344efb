import { type RouteObject } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  PaymentAccountNumberDocument,
} from '../../../generated/documents/auditor';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { commitmentTab } from '../../../nouns/budget/commitments-table';
import { AccountNumbers } from '../../../nouns/contract/account-numbers';
import { contractList } from '../../../nouns/contract/contract-list';
import { contractRoutes, contractSheetRoute } from '../../../nouns/contract/contract-pages';
import { ContractRecordPage, contractSheet } from '../../../nouns/contract/contract-record';
import { MONEY_CHAIN } from '../../../words/audit/record';
import { say } from '../../../words/language';

export const CONTRACT_ROUTES: readonly RouteObject[] = [
  ...contractRoutes({
    list: <ListPage spec={contractList(ContractListDocument)} />,
    record: ContractRecordDocument,
    show: (row) => (
      <ContractRecordPage
        row={row}
        account={<AccountNumbers document={PaymentAccountNumberDocument} id={row.id} />}
        sheet={contractSheet(row.id)}
        more={[commitmentTab(row.commitments)]}
        aboveHistory={
          <p>
            <LinkButton to={`/trail/finance?subjectId=${row.id}`}>{say(MONEY_CHAIN.toTrail)}</LinkButton>
          </p>
        }
      />
    ),
  }),
  contractSheetRoute(ContractRecordDocument),
];
