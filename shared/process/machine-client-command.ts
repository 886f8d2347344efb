import { ClientOrderRefusal, type ClientOrder, readClientOrder } from './machine-client-arguments';
import { HubError } from '../kernel/errors';
import {
  type ClientDraft,
  type ClientRole,
  type ListedClient,
  type ManageClients,
  type ManagingClients,
  type SecretShown,
} from './machine-clients';
import { nearNames } from '../kernel/near-names';

export type ClientsByHand = {
  clients: ManageClients;
  managing: ManagingClients;
  /** What a client of the role may be granted: `disbursements:read` for each field that its schema has. */
  grantable: (role: ClientRole) => Promise<readonly string[]>;
  tell: (line: string) => void;
};

/** The command `client`. A secret is told once, and to whoever typed it alone. @throws Error in plain words */
export async function manageClients(byHand: ClientsByHand, args: readonly string[]): Promise<void> {
  const order = readClientOrder(args);
  try {
    await carryOut(byHand, order);
  } catch (error) {
    throw error instanceof HubError ? new ClientOrderRefusal(error.text) : error;
  }
}

async function carryOut({ clients, managing, grantable, tell }: ClientsByHand, order: ClientOrder): Promise<void> {
  switch (order.command) {
    case 'add':
      assertGrantable(order.draft, await grantable(order.draft.role));
      return tellSecret(await clients.add(managing, order.draft), tell);
    case 'rotate':
      return tellSecret(await clients.rotate(managing, order), tell);
    case 'disable':
      await clients.disable(managing, order.id);
      return tell(`已停用 · disabled: ${order.id}`);
    case 'list':
      for (const each of await clients.list(managing)) tell(lineOf(each, managing.clock()));
  }
}

/** A scope that no field answers to would grant nothing, and nobody would see why. */
function assertGrantable({ role, scopes }: ClientDraft, known: readonly string[]): void {
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown === undefined) return;
  const near = nearNames(unknown, known).join(', ');
  const [zh, en] = near === '' ? ['', ''] : [` 相近的有:${near}。`, ` Near to it: ${near}.`];
  throw new ClientOrderRefusal({
    zh: `${role} 没有授权范围“${unknown}”。${zh}`,
    en: `${role} has no scope "${unknown}".${en}`,
  });
}

function tellSecret({ id, secret }: SecretShown, tell: (line: string) => void): void {
  tell(`client_id      ${id}`);
  tell(`client_secret  ${secret}`);
  tell('密钥只显示这一次,请立即妥善保存 · The secret is shown this once: keep it safe now.');
}

function lineOf(client: ListedClient, now: Date): string {
  const { id, role, division, name, scopes, createdAt } = client;
  return [id, role, division, stateOf(client, now), `since ${createdAt}`, name, scopes.join(' ')].join('  ');
}

function stateOf({ disabledAt, previousValidUntil }: ListedClient, now: Date): string {
  if (disabledAt !== null) return `disabled ${disabledAt}`;
  const overlaps = previousValidUntil !== null && now.toISOString() < previousValidUntil;
  return overlaps ? `active, with its previous secret until ${previousValidUntil}` : 'active';
}
