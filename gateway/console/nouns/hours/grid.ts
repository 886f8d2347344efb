import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { numberOf } from '../../kit/form/check-values';
import { pastedLines } from '../../kit/list/pasted-lines';
import { addDays, hoursText, isoWeekOf } from '../../words/format';
import { HOURS_GRID } from '../../words/nouns/hours';
import { say } from '../../words/language';

export type GridWorker = { id: string; name: string };
/** The hours of one worker in one week, as the Hub has recorded them. */
export type LoggedCell = { minutes: number; status: ServiceHoursStatus; returnReason: string | null };
/** The text that a person typed into each cell, by {@link cellKey}. */
export type Cells = Readonly<Record<string, string>>;

const HOURS_OF_WEEK = 168;

export function cellKey(workerId: string, week: string): string {
  return `${workerId} ${week}`;
}

/** Returns `count` weeks, oldest first. The last one is the week of `today`. */
export function weeksUntil(today: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => isoWeekOf(addDays(today, -7 * (count - 1 - index))));
}

/**
 * Converts typed hours, such as 7.5, to minutes. Returns null if the text is not a number from 0 to 168, the hours of a
 * week.
 */
export function minutesOf(text: string): number | null {
  const hours = numberOf(text);
  if (hours === null || hours < 0 || hours > HOURS_OF_WEEK) return null;
  return Math.round(hours * 60);
}

/** Returns whether a contractor may still change hours. Hours that an office has confirmed cannot change. */
export function isEditable(logged: LoggedCell | undefined): boolean {
  return logged === undefined || logged.status === 'LOGGED' || logged.status === 'RETURNED';
}

/** A pasted cell. `fault` says why the cell cannot be added to the grid. It is null if there is no fault. */
export type PastedCell = { week: string; text: string; minutes: number | null; fault: string | null };
export type PastedRow = { name: string; workerId: string | null; fault: string | null; cells: PastedCell[] };

/**
 * Reads lines that a person copied from a spreadsheet: a name, followed by the hours of each week. A row is matched to
 * a worker by name. A title line, empty lines and empty cells are skipped.
 */
export function readPasted(text: string, workers: readonly GridWorker[], weeks: readonly string[]): PastedRow[] {
  const lines = pastedLines(text).map(({ cells }) => cells);
  return lines.filter((line, index) => index > 0 || !isTitle(line)).map((line) => readLine(line, workers, weeks));
}

function isTitle([first = '', ...cells]: readonly string[]): boolean {
  if (/^(?:姓名|人员|驻站人员|name)$/i.test(first)) return true;
  return cells.length > 0 && cells.every((cell) => numberOf(cell) === null);
}

function readLine(
  [first = '', ...texts]: readonly string[],
  workers: readonly GridWorker[],
  weeks: readonly string[],
): PastedRow {
  const name = first.replace(/\s/g, '');
  const found = workers.filter((each) => each.name.replace(/\s/g, '') === name);
  const fault = found.length === 1 ? null : say(found.length === 0 ? HOURS_GRID.unknownName : HOURS_GRID.twiceName);
  const cells = weeks.flatMap((week, index): PastedCell[] => {
    const cell = texts[index] ?? '';
    if (cell === '') return [];
    const minutes = minutesOf(cell);
    return [{ week, text: cell, minutes, fault: minutes === null ? say(HOURS_GRID.badHours) : null }];
  });
  return { name: first, workerId: found.length === 1 ? (found[0]?.id ?? null) : null, fault, cells };
}

/** Returns the pasted cells that have no fault. */
export function takenCells(rows: readonly PastedRow[]): Cells {
  return Object.fromEntries(
    rows.flatMap(({ workerId, cells }) =>
      cells.flatMap(({ week, text, fault }) =>
        workerId === null || fault !== null ? [] : [[cellKey(workerId, week), text.normalize('NFKC')] as const],
      ),
    ),
  );
}

/** Returns the number of pasted cells with a fault. If a row's worker cannot be identified, all of its cells count. */
export function faultCount(rows: readonly PastedRow[]): number {
  return rows.reduce(
    (sum, row) => sum + row.cells.filter(({ fault }) => row.fault !== null || fault !== null).length,
    0,
  );
}

export type WeekEntries = { week: string; entries: { workerId: string; minutes: number }[] };

/**
 * Returns the entries to send: for each week, the workers with typed hours that differ from the recorded hours. Hours
 * that an office has returned for correction are sent even if the contractor leaves them unchanged.
 */
export function changedWeeks(
  cells: Cells,
  weeks: readonly string[],
  loggedOf: (key: string) => LoggedCell | undefined,
): WeekEntries[] {
  return weeks.flatMap((week) => {
    const entries = Object.entries(cells).flatMap(([key, text]) => {
      const [workerId = '', ofWeek] = key.split(' ');
      const [minutes, logged] = [minutesOf(text), loggedOf(key)];
      if (ofWeek !== week || minutes === null || !isEditable(logged)) return [];
      return minutes === logged?.minutes && logged.status !== 'RETURNED' ? [] : [{ workerId, minutes }];
    });
    return entries.length === 0 ? [] : [{ week, entries }];
  });
}

/** The content of a grid: the typed cells, and the hours that the Hub has recorded. */
type Known = { cells: Cells; logged: ReadonlyMap<string, LoggedCell> };

/**
 * Copies hours from the second-to-last week of the grid into the last week, and returns only the new cells. A cell that
 * has typed or recorded hours is not replaced.
 */
export function lastWeekCopied(
  workers: readonly { id: string }[],
  weeks: readonly string[],
  { cells, logged }: Known,
): Cells {
  const [before = '', last = ''] = weeks.slice(-2);
  return Object.fromEntries(
    workers.flatMap(({ id }) => {
      const [from, to] = [cellKey(id, before), cellKey(id, last)];
      const known = logged.get(from);
      const text = cells[from] ?? (known === undefined ? '' : hoursText(known.minutes));
      return text === '' || logged.has(to) || cells[to] !== undefined ? [] : [[to, text] as const];
    }),
  );
}
