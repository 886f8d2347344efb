import { type Area } from '../../shared/graphql/area';
import { MONEY } from '../../shared/graphql/audience/visible-to';
import { historyResolver } from '../../shared/graphql/history.resolver';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { ContractType } from './contract/contract/contract.type';
import { contractTable } from './ground/contract/contract.row';
import { disbursementTable } from './payment/disbursement/disbursement.row';
import { DisbursementType } from './payment/disbursement/disbursement.type';

/** The `history` fields of the types of this subgraph, which only offices may read. */
export const history = {
  resolvers: [
    historyResolver({ noun: 'ServiceContract', type: () => ContractType, readers: MONEY }),
    historyResolver({ noun: 'Disbursement', type: () => DisbursementType, readers: MONEY }),
  ],
  tables: [],
} satisfies Area;

/** Creates the loaders of these histories. */
export function histories(access: Access) {
  return {
    ServiceContract: historyLoader(access, { table: contractTable }),
    Disbursement: historyLoader(access, { table: disbursementTable }),
  };
}
