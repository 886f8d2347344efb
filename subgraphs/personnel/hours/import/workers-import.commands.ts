import { WORKER_COLUMNS } from '../../../../shared/tabular/sheets/worker-sheet';
import { type WorkerTransaction, registerWorkers } from '../../worker/worker/worker.commands';
import { type Registration } from '../../worker/worker/worker.input';
import { alreadyRegistered, personFaults } from '../../worker/worker/worker.rules';
import { type ReadRows } from './import.input';
import { faultsOfRow, refuseRows, repeatedRows, rowFault, type RowFault } from './import.rules';

type Person = ReadRows<Registration>['rows'][number];

/**
 * Imports all persons of a sheet, or none.
 * @returns the workers' ids, in the order of the rows
 * @throws ImportRefusal with the faults of all rows
 */
export async function importWorkers(
  tx: WorkerTransaction,
  { rows, faults }: ReadRows<Registration>,
): Promise<string[]> {
  const wrong = rows.map(({ row }) => personFaults(row, tx.today));
  const right = rows.filter((_, index) => wrong[index]?.length === 0);
  const { title } = WORKER_COLUMNS.identityNumber;
  refuseRows([
    ...faults,
    ...rows.flatMap(({ line }, index) => faultsOfRow(line, wrong[index] ?? [], WORKER_COLUMNS)),
    ...repeatedRows(right, ({ row }) => row.identityNumber, title),
    ...(await registeredRows(tx, right, title)),
  ]);
  return registerWorkers(
    tx,
    rows.map(({ row }) => row),
  );
}

/** Returns a fault for every person who is already on the roster. One statement looks for all of them. */
async function registeredRows(tx: WorkerTransaction, persons: readonly Person[], column: string): Promise<RowFault[]> {
  const hashes = persons.map(({ row }) => tx.vault.hashesOf(row.identityNumber));
  const workers = await tx.workers.findByKeys('identityHash', hashes.flat());
  const known = new Set(workers.map((worker) => worker.identityHash));
  return persons.flatMap(({ line }, index) =>
    hashes[index]?.some((hash) => known.has(hash)) ? [rowFault(line, column, alreadyRegistered().text)] : [],
  );
}
