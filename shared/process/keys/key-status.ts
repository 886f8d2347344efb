import { type KeyFile, changedAt, fingerprintsIn } from '../../runtime/key-ring/rotate-file';
import { type KeyRecord, readKeyRecords } from '../../store/keys/key-records';
import { countStale } from '../../store/keys/renew-rows';
import { tablesOf } from '../../store/keys/data-key';
import { type HeldData, type KeysSetting } from './keys-setting';

/** Returns the lines that show the keys of one file: fingerprints, dates, and how many rows need an older key. */
export async function statusOf(file: KeyFile, { data }: KeysSetting): Promise<string[]> {
  const held = data.find(({ key }) => key.name === file.name);
  const records = held === undefined ? [] : await recordsFor(held);
  const changed = changedAt(file).toISOString();
  const lines = fingerprintsIn(file).map((fingerprint, index) => {
    const record = records.find((each) => each.fingerprint === fingerprint);
    return `  ${fingerprint}  ${index === 0 ? 'active' : 'older '}  ${sinceOf(record, held, changed)}`;
  });
  return [`${file.name}  ${file.path}`, ...lines, ...(await rowsOf(held))];
}

function sinceOf(record: KeyRecord | undefined, held: HeldData | undefined, changed: string): string {
  if (held === undefined) return `file changed ${changed}`;
  if (record === undefined) return 'not in use yet: restart the processes';
  return record.retiredAt === null ? `since ${record.since}` : `retired ${record.retiredAt}`;
}

async function rowsOf(held: HeldData | undefined): Promise<string[]> {
  if (held === undefined || held.key.uses.length === 0) return [];
  const count = await countStale(held.database, held.key);
  return [`  ${count} rows of ${tablesOf(held.key)} still need an older key`];
}

async function recordsFor({ database, key }: HeldData): Promise<KeyRecord[]> {
  return (await readKeyRecords(database)).filter(({ name }) => name === key.name);
}
