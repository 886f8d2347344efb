import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, contractor, office } from '../../../support/city/callers';
import { MUTATIONS } from '../../../support/drivers/writes/finance-writes';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STREET,
  TODAY,
  smallCity,
} from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, smallCity(), NOW);
beforeEach(() => under.database.query('DELETE FROM funding_share'));

type Row = Record<string, unknown>;
const cityTreasurer = office('FINANCE_BUREAU', CITY);

async function set(input: Row, caller: Caller = cityTreasurer): Promise<Row> {
  const wanted = { division: CITY, year: 2026, cityPercent: 40, expectedVersion: 0, ...input };
  const { data, errors } = await under.ask(caller, MUTATIONS.setFundingShare, { input: wanted });
  return errors?.[0]?.extensions ?? (data?.['setFundingShare'] as Row);
}

async function shareOf(caller: Caller, division: string, year = 2026): Promise<unknown> {
  const source = `query ($d: DivisionCode!, $y: Int!) { fundingShare(division: $d, year: $y) { divisionCode cityPercent version } }`;
  const { data, errors } = await under.ask(caller, source, { d: division, y: year });
  return errors === undefined ? data?.['fundingShare'] : errors[0]?.extensions?.['code'];
}

it('applies the city’s funding share to all its districts, except districts with their own share', async () => {
  await set({ cityPercent: 40 });
  expect(await set({ division: LIXIA, cityPercent: 55 })).toMatchObject({
    ...{ divisionCode: LIXIA, year: 2026, cityPercent: 55, setOn: TODAY, version: 1 },
  });
  const ofCity = { divisionCode: CITY, cityPercent: 40, version: 1 };
  const ofLixia = { divisionCode: LIXIA, cityPercent: 55, version: 1 };
  const seen = [CITY, LIXIA, SHIZHONG].map((division) => shareOf(cityTreasurer, division));
  expect(await Promise.all(seen)).toEqual([ofCity, ofLixia, ofCity]);
  for (const role of ['FINANCE_BUREAU', 'DISTRICT_BUREAU', 'AUDITOR'] as const) {
    expect(await shareOf(office(role, LIXIA), LIXIA)).toEqual(ofLixia);
    expect(await shareOf(office(role, SHIZHONG), SHIZHONG)).toEqual(ofCity);
    expect(await shareOf(office(role, SHIZHONG), LIXIA)).toBeNull();
    expect(await shareOf(office(role, SHIZHONG), CITY)).toBeNull();
  }
  expect(await shareOf(cityTreasurer, LIXIA, 2025)).toBeNull();
  expect(await shareOf(office('CITY_BUREAU', CITY), STREET.lixiaFirst)).toBeNull();
  expect(await shareOf(office('AUDITOR', OTHER_CITY), CITY)).toBeNull();
  expect(await shareOf(office('STREET_OFFICE', STREET.lixiaFirst), LIXIA)).toBe('BAD_USER_INPUT');
  expect(await shareOf(contractor(CONTRACTOR.lixia), LIXIA)).toBe('BAD_USER_INPUT');
});

it('changes the funding share only if the call states its current version', async () => {
  await set({});
  expect(await set({ cityPercent: 41 })).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
  expect(await set({ cityPercent: 41, expectedVersion: 1 })).toMatchObject({ cityPercent: 41, version: 2 });
  expect(await set({ cityPercent: 42, expectedVersion: 1 })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  expect(await set({ year: 2027, expectedVersion: 3 })).toMatchObject({ code: 'CONFLICT', currentVersion: 0 });
  const [event] = await under.database.query<Row[]>(
    "SELECT `before`, `after`, districtCode FROM event WHERE action = 'FUNDING_SHARE_SET' ORDER BY sequence DESC LIMIT 1",
  );
  expect(event?.['districtCode']).toBe(CITY);
  expect(JSON.parse(String(event?.['before']))).toMatchObject({ cityPercent: 40, version: 1 });
  expect(JSON.parse(String(event?.['after']))).toMatchObject({ cityPercent: 41, version: 2 });
});

it('sets the funding share once when several callers set it at once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => set({ cityPercent: index })));
  expect(answers.filter(({ version }) => version === 1)).toHaveLength(1);
  for (const answer of answers) {
    if (answer['version'] === undefined) expect(answer).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
  }
});

it('refuses a funding share set by a district or by another city', async () => {
  expect(await set({ division: LIXIA }, office('FINANCE_BUREAU', LIXIA))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await set({}, office('FINANCE_BUREAU', LIXIA))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await set({}, office('FINANCE_BUREAU', OTHER_CITY))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await set({ division: divisionCode('370202') })).toMatchObject({ code: 'NOT_FOUND' });
});

it('gives the assessor the funding share of each district, with its amounts (FN-1)', async () => {
  await set({ cityPercent: 40 });
  await set({ division: LIXIA, cityPercent: 0 });
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Division {
    one: generalBudgetFacts(year: 2026) { districtFen cityPercent } other: generalBudgetFacts(year: 2025) { cityPercent } } } }`;
  const r = [LIXIA, SHIZHONG, CITY].map((code) => ({ __typename: 'Division', code }));
  const none = { cityPercent: null };
  expect((await under.ask(ASSESSOR, source, { r })).data?.['_entities']).toEqual([
    { one: { districtFen: 1_000_000_00, cityPercent: 0 }, other: none },
    { one: { districtFen: 1_000_000_00, cityPercent: 40 }, other: none },
    { one: null, other: null },
  ]);
});
