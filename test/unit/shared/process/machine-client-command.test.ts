import { type ListedMachineClient, type ManageMachineClients } from '../../../../shared/process/machine-clients';
import { runMachineClientCommand } from '../../../../shared/process/machine-client-command';
import { readMachineClientCommand } from '../../../../shared/process/machine-client-arguments';
import { HubError, invalidState, notFound } from '../../../../shared/kernel/errors';
import { nearNames } from '../../../../shared/kernel/near-names';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';

const ID = '01JW0000000000000000000001';
const ROLE = ['--role', 'FINANCE_BUREAU', '--division', '370102'];
const NOW = new Date('2026-06-17T02:00:00.000Z');

describe('arguments of the client command', () => {
  it('add a machine client, with scopes in one or several --scope options', () => {
    const draft = {
      name: '支付 系统',
      role: 'FINANCE_BUREAU',
      division: '370102',
      scopes: ['a:read', 'b:read', 'c:write'],
    };
    const typed = [
      'add',
      ' 支付 系统 ',
      ...ROLE,
      '--scope',
      'a:read',
      'b:read',
      '--scope',
      'c:write',
      '--scope',
      'a:read',
    ];
    expect(readMachineClientCommand(typed)).toEqual({
      command: 'add',
      draft: { ...draft, scopes: expect.arrayContaining(draft.scopes) as unknown },
    });
    const city = ['add', 'x', '--role', 'AUDITOR', '--division', '3701', '--scope', 'me:read'];
    expect(readMachineClientCommand(city)).toMatchObject({ draft: { role: 'AUDITOR', division: '3701' } });
  });

  it('rotate a secret with an overlap of one day by default, with another overlap, or without one', () => {
    const overlapOf = (...more: string[]) => readMachineClientCommand(['rotate', ID, ...more]);
    expect(overlapOf()).toEqual({ command: 'rotate', id: ID, overlapMilliseconds: 86_400_000 });
    expect(overlapOf('--overlap', '90m')).toMatchObject({ overlapMilliseconds: 5_400_000 });
    expect(overlapOf('--overlap', '0')).toMatchObject({ overlapMilliseconds: 0 });
  });

  it('list and disable machine clients', () => {
    expect(readMachineClientCommand(['list'])).toEqual({ command: 'list' });
    expect(readMachineClientCommand(['disable', ID])).toEqual({ command: 'disable', id: ID });
  });

  it.each<[string, string[], string]>([
    ['nothing', [], 'add, list, rotate'],
    ['another word', ['remove', ID], 'add, list, rotate'],
    ['no name', ['add', ...ROLE, '--scope', 'me:read'], 'name'],
    ['a name of two lines', ['add', 'a\nb', ...ROLE, '--scope', 'me:read'], 'name'],
    ['no role', ['add', 'x', '--division', '3701', '--scope', 'me:read'], 'FINANCE_BUREAU, AUDITOR'],
    [
      'a role of persons',
      ['add', 'x', '--role', 'CITY_BUREAU', '--division', '3701', '--scope', 'me:read'],
      'FINANCE_BUREAU',
    ],
    [
      'an internal role',
      ['add', 'x', '--role', 'FOLLOWER', '--division', '3701', '--scope', 'me:read'],
      'FINANCE_BUREAU',
    ],
    ['no division', ['add', 'x', '--role', 'AUDITOR', '--scope', 'me:read'], '--division'],
    ['a street', ['add', 'x', '--role', 'AUDITOR', '--division', '370102001', '--scope', 'me:read'], '--division'],
    ['a province', ['add', 'x', '--role', 'AUDITOR', '--division', '37', '--scope', 'me:read'], '--division'],
    ['no scope', ['add', 'x', ...ROLE], 'at least one scope with --scope'],
    ['too much scope', ['add', 'x', ...ROLE, '--scope', 'y'.repeat(2001)], '--scope must not exceed 2000 characters'],
    ['an unknown option', ['add', 'x', ...ROLE, '--scope', 'me:read', '--secret', 'mine'], 'not valid'],
    ['an invalid id', ['rotate', 'x'], 'id of a machine client'],
    ['no id', ['disable'], 'id of a machine client'],
    ['two ids', ['disable', ID, ID], 'Unexpected'],
    ['an odd overlap', ['rotate', ID, '--overlap', '1w'], '--overlap'],
    ['a long overlap', ['rotate', ID, '--overlap', '31d'], '--overlap'],
    ['a word after list', ['list', 'all'], 'Unexpected'],
  ])('are refused in both languages: %s', (_, args, words) => {
    expect(() => readMachineClientCommand(args)).toThrow(words);
    expect(() => readMachineClientCommand(args)).toThrow(/[\u4e00-\u9fff]/);
  });
});

