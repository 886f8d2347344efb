import { type Caller } from '../../../shared/access/caller';
import { ASSESSOR, PUBLIC, contractor, office } from '../../support/city/callers';
import {
  MUTATIONS,
  type MutationName,
  NOW,
  YEAR,
  auditor,
  bureau,
  cityBureau,
  lixiaHub,
  pointsOf,
  runner,
  street,
} from '../../support/drivers/writes/evaluation-writes';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { EVERY_FIELD_AT_ONCE } from '../../support/drivers/wide-limits';
import { drawn } from '../../support/drivers/at-scale';
import { audienceSchemas, knownRoots, valuesOf } from '../../support/registry/leak-bench';
import { ROOTS } from '../../support/registry/leak-roots';
import { type Probe, probesOf } from '../../support/registry/schema/schema-walk';
import { CITY, CONTRACTOR, LIXIA, STATION, idOf, smallCity } from '../../support/city/small-city';

/**
 * This suite tests that until both offices have scored, no query reveals to one office whether or how the other office
 * has scored. It sends every query of an office before and after the other office scores, and compares the answers byte
 * by byte. For writes, it also compares the number of statements.
 */
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
/** Points that no other row has, so that the test recognises them in any answer. */
const MARKED = [13.7, 18.9, 36.3, 12.3, 7.7];
const REMARK = '只给本单位看的评语';
const KEYS = [STATION.lixiaFirst, idOf('EV', 1), idOf('EV', 90), LIXIA, MISSING];

const schemas = audienceSchemas();
let hub: GatewayUnderTest;

async function open(): Promise<void> {
  hub = await gatewayUnderTest(smallCity, NOW, EVERY_FIELD_AT_ONCE);
  await hub.followers.catchUp();
}
const close = () => hub.close();

/**
 * The queries that were drawn for each role. They are drawn once, so that the same queries run before and after a
 * write.
 */
const asked = new Map<string, readonly Probe[]>();

function probes({ role }: Caller): readonly Probe[] {
  const known = asked.get(role) ?? drawn(allProbes(role), 1 / 8);
  asked.set(role, known);
  return known;
}

function allProbes(role: Caller['role']): readonly Probe[] {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  // A root field that the registry lacks is skipped here, because leak-registry.test.ts reports it.
  return probesOf(schema, knownRoots(schema), valuesOf).filter(({ root }) => ROOTS[root] !== undefined);
}

type Seen = { asked: string; text: string };

