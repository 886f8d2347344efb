import { type ContractFact, type LotFact } from '../../../shared/demo/facts/finance';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { finance } from '../../../subgraphs/finance/schema';
import { ASSESSOR, PUBLIC, contractor, office } from '../../support/city/callers';
import { BOTH_STREETS, LOT, financeCity } from '../../support/city/money/finance-city';
import { PAGE, pageCity } from '../../support/city/page-city';
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
} from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const PREDECESSOR = idOf('XT', 90);
const LATER_HUB = idOf('XT', 81);

/**
 * Builds the finance city with special cases. Lixia's earlier contractor was paid after its lot was held, and again
 * after the lot was settled. The next contractor of the district hub also serves a station. Shizhong's general budget
 * has lines of three levels.
 */
function factsCity(): DemoBatch[] {
  return financeCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    if (batch.district === LIXIA) return lixiaOf(batch);
    return batch.district === SHIZHONG ? shizhongOf(batch) : batch;
  });
}

function lixiaOf(facts: DistrictFacts): DistrictFacts {
  const [paid] = facts.disbursements;
  const hub = facts.contracts.find(({ kind }) => kind === 'HUB');
  if (paid === undefined || hub === undefined) throw new Error('Lixia must have a payment and a hub.');
  const settlement = { owedFen: 500, claimedFen: 0, settledOn: '2025-02-01', remark: '' };
  const ended: Partial<LotFact> = { status: 'SETTLED', heldOn: '2024-12-15', terminatedOn: '2024-12-31', settlement };
  const own = { lotId: PREDECESSOR, contractId: idOf('CN', 90), instalmentId: idOf('NS', 900), postings: [] };
  const payments = [
    ['2024-12-15', 100],
    ['2024-12-20', 200],
    ['2025-02-01', 500],
  ] as const;
  return {
    ...facts,
    contracts: [...facts.contracts.map((each) => withHeld(withLot(each, PREDECESSOR, ended))), laterHub(hub)],
    disbursements: [
      ...facts.disbursements,
      ...payments.map(([paidOn, amountFen], index) => ({
        ...paid,
        ...own,
        id: idOf('DB', 900 + index),
        voucher: `V90${index}`,
        paidOn,
        amountFen,
      })),
    ],
    subcontractings: [
      { id: idOf('SC', 1), contractId: BOTH_STREETS, discoveredOn: TODAY, description: '转包' },
      { id: idOf('SC', 2), contractId: BOTH_STREETS, discoveredOn: '2026-06-12', description: '转包' },
    ],
  };
}

function withLot(contract: ContractFact, id: string, change: Partial<LotFact>): ContractFact {
  return { ...contract, lots: contract.lots.map((lot) => (lot.id === id ? { ...lot, ...change } : lot)) };
}

/**
 * Records a failed acceptance on every instalment of the earlier contractor's lot, so that each instalment gets the
 * date on which the lot was held.
 */
function withHeld(contract: ContractFact): ContractFact {
  const acceptance = { acceptedOn: '2024-12-15', passed: false, remark: null };
  const lots = contract.lots.map((lot) =>
    lot.id === PREDECESSOR ? { ...lot, instalments: lot.instalments.map((each) => ({ ...each, acceptance })) } : lot,
  );
  return { ...contract, lots };
}

/**
 * Builds the next contract of the district hub, which starts on 1 June. Its contractor also serves the first street.
 */
function laterHub(hub: ContractFact): ContractFact {
  const [lot] = hub.lots as [LotFact];
  const lots = [{ ...lot, id: LATER_HUB, instalments: [] }];
  return { ...hub, id: idOf('CN', 81), contractorId: CONTRACTOR.lixia, startsOn: '2026-06-01', lots };
}

function shizhongOf(facts: DistrictFacts): DistrictFacts {
  const [line] = facts.budgetLines;
  if (line === undefined) throw new Error('Shizhong must have a budget line.');
  const more = [
    { level: 'CITY' as const, amountFen: 3 },
    { level: 'CITY' as const, amountFen: 4 },
    { level: 'STREET' as const, amountFen: 5 },
    { level: 'CITY' as const, amountFen: 6, source: 'CHARITY' as const },
    { level: 'CITY' as const, amountFen: 7, year: 2025 },
  ];
  const lines = more.map((each, index) => ({ ...line, ...each, id: idOf('BD', 900 + index), externalCode: null }));
  return { ...facts, budgetLines: [...facts.budgetLines, ...lines] };
}

const LOT_FIELDS = `lotId contractId contractorId kind status signedOn startsOn endsOn heldOn terminatedOn settledOn missingClauses
  contractorKind treasuryFunded awardedOn creditCheckedOn noticePublishedOn missingNoticeParts isInConflict subcontractedOn
  priceFen paidFen paidSources untracedFen wronglyPaidOn`;
const LOTS = `query ($r: [_Any!]!, $on: Date!) { _entities(representations: $r) { ... on Station {
  lotFacts(on: $on) { ${LOT_FIELDS} } } } }`;
