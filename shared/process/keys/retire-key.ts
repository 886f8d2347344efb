import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { KeyFileError } from '../../runtime/key-ring/key-file';
import { KEY_PLACES, type KeyName } from '../../runtime/key-ring/key-names';
import { type KeyFile, changedAt, fingerprintsIn, retireInFile } from '../../runtime/key-ring/rotate-file';
import { inTransaction } from '../../store/connection/transaction';
import { activeOf, lockRecords, readKeyRecords, recordRetired, recordSettled } from '../../store/keys/key-records';
import { countStaleOn } from '../../store/keys/renew-rows';
import { tablesOf } from '../../store/keys/data-key';
import { type HeldData, type KeysSetting, commandInProcess } from './keys-setting';

const HOUR_MILLISECONDS = 3_600_000;

/**
 * The number of hours for which an older key must be kept if no row shows whether the key is still in use. Receipts of
 * uploads are valid for a day, and tokens of machine clients for ten minutes. For webhooks, the receivers need time to
 * fetch the new secret by hand.
 */
const HOURS_KEPT: Readonly<Partial<Record<KeyName, number>>> = { passport: 24, clients: 1, webhooks: 7 * 24 };

/**
 * Retires the older keys of a file, once nothing depends on them.
 * @param atOnce whether to retire them before the hours of HOURS_KEPT have passed, for example after a theft
 * @throws Error if there is no older key, or if one is still needed. The message gives the reason
 */
export async function retireKey(file: KeyFile, setting: KeysSetting, atOnce: boolean): Promise<void> {
  const { name, path } = file;
  const [active = '', ...older] = fingerprintsIn(file);
  if (older.length === 0) throw new Error(`${path} holds only one key, so there is nothing to retire.`);
  const held = setting.data.find(({ key }) => key.name === name);
  const { subgraph } = KEY_PLACES[name];
  if (held === undefined && subgraph !== null) throw elsewhere(name, subgraph);
  const since = held === undefined ? changedAt(file) : await activeSince(held, active);
  if (!atOnce) assertKept(name, since, setting.now);
  if (held !== undefined) await retireInDatabase(held, active, setting);
  report(file, older, setting.print);
}

function report(file: KeyFile, older: readonly string[], print: (line: string) => void): void {
  const { name, path } = file;
  try {
    const kept = retireInFile(file);
    print(`The file of ${name} holds one key again. Keep ${kept.join(', ')} while you keep backups from before today.`);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    print(`Nothing needs the older key ${older.join(', ')} of ${name} any more, but ${path} cannot be changed here.`);
    print('Where that file is kept, move every key but the first out of it, and keep them with your older backups.');
  }
  print(KEY_PLACES[name].restart);
}

/** Returns the time at which the first key of the file became the active key of the database. */
async function activeSince({ database, key }: HeldData, active: string): Promise<Date> {
  const known = activeOf(await readKeyRecords(database), key.name);
  if (known?.fingerprint === active) return new Date(known.since);
  throw new Error(
    `The new key of ${key.name} (${active}) is not in use yet. ${KEY_PLACES[key.name].restart} Then try again.`,
  );
}

function assertKept(name: KeyName, since: Date, now: Date): void {
  const until = new Date(since.getTime() + (HOURS_KEPT[name] ?? 0) * HOUR_MILLISECONDS);
  if (until <= now) return;
  throw new Error(
    `The older key of ${name} is kept until ${until.toISOString()}, because others may still use it. ` +
      'If it was stolen, retire it now with --at-once.',
  );
}

/**
 * Records the older keys as retired.
 * @throws Error if rows still need an older key. The running Hub continues to renew such rows with the active key
 */
async function retireInDatabase(
  { database, key }: HeldData,
  active: string,
  { now, commandOf }: KeysSetting,
): Promise<void> {
  const { name } = key;
  const record = { name, fingerprint: active };
  const stale = await inTransaction(database, async (connection) => {
    await lockRecords(connection, name, 'ALONE');
    const stale = await countStaleOn(connection, key);
    if (stale === 0) await recordRetired(connection, record, now.toISOString());
    else await recordSettled(connection, record, null);
    return stale;
  });
  if (stale === 0) return;
  throw new Error(
    `${stale} rows of ${tablesOf(key)} still need the older key of ${name}. The running Hub renews them in ` +
      `the background. Run ${commandOf('status', name)}, and retire the key when no row needs it.`,
  );
}

function elsewhere(name: KeyName, subgraph: SubgraphName): Error {
  return new Error(
    `Only the process of ${subgraph} can count the rows that still need the older key of ${name}. ` +
      `Run ${commandInProcess(subgraph, `retire ${name}`)}`,
  );
}
