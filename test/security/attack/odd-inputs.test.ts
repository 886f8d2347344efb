import { randomInt } from 'node:crypto';
import { atScale } from '../../support/drivers/at-scale';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { changedTables } from '../../support/oracle/table-snapshots';
import { mutationCalls } from '../../support/registry/mutation-calls';
import { MutationBench, holdsPersonal } from '../../support/registry/mutation-bench';
import { withPlaced } from '../../support/registry/paths';

/** Values that are invalid or rare for a field of an input. `undefined` omits the field. */
const ODD: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '%',
    '\\',
    "'",
    '"; --',
    '😀',
    '\u202e',
    'x'.repeat(20_000),
    '01',
    '0001-01-01',
  ],
  ...['9999-12-31', '2026-02-29', '2026-W53', '370102 ', '３７０１０２', '990000', 'NaN', '__proto__'],
  ...[0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308, true, null, undefined],
  ...[[], [null], {}, { id: 'x' }],
];
/** The number of odd values, drawn at random, that a run tries at each field. */
const DRAWN = atScale(ODD.length, databaseUnderTest().type === 'mysql' ? 2 : 1);

let bench: MutationBench;

beforeAll(async () => {
  bench = await MutationBench.open();
});
afterAll(() => bench?.close());

function drawn(): unknown[] {
  const left = [...ODD];
  return Array.from({ length: DRAWN }, () => left.splice(randomInt(left.length), 1)[0]);
}

/** Returns the path of each value in the variables, such as `input.entries.0.workerId`. */
function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`));
}

it.each(mutationCalls())(
  '$name of $title accepts or refuses an odd value in each field, and writes nothing if it refuses',
  async (call) => {
    const { name, each } = call;
    await bench.reset();
    for (const path of leaves(each.variables, '')) {
      for (const value of drawn()) {
        const before = await bench.state();
        const { code, text } = await bench.run(name, each.caller, withPlaced(each.variables, { [path]: value }));
        const shown = JSON.stringify(value ?? null).slice(0, 60);
        expect([path, shown, code === 'INTERNAL']).toEqual([path, shown, false]);
        expect([path, shown, code !== null && holdsPersonal(text)]).toEqual([path, shown, false]);
        if (code === null) await bench.reset();
        else expect([path, shown, changedTables(before, await bench.state())]).toEqual([path, shown, []]);
      }
    }
  },
);
