import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { type MachineClientRow, machineClientTable } from './machine-client.row';
import { validHashes } from './machine-client.rules';
import { isOneOf } from './same-hash';

const LATEST_FIRST: Order<MachineClientRow> = [{ column: 'id', direction: 'DESC' }];
const DISABLED = { sql: 't.disabledAt IS NOT NULL', parameters: [] };

export class MachineClientRepository extends ScopedRepository<MachineClientRow> {
  constructor(access: Access) {
    super(access, machineClientTable);
  }

  everyOne(): Promise<MachineClientRow[]> {
    return this.findAll(EVERYTHING, LATEST_FIRST);
  }

  disabled(): Promise<MachineClientRow[]> {
    return this.findAll(DISABLED, LATEST_FIRST);
  }

  /**
   * Locks a machine client, so that nobody can disable it during the transaction, and returns it. Returns null if no
   * machine client has this id.
   */
  async lock(id: string): Promise<MachineClientRow | null> {
    const [client] = await this.findLocked(this.equals('id', id), LATEST_FIRST);
    return client ?? null;
  }

  /**
   * Returns the machine client with this id and this hash of its secret. Returns null if the id is unknown, if the
   * secret is wrong or expired, or if the machine client is disabled. The work is the same in all cases, so the
   * response time does not reveal the case.
   */
  async findProven(id: string, secretHash: string, now: Date): Promise<MachineClientRow | null> {
    const [client] = await this.findByKeys('id', [id]);
    const known = client === undefined ? [] : validHashes(client, now);
    return isOneOf(secretHash, known) ? (client ?? null) : null;
  }
}

/** The slice of a context or transaction with the repository of machine clients. */
export type MachineClientSlice = { machineClients: MachineClientRepository };

/** The slice that reads machine clients beyond the caller's scope, because no caller's scope contains them. */
export type BeyondMachineClients = { beyond: MachineClientSlice };
