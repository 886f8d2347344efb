import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { personnel } from '../../../subgraphs/personnel/schema';
import { UNSEALED, UNVERIFIED, WorkerRow } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { contractor, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, idOf, smallCity } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';

const NAMES: Readonly<Record<string, string>> = { [idOf('WK', 10)]: '欧阳晓明', [idOf('WK', 11)]: '王晓明' };

/** Builds the small city. Two workers of Lixia and a worker of Shizhong have names that no other worker has. */
function namedCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    const workers = batch.workers.map((each) => ({
      ...each,
      name: NAMES[each.id] ?? (each.id === idOf('WK', 30) ? '王晓明' : each.name),
    }));
    return { ...batch, workers };
  });
}

const under = sharedSubgraph(personnel(TEST_VAULT), namedCity(), NOW);
const lixia = office('DISTRICT_BUREAU', LIXIA);
const city = office('CITY_BUREAU', CITY);

type Found = { totalCount: number; nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

async function search(caller: Caller, call: string) {
  const body = 'totalCount nodes { name } pageInfo { endCursor hasNextPage }';
  const { data, errors } = await under.ask(caller, `{ workers(${call}) { ${body} } }`);
  return { found: data?.['workers'] as Found | undefined, refusal: errors?.[0]?.extensions };
}
const names = async (caller: Caller, call: string) =>
  (await search(caller, `first: 10, ${call}`)).found?.nodes.map(({ name }) => name);

it('finds a part of a name among the workers in scope', async () => {
  expect(await names(lixia, 'nameContains: "晓明"')).toEqual(['欧阳晓明', '王晓明']);
  expect(await names(city, 'nameContains: "王晓"')).toEqual(['王晓明', '王晓明']);
  expect(await names(city, `nameContains: "晓明", division: "${SHIZHONG}"`)).toEqual(['王晓明']);
  expect(await names(contractor(CONTRACTOR.several), 'nameContains: "晓"')).toEqual(['王晓明']);
  expect(await names(lixia, 'nameContains: "%"')).toEqual([]);
});

it('finds a whole name, but no part of a name, by its keyed hash', async () => {
  expect(await names(lixia, 'name: "王晓明"')).toEqual(['王晓明']);
  expect(await names(lixia, 'name: "晓明"')).toEqual([]);
  expect(await names(lixia, 'name: "王晓明", nameContains: "欧"')).toEqual([]);
});

it('returns the found workers page by page', async () => {
  const { found: first } = await search(city, 'first: 2, nameContains: "晓明"');
  expect([first?.totalCount, first?.nodes.length, first?.pageInfo.hasNextPage]).toEqual([3, 2, true]);
  const { found: next } = await search(city, `first: 2, nameContains: "晓明", after: "${first?.pageInfo.endCursor}"`);
  expect([next?.totalCount, next?.nodes.length, next?.pageInfo.hasNextPage]).toEqual([3, 1, false]);
});

it.each([
  ['nameContains: ""', 'nameContains'],
  [`nameContains: "${'长'.repeat(65)}"`, 'nameContains'],
  ['name: " "', 'name'],
])('refuses %s', async (call, field) => {
  const { refusal } = await search(lixia, `first: 1, ${call}`);
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('refuses a search that would decrypt more than 2,000 names, and asks for a smaller division', async () => {
  const rows = Array.from({ length: 2001 }, (_, index): WorkerRow => {
    const id = idOf('WB', index);
    const person = { name: `多${index}`, birthDate: '1990-01-01', phone: '10000000000', identityNumber: id };
    const own = { education: 'BACHELOR' as const, major: '社会学', majorKind: 'RELATED' as const, qualified: true };
    return {
      id,
      contractorId: CONTRACTOR.lixia,
      ...own,
      ...UNVERIFIED,
      ...UNSEALED,
      ...TEST_VAULT.sealPerson(id, person),
      version: 1,
    };
  });
  await insertRows(under.database.manager, WorkerRow, rows);
  const employer = contractor(CONTRACTOR.lixia);
  const { refusal } = await search(employer, 'first: 1, nameContains: "晓明"');
  expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'division' });
  expect(await names(employer, `nameContains: "晓明", division: "${LIXIA}"`)).toEqual(['欧阳晓明', '王晓明']);
  expect(await names(employer, 'name: "多7"')).toEqual(['多7']);
});

it('decrypts only the requested fields, once for each of 200 workers', async () => {
  const cost = async (fields: string) => {
    const start = performance.now();
    for (let page = 0; page < 2; page += 1)
      await under.ask(contractor(CONTRACTOR.lixia), `{ workers(first: 100) { nodes { ${fields} } } }`);
    return performance.now() - start;
  };
  await cost('id name age');
  const open = jest.spyOn(TEST_VAULT, 'open');
  await cost('id education qualified');
  expect(open).not.toHaveBeenCalled();
  await cost('id name');
  expect(open).toHaveBeenCalledTimes(200);
  open.mockRestore();
});
