import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { PUBLIC, contractor, office } from '../../../support/city/callers';
import { AWARDED, DRAFT, financeCity } from '../../../support/city/money/finance-city';
import { entitiesOf, listOf } from '../../../support/oracle/lists';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET, idOf } from '../../../support/city/small-city';
import { sharedSubgraph, subgraphUnderTest } from '../../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, financeCity(), NOW);

const bureau = (division: typeof LIXIA) => office('DISTRICT_BUREAU', division);

describe('the scope of notices and contractors', () => {
  it('contains a draft notice only for its district', async () => {
    const notices = (caller: Caller) => listOf(under, caller, `procurementNotices(division: "${SHIZHONG}", first: 9)`);
    expect(await notices(bureau(SHIZHONG))).toEqual([AWARDED, DRAFT, idOf('NT', 3)]);
    expect(await notices(PUBLIC)).toEqual([AWARDED, idOf('NT', 3)]);
    expect(await notices(bureau(LIXIA))).toEqual([]);
    expect(await notices(contractor(CONTRACTOR.none))).toEqual([AWARDED]);
    expect(await listOf(under, PUBLIC, `procurementNotices(division: "${STREET.shizhong}", first: 9)`)).toEqual([
      idOf('NT', 3),
    ]);
    expect(await under.ask(PUBLIC, `{ procurementNotice(id: "${DRAFT}") { id } }`)).toEqual({
      data: { procurementNotice: null },
    });
  });

  const { lixia, several, left, none, other } = CONTRACTOR;
  const cases: [string, Caller, string[]][] = [
    [
      'the city: contractors registered, contracted or awarded there',
      office('CITY_BUREAU', CITY),
      [lixia, several, CONTRACTOR.hub, left, none],
    ],
    ['a district: contractors with its contracts', bureau(LIXIA), [lixia, CONTRACTOR.hub, left]],
    ['another district: contractors with its contracts or awards', bureau(SHIZHONG), [several, none]],
    ['a street office: contractors of its station’s lots', office('STREET_OFFICE', STREET.lixiaFirst), [lixia, left]],
    ['a contractor: itself', contractor(left), [left]],
    [
      'the public: contractors with a contract or a published award',
      PUBLIC,
      [lixia, several, CONTRACTOR.hub, left, none, other],
    ],
  ];
  it.each(cases)('contains contractors for %s', async (_, caller, expected) => {
    const found = await entitiesOf(under, caller, { type: 'Contractor', ids: Object.values(CONTRACTOR) });
    expect(found.filter((id) => id !== null)).toEqual(expected);
  });

  it('contains a contractor of a reassigned station, but not the contract of its earlier district', async () => {
    const moved = financeCity().map((batch) =>
      batch.kind === 'CITY' || batch.district !== SHIZHONG
        ? batch
        : { ...batch, stations: batch.stations.map((station) => ({ ...station, districtCode: LIXIA })) },
    );
    const after = await subgraphUnderTest(finance, moved, NOW);
    try {
      const ids = [several, none];
      expect(await entitiesOf(after, bureau(LIXIA), { type: 'Contractor', ids })).toEqual([several, null]);
      expect(await entitiesOf(after, bureau(LIXIA), { type: 'ServiceContract', ids: [idOf('CN', 3)] })).toEqual([null]);
      expect(await entitiesOf(after, bureau(SHIZHONG), { type: 'Contractor', ids })).toEqual(ids);
    } finally {
      await after.close();
    }
  });
});

it.each([
  ['contracts', office('CITY_BUREAU', CITY)],
  ['contracts', contractor(CONTRACTOR.several)],
  ['disbursements', office('FINANCE_BUREAU', CITY)],
  ['disbursements', contractor(CONTRACTOR.several)],
  ['procurementNotices', PUBLIC],
  ['procurementNotices', contractor(CONTRACTOR.several)],
])('returns the pages of %s by cursor without gaps or repeats', async (root, caller) => {
  const whole = await listOf(under, caller, `${root}(first: 100)`);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const source = `query ($after: Cursor) { list: ${root}(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }`;
    const page = (await under.ask(caller, source, { after })).data?.['list'] as {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string }[];
    };
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(whole);
  expect(seen.length).toBeGreaterThan(2);
});
