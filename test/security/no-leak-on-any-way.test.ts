import { type Caller } from '../../shared/scope/caller';
import { type Gathered, keyOf } from '../support/gathered-facts';
import { FIGURES } from '../support/leak-figures';
import { type LeakBench, leakBench } from '../support/leak-bench';
import { LEAK_CALLERS } from '../support/leak-callers';
import { ROOTS } from '../support/leak-roots';
import { foreign } from '../support/sightings';

let bench: LeakBench;

beforeAll(async () => {
  bench = await leakBench();
});
afterAll(() => bench.hub.close());

type Shown = { coordinate: string; key: string; value: unknown };

/** Every figure in an answer, with the row that it is of, wherever in the graph that row was met. */
function figuresIn(answer: unknown): Shown[] {
  if (Array.isArray(answer)) return answer.flatMap(figuresIn);
  if (typeof answer !== 'object' || answer === null) return [];
  const {
    __typename: type,
    id,
    code,
    lotId,
  } = answer as Partial<Record<'__typename' | 'id' | 'code' | 'lotId', string>>;
  const key = id ?? code ?? lotId;
  const own = Object.entries(answer).flatMap(([name, value]) => {
    const coordinate = `${type ?? ''}.${name}`;
    return FIGURES[coordinate] !== undefined && key !== undefined ? [{ coordinate, key, value: value as unknown }] : [];
  });
  return [...own, ...Object.values(answer).flatMap(figuresIn)];
}

/** A place's figures are whole or not at all: for who governs all of it. */
function governs(caller: Caller, code: string): boolean {
  if (caller.role === 'ASSESSOR' || caller.role === 'FOLLOWER') return true;
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

describe.each(LEAK_CALLERS)('%s', (_, caller) => {
  it('meets nothing foreign on any way through the graph, and reads in each figure the sum of its own rows', async () => {
    const visible = bench.visible(caller);
    for (const { root, source, takesKey } of bench.probes(caller)) {
      for (const key of takesKey ? keysFor(root, visible) : [null]) {
        const { body } = await bench.hub.ask(caller, source, key === null ? {} : { key });
        expect(body.errors ?? []).toEqual([]);
        expect(foreign(bench.lookout.sightings(body), visible)).toEqual([]);
        for (const shown of figuresIn(body.data)) {
          const value = withoutTypename(shown.value);
          expect({ ...shown, value }).toEqual({ ...shown, value: asShown(expected(shown, caller, visible), value) });
        }
      }
    }
    // The whole graph, as often as there are ways through it.
  }, 300_000);
});

/** Of divisions all: each has figures. Else one row of its own, and one that it must not see: what hangs on it may not show. */
function keysFor(root: string, visible: Gathered): string[] {
  const known = ROOTS[root];
  if (known?.kind !== 'key') return [];
  const all = bench.all[known.noun].map(keyOf);
  if (known.noun === 'Division') return all;
  const own = visible[known.noun].map(keyOf);
  return [...own.slice(-1), ...all.filter((key) => !own.includes(key)).slice(0, 1)];
}

/** Of what is expected, the fields that the role sees. */
function asShown(whole: unknown, value: unknown): unknown {
  if (typeof whole !== 'object' || typeof value !== 'object' || whole === null || value === null) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name in value));
}

function withoutTypename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypename);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__typename'));
}

function isInSchema(caller: Caller, coordinate: string): boolean {
  const [type = '', field = ''] = coordinate.split('.');
  const known = bench.schema(caller).getType(type);
  return known !== undefined && 'getFields' in known && field in known.getFields();
}

it('meets every figure that there is, with the city’s eyes', async () => {
  const [, city] = LEAK_CALLERS[0] ?? [];
  if (city === undefined) throw new Error('The city comes first among the callers.');
  const seen = new Set<string>();
  for (const { source, takesKey } of bench.probes(city)) {
    if (takesKey) continue;
    for (const { coordinate } of figuresIn((await bench.hub.ask(city, source)).body.data)) seen.add(coordinate);
  }
  expect(Object.keys(FIGURES).filter((coordinate) => isInSchema(city, coordinate) && !seen.has(coordinate))).toEqual(
    [],
  );
});
