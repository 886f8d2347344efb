import { readInput } from '../../../shared/graphql/parse-input';
import { WORKER_COLUMNS } from '../../../shared/sheets/worker-sheet';
import { type PersonnelTx } from '../transaction';
import { registerWorkers } from '../worker/worker.commands';
import { type Registration, registerWorkerSchema } from '../worker/worker.input';
import { alreadyRegistered, personFaults } from '../worker/worker.rules';
import { type SheetRow } from './import.input';
import { faultsOfRow, refuseRows, repeatedRows, type RowFault, rowFault } from './import.rules';

type Person = { line: number; person: Registration };

/**
 * All persons of a sheet, or none.
 * @returns the workers' ids, in the order of the rows
 * @throws ImportRefusal with what is wrong of any row
 */
export async function importWorkers(tx: PersonnelTx, rows: readonly SheetRow[]): Promise<string[]> {
  const faults: RowFault[] = [];
  const persons: Person[] = [];
  for (const row of rows) {
    const read = readInput(registerWorkerSchema, row);
    const wrong = 'faults' in read ? read.faults : personFaults(read.data, tx.today);
    faults.push(...faultsOfRow(row.line, wrong, WORKER_COLUMNS));
    if ('data' in read && wrong.length === 0) persons.push({ line: row.line, person: read.data });
  }
  const { title } = WORKER_COLUMNS.identityNumber;
  faults.push(...repeatedRows(persons, ({ person }) => person.identityNumber, title));
  faults.push(...(await registeredRows(tx, persons, title)));
  refuseRows(faults);
  return registerWorkers(
    tx,
    persons.map(({ person }) => person),
  );
}

/** Who is on the roster already, asked for all in one statement. */
async function registeredRows(tx: PersonnelTx, persons: readonly Person[], column: string): Promise<RowFault[]> {
  const hashes = persons.map(({ person }) => tx.vault.hashOf(person.identityNumber));
  const known = new Set((await tx.workers.findByKeys('identityHash', hashes)).map((worker) => worker.identityHash));
  return persons.flatMap(({ line }, index) =>
    known.has(hashes[index] ?? '') ? [rowFault(line, column, alreadyRegistered().text)] : [],
  );
}
