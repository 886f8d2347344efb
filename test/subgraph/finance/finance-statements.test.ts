import { finance } from '../../../subgraphs/finance/schema';
import { office } from '../../support/city/callers';
import { financeCity } from '../../support/city/money/finance-city';
import { CITY, LIXIA, NOW, SHIZHONG, STATION, ZONE } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, financeCity(), NOW);

async function statements(source: string, variables: Record<string, unknown> = {}): Promise<number> {
  under.statements.length = 0;
  expect((await under.ask(office('CITY_BUREAU', CITY), source, variables)).errors).toBeUndefined();
  return under.statements.length;
}

it('needs as many SQL statements for one station as for many', async () => {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Station {
    lot { status priceFen projectYear committedFen disbursedFen station { id }
      instalments { status disbursements { postings { budgetLine { id committedFen } } } }
      contract { status priceFen committedFen lots { id } notice { award { contractor { id } } } contractor { name } subcontractings { id } } }
    funding { committedFen disbursedFen instalmentsOnTime } } } }`;
  const { lixiaFirst, shizhong, licheng, zone } = STATION;
  const at = (ids: string[]) => statements(source, { r: ids.map((id) => ({ __typename: 'Station', id })) });
  expect(await at([lixiaFirst, shizhong, licheng, zone])).toBe(await at([lixiaFirst]));
});

it('needs as many SQL statements for one division as for many', async () => {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Division {
    funding(year: 2026) { budgetFen committedFen disbursedFen } } } }`;
  const of = (codes: string[]) => statements(source, { r: codes.map((code) => ({ __typename: 'Division', code })) });
  expect(await of([LIXIA, SHIZHONG, ZONE])).toBe(await of([LIXIA]));
});

it.each([
  [
    'a station',
    `_entities(representations: { __typename: "Station", id: "${STATION.lixiaFirst}" }) {
    ... on Station { funding { committedFen disbursedFen } } }`,
  ],
  [
    'a division',
    `_entities(representations: { __typename: "Division", code: "${LIXIA}" }) {
    ... on Division { funding(year: 2026) { budgetFen committedFen disbursedFen } } }`,
  ],
  [
    'a lot',
    `_entities(representations: { __typename: "Station", id: "${STATION.lixiaFirst}" }) {
    ... on Station { lot { committedFen disbursedFen } } }`,
  ],
  ['a contract', 'contracts(first: 1) { nodes { committedFen disbursedFen } }'],
  [
    'a budget line',
    `budgetLines(division: "${LIXIA}", year: 2026, first: 1) {
    nodes { amountFen committedFen disbursedFen availableFen } }`,
  ],
])('reads all balances of %s with one SQL statement', async (_, field) => {
  await statements(`{ ${field} }`);
  expect(under.statements.filter((sql) => sql.includes('`ledger_posting`'))).toHaveLength(1);
});

it.each([
  `contracts(first: FIRST) { totalCount nodes { status priceFen disbursedFen contractor { name }
    lots { station { id } instalments { projectYear } } } }`,
  `disbursements(first: FIRST) { nodes { lot { disbursedFen contract { contractor { name } } }
    instalment { projectYear } postings { budgetLine { availableFen } } } }`,
  `procurementNotices(first: FIRST) { nodes { division { code } award { contractor { name division { code } } } } }`,
  `budgetLines(division: "${CITY}", year: 2026, first: FIRST) { nodes { committedFen disbursedFen division { code } } }`,
])('needs as many SQL statements for one row as for many: %s', async (list) => {
  const many = await statements(`{ ${list.replace('FIRST', '50')} }`);
  expect(many).toBe(await statements(`{ ${list.replace('FIRST', '1')} }`));
});
