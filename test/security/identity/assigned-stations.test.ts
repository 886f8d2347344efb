import { type Caller } from '../../../shared/access/caller';
import { contractor } from '../../support/city/callers';
import { SHIZHONG_STAFF } from '../../support/city/writing-city';
import { CONTRACTOR, STATION } from '../../support/city/small-city';
import { MutationBench } from '../../support/registry/mutation-bench';
import { mutationCalls } from '../../support/registry/mutation-calls';
import { changedTables } from '../../support/oracle/table-snapshots';

let bench: MutationBench;
beforeAll(async () => {
  bench = await MutationBench.open();
});
afterAll(() => bench?.close());
beforeEach(() => bench.reset());

/** Narrows the token of a contractor to stations, as a contractor does for one social worker. */
const narrowed = (caller: Caller, ...stations: readonly string[]) => ({ ...caller, stations }) as Caller;
const several = contractor(CONTRACTOR.several);

/** Returns the station of each row of the first page of a list. */
async function stationsIn(caller: Caller, field: string): Promise<string[]> {
  const { body } = await bench.hub.ask(caller, `{ ${field}(first: 30) { nodes { station { id } } } }`);
  expect(body.errors).toBeUndefined();
  const { nodes } = body.data?.[field] as { nodes: { station: { id: string } | null }[] };
  return nodes.map(({ station }) => station?.id ?? '');
}

describe('a token that is narrowed to a station', () => {
  it('reads only the hours and the submissions of that station', async () => {
    for (const field of ['serviceHours', 'submissions']) {
      const whole = await stationsIn(several, field);
      const own = await stationsIn(narrowed(several, STATION.shizhong), field);
      expect(new Set(whole).size).toBeGreaterThan(field === 'submissions' ? 1 : 0);
      expect(new Set(own)).toEqual(new Set([STATION.shizhong]));
    }
  });

  it('reads that station and the colleagues who are posted there', async () => {
    const names = async (caller: Caller, query: string) =>
      JSON.stringify((await bench.hub.ask(caller, query)).body.data);
    const assigned = narrowed(several, STATION.shizhong);
    expect(await names(assigned, '{ stations(first: 30) { nodes { id } } }')).toBe(
      JSON.stringify({ stations: { nodes: [{ id: STATION.shizhong }] } }),
    );
    const workers = await names(assigned, '{ workers(first: 30) { nodes { id } } }');
    expect(workers).toContain(SHIZHONG_STAFF.onPost);
    const elsewhere = await names(narrowed(several, STATION.zone), '{ workers(first: 30) { nodes { id } } }');
    expect(elsewhere).not.toContain(SHIZHONG_STAFF.onPost);
  });

  it('does not read a colleague who left the station long ago', async () => {
    const assigned = narrowed(several, STATION.shizhong);
    const seen = async () =>
      JSON.stringify((await bench.hub.ask(assigned, '{ workers(first: 30) { nodes { id phone } } }')).body);
    expect(await seen()).toContain(SHIZHONG_STAFF.onPost);
    await bench.hub.databases['personnel']?.query("UPDATE posting SET endsOn = '2024-06-30' WHERE workerId = ?", [
      SHIZHONG_STAFF.onPost,
    ]);
    expect(await seen()).not.toContain(SHIZHONG_STAFF.onPost);
  });

  it.each(['personnelWork', 'evaluationWork'])('lists only work in %s that the token may do', async (list) => {
    type Item = { kind: string; title: string; subject: { id: string }; station: { id: string } };
    const itemsOf = async (caller: Caller) => {
      const query = `{ ${list}(first: 100) { nodes { kind title subject { id } station { id } } } }`;
      const { body } = await bench.hub.ask(caller, query);
      return (body.data?.[list] as { nodes: Item[] }).nodes;
    };
    const may = new Set(['LOG_HOURS', 'FIX_HOURS', 'FILE_SUBMISSION', 'REVISE_SUBMISSION']);
    const whole = (await itemsOf(several)).filter(
      ({ kind, title, station: { id } }) =>
        id === STATION.shizhong && may.has(kind) && (!kind.endsWith('SUBMISSION') || title.includes('月')),
    );
    expect(await itemsOf(narrowed(several, STATION.shizhong))).toEqual(whole);
  });

  it('reads nothing at a station of another contractor', async () => {
    const foreign = narrowed(several, STATION.lixiaFirst);
    for (const field of ['serviceHours', 'submissions']) expect(await stationsIn(foreign, field)).toEqual([]);
  });

  it('is refused every field that does not belong to the work at a station', async () => {
    const assigned = narrowed(several, STATION.shizhong);
    const queries = [
      '{ disbursements(first: 3) { nodes { id } } }',
      '{ contracts(first: 3) { nodes { id } } }',
      '{ financeWork(first: 3) { nodes { id } } }',
      '{ evaluations(first: 3) { nodes { id } } }',
      '{ trainings(first: 3) { nodes { id } } }',
      '{ stations(first: 3, filter: { notMet: ["FN-1"] }) { nodes { id } } }',
      '{ stations(first: 3, orderBy: NOT_MET_DESC) { nodes { id } } }',
    ];
    for (const query of queries) {
      const { body } = await bench.hub.ask(assigned, query);
      expect([query, body.errors?.[0]?.extensions.code]).toEqual([query, 'FORBIDDEN']);
    }
  });
});

const ALLOWED = new Set(['logHours', 'submitMonthlyBrief']);
const ofContractor = mutationCalls().filter(({ each }) => each.caller.role === 'CONTRACTOR');

it.each(ofContractor)('may call $name only for its own station', async ({ name, each }) => {
  const own = narrowed(each.caller, STATION.lixiaFirst);
  const other = narrowed(each.caller, STATION.zone);
  const before = await bench.state();
  const elsewhere = await bench.run(name, other, each.variables);
  expect(changedTables(before, await bench.state())).toEqual([]);
  expect(elsewhere.code).toBe(ALLOWED.has(name) ? 'NOT_FOUND' : 'FORBIDDEN');
  expect((await bench.run(name, own, each.variables)).code).toBe(ALLOWED.has(name) ? null : 'FORBIDDEN');
});

it('may be narrowed further by a scope, and never widened', async () => {
  const reading = {
    ...narrowed(several, STATION.shizhong),
    grants: ['serviceHours:read', 'disbursements:read'],
  } as Caller;
  expect(await stationsIn(reading, 'serviceHours')).not.toEqual([]);
  for (const query of ['{ submissions(first: 3) { nodes { id } } }', '{ disbursements(first: 3) { nodes { id } } }']) {
    expect((await bench.hub.ask(reading, query)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});
