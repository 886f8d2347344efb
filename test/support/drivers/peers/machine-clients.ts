import { type DataSource } from 'typeorm';
import { jobContext } from '../../../../shared/process/jobs/background-jobs';
import { machineClients } from '../../../../subgraphs/finance/machine-clients';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import {
  type SecretShown,
  type MachineClientDraft,
  type ListedMachineClient,
  type MachineClientContext,
} from '../../../../shared/process/machine-clients';
import { LIXIA } from '../../city/small-city';

export const DRAFT: MachineClientDraft = {
  name: '历下区财政支付系统',
  role: 'FINANCE_BUREAU',
  division: LIXIA,
  scopes: ['disbursements:read', 'budgetLines:read'],
};

/** The commands with which an operator manages the machine clients of a Hub. */
export type Operator = {
  managing: MachineClientContext;
  add(more?: Partial<MachineClientDraft>): Promise<SecretShown>;
  list(): Promise<readonly ListedMachineClient[]>;
  rotate(id: string, overlapMilliseconds: number): Promise<SecretShown>;
  disable(id: string): Promise<void>;
};

export function operatorOf(database: DataSource, clock: () => Date): Operator {
  const ask = () => Promise.reject(new Error('Machine clients must not query another subgraph.'));
  const managing = jobContext({ subgraph: { name: 'finance' }, database, ask, clock, log: SILENT_LOG }, () => false);
  return {
    managing,
    add: (more = {}) => machineClients.add(managing, { ...DRAFT, ...more }),
    list: () => machineClients.list(managing),
    rotate: (id, overlapMilliseconds) => machineClients.rotate(managing, { id, overlapMilliseconds }),
    disable: (id) => machineClients.disable(managing, id),
  };
}
