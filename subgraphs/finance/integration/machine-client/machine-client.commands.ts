import { hashOfMachineClientSecret, newMachineClientSecret } from '../../../../shared/runtime/machine-client-secret';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import {
  type SecretShown,
  type MachineClientDraft,
  type ListedMachineClient,
} from '../../../../shared/process/machine-clients';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { pauseWebhooksOf } from '../webhook/client-webhooks.commands';
import { type MachineClientRow, RECORDED_CLIENT } from './machine-client.row';
import { added, disabled, rotated } from './machine-client.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type MachineClientSlice } from './machine-client.repository';
import { type WebhookSlice } from '../webhook/webhook.repository';

/** The transaction that the commands of this file need. */
export type MachineClientTransaction = Transaction<MachineClientSlice & WebhookSlice>;

export async function addMachineClient(tx: MachineClientTransaction, draft: MachineClientDraft): Promise<SecretShown> {
  const secret = newMachineClientSecret();
  const row = added(draft, newId(tx.now), { secretHash: hashOfMachineClientSecret(secret), now: tx.now });
  await tx.machineClients.insert(row);
  tx.write.record(clientEvent('CLIENT_ADDED', null, row));
  return { id: row.id, secret };
}

export async function rotateMachineClient(
  tx: MachineClientTransaction,
  { id, overlapMilliseconds }: { id: string; overlapMilliseconds: number },
): Promise<SecretShown> {
  const before = await tx.machineClients.getLocked('id', id);
  const secret = newMachineClientSecret();
  const after = rotated(before, { secretHash: hashOfMachineClientSecret(secret), now: tx.now }, overlapMilliseconds);
  await tx.machineClients.update(after);
  tx.write.record(clientEvent('CLIENT_SECRET_ROTATED', before, after));
  return { id, secret };
}

export async function disableMachineClient(tx: MachineClientTransaction, id: string): Promise<void> {
  const before = await tx.machineClients.getLocked('id', id);
  const after = disabled(before, tx.now);
  await tx.machineClients.update(after);
  tx.write.record(clientEvent('CLIENT_DISABLED', before, after));
  await pauseWebhooksOf(tx, id);
}

/**
 * Returns the event that records a change of a machine client. The event belongs to the chain of the city. If the
 * machine client acts for a district, the event also belongs to the record of that district.
 */
function clientEvent(action: string, before: MachineClientRow | null, after: MachineClientRow): EventDraft {
  const { id, division } = after;
  return {
    action,
    subject: { type: 'MachineClient', id },
    place: { stationId: null, divisionCode: division, districtCode: division },
    before: before && recorded(before, RECORDED_CLIENT),
    after: recorded(after, RECORDED_CLIENT),
  };
}

/** Returns all machine clients, without the hashes of their secrets. */
export async function listMachineClients(tx: MachineClientTransaction): Promise<ListedMachineClient[]> {
  return (await tx.machineClients.everyOne()).map(
    ({ id, name, role, division, scopes, createdAt, previousValidUntil, disabledAt }) => ({
      id,
      name,
      role,
      division,
      scopes: scopes.split(' '),
      createdAt,
      previousValidUntil,
      disabledAt,
    }),
  );
}
