import { type Fault } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { HOURS_COLUMNS } from '../../../../shared/tabular/sheets/hours-sheet';
import { type Entry, type HoursTransaction, lockOnRecord, writeEntries } from '../hours/hours.commands';
import { entryFaults, weekFaults } from '../hours/hours.rules';
import { type HoursRow, type ReadRows } from './import.input';
import { faultsOfRow, refuseRows, type RowFault } from './import.rules';
import { type VaultSlice } from '../../worker/worker/personal-data-vault';
import { type WorkerSlice } from '../../worker/worker/worker.repository';

type Line = { line: number; name: string | null; entry: Entry };
type Where = { stationId: string; week: string };

/**
 * Imports all hours of a sheet, or none.
 * @returns the ids of the hours, in the order of the rows
 * @throws ImportRefusal with the faults of all rows
 */
export async function importHours(
  tx: HoursTransaction & VaultSlice,
  where: Where,
  sheet: ReadRows<HoursRow>,
): Promise<string[]> {
  refuseFaults(weekFaults(where.week, tx.today));
  const lines = sheet.rows.map(({ line, row: { name, ...row } }): Line => ({
    line,
    name,
    entry: { ...row, ...where },
  }));
  const faults = [...sheet.faults];
  const known = await knownLines(tx, lines, faults);
  const entries = known.map(({ entry }) => entry);
  const onRecord = await lockOnRecord(tx, entries, null);
  faults.push(...faultsOfEntries(known, entryFaults(entries, onRecord)));
  refuseRows(faults);
  return writeEntries(tx, entries, onRecord);
}

const UNKNOWN = {
  zh: '本单位没有此工号的人员,请核对工号。',
  en: 'Your organisation has no worker with this id. Check the id.',
};
const OTHER_NAME = {
  zh: '姓名与工号不符,请核对该行的工号和姓名。',
  en: 'The worker with this id has another name. Check the id and the name in this row.',
};

/**
 * Returns the rows that name one of the caller's workers and give either no name or the name of that worker. Adds a
 * fault to `faults` for each other row.
 */
async function knownLines(
  { workers, vault }: WorkerSlice & VaultSlice,
  lines: readonly Line[],
  faults: RowFault[],
): Promise<Line[]> {
  const rows = await workers.findByKeys('id', [...new Set(lines.map(({ entry }) => entry.workerId))]);
  const names = new Map(rows.map(({ id, nameHash }) => [id, nameHash]));
  return lines.filter(({ line, name, entry }) => {
    const known = names.get(entry.workerId);
    const wrong: Fault[] = [];
    if (known === undefined) wrong.push({ field: 'workerId', text: UNKNOWN });
    else if (name !== null && !vault.nameHashesOf(name).includes(known))
      wrong.push({ field: 'name', text: OTHER_NAME });
    faults.push(...faultsOfRow(line, wrong, HOURS_COLUMNS));
    return wrong.length === 0;
  });
}

/**
 * Returns each fault with the row of the sheet to which it belongs. A fault names its entry by index:
 * `entries.3.minutes`.
 */
function faultsOfEntries(lines: readonly Line[], found: readonly Fault[]): RowFault[] {
  return found.flatMap(({ field, text }) => {
    const [, index, name = ''] = field.split('.');
    const line = lines[Number(index)]?.line;
    if (line === undefined) throw new Error(`The fault ${field} names an entry that the sheet does not have.`);
    return faultsOfRow(line, [{ field: name, text }], HOURS_COLUMNS);
  });
}
