import { type MachineClientDraft } from '../../../../shared/process/machine-clients';
import { invalidState } from '../../../../shared/kernel/errors';
import { type MachineClientRow } from './machine-client.row';

/** A secret's hash, and the instant at which it comes. */
export type Renewal = { secretHash: string; now: Date };

export function added(draft: MachineClientDraft, id: string, { secretHash, now }: Renewal): MachineClientRow {
  const { name, role, division, scopes } = draft;
  const previous = { previousSecretHash: null, previousValidUntil: null };
  const createdAt = now.toISOString();
  return { id, name, role, division, scopes: scopes.join(' '), secretHash, ...previous, createdAt, disabledAt: null };
}

/** Of three secrets the oldest ends at once, however long it was still to be valid. */
export function rotated(
  client: MachineClientRow,
  { secretHash, now }: Renewal,
  overlapMilliseconds: number,
): MachineClientRow {
  assertEnabled(client);
  if (overlapMilliseconds === 0) return { ...client, secretHash, previousSecretHash: null, previousValidUntil: null };
  const previousValidUntil = new Date(now.getTime() + overlapMilliseconds).toISOString();
  return { ...client, secretHash, previousSecretHash: client.secretHash, previousValidUntil };
}

/** For good: a client that comes back is another one, with another id. */
export function disabled(client: MachineClientRow, now: Date): MachineClientRow {
  assertEnabled(client);
  return { ...client, disabledAt: now.toISOString() };
}

/** The hashes that count at present; none of a client that is disabled. Instants of one form compare as text. */
export function validHashes(client: MachineClientRow, now: Date): string[] {
  const { secretHash, previousSecretHash, previousValidUntil, disabledAt } = client;
  if (disabledAt !== null) return [];
  const overlaps = previousSecretHash !== null && previousValidUntil !== null && now.toISOString() < previousValidUntil;
  return overlaps ? [secretHash, previousSecretHash] : [secretHash];
}

function assertEnabled({ disabledAt }: MachineClientRow): void {
  if (disabledAt === null) return;
  throw invalidState('DISABLED', {
    zh: '该机器客户端已停用,不能恢复。请新增客户端。',
    en: 'The client is disabled. It cannot be enabled again: add a new client.',
  });
}
