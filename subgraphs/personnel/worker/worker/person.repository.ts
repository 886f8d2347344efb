import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type WorkerRow, workerTable } from './worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

/**
 * Locks all worker rows of a person together, whoever employs them, so that two employers who post the person wait for
 * each other. It reads beyond the caller's scope (transaction.ts), so nothing that it finds may reach a response.
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

  /**
   * Locks and returns all rows of the person, under any of the person's hashes. A transaction that posts the person, or
   * that corrects a row to this identity number, locks them here before it checks the postings.
   */
  async locked(identityHashes: readonly string[]): Promise<WorkerRow[]> {
    const rows = () => this.findLocked(this.anyOf('identityHash', identityHashes), BY_ID);
    // While the first read waited for a lock, another transaction may have given this identity number to a row that the
    // read had already passed. The second read finds that row. Transactions that come later wait here.
    await rows();
    return rows();
  }
}

/** The slice of a transaction that holds persons, whoever employs them. */
export type PersonSlice = { beyond: { persons: PersonRepository } };
