import { type MachineClientRole } from '../domain/roles';
import { MachineClientRefusal, type MachineClientCommand, readMachineClientCommand } from './machine-client-arguments';
import { HubError } from '../kernel/errors';
import {
  type SecretShown,
  type MachineClientDraft,
  type ListedMachineClient,
  type ManageMachineClients,
  type MachineClientContext,
} from './machine-clients';
import { nearNames } from '../kernel/near-names';

export type MachineClientSetting = {
  machineClients: ManageMachineClients;
  context: MachineClientContext;
  /**
   * Returns the scopes that a machine client of the role may be granted: one, such as `disbursements:read`, for each
   * root field of the role's schema.
   */
  grantable: (role: MachineClientRole) => Promise<readonly string[]>;
  print: (line: string) => void;
};

/**
 * Runs the command `client`. A secret is shown once, to the operator who typed the command.
 * @throws MachineClientRefusal if the command is not valid, or if the Hub refuses it
 */
export async function runMachineClientCommand(setting: MachineClientSetting, args: readonly string[]): Promise<void> {
  const command = readMachineClientCommand(args);
  try {
    await carryOut(setting, command);
  } catch (error) {
    throw error instanceof HubError ? new MachineClientRefusal(error.text) : error;
  }
}

async function carryOut(
  { machineClients, context, grantable, print }: MachineClientSetting,
  given: MachineClientCommand,
): Promise<void> {
  switch (given.command) {
    case 'add':
      assertGrantable(given.draft, await grantable(given.draft.role));
      return printSecret(await machineClients.add(context, given.draft), print);
    case 'rotate':
      return printSecret(await machineClients.rotate(context, given), print);
    case 'disable':
      await machineClients.disable(context, given.id);
      return print(`已停用 · disabled: ${given.id}`);
    case 'list':
      for (const each of await machineClients.list(context)) print(lineOf(each, context.clock()));
  }
}

/** Refuses scopes that the role does not have. Such a scope would grant nothing, and nobody would notice. */
function assertGrantable({ role, scopes }: MachineClientDraft, known: readonly string[]): void {
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown === undefined) return;
  const near = nearNames(unknown, known).join(', ');
  const [zh, en] = near === '' ? ['', ''] : [` 相近的有:${near}。`, ` Similar scopes: ${near}.`];
  throw new MachineClientRefusal({
    zh: `${role} 没有授权范围“${unknown}”,请改正。${zh}`,
    en: `${role} has no scope "${unknown}". Correct it.${en}`,
  });
}

function printSecret({ id, secret }: SecretShown, print: (line: string) => void): void {
  print(`client_id      ${id}`);
  print(`client_secret  ${secret}`);
  print('密钥仅显示这一次,请立即妥善保存 · The secret is shown only once. Store it safely now.');
}

function lineOf(client: ListedMachineClient, now: Date): string {
  const { id, role, division, name, scopes, createdAt } = client;
  return [id, role, division, stateOf(client, now), `since ${createdAt}`, name, scopes.join(' ')].join('  ');
}

function stateOf({ disabledAt, previousValidUntil }: ListedMachineClient, now: Date): string {
  if (disabledAt !== null) return `disabled ${disabledAt}`;
  const overlaps = previousValidUntil !== null && now.toISOString() < previousValidUntil;
  return overlaps ? `active, with its previous secret until ${previousValidUntil}` : 'active';
}
