import { type Caller } from '../../../../shared/access/caller';
import { hub } from '../../../support/city/callers';
import {
  BAD,
  GOOD,
  auditor,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  lixiaHub,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { CONTRACTOR, LIXIA } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
/** A district hub that the evaluated contractor runs. */
const ownHub = hub(LIXIA, CONTRACTOR.lixia);
const OFFICES = ['DISTRICT_BUREAU', 'STREET_OFFICE'] as const;

type Awaited = readonly (typeof OFFICES)[number][];
type Listed = { id: string; awaits: Awaited };

async function listed(caller: Caller, awaiting: string): Promise<Listed[]> {
  const source = `{ evaluations(first: 100, awaiting: ${awaiting}) { totalCount nodes { id awaits } } }`;
  const { data } = await bench.ask(caller, source);
  const { nodes, totalCount } = data?.['evaluations'] as { nodes: Listed[]; totalCount: number };
  expect(totalCount).toBe(nodes.length);
  return nodes;
}

/**
 * Returns the offices that an evaluation awaits, or null if the caller cannot read the evaluation. Expects that a list
 * filtered by an office contains the evaluation only if the evaluation awaits that office.
 */
async function awaits(caller: Caller, id: string): Promise<Awaited | null> {
  const { data } = await bench.ask(caller, 'query ($id: ID!) { evaluation(id: $id) { awaits } }', { id });
  const found = (data?.['evaluation'] as { awaits: Awaited } | null)?.awaits ?? null;
  for (const office of OFFICES) {
    const isListed = (await listed(caller, office)).some((each) => each.id === id);
    expect({ office, isListed }).toEqual({ office, isListed: found?.includes(office) ?? false });
  }
  return found;
}

const ABOVE = [bureau, cityBureau, lixiaHub, auditor];

it('shows an office that has scored that the other office is awaited, and shows the other office nothing', async () => {
  const { id } = await bench.score(bureau, GOOD);
  for (const caller of ABOVE) expect(await awaits(caller, id)).toEqual(['STREET_OFFICE']);
  expect(await awaits(street, id)).toBeNull();
  await bench.score(street, GOOD);
  for (const caller of [...ABOVE, street]) expect(await awaits(caller, id)).toEqual(OFFICES);
});

it('shows an office that has withdrawn its score only that its own score is awaited', async () => {
  const { id } = await bench.score(bureau, BAD);
  await bench.done(bureau, 'withdrawScore', { id, reason: '录入有误' });
  for (const caller of ABOVE) expect(await awaits(caller, id)).toEqual(['DISTRICT_BUREAU']);
  await bench.score(street, GOOD);
  for (const caller of ABOVE) expect(await awaits(caller, id)).toEqual(['DISTRICT_BUREAU']);
  expect(await awaits(street, id)).toEqual(['DISTRICT_BUREAU']);
});

it('shows in a later round what each side knows', async () => {
  const id = await bench.scored(BAD);
  await bench.done(street, 'withdrawScore', { id, reason: '评分表有误' });
  await bench.done(bureau, 'withdrawScore', { id, reason: '同意撤回' });
  expect([await awaits(bureau, id), await awaits(street, id)]).toEqual([['DISTRICT_BUREAU'], ['STREET_OFFICE']]);
  await bench.score(colleague(bureau), GOOD);
  expect([await awaits(bureau, id), await awaits(street, id)]).toEqual([['STREET_OFFICE'], ['STREET_OFFICE']]);
});

it('follows the signatures, and a hub whose own contractor is evaluated reads nothing before both have signed', async () => {
  const id = await bench.accepted();
  await bench.done(bureau, 'signEvaluation', { id });
  for (const caller of [...ABOVE, street]) expect(await awaits(caller, id)).toEqual(['STREET_OFFICE']);
  expect(await awaits(ownHub, id)).toBeNull();
  await bench.done(street, 'signEvaluation', { id });
  for (const caller of [...ABOVE, street, ownHub]) expect(await awaits(caller, id)).toEqual([]);
  const source = '{ evaluations(first: 9, awaiting: STREET_OFFICE) { totalCount } }';
  expect((await bench.ask(runner, source)).data).toEqual({ evaluations: { totalCount: 0 } });
});
