import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { personnel } from '../../../subgraphs/personnel/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
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
import { sharedSubgraph, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(personnel(TEST_VAULT), staffedCity(), NOW);

const city = office('CITY_BUREAU', CITY);
const ENTITIES = 'query ($representations: [_Any!]!) { _entities(representations: $representations)';

async function staffing(caller: Caller, codes: readonly string[]) {
  const source = `${ENTITIES} { ... on Division { staffing { headcount qualified stationsBelowStaffMinimum } } } }`;
  const representations = codes.map((code) => ({ __typename: 'Division', code }));
  const { data } = await under.ask(caller, source, { representations });
  const found = data?.['_entities'] as ({ staffing: unknown } | null)[] | undefined;
  return found?.map((division) => division && division.staffing);
}

describe('the staffing of a division', () => {
  const lixia = { headcount: 3, qualified: 2, stationsBelowStaffMinimum: 0 };
  /**
   * The figures of Shizhong. Both of its workers on post are qualified: one has a degree and a certificate, the other
   * only a degree.
   */
  const shizhong = { headcount: 2, qualified: 2, stationsBelowStaffMinimum: 1 };
  const other = { headcount: 3, qualified: 2, stationsBelowStaffMinimum: 0 };

  it('counts the staff on post today, the qualified staff, and the stations with too few staff', async () => {
    expect(await staffing(city, [CITY, LIXIA, SHIZHONG, ZONE, STREET.zone, STREET.lixiaSecond])).toEqual([
      { headcount: 11, qualified: 8, stationsBelowStaffMinimum: 1 },
      lixia,
      shizhong,
      other,
      other,
      { headcount: 0, qualified: 0, stationsBelowStaffMinimum: 0 },
    ]);
  });

  it('is shown for the caller’s own divisions only', async () => {
    expect(await staffing(office('DISTRICT_BUREAU', LIXIA), [CITY, LIXIA, SHIZHONG, OTHER_CITY])).toEqual([
      null,
      lixia,
      null,
      null,
    ]);
    expect(await staffing(hub(LIXIA, CONTRACTOR.hub), [LIXIA, STREET.lixiaFirst])).toEqual([lixia, lixia]);
    expect(await staffing(office('STREET_OFFICE', STREET.shizhong), [SHIZHONG, STREET.shizhong])).toEqual([
      null,
      shizhong,
    ]);
    expect(await staffing(office('DISTRICT_BUREAU', LICHENG), [STREET.zone, STREET.licheng])).toEqual([null, other]);
    expect(await staffing(ASSESSOR, [SHIZHONG, OTHER_CITY])).toEqual([shizhong, other]);
  });

  it('is not in the schema of roles that read no figures', async () => {
    for (const caller of [contractor(CONTRACTOR.lixia), office('FINANCE_BUREAU', CITY), PUBLIC]) {
      expect(await staffing(caller, [LIXIA])).toBeUndefined();
    }
  });

  it('counts only the staff of the contractor whose lot runs for the minimum', async () => {
    const ofPredecessor = idOf('PS', 10);
    const mixed = staffedCity().map((batch) => {
      if (batch.kind === 'CITY') return batch;
      const contractorOf = ({ id, contractorId }: { id: string; contractorId: string }) =>
        id === ofPredecessor ? CONTRACTOR.left : contractorId;
      return { ...batch, postings: batch.postings.map((each) => ({ ...each, contractorId: contractorOf(each) })) };
    });
    const handedOver = await subgraphUnderTest(personnel(TEST_VAULT), mixed, NOW);
    const representations = [{ __typename: 'Division', code: LIXIA }];
    const source = `${ENTITIES} { ... on Division { staffing { headcount stationsBelowStaffMinimum } } } }`;
    const { data } = await handedOver.ask(city, source, { representations });
    await handedOver.close();
    expect(data?.['_entities']).toEqual([{ staffing: { headcount: 3, stationsBelowStaffMinimum: 1 } }]);
  });

  it('omits the number of stations below the minimum if no policy is in force', async () => {
    const early = new Date('2020-06-17T02:00:00.000Z');
    const before = await subgraphUnderTest(personnel(TEST_VAULT), staffedCity(), early);
    const representations = [{ __typename: 'Division', code: LIXIA }];
    const source = `${ENTITIES} { ... on Division { staffing { headcount stationsBelowStaffMinimum } } } }`;
    const { data } = await before.ask(city, source, { representations });
    await before.close();
    expect(data?.['_entities']).toEqual([{ staffing: { headcount: 0, stationsBelowStaffMinimum: null } }]);
  });

  it('needs no more SQL statements for many divisions than for two of the same levels', async () => {
    const statementsOf = async (codes: readonly string[]) => {
      under.statements.length = 0;
      await staffing(city, codes);
      return under.statements.length;
    };
    const few = await statementsOf([CITY, LIXIA]);
    expect(await statementsOf([CITY, LIXIA, SHIZHONG, LICHENG, ZONE])).toBe(few);
    expect(few).toBeLessThanOrEqual(4);
  });
});

describe('the number of statements', () => {
  const WORKER = `id name age qualified identityNumberTail contractor { id } certificates { level number }
    leaves { from } posting { startsOn trainedOn station { id } } weeklyCommunityHours(weeks: 4) { week station { id } worker { id } }`;

  it('is the same for one worker and for all', async () => {
    const lixia = office('DISTRICT_BUREAU', LIXIA);
    const ask = async (first: number) => {
      under.statements.length = 0;
      const { data, errors } = await under.ask(lixia, `{ workers(first: ${first}) { nodes { ${WORKER} } } }`);
      expect(errors).toBeUndefined();
      return { count: under.statements.length, data };
    };
    const one = await ask(1);
    const all = await ask(100);
    expect(all.count).toBe(one.count);
    // The number includes the statements that record the read of personal data. On MariaDB, one of these sets the
    // isolation level.
    expect(one.count).toBeLessThanOrEqual(13);
  });

  it('is the same for one station and for all', async () => {
    const source = `${ENTITIES} { ... on Station { staff { id name age weeklyCommunityHours(weeks: 4) { week } posting { trainedOn } } } } }`;
    const ask = async (ids: readonly string[]) => {
      under.statements.length = 0;
      await under.ask(city, source, { representations: ids.map((id) => ({ __typename: 'Station', id })) });
      return under.statements.length;
    };
    expect(await ask(Object.values(STATION))).toBe(await ask([STATION.lixiaFirst]));
  });
});

describe('pages', () => {
  it.each([
    ['workers', 'workers(first: 2, after: $after)', city, 11],
    ['serviceHours', 'serviceHours(first: 2, after: $after)', city, 17],
    ['trainings', 'trainings(first: 2, after: $after)', city, 4],
  ])('follow each other without gaps or repeats: %s', async (root, field, caller, total) => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const source = `query ($after: Cursor) { ${field} { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;
      const { data } = await under.ask(caller, source, { after });
      const page = data?.[root] as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string }[];
      };
      expect(page.totalCount).toBe(total);
      seen.push(...page.nodes.map((node) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });
});

describe('limits of input', () => {
  const refused: [string, string, string][] = [
    ['first: 0', '{ workers(first: 0) { totalCount } }', 'first'],
    ['first: 101 of workers', '{ workers(first: 101) { totalCount } }', 'first'],
    ['first: 201 of hours', '{ serviceHours(first: 201) { totalCount } }', 'first'],
    ['first: 101 of trainings', '{ trainings(first: 101) { totalCount } }', 'first'],
    ['an invalid cursor', '{ serviceHours(first: 1, after: "AAAA") { totalCount } }', 'after'],
    ['weeks: 0', '{ workers(first: 1) { nodes { weeklyCommunityHours(weeks: 0) { id } } } }', 'weeks'],
    ['weeks: 54', '{ workers(first: 1) { nodes { weeklyCommunityHours(weeks: 54) { id } } } }', 'weeks'],
    ['a week that does not exist', '{ serviceHours(first: 1, week: "2026-W54") { totalCount } }', 'query'],
    ['a code of five digits', '{ workers(first: 1, division: "37010") { totalCount } }', 'query'],
  ];
  it.each(refused)('refuse %s and name the field', async (_, source, field) => {
    const { errors } = await under.ask(city, source);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('accept a page of 200 hours, and give an empty list for a village', async () => {
    const { errors } = await under.ask(city, '{ serviceHours(first: 200) { totalCount } }');
    expect(errors).toBeUndefined();
    const village = divisionCode('370102001001');
    const { data } = await under.ask(city, `{ workers(first: 1, division: "${village}") { totalCount } }`);
    expect(data).toEqual({ workers: { totalCount: 0 } });
  });
});
