import { type DataSource } from 'typeorm';
import { machineClients } from '../../../../subgraphs/finance/machine-clients';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import {
  type ClientDraft,
  type ListedClient,
  type ManagingClients,
  type SecretShown,
} from '../../../../shared/process/machine-clients';
import { workingOf } from '../../../../shared/process/background-jobs';
import { LIXIA } from '../../city/small-city';

export const DRAFT: ClientDraft = {
  name: '历下区财政支付系统',
  role: 'FINANCE_BUREAU',
  division: LIXIA,
  scopes: ['disbursements:read', 'budgetLines:read'],
};

/** The machine clients of this database, as an operator manages them. */
export type Operator = {
  managing: ManagingClients;
  add(more?: Partial<ClientDraft>): Promise<SecretShown>;
  list(): Promise<readonly ListedClient[]>;
  rotate(id: string, overlapMilliseconds: number): Promise<SecretShown>;
  disable(id: string): Promise<void>;
};

export function operatorOf(database: DataSource, clock: () => Date): Operator {
  const ask = () => Promise.reject(new Error('Nothing is asked.'));
  const managing = workingOf({ subgraph: { name: 'finance' }, database, ask, clock, log: SILENT_LOG }, () => false);
  return {
    managing,
    add: (more = {}) => machineClients.add(managing, { ...DRAFT, ...more }),
    list: () => machineClients.list(managing),
    rotate: (id, overlapMilliseconds) => machineClients.rotate(managing, { id, overlapMilliseconds }),
    disable: (id) => machineClients.disable(managing, id),
  };
}
