import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type WorkerRow, workerTable } from './worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

/**
 * Locks all worker rows of a person together, whoever employs them, so that two employers who post the person wait for
 * each other. It reads beyond the caller's scope (transaction.ts), so nothing that it finds may reach an answer.
 */
export class PersonRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /** Returns and locks an employer's sealed rows of these persons. */
  sealedOf(contractorId: string, identityHashes: readonly string[]): Promise<WorkerRow[]> {
    const sealed = { sql: 't.sealedOn IS NOT NULL', parameters: [] };
    const own = all(this.anyOf('identityHash', identityHashes), this.equals('contractorId', contractorId), sealed);
    return this.findLocked(own, BY_ID);
  }

  /** Locks all rows of the person, under any of the person's hashes. Whoever gives another row this identity number has locked these rows first. */
  async locked(identityHashes: readonly string[]): Promise<WorkerRow[]> {
    const rows = () => this.findLocked(this.anyOf('identityHash', identityHashes), BY_ID);
    // While the first read waited, another row may have become this person's, at a place that the read had already
    // passed. All rows are locked now, so the second read finds it, and no further row can follow.
    await rows();
    return rows();
  }
}

/** The slice of a transaction that holds persons, whoever employs them. */
export type PersonSlice = { beyond: { persons: PersonRepository } };
