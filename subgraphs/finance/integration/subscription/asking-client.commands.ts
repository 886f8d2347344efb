import { unauthenticated } from '../../../../shared/kernel/errors';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondMachineClients } from '../machine-client/machine-client.repository';

/** What the commands of this file work with. */
export type AskingClientTransaction = Transaction<BeyondMachineClients>;

/**
 * The machine client that asks, locked, so that it cannot end meanwhile; null of a person.
 * @throws HubError UNAUTHENTICATED where it is disabled: its token goes on for some seconds, what it has sent would for ever
 */
export async function askingClient({ caller, beyond }: AskingClientTransaction): Promise<string | null> {
  const client = 'subject' in caller ? await beyond.machineClients.lock(caller.subject) : null;
  if (client !== null && client.disabledAt !== null) throw unauthenticated();
  return client?.id ?? null;
}
