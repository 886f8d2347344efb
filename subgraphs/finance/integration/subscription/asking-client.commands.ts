import { unauthenticated } from '../../../../shared/kernel/errors';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondMachineClients } from '../machine-client/machine-client.repository';

/** The transaction that the commands of this file need. */
export type AskingClientTransaction = Transaction<BeyondMachineClients>;

/**
 * Locks the machine client that makes the call, so that nobody can disable it during the transaction. Returns its id,
 * or null for a person.
 * @throws HubError UNAUTHENTICATED if the machine client is disabled. Its token stays valid for some seconds after
 * that. Without this check, the machine client could subscribe a webhook during these seconds, and the webhook would
 * outlive the token.
 */
export async function askingClient({ caller, beyond }: AskingClientTransaction): Promise<string | null> {
  const client = 'subject' in caller ? await beyond.machineClients.lock(caller.subject) : null;
  if (client !== null && client.disabledAt !== null) throw unauthenticated();
  return client?.id ?? null;
}