describe('client command', () => {
  const listed: ListedMachineClient = {
    ...{
      id: ID,
      name: '支付系统',
      role: 'FINANCE_BUREAU',
      division: divisionCode('370102'),
      scopes: ['me:read', 'a:write'],
    },
    ...{ createdAt: '2026-06-01T00:00:00.000Z', previousValidUntil: null, disabledAt: null },
  };
  const done: unknown[] = [];
  const machineClients: ManageMachineClients = {
    add: (_, draft) => Promise.resolve(void done.push(draft)).then(() => ({ id: ID, secret: 'the-secret' })),
    list: () =>
      Promise.resolve([
        listed,
        { ...listed, previousValidUntil: '2026-06-17T02:00:00.001Z' },
        { ...listed, previousValidUntil: '2026-06-17T02:00:00.000Z' },
        { ...listed, disabledAt: '2026-06-16T00:00:00.000Z' },
      ]),
    rotate: () => Promise.reject(invalidState('DISABLED', { zh: '已停用。', en: 'Disabled.' })),
    disable: () => Promise.reject(notFound()),
  };
  const context = { transaction: () => Promise.reject(new Error('none')), clock: () => NOW };
  const grantable = () =>
    Promise.resolve(['me:read', 'disbursements:read', 'disbursement:read', 'payDisbursement:write']);

  async function shown(...args: string[]): Promise<string[]> {
    const lines: string[] = [];
    await runMachineClientCommand({ machineClients, context, grantable, print: (line) => void lines.push(line) }, args);
    return lines;
  }

  it('prints the id and, only once, the secret', async () => {
    const lines = await shown('add', 'x', ...ROLE, '--scope', 'me:read');
    expect(lines.slice(0, 2)).toEqual([`client_id      ${ID}`, 'client_secret  the-secret']);
    expect(lines.join()).toContain('shown only once');
    expect(done).toHaveLength(1);
  });

  it('adds no machine client with a scope without a field of the role, and suggests similar scopes', async () => {
    const add = (scope: string) => shown('add', 'x', ...ROLE, '--scope', 'me:read', scope);
    await expect(add('disbursments:read')).rejects.toThrow('Similar scopes: disbursements:read, disbursement:read.');
    await expect(add('workers:read')).rejects.toThrow('FINANCE_BUREAU has no scope "workers:read".');
    await expect(add('me:write')).rejects.toThrow('Similar scopes: me:read.');
    expect(done).toHaveLength(1);
  });

  it('shows for each machine client whether it is enabled', async () => {
    expect((await shown('list')).map((line) => line.split('  ').slice(3, 5))).toEqual([
      ['active', 'since 2026-06-01T00:00:00.000Z'],
      ['active, with its previous secret until 2026-06-17T02:00:00.001Z', 'since 2026-06-01T00:00:00.000Z'],
      ['active', 'since 2026-06-01T00:00:00.000Z'],
      ['disabled 2026-06-16T00:00:00.000Z', 'since 2026-06-01T00:00:00.000Z'],
    ]);
  });

  it('prints a refusal in both languages', async () => {
    await expect(shown('rotate', ID)).rejects.toThrow('已停用。 · Disabled.');
    await expect(shown('disable', ID)).rejects.toThrow('未找到,请核对编号或代码。 · Not found. Check the id or code.');
    await expect(shown('disable', ID)).rejects.not.toThrow(HubError);
  });
});

it('suggests only similar names, the most similar first', () => {
  expect(nearNames('contract', ['contracts', 'contractor', 'Contract', 'me'])).toEqual([
    'Contract',
    'contracts',
    'contractor',
  ]);
  expect(nearNames('xyz', ['disbursements'])).toEqual([]);
});
