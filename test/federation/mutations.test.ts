import { type Caller, ROLES, type Role } from '../../shared/scope/caller';
import { committedSupergraph } from '../../gateway/assemble-gateway';
import { apiSchema } from '../../gateway/audiences';
import { SCALARS } from '../../shared/graphql/scalars';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../support/callers';
import { MutationBench, type Told, holdsPersonal, rolesWith, schemaOf } from '../support/mutation-bench';
import { type Foreign, type MutationCase } from '../support/mutation-case';
import { keyPaths, mutationNames } from '../support/mutation-documents';
import { DOERS, MUTATIONS } from '../support/mutation-registry';
import { type Placed, placedAt, withPlaced, withoutIndices } from '../support/paths';
import { CITY, CONTRACTOR, LIXIA, STREET } from '../support/small-city';
import { strayPlaces } from '../support/stray-places';
import { changedTables } from '../support/table-snapshots';

const graph = apiSchema(committedSupergraph(), SCALARS);
const NAMES = mutationNames(graph);

let bench: MutationBench;
let answers: Told[];

beforeAll(async () => {
  bench = await MutationBench.open();
});
afterAll(() => bench?.close());
beforeEach(async () => {
  await bench.reset();
  answers = [];
});
afterEach(async () => {
  expect(await bench.leaks()).toEqual([]);
  expect(answers.filter(({ code, text }) => code !== null && holdsPersonal(text))).toEqual([]);
  expect(answers.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
});

const run = async (...call: Parameters<MutationBench['run']>) => {
  const told = await bench.run(...call);
  answers.push(told);
  return told;
};

/** What it answers; and that it leaves every table as it was. */
async function refused(...call: Parameters<MutationBench['run']>): Promise<Told> {
  const before = await bench.state();
  const told = await run(...call);
  expect(changedTables(before, await bench.state())).toEqual([]);
  expect(told.code).not.toBeNull();
  return told;
}

/** A call that changes nothing is a call all the same: its passport is used up, and what its answer shows of a person is noted. */
const OF_EACH_CALL = /\.(?:used_passport|personal_data_read)$/;

describe('the registry of mutations', () => {
  it.each(NAMES)('knows who runs %s, and the schemas give it to them alone', (name) => {
    const doers = [...(DOERS[name] ?? [])].sort();
    expect(Object.keys(MUTATIONS[name] ?? {}).sort()).toEqual(doers);
    expect(rolesWith(name).sort()).toEqual(doers);
  });

  it('has no entry for what is no mutation', () => {
    expect(Object.keys(MUTATIONS).filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it.each(NAMES)('tries a foreign row in every place of %s that holds a key', (name) => {
    for (const cases of Object.values(MUTATIONS[name] ?? {})) {
      const tried = cases.flatMap(({ foreign, makes = [] }) => [...foreign.map(({ path }) => path), ...makes]);
      expect([...new Set(tried.map(withoutIndices))].sort()).toEqual(keyPaths(graph, name).sort());
    }
  });
});

const CALLS = Object.entries(MUTATIONS).flatMap(([name, entry]) =>
  Object.values(entry).flatMap((cases) => cases.map((each, index) => ({ name, ...titled(each, index) }))),
);

function titled(each: MutationCase, index: number) {
  return { each, title: index === 0 ? each.caller.role : `${each.caller.role}, case ${index + 1}` };
}

describe.each(CALLS)('$name of $title', ({ name, each }) => {
  const { caller, variables, foreign, elsewhere, refusals } = each;

  it('is done, and leaves its events in the record', async () => {
    const before = await bench.state();
    const { code, body, requestId } = await run(name, caller, variables);
    expect([code, body.errors]).toEqual([null, undefined]);
    expect(body.data?.[name]).not.toBeNull();
    const after = await bench.state();
    expect(strayPlaces(after)).toEqual([]);
    const events = added(before, after);
    expect(events.map(({ action, subjectType }) => `${action} ${subjectType}`).sort()).toEqual([...each.events].sort());
    const author = { actor: 'subject' in caller ? caller.subject : '', role: caller.role, requestId };
    for (const event of events) expect(event).toMatchObject(author);
  });

  it('is done once under one idempotency key', async () => {
    const keyed = withKey(variables, 'one-key');
    const first = await run(name, caller, keyed);
    expect(first.code).toBeNull();
    const between = await bench.state();
    const second = await run(name, caller, keyed);
    expect(second.body).toEqual(first.body);
    expect(changedTables(between, await bench.state()).filter((table) => !OF_EACH_CALL.test(table))).toEqual([]);
    const other = each.other ?? placed(foreign[0], 'foreign');
    expect((await refused(name, caller, withKey(withPlaced(variables, other), 'one-key'))).code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  for (const row of foreign) {
    it(`answers a foreign ${row.path} as one that is not there`, async () => {
      const there = await refused(name, caller, withPlaced(variables, placed(row, 'foreign')));
      const nowhere = await refused(name, caller, withPlaced(variables, placed(row, 'missing')));
      expect(there.code).toBe(row.code ?? 'NOT_FOUND');
      expect(there.statements).toEqual(nowhere.statements);
      expect(masked(there, row)).toEqual(masked(nowhere, row));
    });
  }

  for (const { path, code = 'NOT_FOUND' } of foreign) {
    it(`takes no ${path} with a blank behind it for the key without`, async () => {
      const told = await refused(
        name,
        caller,
        withPlaced(variables, { [path]: `${String(placedAt(variables, path))} ` }),
      );
      expect([code, 'BAD_USER_INPUT']).toContain(told.code);
    });
  }

  for (const stranger of elsewhere) {
    it(`answers the same role of ${placeOf(stranger)} as if there were no such rows`, async () => {
      const nothing = Object.assign({}, ...foreign.map((row) => placed(row, 'missing'))) as Placed;
      const there = await refused(name, stranger, variables);
      const nowhere = await refused(name, stranger, withPlaced(variables, nothing));
      expect(there.code).toBe(each.toldElsewhere ?? 'NOT_FOUND');
      expect(there.statements).toEqual(nowhere.statements);
      expect(there.body).toEqual(nowhere.body);
    });
  }

  for (const [what, { set, code, extensions = {}, caller: other = caller }] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      const told = await refused(name, other, withPlaced(variables, set));
      expect(told).toMatchObject({ code, extensions });
    });
  }

  const version = versionPath(variables);
  if (version !== null) {
    it('refuses a stale version, and says the current one', async () => {
      const current = placedAt(variables, version) as number;
      const told = await refused(name, caller, withPlaced(variables, { [version]: current + 7 }));
      expect(told).toMatchObject({ code: 'CONFLICT', extensions: { currentVersion: current } });
    });
  }

  it('takes a grant of its own where a token is narrowed', async () => {
    for (const grants of [[], [`${name}:read`], ['me:read', 'stations:write']]) {
      const narrowed = { ...caller, grants } as Caller;
      expect(await refused(name, narrowed, variables)).toMatchObject({
        code: 'FORBIDDEN',
        extensions: { grant: `${name}:write` },
      });
    }
    expect((await run(name, { ...caller, grants: [`${name}:write`] } as Caller, variables)).code).toBeNull();
  });
});

/** One caller of every role, in the middle of things. */
const SOMEBODY: Readonly<Record<Role, Caller>> = {
  CITY_BUREAU: office('CITY_BUREAU', CITY),
  CITY_PLATFORM: office('CITY_PLATFORM', CITY),
  DISTRICT_BUREAU: office('DISTRICT_BUREAU', LIXIA),
  DISTRICT_HUB: hub(LIXIA, CONTRACTOR.hub),
  STREET_OFFICE: office('STREET_OFFICE', STREET.lixiaFirst),
  CONTRACTOR: contractor(CONTRACTOR.lixia),
  FINANCE_BUREAU: office('FINANCE_BUREAU', LIXIA),
  AUDITOR: office('AUDITOR', LIXIA),
  PUBLIC,
  ASSESSOR,
  FOLLOWER,
};

it.each(Object.entries(MUTATIONS))('%s is in the schema of nobody else', async (name, entry) => {
  const [first] = Object.values(entry).flat();
  if (first === undefined) throw new Error(`${name} has no case.`);
  for (const role of ROLES.filter((each) => !(each in entry))) {
    const told = await refused(name, SOMEBODY[role], first.variables, first.caller.role);
    expect([role, told.code]).toEqual([role, 'BAD_USER_INPUT']);
    expect(mutationNames(schemaOf(role))).not.toContain(name);
  }
});

function placeOf(caller: Caller): string {
  if ('contractorId' in caller) return caller.contractorId;
  return 'division' in caller ? caller.division : '';
}

type Event = Record<'action' | 'subjectType', string>;

function added(before: ReadonlyMap<string, unknown[]>, after: ReadonlyMap<string, unknown[]>): Event[] {
  return [...after]
    .filter(([table]) => table.endsWith('.event'))
    .flatMap(([table, rows]) => {
      const known = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
      return rows.filter((row) => !known.has(JSON.stringify(row))) as Event[];
    });
}

function placed(row: Foreign | undefined, which: 'foreign' | 'missing'): Placed {
  if (row === undefined) throw new Error('The case names no other input.');
  return { [row.path]: row[which] };
}

/** The answer without the key itself, where it repeats it. */
function masked({ text }: Told, row: Foreign): string {
  return text.replaceAll(row.foreign, '…').replaceAll(row.missing, '…');
}

function withKey(variables: Record<string, unknown>, idempotencyKey: string): Record<string, unknown> {
  return withPlaced(variables, { ['input' in variables ? 'input.idempotencyKey' : 'idempotencyKey']: idempotencyKey });
}

function versionPath(variables: Record<string, unknown>): string | null {
  const paths = ['expectedVersion', 'input.expectedVersion'];
  return paths.find((path) => placedAt(variables, path) !== undefined) ?? null;
}
