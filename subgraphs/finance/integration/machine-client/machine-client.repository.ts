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

  /** Locked, so that it is not disabled meanwhile; null where there is none of the id. */
  async lock(id: string): Promise<MachineClientRow | null> {
    const [client] = await this.findLocked(this.equals('id', id), LATEST_FIRST);
    return client ?? null;
  }

  /**
   * The client of this id whose secret has this hash, or null: where there is none of the id, the secret is wrong or has ended, or
   * the client is disabled. It is the same work in each case, so that the time does not tell one from the other.
   */
  async findProven(id: string, secretHash: string, now: Date): Promise<MachineClientRow | null> {
    const [client] = await this.findByKeys('id', [id]);
    const known = client === undefined ? [] : validHashes(client, now);
    return isOneOf(secretHash, known) ? (client ?? null) : null;
  }
}

/** The slice of a context or transaction that holds machine clients. */
export type MachineClientSlice = { machineClients: MachineClientRepository };

/** The same past the caller’s scope: a machine client, which nobody reads, and whether it has ended. */
export type BeyondMachineClients = { beyond: MachineClientSlice };
