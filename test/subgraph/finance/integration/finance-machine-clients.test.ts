import { hashOfMachineClientSecret } from '../../../../shared/runtime/machine-client-secret';
import { ROLES } from '../../../../shared/domain/roles';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import { DRAFT, type Operator, operatorOf } from '../../../support/drivers/peers/machine-clients';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET, smallCity } from '../../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../../support/drivers/subgraph/subgraph-under-test';

const HOUR = 3_600_000;

let under: SubgraphUnderTest;
let now: Date;
let operator: Operator;
beforeEach(async () => {
  now = NOW;
  under = await subgraphUnderTest(finance, smallCity(), NOW);
  operator = operatorOf(under.database, () => now);
});
afterEach(() => under.close());

const PROVEN =
  'query ($id: ID!, $hash: String!) { machineClient(id: $id, secretHash: $hash) { id role division scopes } }';

async function prove(id: string, secret: string): Promise<unknown> {
  const { data, errors } = await under.ask(FOLLOWER, PROVEN, { id, hash: hashOfMachineClientSecret(secret) });
  expect(errors).toBeUndefined();
  return data?.['machineClient'];
}

const rows = () => under.database.query<Record<string, unknown>[]>('SELECT * FROM machine_client');
const events = () =>
  under.database.query<Record<string, unknown>[]>(
    "SELECT * FROM event WHERE subjectType = 'MachineClient' ORDER BY sequence",
  );

