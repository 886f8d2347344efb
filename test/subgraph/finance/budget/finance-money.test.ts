import { DEFAULT_SEED, demoCity } from '../../../../shared/demo/city';
import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../../shared/access/caller';
import { findDemoContractor } from '../../../../subgraphs/finance/demo/demo-contractor';
import { finance } from '../../../../subgraphs/finance/schema';
import { contractor, office } from '../../../support/city/callers';
import { LINE_2026, LOT, financeCity } from '../../../support/city/money/finance-city';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
  idOf,
} from '../../../support/city/small-city';
import {
  type SubgraphUnderTest,
  sharedSubgraph,
  subgraphUnderTest,
} from '../../../support/drivers/subgraph/subgraph-under-test';

type Sums = { committedFen: number; disbursedFen: number };
const total = (all: Sums[]): Sums => ({
  committedFen: all.reduce((sum, each) => sum + each.committedFen, 0),
  disbursedFen: all.reduce((sum, each) => sum + each.disbursedFen, 0),
});

const references = (type: 'Station' | 'Division', keys: readonly string[]) =>
  keys.map((key) => ({ __typename: type, [type === 'Station' ? 'id' : 'code']: key }));

async function fundingOf(under: SubgraphUnderTest, caller: Caller, stations: readonly string[]) {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on Station { funding { committedFen disbursedFen instalmentsOnTime } } } }`;
  const { data } = await under.ask(caller, source, { r: references('Station', stations) });
  return (data?.['_entities'] as ({ funding: Sums } | null)[]).map((each) => each?.funding ?? null);
}

async function fundingIn(under: SubgraphUnderTest, caller: Caller, asked: { codes: readonly string[]; year?: number }) {
  const source = `query ($r: [_Any!]!, $year: Int!) { _entities(representations: $r) {
    ... on Division { funding(year: $year) { budgetFen committedFen disbursedFen } } } }`;
  const variables = { r: references('Division', asked.codes), year: asked.year ?? 2026 };
  const { data } = await under.ask(caller, source, variables);
  return (data?.['_entities'] as ({ funding: Sums & { budgetFen: number | null } } | null)[]).map(
    (each) => each?.funding ?? null,
  );
}

describe('sums on the small city', () => {
  const under = sharedSubgraph(finance, financeCity(), NOW);
  const lixia = office('DISTRICT_BUREAU', LIXIA);

  it('include all lots of a station, but no returned payment', async () => {
    expect(await fundingOf(under, lixia, [STATION.lixiaFirst, STATION.lixiaSecond, STATION.shizhong])).toEqual([
      { committedFen: 130_000_12, disbursedFen: 50_000_00, instalmentsOnTime: true },
      { committedFen: 50_000_07, disbursedFen: 0, instalmentsOnTime: false },
      null,
    ]);
  });

  it('include only a contractor’s own lots at a station, and are null if it has no lot there', async () => {
    const own = { committedFen: 130_000_12, disbursedFen: 50_000_00, instalmentsOnTime: true };
    expect(await fundingOf(under, contractor(CONTRACTOR.lixia), [STATION.lixiaFirst])).toEqual([own]);
    expect(await fundingOf(under, contractor(CONTRACTOR.left), [STATION.lixiaFirst])).toEqual([null]);
  });

  it('include the district hub in the year of a district, and only the lots of the street in the year of a street', async () => {
    const codes = [LIXIA, STREET.lixiaFirst, STREET.lixiaSecond, CITY, SHIZHONG];
    const district = { budgetFen: 1_000_000_00, committedFen: 200_000_11, disbursedFen: 62_345_67 };
    expect(await fundingIn(under, lixia, { codes })).toEqual([
      district,
      { budgetFen: null, committedFen: 130_000_01, disbursedFen: 50_000_00 },
      { budgetFen: null, committedFen: 50_000_07, disbursedFen: 0 },
      null,
      null,
    ]);
    const before = { budgetFen: 500, committedFen: 11, disbursedFen: 0 };
    expect(await fundingIn(under, lixia, { codes: [LIXIA], year: 2025 })).toEqual([before]);
    const none = { budgetFen: 0, committedFen: 0, disbursedFen: 0 };
    expect(await fundingIn(under, lixia, { codes: [LIXIA], year: 1999 })).toEqual([none]);
  });

  it("include the zone's street that has the code of the neighbouring district", async () => {
    const zone = { budgetFen: null, committedFen: 100_000_00, disbursedFen: 50_000_00 };
    expect(await fundingIn(under, office('DISTRICT_BUREAU', ZONE), { codes: [STREET.zone] })).toEqual([zone]);
  });

  it('show the uncommitted money of a line as available', async () => {
    const source = `{ budgetLines(division: "${LIXIA}", year: 2026, first: 9) {
      nodes { id committedFen disbursedFen availableFen division { code } } } }`;
    const line = { id: LINE_2026, committedFen: 200_000_11, disbursedFen: 62_345_67, availableFen: 799_999_89 };
    expect((await under.ask(lixia, source)).data?.['budgetLines']).toEqual({
      nodes: [{ ...line, division: { code: LIXIA } }],
    });
  });

  it('add up the lots of a contract', async () => {
    const source = `{ contract(id: "${idOf('CN', 70)}") { priceFen committedFen disbursedFen missingClauses
      lots { id committedFen disbursedFen instalments { projectYear status disbursements { status postings { budgetLine { id } amountFen } } } } } }`;
    const instalments = [{ projectYear: 2026, status: 'DUE', disbursements: [] }];
    const postings = [{ budgetLine: { id: LINE_2026 }, amountFen: 50_000_07 }];
    const back = [{ ...instalments[0], disbursements: [{ status: 'RETURNED', postings }] }];
    expect((await under.ask(lixia, source)).data?.['contract']).toEqual({
      ...{ priceFen: 110_000_08, committedFen: 80_000_08, disbursedFen: 0, missingClauses: ['BREACH_LIABILITY'] },
      lots: [
        { id: LOT.nextFirst, committedFen: 30_000_01, disbursedFen: 0, instalments },
        { id: LOT.second, committedFen: 50_000_07, disbursedFen: 0, instalments: back },
      ],
    });
  });

  it('find the contractor for a development token', async () => {
    const find = (role: 'DISTRICT_HUB' | 'CONTRACTOR', division: DivisionCode | null) =>
      findDemoContractor(under.database, { role, division, today: TODAY });
    expect(await find('DISTRICT_HUB', LIXIA)).toBe(CONTRACTOR.hub);
    expect(await find('DISTRICT_HUB', SHIZHONG)).toBeNull();
    expect(await find('DISTRICT_HUB', null)).toBeNull();
    expect(await find('CONTRACTOR', null)).toBe(CONTRACTOR.lixia);
    expect(await find('CONTRACTOR', ZONE)).toBe(CONTRACTOR.several);
  });
});

describe('sums on a demonstration district', () => {
  let under: SubgraphUnderTest;
  const districts = ['370102', '370103'].map(divisionCode);
  const request = { selection: CITY, seed: DEFAULT_SEED, weeksOfHours: 0, monthsOfFindings: 0, today: TODAY };
  const batches = [...demoCity(request)].filter((each) => each.kind === 'CITY' || districts.includes(each.district));
  beforeAll(async () => {
    under = await subgraphUnderTest(finance, batches, NOW);
  });
  afterAll(() => under.close());

  it.each(districts)('add up to the fen over lots, stations with the district hub, and years: %s', async (district) => {
    const bureau = office('DISTRICT_BUREAU', district);
    const facts = batches.find((each) => each.kind === 'DISTRICT' && each.district === district);
    if (facts?.kind !== 'DISTRICT') throw new Error('The demonstration has no such district.');
    const source = `{ contracts(first: 100) { nodes { kind priceFen committedFen disbursedFen lots { priceFen committedFen disbursedFen } } } }`;
    type Contract = Sums & { kind: string; priceFen: number; lots: (Sums & { priceFen: number })[] };
    const contracts = ((await under.ask(bureau, source)).data?.['contracts'] as { nodes: Contract[] }).nodes;
    for (const contract of contracts) expect(total(contract.lots)).toEqual(total([contract]));
    const stations = await fundingOf(
      under,
      bureau,
      facts.stations.map(({ id }) => id),
    );
    const hubs = contracts.filter(({ kind }) => kind === 'HUB');
    const years = [...new Set(facts.budgetLines.map(({ year }) => year))];
    const byYear = await Promise.all(years.map((year) => fundingIn(under, bureau, { codes: [district], year })));
    const all = total(contracts);
    expect(all.committedFen).toBe(facts.commitments.reduce((sum, each) => sum + each.amountFen, 0));
    expect(all.disbursedFen).toBeGreaterThan(0);
    expect(total([...(stations as Sums[]), ...hubs])).toEqual(all);
    expect(total(byYear.flat() as Sums[])).toEqual(all);
  });
});
