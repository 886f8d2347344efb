import { type Caller } from '../../shared/scope/caller';
import { type Gathered, keyOf } from '../support/gathered-facts';
import { FIGURES } from '../support/leak-figures';
import { type LeakBench, leakBench } from '../support/leak-bench';
import { LEAK_CALLERS } from '../support/leak-callers';
import { ROOTS } from '../support/leak-roots';

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
  const { __typename: type, id, code } = answer as { __typename?: string; id?: string; code?: string };
  const key = id ?? code;
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
  it('reads in each figure the sum of its own rows, and none of a place that is not all its own', async () => {
    const visible = bench.visible(caller);
    const seen = new Set<string>();
    for (const { root, source, takesKey } of bench.probes(caller)) {
      const known = ROOTS[root];
      const keys = takesKey && known?.kind === 'key' ? bench.all[known.noun].map(keyOf) : [null];
      for (const key of keys) {
        const { body } = await bench.hub.ask(caller, source, key === null ? {} : { key });
        for (const shown of figuresIn(body.data)) {
          seen.add(shown.coordinate);
          const value = withoutTypename(shown.value);
          expect({ ...shown, value }).toEqual({ ...shown, value: asShown(expected(shown, caller, visible), value) });
        }
      }
    }
    const inSchema = Object.keys(FIGURES).filter((coordinate) => isInSchema(caller, coordinate));
    // Whoever sees no row of a kind meets none of its figures.
    expect([...seen].filter((coordinate) => !inSchema.includes(coordinate))).toEqual([]);
  });
});

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
