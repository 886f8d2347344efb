import { type MachineClientDraft } from '../../../../shared/process/machine-clients';
import { invalidState } from '../../../../shared/kernel/errors';
import { type MachineClientRow } from './machine-client.row';

/** The hash of a new secret, and the time from which the secret is valid. */
export type Renewal = { secretHash: string; now: Date };

export function added(draft: MachineClientDraft, id: string, { secretHash, now }: Renewal): MachineClientRow {
  const { name, role, division, scopes } = draft;
  const previous = { previousSecretHash: null, previousValidUntil: null };
  const createdAt = now.toISOString();
  return { id, name, role, division, scopes: scopes.join(' '), secretHash, ...previous, createdAt, disabledAt: null };
}

/**
 * Returns the client with a new secret. The previous secret stays valid for the overlap. Any older secret is invalid at
 * once.
 */
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

/**
 * Returns the client as disabled, which cannot be undone. If the program is needed again, it gets a new client with a
 * new id.
 */
export function disabled(client: MachineClientRow, now: Date): MachineClientRow {
  assertEnabled(client);
  return { ...client, disabledAt: now.toISOString() };
}

/**
 * Returns the hashes that are valid now; none for a disabled client. All instants have one format, so they compare as
 * text.
 */
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