const HUBS = `query ($r: [_Any!]!, $on: Date!) { _entities(representations: $r) { ... on Division {
  hubLotFacts(on: $on) { ${LOT_FIELDS} } } } }`;
const BUDGETS = `query ($r: [_Any!]!, $year: Int!) { _entities(representations: $r) { ... on Division {
  generalBudgetFacts(year: $year) { cityFen districtFen streetFen cityPercent } } } }`;
const stationsAt = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Station', id }));
const divisionsAt = (codes: readonly string[]) => codes.map((code) => ({ __typename: 'Division', code }));

type Lot = Record<string, unknown>;

describe('the assessor', () => {
  const under = sharedSubgraph(finance, factsCity(), NOW);

  async function entities(source: string, variables: Record<string, unknown>): Promise<Record<string, unknown>[]> {
    const { data, errors } = await under.ask(ASSESSOR, source, variables);
    expect(errors).toBeUndefined();
    return data?.['_entities'] as Record<string, unknown>[];
  }
  async function lots(station: string, on = TODAY): Promise<Lot[]> {
    const [found] = await entities(LOTS, { r: stationsAt([station]), on });
    return found?.['lotFacts'] as Lot[];
  }
  const lot = async (id: string, on = TODAY) =>
    (await lots(STATION.lixiaFirst, on)).find(({ lotId }) => lotId === id) ?? {};

  it('reads all lots of a station, the earliest first, from the ended lot to the future lot', async () => {
    expect((await lots(STATION.lixiaFirst)).map(({ lotId }) => lotId)).toEqual([PREDECESSOR, LOT.first, LOT.nextFirst]);
    expect(await lots(STATION.lixiaSecond)).toHaveLength(1);
  });

  it('reads for a lot the facts of its contract, its notice and its payments', async () => {
    expect(await lot(LOT.first)).toEqual({
      ...{
        lotId: LOT.first,
        contractId: idOf('CN', 1),
        contractorId: CONTRACTOR.lixia,
        kind: 'STATION',
        status: 'ACTIVE',
      },
      ...{ signedOn: '2024-12-20', startsOn: '2025-01-01', endsOn: '2027-12-31', heldOn: null },
      ...{ terminatedOn: null, settledOn: null },
      ...{ missingClauses: [], contractorKind: 'SOCIAL_ORGANISATION', treasuryFunded: false },
      ...{ awardedOn: '2024-12-01', creditCheckedOn: '2024-11-30', noticePublishedOn: '2024-11-01' },
      ...{ missingNoticeParts: [], isInConflict: true, subcontractedOn: null, priceFen: 100_000_00 },
      ...{ paidFen: 50_000_00, paidSources: ['GENERAL_BUDGET'], untracedFen: 0, wronglyPaidOn: [] },
    });
  });

  it('reads which clauses a contract lacks, and when a contract assignment was found', async () => {
    expect(await lot(LOT.nextFirst)).toMatchObject({
      missingClauses: ['BREACH_LIABILITY'],
      subcontractedOn: '2026-06-12',
    });
    expect(await lot(LOT.nextFirst, '2026-06-11')).toMatchObject({ subcontractedOn: null });
  });

  it('reads the missing parts of the notice', async () => {
    await under.database.query("UPDATE procurement_notice SET method = ' ', publishedAt = NULL WHERE id = ?", [
      idOf('NT', 3),
    ]);
    expect(await lots(STATION.shizhong)).toMatchObject([{ missingNoticeParts: ['METHOD'], noticePublishedOn: null }]);
  });

  it('reads the payments after the hold, but neither payments on the day of the hold nor the settlement', async () => {
    expect(await lot(PREDECESSOR)).toMatchObject({
      ...{ status: 'SETTLED', heldOn: '2024-12-15', terminatedOn: '2024-12-31', settledOn: '2025-02-01' },
      ...{ paidFen: 800, untracedFen: 800, paidSources: [], wronglyPaidOn: ['2024-12-20'] },
    });
    expect(await lot(PREDECESSOR, '2024-12-19')).toMatchObject({ paidFen: 100, wronglyPaidOn: [] });
  });

  it('reads no returned payment', async () => {
    expect(await lots(STATION.lixiaSecond)).toMatchObject([{ lotId: LOT.second, paidFen: 0, paidSources: [] }]);
  });

  it('reads a conflict at both lots while both are in force', async () => {
    const hubs = async (on: string) => {
      const [found] = await entities(HUBS, { r: divisionsAt([LIXIA]), on });
      return (found?.['hubLotFacts'] as Lot[]).map(({ lotId, isInConflict }) => [lotId, isInConflict]);
    };
    expect(await hubs(TODAY)).toEqual([
      [LOT.hub, false],
      [LATER_HUB, true],
    ]);
    expect(await hubs('2026-05-31')).toEqual([
      [LOT.hub, false],
      [LATER_HUB, false],
    ]);
    expect(await lot(LOT.first, '2026-05-31')).toMatchObject({ isInConflict: false });
    expect(await lot(LOT.nextFirst)).toMatchObject({ isInConflict: false });
    expect(await lot(LOT.nextFirst, '2026-07-01')).toMatchObject({ isInConflict: true });
    expect(await lots(STATION.shizhong)).toMatchObject([{ isInConflict: false }]);
  });

  it('reads a conflict in the district that supervises the station now', async () => {
    const conflicts = async (district: string) => {
      const [found] = await entities(HUBS, { r: divisionsAt([district]), on: TODAY });
      return (found?.['hubLotFacts'] as Lot[]).map(({ isInConflict }) => isInConflict);
    };
    const place = (column: string, value: string) =>
      under.database.query(`UPDATE place SET ${column} = ? WHERE stationId = ?`, [value, STATION.lixiaFirst]);
    await place('districtCode', SHIZHONG);
    expect(await lot(LOT.first)).toMatchObject({ isInConflict: false });
    expect(await conflicts(LIXIA)).toEqual([false, false]);
    await under.database.query('UPDATE lot SET districtCode = ? WHERE id = ?', [SHIZHONG, LATER_HUB]);
    expect(await lot(LOT.first)).toMatchObject({ isInConflict: true });
    expect(await conflicts(SHIZHONG)).toEqual([true]);
    await place('status', 'CLOSED');
    expect(await conflicts(SHIZHONG)).toEqual([false]);
    await under.database.query('UPDATE lot SET districtCode = ? WHERE id = ?', [LIXIA, LATER_HUB]);
    await place('status', 'OPERATING');
    await place('districtCode', LIXIA);
  });

  it('reads the same facts for the lot of a district hub as for the lot of a station', async () => {
    const found = await entities(HUBS, { r: divisionsAt([LIXIA, SHIZHONG, CITY, STREET.lixiaFirst]), on: TODAY });
    expect(found[0]?.['hubLotFacts']).toMatchObject([
      { lotId: LOT.hub, kind: 'HUB', paidFen: 12_345_67, untracedFen: 0, paidSources: ['GENERAL_BUDGET'] },
      { lotId: LATER_HUB, kind: 'HUB', paidFen: 0 },
    ]);
    expect(found.slice(1)).toEqual([{ hubLotFacts: [] }, { hubLotFacts: null }, { hubLotFacts: null }]);
  });

  it('reads the general budget of a year by level, for districts only', async () => {
    const of = (year: number, codes: readonly string[]) => entities(BUDGETS, { r: divisionsAt(codes), year });
    const facts = (cityFen: number, districtFen: number, streetFen: number) => ({
      generalBudgetFacts: { cityFen, districtFen, streetFen, cityPercent: null },
    });
    expect(await of(2026, [SHIZHONG, ZONE])).toEqual([facts(7, 1_000_000_00, 5), facts(0, 1_000_000_00, 0)]);
    expect(await of(2025, [SHIZHONG, ZONE])).toEqual([facts(7, 0, 0), facts(0, 0, 0)]);
    expect(await of(2026, [CITY, STREET.lixiaFirst])).toEqual([
      { generalBudgetFacts: null },
      { generalBudgetFacts: null },
    ]);
  });

  it.each<[string, Caller]>([
    ['the city bureau', office('CITY_BUREAU', CITY)],
    ['the city’s finance', office('FINANCE_BUREAU', CITY)],
    ['the contractor', contractor(CONTRACTOR.lixia)],
    ['the public', PUBLIC],
  ])('is the only caller of these fields, which %s cannot query', async (_, caller) => {
    for (const [source, variables] of [
      [LOTS, { on: TODAY }],
      [HUBS, { on: TODAY }],
      [BUDGETS, { year: 2026 }],
    ] as const) {
      const { errors } = await under.ask(caller, source, { r: [], ...variables });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a page', () => {
  const under = sharedSubgraph(finance, pageCity(), NOW);

  async function statements(source: string, variables: Record<string, unknown>): Promise<number> {
    under.statements.length = 0;
    const { data, errors } = await under.ask(ASSESSOR, source, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"paidFen":');
    return under.statements.length;
  }

  it('needs as many SQL statements for 100 stations as for 10', async () => {
    const many = await statements(LOTS, { r: stationsAt(PAGE), on: TODAY });
    expect(many).toBe(await statements(LOTS, { r: stationsAt(PAGE.slice(0, 10)), on: TODAY }));
    expect(many).toBeLessThanOrEqual(11);
  });

  it('needs as many SQL statements for several districts as for one', async () => {
    const many = await statements(HUBS, { r: divisionsAt([LIXIA, SHIZHONG, ZONE]), on: TODAY });
    expect(many).toBe(await statements(HUBS, { r: divisionsAt([LIXIA]), on: TODAY }));
    expect(many).toBeLessThanOrEqual(11);
  });
});
