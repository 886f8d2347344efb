import { type Caller } from '../../../shared/access/caller';
import { finance } from '../../../subgraphs/finance/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { BOTH_STREETS, LINE_2025, LINE_2026, LOT, financeCity } from '../../support/city/money/finance-city';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  ZONE,
  idOf,
} from '../../support/city/small-city';
import { entitiesOf, listOf } from '../../support/oracle/lists';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, financeCity(), NOW);

const ids = (kind: string, ...numbers: number[]) => numbers.map((number) => idOf(kind, number));

const list = async (caller: Caller, field: string) => (await listOf(under, caller, field)).sort();
const entities = (caller: Caller, type: string, keys: string[]) => entitiesOf(under, caller, { type, ids: keys });

const bureau = (division: typeof LIXIA) => office('DISTRICT_BUREAU', division);
const OF_LIXIA = [1, 70, 80, 90];

describe('the scope of contracts', () => {
  const cases: [string, Caller, number[]][] = [
    [
      'the city: all contracts of the city, and none of another city',
      office('CITY_BUREAU', CITY),
      [...OF_LIXIA, 3, 4, 5],
    ],
    ['the other city: its own contracts', office('CITY_PLATFORM', OTHER_CITY), [6]],
    ['a district: the contracts that it signed, also with a contractor that has left', bureau(LIXIA), OF_LIXIA],
    ['a zone: the contracts that it signed', bureau(ZONE), [5]],
    ['the district whose code the zone’s street has: not the zone’s contract', bureau(LICHENG), [4]],
    ['a street office: contracts with a lot at its station', office('STREET_OFFICE', STREET.lixiaFirst), [1, 70, 90]],
    [
      'the neighbouring street office: the contract that covers both streets',
      office('STREET_OFFICE', STREET.lixiaSecond),
      [70],
    ],
    ['a contractor: its own contracts, in every district', contractor(CONTRACTOR.several), [3, 4, 5]],
    ['a district hub’s contractor: the contract of the hub', contractor(CONTRACTOR.hub), [80]],
    ['a contractor that has left: its former contract', contractor(CONTRACTOR.left), [90]],
    ['a contractor without a contract: none', contractor(CONTRACTOR.none), []],
    ['district finance: the district', office('FINANCE_BUREAU', SHIZHONG), [3]],
    ['an auditor of the city: all contracts of the city', office('AUDITOR', CITY), [...OF_LIXIA, 3, 4, 5]],
    ['the public: all signed contracts', PUBLIC, [...OF_LIXIA, 3, 4, 5, 6]],
    ['the assessor: all', ASSESSOR, [...OF_LIXIA, 3, 4, 5, 6]],
  ];
  it.each(cases)('%s', async (_, caller, numbers) => {
    expect(await list(caller, 'contracts(first: 100)')).toEqual(ids('CN', ...numbers).sort());
  });

  it('hides a contract and a lot of Shizhong from a caller in Lixia, by id and by reference', async () => {
    const answer = await under.ask(bureau(LIXIA), `{ contract(id: "${idOf('CN', 3)}") { id } }`);
    expect(answer).toEqual({ data: { contract: null } });
    expect(await entities(bureau(LIXIA), 'ServiceContract', [idOf('CN', 3), idOf('CN', 1)])).toEqual([
      null,
      idOf('CN', 1),
    ]);
    expect(await entities(bureau(LIXIA), 'Lot', [idOf('XT', 3), 'nothing', LOT.first])).toEqual([
      null,
      null,
      LOT.first,
    ]);
    expect(await entities(bureau(LIXIA), 'Station', [STATION.shizhong])).toEqual([null]);
    expect(await entities(hub(LIXIA, CONTRACTOR.hub), 'Lot', [idOf('XT', 3), LOT.first])).toEqual([null, LOT.first]);
  });

  it('is filtered by the purchaser’s district, and by the lots of a street', async () => {
    const city = office('CITY_BUREAU', CITY);
    expect(await list(city, `contracts(division: "${LIXIA}", first: 9)`)).toEqual(ids('CN', ...OF_LIXIA));
    expect(await list(city, `contracts(division: "${STREET.lixiaSecond}", first: 9)`)).toEqual([BOTH_STREETS]);
    expect(await list(bureau(LIXIA), `contracts(division: "${SHIZHONG}", first: 9)`)).toEqual([]);
    expect(await list(bureau(LICHENG), `contracts(division: "${STREET.zone}", first: 9)`)).toEqual([]);
  });

  it('contains, for a street office, only its own lot of a contract', async () => {
    const { data } = await under.ask(
      office('STREET_OFFICE', STREET.lixiaSecond),
      '{ contracts(first: 9) { nodes { lots { id } } } }',
    );
    expect(data?.['contracts']).toEqual({ nodes: [{ lots: [{ id: LOT.second }] }] });
  });
});

describe('the scope of payments', () => {
  const cases: [string, Caller, number[]][] = [
    ['a district: its own', bureau(LIXIA), [1, 71, 80]],
    ['city finance: the city’s', office('FINANCE_BUREAU', CITY), [1, 3, 4, 5, 71, 80]],
    ['a contractor: its own payments, in every district', contractor(CONTRACTOR.several), [3, 4, 5]],
    ['a contractor that has left: none', contractor(CONTRACTOR.left), []],
  ];
  it.each(cases)('%s', async (_, caller, numbers) => {
    expect(await list(caller, 'disbursements(first: 100)')).toEqual(ids('DB', ...numbers));
  });

  it('is filtered by state and place', async () => {
    const lixia = bureau(LIXIA);
    expect(await list(lixia, 'disbursements(status: [RETURNED, CONFIRMED], first: 9)')).toEqual(ids('DB', 71, 80));
    expect(await list(lixia, 'disbursements(status: [], first: 9)')).toEqual([]);
    expect(await list(lixia, `disbursements(division: "${STREET.lixiaSecond}", first: 9)`)).toEqual(ids('DB', 71));
    expect(await list(lixia, `disbursements(division: "${SHIZHONG}", first: 9)`)).toEqual([]);
    const answer = await under.ask(lixia, `{ disbursement(id: "${idOf('DB', 3)}") { id } }`);
    expect(answer).toEqual({ data: { disbursement: null } });
  });
});

it('includes the budget lines of a year for the bureaus of the district', async () => {
  const lines = (caller: Caller, year: number) =>
    list(caller, `budgetLines(division: "3701", year: ${year}, first: 9)`);
  expect(await lines(bureau(LIXIA), 2026)).toEqual([LINE_2026]);
  expect(await lines(office('FINANCE_BUREAU', LIXIA), 2025)).toEqual([LINE_2025]);
  expect(await lines(office('CITY_BUREAU', CITY), 2026)).toEqual(ids('BD', 102, 103, 112, 191));
  expect(await lines(bureau(SHIZHONG), 2025)).toEqual([]);
});

it('omits the station for a contractor that has left', async () => {
  const source = '{ contracts(first: 9) { nodes { id status lots { id status station { id } } } } }';
  const { data } = await under.ask(contractor(CONTRACTOR.left), source);
  const lots = [{ id: idOf('XT', 90), status: 'TERMINATED', station: null }];
  expect(data?.['contracts']).toEqual({ nodes: [{ id: idOf('CN', 90), status: 'TERMINATED', lots }] });
  expect(await entities(contractor(CONTRACTOR.left), 'Station', [STATION.lixiaFirst])).toEqual([null]);
});
