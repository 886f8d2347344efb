import { addYears } from '../../../../shared/kernel/dates/period';
import { ulid } from '../../../../shared/kernel/ids/ulid';
import { type WorkerRow } from '../worker/worker.row';

/** Returns the day `years` years before today, and the first id that could have been made on that day. */
export function yearsBefore(today: string, years: number): { since: string; firstId: string } {
  const since = addYears(today, -years);
  const instant = new Date(`${since}T00:00:00+08:00`);
  return { since, firstId: ulid(instant.getTime() < 0 ? new Date(0) : instant, () => 0) };
}

/** Returns the row without anything that identifies the person. The columns from which figures are counted stay. */
export function anonymous(row: WorkerRow, today: string): WorkerRow {
  return {
    ...row,
    nameCipher: '',
    birthDateCipher: '',
    phoneCipher: '',
    identityCipher: '',
    nameHash: '',
    hashKey: '',
    // The id replaces the hash, because the database requires a different hash for each worker of a contractor. An id
    // differs from every hash and from every other id.
    identityHash: row.id,
    major: '',
    anonymisedOn: today,
    version: row.version + 1,
  };
}
