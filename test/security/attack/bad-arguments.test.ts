import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { INSIDE, type Refusal, bad, refusesInBothLanguages } from '../../support/drivers/peers/refusals';
import { CITY, LIXIA, NOW, STATION, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const lixia = office('DISTRICT_BUREAU', LIXIA);
const refuses = (body: unknown, refusal: Refusal, caller: Caller = lixia) =>
  refusesInBothLanguages(hub, { body, caller }, refusal);

const finance = office('FINANCE_BUREAU', CITY);

describe('arguments', () => {
  const asked =
    'query ($first: Int!, $after: Cursor, $filter: StationFilter) { stations(first: $first, after: $after, filter: $filter) { totalCount } }';
  const cases: [string, Record<string, unknown>, string][] = [
    ['first: 0', { first: 0 }, 'first'],
    ['first: -1', { first: -1 }, 'first'],
    ['first: 1000', { first: 1000 }, 'first'],
    ['first beyond 32 bits', { first: 2 ** 40 }, 'first'],
    ['first: 1.5', { first: 1.5 }, 'first'],
    ['first as a text', { first: '10' }, 'first'],
    ['first: null', { first: null }, 'first'],
    ['no first', {}, 'first'],
    ['an invalid cursor', { first: 1, after: 'not a cursor' }, 'after'],
    ['an empty cursor', { first: 1, after: '' }, 'after'],
    ['a cursor of another list', { first: 1, after: Buffer.from('["2025-01-01","x"]').toString('base64url') }, 'after'],
    ['a cursor that holds an object', { first: 1, after: Buffer.from('[{},{},{}]').toString('base64url') }, 'after'],
    ['a cursor of 600 characters', { first: 1, after: 'A'.repeat(600) }, 'after'],
    ['a code of five digits', { first: 1, filter: { division: '37010' } }, 'filter.division'],
    ['a code of seven digits', { first: 1, filter: { division: '3701021' } }, 'filter.division'],
    ['a code as a number', { first: 1, filter: { division: 370102 } }, 'filter.division'],
    ['a code of full-width digits', { first: 1, filter: { division: '３７０１０２' } }, 'filter.division'],
    ['a code with a blank', { first: 1, filter: { division: '370102 ' } }, 'filter.division'],
    ['a code with a NUL', { first: 1, filter: { division: '370102\u0000' } }, 'filter.division'],
    ['a wildcard instead of a code', { first: 1, filter: { division: '3701%' } }, 'filter.division'],
    ['a wrong enum', { first: 1, filter: { status: 'OPEN' } }, 'filter.status'],
    ['an enum in small letters', { first: 1, filter: { status: 'operating' } }, 'filter.status'],
    ['an unknown field', { first: 1, filter: { districtCode: LIXIA } }, 'filter.districtCode'],
    ['an invalid day', { first: 1, filter: { openedAfter: '2026-02-30' } }, 'filter.openedAfter'],
    ['an instant', { first: 1, filter: { openedAfter: '2026-02-20T00:00:00Z' } }, 'filter.openedAfter'],
    ['an empty name', { first: 1, filter: { nameContains: ' ' } }, 'filter.nameContains'],
    ['a name of 100,000 characters', { first: 1, filter: { nameContains: 'x'.repeat(60_000) } }, 'filter.nameContains'],
    ['a list instead of one value', { first: [1] }, 'first'],
    ['an object instead of a text', { first: 1, filter: { nameContains: { $ne: '' } } }, 'filter.nameContains'],
    ['a list instead of an input', { first: 1, filter: [[]] }, 'filter'],
  ];
  it.each(cases)('refuses %s and names its field', (_, variables, field) =>
    refuses({ query: asked, variables }, bad(field)),
  );

  it('refuses the same values as literals', async () => {
    for (const call of ['first: 0', 'first: 1000', 'first: 1, after: "AAAA"']) {
      await refuses({ query: `{ stations(${call}) { totalCount } }` }, bad(call.includes('after') ? 'after' : 'first'));
    }
    for (const call of [
      'first: "1"',
      'first: 1, filter: { division: "37010" }',
      'first: 1, filter: { status: OPEN }',
      'first: 99999999999',
    ]) {
      await refuses({ query: `{ stations(${call}) { totalCount } }` }, bad());
    }
  });

  it('refuses a nationwide search by the public', () =>
    refuses(
      { query: '{ stations(first: 1, filter: { nameContains: "市" }) { totalCount } }' },
      bad('filter.division'),
      PUBLIC,
    ));

  it('treats wildcards, quotes and NUL characters in a text as plain characters', async () => {
    for (const nameContains of [
      '%',
      '_',
      "' OR 1=1 --",
      '"',
      '\\',
      '\u0000',
      '市\u0000',
      '\ud800',
      '😀',
      "'; DROP TABLE station; --",
    ]) {
      const { body, text } = await hub.ask(lixia, asked, { first: 10, filter: { nameContains } });
      const codes = body.errors?.map(({ extensions }) => extensions.code) ?? [];
      expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
      if (codes.length === 0) {
        const data = { stations: { totalCount: 0 } };
        expect({ nameContains, data: body.data }).toEqual({ nameContains, data });
      }
      expect(text).not.toMatch(INSIDE);
    }
  });

  it('finds no row for an impossible id, and reveals nothing else', async () => {
    for (const id of [
      '',
      ' ',
      '%',
      '\u0000',
      'x'.repeat(50_000),
      `${STATION.lixiaFirst}\u0000`,
      '\ud800',
      '../../etc',
      '0',
      "'",
    ]) {
      const { body } = await hub.ask(lixia, 'query ($id: ID!) { station(id: $id) { id } }', { id });
      expect({ id: id.slice(0, 30), body }).toEqual({ id: id.slice(0, 30), body: { data: { station: null } } });
    }
  });

  it('refuses a year beyond the integer range, and gives an empty answer for a year without data', async () => {
    const query =
      'query ($code: DivisionCode!, $year: Int!) { division(code: $code) { funding(year: $year) { budgetFen } } }';
    await refuses({ query, variables: { code: CITY, year: 2 ** 53 } }, bad('year'), finance);
    const { body } = await hub.ask(finance, query, { code: CITY, year: -1 });
    expect(body.data).toEqual({ division: { funding: { budgetFen: 0 } } });
  });
});

describe('arguments below the root fields', () => {
  const city = office('CITY_BUREAU', CITY);
  const children = (call: string) => `{ division(code: "3701") { children(${call}) { totalCount } } }`;
  const weeks = (count: number) =>
    `{ workers(first: 1) { nodes { weeklyCommunityHours(weeks: ${count}) { hours } } } }`;
  const cases: [string, string, string][] = [
    ['children(first: 0)', children('first: 0'), 'first'],
    ['children(first: 1000)', children('first: 1000'), 'first'],
    [
      'children after another list’s cursor',
      children(`first: 1, after: "${Buffer.from('["a","b"]').toString('base64url')}"`),
      'after',
    ],
    ['zero weeks', weeks(0), 'weeks'],
    ['more than a year of weeks', weeks(54), 'weeks'],
    ['a negative number of weeks', weeks(-1), 'weeks'],
  ];
  it.each(cases)('refuses %s and names its field', (_, query, field) => refuses({ query }, bad(field), city));
});