async function seen(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<Seen> {
  const { text } = await hub.ask(caller, source, variables);
  expect(text).not.toContain('The request is not valid');
  return { asked: `${source} ${JSON.stringify(variables)}`, text };
}

/** Runs all drawn queries of the caller. Queries by key run once for each of the keys. */
async function walked(caller: Caller): Promise<Seen[]> {
  const found: Seen[] = [];
  for (const { source } of probes(caller).filter(({ takesKey }) => !takesKey)) found.push(await seen(caller, source));
  return [...found, ...(await byKey(caller, KEYS))];
}

async function byKey(caller: Caller, keys: readonly string[]): Promise<Seen[]> {
  const found: Seen[] = [];
  for (const { source } of probes(caller).filter(({ takesKey }) => takesKey)) {
    for (const key of keys) found.push(await seen(caller, source, { key }));
  }
  return found;
}

/**
 * Sends a write and counts its SQL statements. The statements run one after the other, so their number affects the time
 * of the answer.
 */
async function written(...call: Parameters<typeof seen>): Promise<Seen & { statements: number }> {
  const count = () => Object.values(hub.statements).reduce((sum, all) => sum + all.length, 0);
  const before = count();
  const answer = await seen(...call);
  return { ...answer, statements: count() - before };
}

const mutate = (caller: Caller, name: MutationName, variables: Record<string, unknown>) =>
  written(caller, shortened(name), variables);
/** Returns the document of a mutation that selects only the id, because not every caller may read the other fields. */
const shortened = (name: MutationName) => MUTATIONS[name].replace(/\) \{ id [^]*$/, ') { id } }');

/**
 * Sends writes that must fail, and returns what the caller sees of them. `id` is the id of the evaluation, or an
 * invented id if no evaluation exists yet.
 */
async function tried(caller: Caller, id: string): Promise<Seen[]> {
  const wrong = pointsOf([15.1, 0, 0, 0, 0]);
  const calls: [MutationName, Record<string, unknown>][] = [
    ['signEvaluation', { id }],
    ['withdrawScore', { id, reason: '撤回' }],
    ['recuse', { input: { evaluationId: id, reason: '回避' } }],
    ['recuse', { input: { ...YEAR, projectYear: 2025, reason: '回避' } }],
    ['scoreEvaluation', { input: wrong }],
    ['scoreEvaluation', { input: { ...pointsOf(MARKED), contractorId: MISSING } }],
    ['scoreEvaluation', { input: { ...pointsOf(MARKED), projectYear: 2027 } }],
    ...(caller.role === 'DISTRICT_BUREAU'
      ? ([
          ['supersedeEvaluation', { id, reason: '依据有误' }],
          ['decideObjection', { input: { evaluationId: id, outcome: 'UPHELD', answer: '成立' } }],
        ] as [MutationName, Record<string, unknown>][])
      : []),
  ];
  const found: Seen[] = [];
  for (const [name, variables] of calls) {
    const one = await mutate(caller, name, variables);
    expect(JSON.parse(one.text)).toHaveProperty('errors');
    found.push({ ...one, asked: one.asked.replaceAll(id, '…').replaceAll(MISSING, '…') });
  }
  return found;
}

async function score(caller: Caller): Promise<string> {
  const { body } = await hub.ask(caller, MUTATIONS.scoreEvaluation, { input: pointsOf(MARKED, REMARK) });
  expect(body.errors).toBeUndefined();
  return (body.data?.['written'] as { id: string }).id;
}

describe.each([
  ['the street', street, bureau],
  ['the district', bureau, street],
])('%s', (_, blind, other) => {
  beforeEach(open);
  afterEach(close);

  it('gets the same rows, counts and refusals before and after the other office has scored', async () => {
    const before = { walked: await walked(blind), tried: await tried(blind, MISSING) };
    const id = await score(other);
    expect(await walked(blind)).toEqual(before.walked);
    expect(await tried(blind, id)).toEqual(before.tried);
    const textsBy = async (key: string) => (await byKey(blind, [key])).map(({ text }) => text);
    expect(await textsBy(id)).toEqual(await textsBy(MISSING));
  });

  it('gets the same answers before and after the other office has scored again, once both scores were withdrawn', async () => {
    const id = await score(blind);
    await score(other);
    await hub.ask(cityBureau, shortened('withdrawScore'), { id, reason: '重新评分' });
    const refused = () => mutate(blind, 'signEvaluation', { id });
    const before = { walked: await walked(blind), byId: await byKey(blind, [id]), refused: await refused() };
    await score({ ...other, subject: 'other@test' } as Caller);
    expect(await walked(blind)).toEqual(before.walked);
    expect(await byKey(blind, [id])).toEqual(before.byId);
    expect(await refused()).toEqual(before.refused);
  });

  it('recuses itself with the same messages and SQL statements, whether the other office has scored or not', async () => {
    const recused = async (subject: string) => {
      const answer = await written({ ...blind, subject } as Caller, MUTATIONS.recuse, {
        input: { ...YEAR, reason: '回避' },
      });
      return { text: answer.text.replace(/01[0-9A-Z]{24}/, '…'), statements: answer.statements };
    };
    // The first event of a chain needs more statements, because it also creates the chain. So cause one before the
    // comparison.
    await recused('earlier@test');
    const before = await recused('first@test');
    expect(before.text).toContain('回避');
    await score(other);
    expect(await recused('second@test')).toEqual(before);
  });

  it('sees only its own points after it alone has scored, and both after the other office has scored', async () => {
    const shown = async (id: string) => {
      const points = 'dimensions { points } scores { role points remark } ownScores { role points remark }';
      const source = `query ($id: ID!) { evaluation(id: $id) { status score grade signedBy { role } ${points} } }`;
      return (await hub.ask(blind, source, { id })).body.data?.['evaluation'];
    };
    const ofOffice = ({ role }: Caller) => MARKED.map((points) => ({ role, points, remark: REMARK }));
    const blank = { score: null, grade: null, signedBy: [], scores: [], ownScores: ofOffice(blind) };
    const id = await score(blind);
    const none = MARKED.map(() => ({ points: null }));
    expect(await shown(id)).toEqual({ status: 'DRAFT', ...blank, dimensions: none });
    await score(other);
    expect(await shown(id)).toEqual({
      ...{ status: 'SCORED', score: 88.9, grade: 'GOOD', signedBy: [], ownScores: ofOffice(blind) },
      dimensions: MARKED.map((points) => ({ points })),
      scores: [bureau, street].flatMap(ofOffice),
    });
  });
});

describe('callers outside the two offices', () => {
  let id: string;

  beforeAll(async () => {
    await open();
    id = await score(bureau);
  });
  afterAll(close);

  const others: [string, Caller][] = [
    ['the city', cityBureau],
    ['the platform', office('CITY_PLATFORM', CITY)],
    ['the district hub', lixiaHub],
    ['the auditor', auditor],
    ['the contractor', runner],
    ['finance', office('FINANCE_BUREAU', LIXIA)],
    ['the public', PUBLIC],
    ['the assessor', ASSESSOR],
  ];

  it.each(others)('hides the points and remarks of a draft from %s', async (_, caller) => {
    const texts = [...(await walked(caller)), ...(await byKey(caller, [id]))].map(({ text }) => text);
    const isShown = (text: string) => [REMARK, ...MARKED.map(String)].some((each) => text.includes(each));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(isShown)).toEqual([]);
  });

  it('stores no points or remarks in events and idempotency keys, and no total before both signatures', async () => {
    await score(street);
    await hub.ask(runner, MUTATIONS.acceptEvaluation, { evaluationId: id });
    for (const caller of [street, bureau]) {
      expect((await hub.ask(caller, shortened('signEvaluation'), { id })).body.errors).toBeUndefined();
    }
    const read = async (table: string): Promise<Record<string, unknown>[]> =>
      (await hub.databases['evaluation']?.query<Record<string, unknown>[]>(`SELECT * FROM ${table}`)) ?? [];
    const events = await read('event');
    const kept = await read('idempotency_key');
    expect(events.map(({ action }) => action)).toContain('EVALUATION_SIGNED');
    const everything = JSON.stringify([events, kept]) + hub.logged.join('\n');
    for (const secret of [REMARK, 'points']) expect(everything).not.toContain(secret);
    const isSigned = events.findIndex(({ action }) => action === 'EVALUATION_SIGNED');
    const withTotal = events.filter((event) => JSON.stringify(event).includes('scoreTenths'));
    expect(withTotal.map(({ action }) => action)).toEqual(['STANDING_RECORDED']);
    expect(events.slice(0, isSigned)).not.toContain(withTotal[0]);
    expect(JSON.stringify([kept, hub.logged])).not.toContain('scoreTenths');
    const shown = JSON.stringify(events.map(({ before, after }) => [before, after]));
    for (const points of MARKED.flatMap((each) => [String(each), `:${each * 10}`])) expect(shown).not.toContain(points);
  });
});

