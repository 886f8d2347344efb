import { HubError } from '../../kernel/errors';
import { type Connection } from '../connection/connection';
import { type DataKey } from './data-key';
import { activeOf, lockRecords, recordsOn } from './key-records';

/**
 * Checks that the process writes with the key that the database calls active. The result holds until the transaction
 * ends. Without this check, a process that was not restarted after a rotation would write a hash that other processes
 * do not look for. The same person could then be registered twice.
 * @throws HubError UNAVAILABLE if the process does not hold that key
 */
export async function assertActiveKey(connection: Connection, { name, ring }: Omit<DataKey, 'uses'>): Promise<void> {
  await lockRecords(connection, name, 'SHARED');
  // A second statement reads the records. The first statement may wait for a process that makes another key active, and
  // would then miss the row of the new key.
  const active = activeOf(await recordsOn(connection), name);
  const isHeld = () => active === null || active.fingerprint === ring.active.fingerprint;
  if (isHeld()) return;
  ring.reread();
  if (!isHeld()) throw changing();
}

function changing(): HubError {
  return new HubError('UNAVAILABLE', {
    zh: '系统正在更换密钥,请稍后重试。',
    en: 'A key of the Hub is being changed. Try again later.',
  });
}
