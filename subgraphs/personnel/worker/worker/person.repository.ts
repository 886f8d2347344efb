import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type WorkerRow, workerTable } from './worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

/**
 * A person is one, whoever employs him: his worker rows are locked together, so that two employers who would post him wait for
 * each other. Made on an access beyond the caller's scope (transaction.ts): nothing of what it finds may be told.
 */
export class PersonRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /** Whoever makes another row this person's has locked the others first. */
  async locked(identityHash: string): Promise<WorkerRow[]> {
    const rows = () => this.findLocked(this.equals('identityHash', identityHash), BY_ID);
    // One that became his while this waited for another may lie behind where the read had come to: now that they are all
    // held, none can.
    await rows();
    return rows();
  }
}

/** The slice of a transaction that holds persons, whoever employs them. */
export type PersonSlice = { beyond: { persons: PersonRepository } };
