import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type WorkerRow, workerTable } from './worker.row';

const BY_ID: Order<WorkerRow> = [{ column: 'id', direction: 'ASC' }];

/**
 * Locks all worker rows of a person together, whoever employs the person. Two contractors who post the person therefore
 * wait for each other. The repository reads beyond the caller's scope (transaction.ts), so nothing that it finds may
 * reach a response.
 */
export class PersonRepository extends ScopedRepository<WorkerRow> {
  constructor(access: Access) {
    super(access, workerTable);
  }

  /** Returns and locks the rows of a contractor that belong to these persons and whose personal data is sealed (封存). */
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
    // While the first read waited for a lock, another transaction may have given this identity number to another row.
    // If the first read had already passed that row, only the second read finds it. Transactions that come later wait
    // here.
    await rows();
    return rows();
  }
}

/** The slice of a transaction that finds all rows of a person, whoever employs the person. */
export type PersonSlice = { beyond: { persons: PersonRepository } };
