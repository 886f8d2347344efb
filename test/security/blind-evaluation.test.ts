import { type Caller } from '../../shared/scope/caller';
import { ASSESSOR, PUBLIC, office } from '../support/callers';
import {
  MUTATIONS,
  type MutationName,
  YEAR,
  auditor,
  bureau,
  cityBureau,
  lixiaHub,
  pointsOf,
  runner,
  street,
} from '../support/evaluation-writes';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { audienceSchemas, keyedRoots, valuesOf } from '../support/leak-bench';
import { type Probe, probesOf } from '../support/schema-walk';
import { CITY, LIXIA, NOW, STATION, idOf, smallCity } from '../support/small-city';

/**
 * Until both offices have scored, what one has done is told to the other by no path (api.md, States): all that an office can ask is
 * asked before and after the other has scored, and compared byte by byte, with the statements that each answer took.
 */
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
/** Points and words that stand nowhere else. */
const MARKED = [13.7, 18.9, 36.3, 12.3, 7.7];
const REMARK = '只给本单位看的评语';
const KEYS = [STATION.lixiaFirst, idOf('EV', 1), idOf('EV', 90), LIXIA, MISSING];

const schemas = audienceSchemas();
let hub: GatewayUnderTest;

beforeEach(async () => {
  hub = await gatewayUnderTest(smallCity, NOW, { objects: 1_000_000_000 });
  await hub.followers.catchUp();
});
afterEach(() => hub.close());

function probes({ role }: Caller): readonly Probe[] {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return probesOf(schema, keyedRoots(), valuesOf);
}

type Seen = { asked: string; text: string; statements: number };

async function seen(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<Seen> {
  const count = () => Object.values(hub.statements).reduce((sum, all) => sum + all.length, 0);
  const before = count();
  const { text } = await hub.ask(caller, source, variables);
  return { asked: `${source} ${JSON.stringify(variables)}`, text, statements: count() - before };
}

/** All that he can read: every field on every way, every list in every order and with every filter, each row by its key. */
async function walked(caller: Caller, keys: readonly string[] = KEYS): Promise<Seen[]> {
  const found: Seen[] = [];
  for (const { source, takesKey } of probes(caller)) {
    for (const key of takesKey ? keys : [null]) found.push(await seen(caller, source, key === null ? {} : { key }));
  }
  return found;
}

const mutate = (caller: Caller, name: MutationName, variables: Record<string, unknown>) =>
  seen(caller, shortened(name), variables);
/** The contractor's answer has no such fields; errors are what is compared. */
const shortened = (name: MutationName) => MUTATIONS[name].replace(/\) \{ id [^]*$/, ') { id } }');

/** What he may try in vain, with the id of the evaluation, if there is one. */
async function tried(caller: Caller, id: string): Promise<Seen[]> {
  const wrong = pointsOf([15.1, 0, 0, 0, 0]);
  const calls: [MutationName, Record<string, unknown>][] = [
    ['signEvaluation', { id }],
    ['recuse', { input: { evaluationId: id, reason: '回避' } }],
    ['recuse', { input: { ...YEAR, projectYear: 2025, reason: '回避' } }],
    ['scoreEvaluation', { input: wrong }],
    ['scoreEvaluation', { input: { ...pointsOf(MARKED), contractorId: MISSING } }],
    ['scoreEvaluation', { input: { ...pointsOf(MARKED), projectYear: 2027 } }],
    ...(caller.role === 'DISTRICT_BUREAU'
      ? ([['supersedeEvaluation', { id, reason: '依据有误' }]] as [MutationName, Record<string, unknown>][])
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
  it('sees, counts and is refused the same before and after the other office has scored', async () => {
    const before = { walked: await walked(blind), tried: await tried(blind, MISSING) };
    const id = await score(other);
    expect(await walked(blind)).toEqual(before.walked);
    expect(await tried(blind, id)).toEqual(before.tried);
    const byKey = await walked(blind, [id]);
    expect(byKey.map(({ text, statements }) => ({ text, statements }))).toEqual(
      (await walked(blind, [MISSING])).map(({ text, statements }) => ({ text, statements })),
    );
  });

  it('recuses itself in the same words and statements, whether the other has scored or not', async () => {
    const recused = async (subject: string) => {
      const told = await seen({ ...blind, subject } as Caller, MUTATIONS.recuse, {
        input: { ...YEAR, reason: '回避' },
      });
      return { text: told.text.replace(/01[0-9A-Z]{24}/, '…'), statements: told.statements };
    };
    // The first event of a city begins its chain.
    await recused('earlier@test');
    const before = await recused('first@test');
    expect(before.text).toContain('回避');
    await score(other);
    expect(await recused('second@test')).toEqual(before);
  });

  it('learns of nothing but its own points once it has scored alone, and of both once the other has too', async () => {
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

describe('nobody else', () => {
  const others: [string, Caller][] = [
    ['the city', cityBureau],
    ['the platform', office('CITY_PLATFORM', CITY)],
    ['the hub', lixiaHub],
    ['the auditor', auditor],
    ['the contractor', runner],
    ['finance', office('FINANCE_BUREAU', LIXIA)],
    ['the public', PUBLIC],
    ['the assessor', ASSESSOR],
  ];

  it.each(others)('sees a point or a remark of a draft: not %s', async (_, caller) => {
    const id = await score(bureau);
    const texts = (await walked(caller, [...KEYS, id])).map(({ text }) => text);
    expect(texts.filter((text) => text.includes(REMARK) || MARKED.some((each) => text.includes(String(each))))).toEqual(
      [],
    );
  });

  it('finds one in an event or an idempotency key, then or later', async () => {
    const id = await score(street);
    await score(bureau);
    for (const caller of [street, bureau]) {
      expect((await hub.ask(caller, shortened('signEvaluation'), { id })).body.errors).toBeUndefined();
    }
    const kept = await Promise.all(
      ['event', 'idempotency_key', 'used_passport'].map((table) =>
        hub.databases['evaluation']?.query(`SELECT * FROM ${table}`),
      ),
    );
    const text = JSON.stringify(kept) + hub.logged.join('\n');
    expect(text).toContain('EVALUATION_SIGNED');
    for (const told of [
      REMARK,
      'points',
      'scoreTenths',
      ...MARKED.map(String),
      ...MARKED.map((each) => `:${each * 10},`),
    ]) {
      expect(text).not.toContain(told);
    }
  });
});
