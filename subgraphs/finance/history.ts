import { type Area } from '../../shared/graphql/area';
import { MONEY } from '../../shared/graphql/audience/visible-to';
import { always, historyEntries, historyResolver } from '../../shared/graphql/history/history.resolver';
import { OfficeReferenceType } from '../../shared/graphql/history/office.type';
import { historyLoader } from '../../shared/record/events/history-repository';
import { type Access } from '../../shared/store/scoped-repository';
import { ContractType } from './contract/contract/contract.type';
import { type LotRow } from './ground/lot/lot.row';
import { contractTable } from './ground/contract/contract.row';
import { disbursementTable } from './payment/disbursement/disbursement.row';
import { DisbursementType } from './payment/disbursement/disbursement.type';
import { type ContractorRow } from './procurement/contractor/contractor.row';
import { ContractorType, toContractor } from './procurement/contractor/contractor.type';

type Contractors = { load: { contractor: { load(id: string): Promise<ContractorRow | null> } } };
type Lots = { load: { lot: { load(id: string): Promise<LotRow | null> } } };

const entries = historyEntries({
  office: () => OfficeReferenceType,
  contractor: () => ContractorType,
  findContractor: async (id, { load }: Contractors) => {
    const row = await load.contractor.load(id);
    return row && toContractor(row);
  },
});

/** The `history` fields of the types of this subgraph, which only offices may read. */
export const history = {
  resolvers: [
    entries.resolver,
    historyResolver({
      noun: 'ServiceContract',
      type: () => ContractType,
      readers: MONEY,
      entries,
      contractors: ({ contractorId }) => Promise.resolve(always(contractorId)),
    }),
    historyResolver({
      noun: 'Disbursement',
      type: () => DisbursementType,
      readers: MONEY,
      entries,
      contractors: async ({ lotId }, { load }: Lots) => always((await load.lot.load(lotId))?.contractorId ?? null),
    }),
  ],
  tables: [],
} satisfies Area;

/** Returns the loaders of these histories. */
export function histories(access: Access) {
  return {
    ServiceContract: historyLoader(access, { table: contractTable }),
    Disbursement: historyLoader(access, { table: disbursementTable }),
  };
}
