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
 * Returns the machine client with a new secret. The previous secret stays valid for the overlap. Any older secret
 * becomes invalid at once.
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
 * Returns the machine client as disabled. It cannot be enabled again. If its program is needed again, the operator adds
 * a new machine client, which has a new id.
 */
export function disabled(client: MachineClientRow, now: Date): MachineClientRow {
  assertEnabled(client);
  return { ...client, disabledAt: now.toISOString() };
}

/**
 * Returns the hashes of the secrets that are valid now; none for a disabled machine client. All times are texts of the
 * same format, so they are compared as texts.
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
    zh: '该机器客户端已停用,不能恢复。请新增机器客户端。',
    en: 'This machine client is disabled and cannot be enabled again. Add a new machine client.',
  });
}
