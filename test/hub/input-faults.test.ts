import { contractor } from '../support/city/callers';
import { CONTRACTOR, NOW, smallCity } from '../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { newcomer } from '../support/drivers/writes/personnel-writes';
import { changedTables, snapshotOf } from '../support/oracle/table-snapshots';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const REGISTER = 'mutation ($i: RegisterWorkerInput!) { registerWorker(input: $i) { id } }';

async function register(change: Record<string, unknown>) {
  const { body } = await hub.ask(contractor(CONTRACTOR.lixia), REGISTER, { i: newcomer(change) });
  return body.errors ?? [];
}

describe('an input with several wrong fields', () => {
  const numbers = { birthDate: '1995-02-30', identityNumber: '1', phone: '12' };
  const wrong = { name: ' ', education: 'PHD', major: '', ...numbers };

  it('is refused with one error that has a fault for each field of a wrong form or a wrong value', async () => {
    const before = await snapshotOf(hub.databases);
    const [error, ...more] = await register(wrong);
    expect(more).toEqual([]);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.birthDate' });
    expect(error?.message).toBe('The input has 6 faults. Correct each of them.');
    const found = error?.extensions['faults'] as {
      field: string;
      rule: string;
      limit: number | null;
      message: string;
    }[];
    expect(found.map(({ field, rule, limit }) => `${field} ${rule} ${limit}`).sort()).toEqual([
      'birthDate TYPE null',
      'education TYPE null',
      'identityNumber CHECK null',
      'major MIN_LENGTH 1',
      'name MIN_LENGTH 1',
      'phone CHECK null',
    ]);
    for (const { message } of found) expect(message).not.toMatch(/\b(?:input|i)\./);
    expect(changedTables(before, await snapshotOf(hub.databases))).toEqual([]);
  });

  it('is not saved even if only the form of some fields is wrong', async () => {
    const before = await snapshotOf(hub.databases);
    const [error] = await register({ education: 'PHD', extra: 1 });
    expect((error?.extensions['faults'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'education',
      'extra',
    ]);
    expect(changedTables(before, await snapshotOf(hub.databases))).toEqual([]);
  });
});
