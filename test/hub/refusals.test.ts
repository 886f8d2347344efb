import { type GraphQLSchema, isEnumType, getNullableType } from 'graphql';
import { listsIn } from '../../gateway/files/lists/exported-list';
import { type Caller } from '../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../support/city/callers';
import { crowdedCity } from '../support/city/crowded-city';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET } from '../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { changedTables, snapshotOf } from '../support/oracle/table-snapshots';
import { audienceSchemas } from '../support/registry/leak-bench';

/** This suite sends wrong arguments to every list, and wrong ids to every bulk mutation. */
let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(crowdedCity, NOW);
});
afterAll(() => hub.close());

const schemas = audienceSchemas();
const schemaOf = ({ role }: Caller) => schemas.get(role) as GraphQLSchema;
const VALUES: Readonly<Record<string, string>> = { division: `"${LIXIA}"`, year: '2026' };

type List = { field: string; row: string; required: string; hasOrder: boolean; isBackward: boolean };

function listsOf(caller: Caller): List[] {
  const roots = schemaOf(caller).getQueryType()?.getFields() ?? {};
  return listsIn(schemaOf(caller)).map(({ field, row, filters }) => {
    const asked = filters.filter(({ type }) => String(type).endsWith('!'));
    const order = filters.find(({ name }) => name === 'orderBy');
    return {
      field,
      row: row.name,
      isBackward: roots[field]?.args.some(({ name }) => name === 'last') === true,
      required: asked.map(({ name }) => `, ${name}: ${VALUES[name] ?? 'null'}`).join(''),
      hasOrder: order !== undefined && isEnumType(getNullableType(order.type)),
    };
  });
}

type Refusal = { code: string; field?: string; items?: { id: string }[] };

/**
 * Sends a request that must be refused with exactly one error and without data. @returns the extensions of the error
 */