describe('a machine client', () => {
  it('is authenticated by its id and the hash of its secret, and gets its grants', async () => {
    const { id, secret } = await operator.add();
    expect(await prove(id, secret)).toEqual({ id, role: 'FINANCE_BUREAU', division: LIXIA, scopes: DRAFT.scopes });
    expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it('is refused for any other id or secret, without a reason', async () => {
    const { id, secret } = await operator.add();
    const other = await operator.add();
    for (const [someId, someSecret] of [
      [id, other.secret],
      [id, ''],
      [id, hashOfMachineClientSecret(secret)],
      ['01JW0000000000000000000009', secret],
      ['', secret],
      [id.toLowerCase(), secret],
      [`${id} `, secret],
    ] as const) {
      expect(await prove(someId, someSecret)).toBeNull();
    }
  });

  it('causes the same SQL statements if it is known, if its secret is wrong, and if it does not exist', async () => {
    const { id, secret } = await operator.add();
    const shown = async (someId: string, someSecret: string) => {
      under.statements.length = 0;
      await prove(someId, someSecret);
      return [...under.statements];
    };
    const known = await shown(id, secret);
    expect(known).toHaveLength(1);
    expect(await shown(id, 'wrong')).toEqual(known);
    expect(await shown('01JW0000000000000000000009', secret)).toEqual(known);
  });

  it('stores its secret neither in the database nor in lists', async () => {
    const { id, secret } = await operator.add();
    const next = await operator.rotate(id, HOUR);
    for (const each of [secret, next.secret]) {
      expect(JSON.stringify([await rows(), await events(), await operator.list()])).not.toContain(each);
    }
    const [listed] = await operator.list();
    expect(listed).toEqual({
      ...DRAFT,
      id,
      createdAt: NOW.toISOString(),
      previousValidUntil: expect.anything() as unknown,
      disabledAt: null,
    });
  });

  it('has two valid secrets during the overlap, and then only the new one', async () => {
    const { id, secret } = await operator.add();
    const next = await operator.rotate(id, HOUR);
    expect(await prove(id, secret)).toMatchObject({ id });
    expect(await prove(id, next.secret)).toMatchObject({ id });
    const later = operatorOf(under.database, () => new Date(NOW.getTime() + 1));
    const last = await later.rotate(id, HOUR);
    expect(await prove(id, secret)).toBeNull();
    expect(await prove(id, next.secret)).toMatchObject({ id });
    expect(await prove(id, last.secret)).toMatchObject({ id });
  });

  it('loses its old secret at once if no overlap is requested', async () => {
    const { id, secret } = await operator.add();
    const next = await operator.rotate(id, 0);
    expect(await prove(id, secret)).toBeNull();
    expect(await prove(id, next.secret)).toMatchObject({ id });
  });

  it('loses its old secret at the end of the overlap', async () => {
    const { id, secret } = await operator.add();
    now = new Date(NOW.getTime() - HOUR);
    const next = await operator.rotate(id, HOUR);
    expect(await prove(id, secret)).toBeNull();
    expect(await prove(id, next.secret)).toMatchObject({ id });
  });

  it('is disabled permanently, with both of its secrets', async () => {
    const { id, secret } = await operator.add();
    const other = await operator.add();
    const next = await operator.rotate(id, HOUR);
    await operator.disable(id);
    expect([await prove(id, secret), await prove(id, next.secret)]).toEqual([null, null]);
    expect((await under.ask(FOLLOWER, '{ disabledMachineClients }')).data).toEqual({ disabledMachineClients: [id] });
    await expect(operator.rotate(id, HOUR)).rejects.toMatchObject({
      code: 'INVALID_STATE',
      details: { state: 'DISABLED' },
    });
    await expect(operator.disable(id)).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await expect(operator.disable('01JW0000000000000000000009')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await prove(other.id, other.secret)).toMatchObject({ id: other.id });
  });

  it('is recorded in the chain of its city, without its name and its secrets', async () => {
    const { id } = await operator.add();
    await operator.rotate(id, HOUR);
    await operator.disable(id);
    const city = await operator.add({ division: CITY, role: 'AUDITOR', scopes: ['me:read'] });
    const recorded = await events();
    expect(
      recorded.map(({ chain, action, subjectId, districtCode, divisionCode, actor, role }) => [
        ...[chain, action, subjectId, districtCode, divisionCode, actor, role],
      ]),
    ).toEqual([
      ['3701', 'CLIENT_ADDED', id, LIXIA, LIXIA, 'hub:finance', null],
      ['3701', 'CLIENT_SECRET_ROTATED', id, LIXIA, LIXIA, 'hub:finance', null],
      ['3701', 'CLIENT_DISABLED', id, LIXIA, LIXIA, 'hub:finance', null],
      ['3701', 'CLIENT_ADDED', city.id, CITY, CITY, 'hub:finance', null],
    ]);
    expect(JSON.parse(String(recorded[2]?.['after']))).toEqual({
      ...{ role: 'FINANCE_BUREAU', division: LIXIA, scopes: DRAFT.scopes.join(' ') },
      ...{ previousValidUntil: new Date(NOW.getTime() + HOUR).toISOString(), disabledAt: NOW.toISOString() },
    });
    expect(JSON.stringify(recorded)).not.toContain(DRAFT.name);
  });

  it('appears in the record for the auditors and the finance bureau of its place only', async () => {
    await operator.add();
    await operator.add({ division: CITY });
    const SEEN = '{ financeEvents(first: 100) { nodes { action } } }';
    const seenBy = async (caller: typeof PUBLIC) => {
      const { nodes } = (await under.ask(caller, SEEN)).data?.['financeEvents'] as { nodes: { action: string }[] };
      return nodes.filter(({ action }) => action === 'CLIENT_ADDED').length;
    };
    expect(await seenBy(office('AUDITOR', CITY))).toBe(2);
    expect(await seenBy(office('AUDITOR', LIXIA))).toBe(1);
    expect(await seenBy(office('FINANCE_BUREAU', LIXIA))).toBe(1);
    expect(await seenBy(office('AUDITOR', SHIZHONG))).toBe(0);
  });
});

it.each([
  ...(['CITY_BUREAU', 'CITY_PLATFORM', 'FINANCE_BUREAU', 'AUDITOR'] as const).map((role) => office(role, CITY)),
  office('DISTRICT_BUREAU', LIXIA),
  hub(LIXIA, CONTRACTOR.lixia),
  office('STREET_OFFICE', STREET.lixiaFirst),
  contractor(CONTRACTOR.lixia),
  ASSESSOR,
  PUBLIC,
])('hides machine clients from %j', async (caller) => {
  const { id, secret } = await operator.add();
  expect(ROLES).toContain(caller.role);
  for (const source of [PROVEN, '{ disabledMachineClients }']) {
    const variables = source === PROVEN ? { id, hash: hashOfMachineClientSecret(secret) } : {};
    const { data, errors } = await under.ask(caller, source, variables);
    expect([data ?? null, errors?.[0]?.extensions?.code]).toEqual([null, 'BAD_USER_INPUT']);
  }
});