describe('a district hub whose own contractor is evaluated', () => {
  const LIST =
    'evaluations(first: 50, projectYear: 2026) { totalCount nodes { id score grade dimensions { points } } }';
  const RANKED = LIST.replace('first: 50', 'first: 50, orderBy: SCORE_DESC');
  const found = async (list: string) => (await hub.ask(lixiaHub, `{ ${list} }`)).body.data?.['evaluations'];

  beforeAll(open);
  afterAll(close);

  it('gets the same rows and counts before and after the scoring, and the result once both offices have signed', async () => {
    const id = await score(bureau);
    // Make the contractor of the district hub the contractor of the evaluated station too.
    const change = 'UPDATE evaluation SET contractorId = ? WHERE id = ?';
    await hub.databases['evaluation']?.query(change, [CONTRACTOR.hub, id]);
    const before = await walked(lixiaHub);
    await score(street);
    expect(await walked(lixiaHub)).toEqual(before);
    const textsBy = async (key: string) => (await byKey(lixiaHub, [key])).map(({ text }) => text);
    expect(await textsBy(id)).toEqual(await textsBy(MISSING));
    for (const list of [LIST, RANKED]) expect(await found(list)).toEqual({ totalCount: 0, nodes: [] });
    const itself = contractor(CONTRACTOR.hub);
    const accepted = await hub.ask(itself, MUTATIONS.acceptEvaluation, { evaluationId: id });
    expect(accepted.body.errors).toBeUndefined();
    for (const caller of [street, bureau]) await hub.ask(caller, shortened('signEvaluation'), { id });
    const signed = { totalCount: 1, nodes: [{ id, score: 88.9, grade: 'GOOD' }] };
    for (const list of [LIST, RANKED]) expect(await found(list)).toMatchObject(signed);
  });
});