async function refusalOf(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<Refusal> {
  const { body } = await hub.ask(caller, source, variables);
  const [error, ...more] = body.errors ?? [];
  expect([source, more, Object.values(body.data ?? {}).filter((each) => each !== null)]).toEqual([source, [], []]);
  expect([source, error?.message]).toEqual([source, expect.stringMatching(/.+[.。]$/)]);
  return error?.extensions as unknown as Refusal;
}

const CALLERS: [string, Caller][] = [
  ['the city bureau', office('CITY_BUREAU', CITY)],
  ['a district bureau', office('DISTRICT_BUREAU', LIXIA)],
  ['a street office', office('STREET_OFFICE', STREET.lixiaFirst)],
  ['a contractor', contractor(CONTRACTOR.lixia)],
  ['a finance bureau', office('FINANCE_BUREAU', LIXIA)],
  ['an auditor', office('AUDITOR', CITY)],
];

describe.each(CALLERS)('each list of %s', (_, caller) => {
  it('refuses paging arguments that do not belong together', async () => {
    for (const { field, required } of listsOf(caller).filter(({ isBackward }) => isBackward)) {
      for (const [paging, wrong] of [
        ['first: 1, last: 1', 'last'],
        ['first: 1, before: "x"', 'before'],
        ['first: 0', 'first'],
      ] as const) {
        const refusal = await refusalOf(caller, `{ ${field}(${paging}${required}) { pageInfo { endCursor } } }`);
        expect([field, paging, refusal]).toMatchObject([field, paging, { code: 'BAD_USER_INPUT', field: wrong }]);
      }
    }
  });

  it('refuses the cursor of another list', async () => {
    const lists = listsOf(caller);
    const cursors: { row: string; cursor: string }[] = [];
    for (const { field, row, required } of lists) {
      const { body } = await hub.ask(caller, `{ page: ${field}(first: 1${required}) { pageInfo { endCursor } } }`);
      const { endCursor } = (body.data?.['page'] as { pageInfo: { endCursor: string | null } }).pageInfo;
      if (endCursor !== null) cursors.push({ row, cursor: endCursor });
    }
    expect(cursors.length).toBeGreaterThan(3);
    for (const { field, row, required } of lists) {
      // The cursor comes from a list of another type. Lists of the same type accept each other's cursors.
      const after = cursors.find((each) => each.row !== row)?.cursor;
      const source = `query ($after: Cursor) { ${field}(first: 1, after: $after${required}) { pageInfo { endCursor } } }`;
      const refusal = await refusalOf(caller, source, { after });
      expect([field, refusal]).toMatchObject([field, { code: 'BAD_USER_INPUT', field: 'after' }]);
    }
  });

  it('refuses an unknown order', async () => {
    for (const { field, required } of listsOf(caller).filter(({ hasOrder }) => hasOrder)) {
      const source = `{ ${field}(first: 1, orderBy: BY_MAGIC${required}) { pageInfo { endCursor } } }`;
      expect([field, await refusalOf(caller, source)]).toMatchObject([field, { code: 'BAD_USER_INPUT' }]);
    }
  });
});

const finance = office('FINANCE_BUREAU', LIXIA);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const districtHub = hubOf(LIXIA, CONTRACTOR.hub);
const lixia = contractor(CONTRACTOR.lixia);

/**
 * The bulk mutations. Each has a caller, another caller with a different scope, and the list in which each of the two
 * finds an id.
 */
const BULK: [string, { caller: Caller; other: Caller; list: string }][] = [
  ['approveDisbursements', { caller: finance, other: office('FINANCE_BUREAU', SHIZHONG), list: 'disbursements' }],
  ['confirmReceipts', { caller: lixia, other: contractor(CONTRACTOR.several), list: 'disbursements' }],
  ['verifySubmissions', { caller: districtHub, other: office('DISTRICT_BUREAU', SHIZHONG), list: 'submissions' }],
  ['verifyTrainings', { caller: districtHub, other: office('DISTRICT_BUREAU', SHIZHONG), list: 'trainings' }],
  ['requestDisbursements', { caller: bureau, other: office('DISTRICT_BUREAU', SHIZHONG), list: 'instalments' }],
];

async function idIn(caller: Caller, list: string): Promise<string> {
  const { body } = await hub.ask(caller, `{ ${list}(first: 1) { nodes { id } } }`);
  const [node] = (body.data?.[list] as { nodes: { id: string }[] }).nodes;
  if (node === undefined) throw new Error(`The city has no row in ${list}.`);
  return node.id;
}

function calling(mutation: string, ids: readonly string[]): [string, Record<string, unknown>] {
  const idempotencyKey = `refused-${mutation}`;
  if (mutation !== 'requestDisbursements') {
    return [
      `mutation ($ids: [ID!]!, $key: ID!) { ${mutation}(ids: $ids, idempotencyKey: $key) { id } }`,
      { ids, key: idempotencyKey },
    ];
  }
  const requests = ids.map((instalmentId) => ({ instalmentId, invoice: { number: 'F1', amountFen: 1 } }));
  const source = `mutation ($input: RequestDisbursementsInput!) { ${mutation}(input: $input) { id } }`;
  return [source, { input: { requests, idempotencyKey } }];
}

/** Returns the tables that changed. Tables of background jobs do not count, because they may change at any time. */
function changesSince(...snapshots: Parameters<typeof changedTables>): string[] {
  return changedTables(...snapshots).filter((name) => !/\.(?:follower_|assessment_due)/.test(name));
}

describe.each(BULK)('%s', (mutation, { caller, other, list }) => {
  it('refuses an id that a call names twice, and does nothing', async () => {
    const before = await snapshotOf(hub.databases);
    const own = await idIn(caller, list);
    const refusal = await refusalOf(caller, ...calling(mutation, [own, own]));
    expect(refusal.code).toBe('BAD_USER_INPUT');
    expect(refusal.field).toMatch(/\.1$|\.1\./);
    expect(changesSince(before, await snapshotOf(hub.databases))).toEqual([]);
  });

  it('refuses an id of another scope as missing, and does nothing', async () => {
    const before = await snapshotOf(hub.databases);
    const foreign = await idIn(other, list);
    const refusal = await refusalOf(caller, ...calling(mutation, [foreign]));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', items: [{ id: foreign, code: 'NOT_FOUND' }] });
    expect(changesSince(before, await snapshotOf(hub.databases))).toEqual([]);
  });
});
