import { isDeepStrictEqual } from 'node:util';
import { type Caller } from '../../../shared/access/caller';
import { drawn } from '../../support/drivers/at-scale';
import { type Gathered, keyOf } from '../../support/oracle/gathered-facts';
import { FIGURES } from '../../support/registry/leak-figures';
import { type LeakBench, leakBench } from '../../support/registry/leak-bench';
import { LEAK_CALLERS } from '../../support/registry/leak-callers';
import { TYPES } from '../../support/registry/leak-registry';
import { ROOTS } from '../../support/registry/leak-roots';
import { type Probe } from '../../support/registry/schema/schema-walk';

let bench: LeakBench;

beforeAll(async () => {
  bench = await leakBench();
});
afterAll(() => bench.hub.close());

type Shown = { coordinate: string; key: string; value: unknown };
type Row = Partial<Record<'__typename' | 'id' | 'code' | 'lotId', string>>;

/** Returns every figure in an answer, wherever it is nested, with the key of its row. */
function figuresIn(answer: unknown, found: Shown[] = []): Shown[] {
  if (typeof answer !== 'object' || answer === null) return found;
  if (!Array.isArray(answer)) found.push(...figuresOf(answer));
  for (const inner of Object.values(answer)) figuresIn(inner, found);
  return found;
}

function figuresOf(row: Row): Shown[] {
  const key = row.id ?? row.code ?? row.lotId;
  const names = FIGURES_BY_TYPE.get(row.__typename ?? '') ?? [];
  return names.flatMap((name) => {
    const value: unknown = row[name as keyof Row];
    const isThere = key !== undefined && value !== undefined;
    return isThere ? [{ coordinate: `${row.__typename ?? ''}.${name}`, key, value: figureAlone(value) }] : [];
  });
}

const FIGURES_BY_TYPE = new Map<string, string[]>();
for (const coordinate of Object.keys(FIGURES)) {
  const [type = '', name = ''] = coordinate.split('.');
  FIGURES_BY_TYPE.set(type, [...(FIGURES_BY_TYPE.get(type) ?? []), name]);
}

/**
 * Returns whether the caller's jurisdiction covers the whole place. A caller who may read only a part of a place gets
 * null instead of its figures.
 */
function governs(caller: Caller, code: string): boolean {
  // The public may count published stations, so it reads the coverage of every division.
  if (caller.role === 'ASSESSOR' || caller.role === 'FOLLOWER' || caller.role === 'PUBLIC') return true;
  if (!('division' in caller)) return false;
  if (caller.division.length === 9) return code === caller.division;
  const division = bench.all.Division.find((each) => each.code === code);
  return (division?.districtCode ?? code).startsWith(caller.division);
}

function expected({ coordinate, key }: Shown, caller: Caller, visible: Gathered): unknown {
  const figure = FIGURES[coordinate];
  if (figure?.of === 'division' && !governs(caller, key)) return null;
  return figure?.sum(key, { all: bench.all, visible, caller });
}

/** Computes the expected figures of one caller, each only once, and compares them with the figures in all answers. */
class Sums {
  private readonly known = new Map<string, unknown>();

  constructor(private readonly caller: Caller) {}

  wrongIn(shown: readonly Shown[]): { read: Shown; expected: unknown }[] {
    const judged = shown.map((read) => ({ read, expected: asShown(this.expected(read), read.value) }));
    return judged.filter(({ read, expected }) => !isDeepStrictEqual(read.value, expected));
  }

  private expected(shown: Shown): unknown {
    const name = `${shown.coordinate} ${shown.key}`;
    if (!this.known.has(name)) this.known.set(name, expected(shown, this.caller, bench.visible(this.caller)));
    return this.known.get(name);
  }
}

type Asking = { who: string; caller: Caller; sums: Sums };
const ROLES_ASKING = [...new Set(LEAK_CALLERS.map(([, { role }]) => role))];

/**
 * Sends each query as all callers of a role in turn, so that they share one query plan. Each caller must get only its
 * own rows.
 */
describe.each(ROLES_ASKING)('each %s', (role) => {
  const asking = LEAK_CALLERS.filter(([, caller]) => caller.role === role);

  it('reaches no foreign row on any path, and every figure is the sum of its own rows', async () => {
    const callers = asking.map(([who, caller]): Asking => ({ who, caller, sums: new Sums(caller) }));
    for (const probe of drawn(bench.probes(callers[0]?.caller as Caller), 1 / 8)) {
      for (const each of callers) await judge(each, probe);
    }
    // The timeout is long, because the queries cover every path through the whole graph.
  }, 600_000);
});

async function judge({ who, caller, sums }: Asking, { root, source, takesKey }: Probe): Promise<void> {
  const visible = bench.visible(caller);
  for (const key of takesKey ? keysFor(root, visible) : [null]) {
    const { body } = await bench.hub.ask(caller, source, key === null ? {} : { key });
    const found = { errors: body.errors ?? [], foreign: bench.lookout.foreign(body, visible) };
    const wrong = sums.wrongIn(figuresIn(body.data));
    expect({ who, ...found, wrong }).toEqual({ who, errors: [], foreign: [], wrong: [] });
  }
}

/**
 * Returns the keys with which the query is sent. For divisions, it returns all keys, because the figures of any
 * division could reveal foreign rows. For other types, it returns one key that the caller may read and one key that the
 * caller may not read.
 */
function keysFor(root: string, visible: Gathered): string[] {
  const known = ROOTS[root];
  if (known?.kind !== 'key') return [];
  const all = bench.all[known.noun].map(keyOf);
  if (known.noun === 'Division') return all;
  const own = visible[known.noun].map(keyOf);
  return [...own.slice(-1), ...all.filter((key) => !own.includes(key)).slice(0, 1)];
}

/** Returns the expected figures that the answer also has. The answer has no fields that the role's schema lacks. */
function asShown(whole: unknown, value: unknown): unknown {
  if (Array.isArray(whole) && Array.isArray(value)) return whole.map((each, index) => asShown(each, value[index]));
  if (typeof whole !== 'object' || typeof value !== 'object' || whole === null || value === null) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name in value));
}

/** Returns a figure without its nested rows, which the search for foreign rows has already checked. */
function figureAlone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(figureAlone);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, each]) => name !== '__typename' && !isRow(each)));
}

function isRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('__typename' in value)) return false;
  return !['part', 'figures'].includes(TYPES[String(value.__typename)] ?? 'part');
}

function isInSchema(caller: Caller, coordinate: string): boolean {
  const [type = '', field = ''] = coordinate.split('.');
  const known = bench.schema(caller).getType(type);
  return known !== undefined && 'getFields' in known && field in known.getFields();
}

it('reaches every figure as a caller who may read the whole city', async () => {
  const [, city] = LEAK_CALLERS[0] ?? [];
  if (city === undefined) throw new Error('The first caller must be the city.');
  const unseen = new Set(Object.keys(FIGURES).filter((coordinate) => isInSchema(city, coordinate)));
  for (const { source, takesKey } of bench.probes(city)) {
    if (takesKey || unseen.size === 0) continue;
    for (const { coordinate } of figuresIn((await bench.hub.ask(city, source)).body.data)) unseen.delete(coordinate);
  }
  expect([...unseen]).toEqual([]);
});
