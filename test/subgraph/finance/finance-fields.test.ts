import { type Caller } from '../../../shared/access/caller';
import { finance } from '../../../subgraphs/finance/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { LOT, financeCity } from '../../support/city/money/finance-city';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, STREET, idOf } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, financeCity(), NOW);

const CALLERS: Record<string, Caller> = {
  CITY_BUREAU: office('CITY_BUREAU', CITY),
  CITY_PLATFORM: office('CITY_PLATFORM', CITY),
  DISTRICT_BUREAU: office('DISTRICT_BUREAU', LIXIA),
  DISTRICT_HUB: hub(LIXIA, CONTRACTOR.hub),
  STREET_OFFICE: office('STREET_OFFICE', STREET.lixiaFirst),
  CONTRACTOR: contractor(CONTRACTOR.lixia),
  FINANCE_BUREAU: office('FINANCE_BUREAU', LIXIA),
  AUDITOR: office('AUDITOR', CITY),
  PUBLIC,
  ASSESSOR,
  FOLLOWER,
};
const ROLES = Object.keys(CALLERS);

/** Builds a query of an entity, as the gateway would send it. */
const on = (type: string, selection: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`;
const VARIABLES = { r: [] };

async function admitted(source: string): Promise<string[]> {
  const answers = await Promise.all(ROLES.map((role) => under.ask(CALLERS[role] as Caller, source, VARIABLES)));
  const refused = answers.map(({ errors }) => errors?.[0]?.extensions?.['code'] === 'BAD_USER_INPUT');
  expect(answers.filter(({ errors }, index) => errors !== undefined && !refused[index])).toEqual([]);
  return ROLES.filter((_, index) => refused[index] === false);
}

const MONEY = ['CITY_BUREAU', 'CITY_PLATFORM', 'DISTRICT_BUREAU', 'FINANCE_BUREAU', 'AUDITOR'];
const BUDGET = [...MONEY, 'ASSESSOR'];
const PARTIES = [...BUDGET, 'CONTRACTOR'];
/**
 * The roles that read texts which people write. The assessor is not among them, because such a text may name a person.
 */
const TEXTS = [...MONEY, 'CONTRACTOR'];
const ACCOUNT = ['DISTRICT_BUREAU', 'FINANCE_BUREAU', 'CONTRACTOR', 'AUDITOR'];
const ALL = ROLES.filter((role) => role !== 'FOLLOWER');

describe('access to a field', () => {
  const cases: [string, string, string[]][] = [
    ['a contractor’s name', on('Contractor', 'id name creditCode kind'), ALL],
    ['the account in the registry, which is empty', on('Contractor', 'bankAccount'), ACCOUNT],
    ['the account of a contract', on('ServiceContract', 'paymentAccount { holder accountNumber bankName }'), ACCOUNT],
    ['former accounts', on('ServiceContract', 'paymentAccounts { status version attachments { id } }'), ACCOUNT],
    ['an account’s authors', on('ServiceContract', 'paymentAccount { enteredBy confirmedBy }'), ['AUDITOR']],
    ['how the registry was corrected', on('Contractor', 'corrections { name reason }'), MONEY],
    ['whether the treasury funds a contractor', on('Contractor', 'treasuryFunded'), PARTIES],
    ['a contract’s party and term', on('ServiceContract', 'kind signedOn startsOn endsOn contractor { id }'), ALL],
    ['a contract’s price', on('ServiceContract', 'priceFen'), [...PARTIES, 'PUBLIC']],
    ['a contract’s state', on('ServiceContract', 'status'), [...PARTIES, 'DISTRICT_HUB', 'PUBLIC']],
    ['a contract’s sums', on('ServiceContract', 'committedFen disbursedFen'), PARTIES],
    ['a contract’s clauses', on('ServiceContract', 'clauses { price }'), TEXTS],
    ['which clauses a contract lacks', on('ServiceContract', 'missingClauses subcontractings { id }'), PARTIES],
    ['a contract’s lots', on('ServiceContract', 'lots { id station { id } }'), [...PARTIES, 'STREET_OFFICE', 'PUBLIC']],
    ['a lot’s price', on('Lot', 'priceFen'), [...PARTIES, 'STREET_OFFICE', 'PUBLIC']],
    ['a lot’s state', on('Lot', 'status projectYear terminatedOn'), [...PARTIES, 'STREET_OFFICE', 'DISTRICT_HUB']],
    ['a lot’s instalments', on('Lot', 'committedFen instalments { status amountFen }'), [...PARTIES, 'STREET_OFFICE']],
    ['a lot’s payments', on('Lot', 'instalments { disbursements { amountFen } }'), PARTIES],
    ['a lot’s settlement', on('Lot', 'settlement { owedFen }'), PARTIES],
    ['the remark of a settlement', on('Lot', 'settlement { remark }'), TEXTS],
    ['the remark of an acceptance', on('Lot', 'instalments { acceptance { remark } }'), [...TEXTS, 'STREET_OFFICE']],
    ['the findings of contract assignment', on('ServiceContract', 'subcontractings { description }'), TEXTS],
    ['why a payment was returned', '{ disbursements(first: 1) { nodes { reason } } }', TEXTS],
    ['a station’s lot', on('Station', 'lot { id contract { id contractor { name } } }'), ALL],
    ['a station’s funding', on('Station', 'funding { committedFen disbursedFen }'), [...PARTIES, 'STREET_OFFICE']],
    [
      'whether a station’s instalments are on time',
      on('Station', 'funding { instalmentsOnTime }'),
      [...PARTIES, 'STREET_OFFICE', 'DISTRICT_HUB'],
    ],
    ['a division’s budget', on('Division', 'funding(year: 2026) { budgetFen }'), BUDGET],
    ['a division’s sums', on('Division', 'funding(year: 2026) { disbursedFen }'), [...BUDGET, 'STREET_OFFICE']],
    ['contracts', '{ contracts(first: 1) { totalCount } }', [...PARTIES, 'STREET_OFFICE', 'PUBLIC']],
    ['payments', '{ disbursements(first: 1) { nodes { id invoice { number } lot { id } } } }', PARTIES],
    [
      'the postings of payments by line',
      '{ disbursements(first: 1) { nodes { postings { amountFen budgetLine { id } } } } }',
      BUDGET,
    ],
    ['budget lines', '{ budgetLines(division: "3701", year: 2026, first: 1) { nodes { availableFen } } }', BUDGET],
    [
      'notices',
      '{ procurementNotices(first: 1) { nodes { title award { contractor { name } } } } }',
      [...PARTIES, 'PUBLIC'],
    ],
  ];
  it.each(cases)('is granted to its roles: %s (%s)', async (_, source, expected) => {
    expect((await admitted(source)).sort()).toEqual([...expected].sort());
  });
});

describe('a station’s lot', () => {
  const lotOf = async (caller: Caller, stationId: string, selection: string) => {
    const r = [{ __typename: 'Station', id: stationId }];
    const { data, errors } = await under.ask(caller, on('Station', `lot { ${selection} }`), { r });
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as ({ lot: unknown } | null)[])[0]?.lot ?? null;
  };

  it('is the lot in force, not the next lot', async () => {
    const selection = 'id status priceFen projectYear contract { id status contractor { id } }';
    expect(await lotOf(office('CITY_BUREAU', CITY), STATION.lixiaFirst, selection)).toEqual({
      ...{ id: LOT.first, status: 'ACTIVE', priceFen: 100_000_00, projectYear: 2026 },
      contract: { id: idOf('CN', 1), status: 'IN_SERVICE', contractor: { id: CONTRACTOR.lixia } },
    });
  });

  it('is the latest lot if none is in force', async () => {
    const selection = 'id projectYear contract { status }';
    const lot = { id: LOT.second, projectYear: null, contract: { status: 'SIGNED' } };
    expect(await lotOf(CALLERS['DISTRICT_HUB'] as Caller, STATION.lixiaSecond, selection)).toEqual(lot);
  });

  it('shows the public party, term and price', async () => {
    const selection = 'id priceFen contract { id priceFen signedOn endsOn contractor { name } }';
    expect(await lotOf(PUBLIC, STATION.lixiaFirst, selection)).toMatchObject({
      priceFen: 100_000_00,
      contract: { priceFen: 100_000_00, endsOn: '2027-12-31', contractor: { name: '示例第0001社会工作服务中心' } },
    });
    expect(await lotOf(PUBLIC, STATION.lixiaSecond, 'id')).toBeNull();
  });
});

describe('invalid input', () => {
  const refused: [string, string, string][] = [
    ['first: 0', '{ contracts(first: 0) { totalCount } }', 'first'],
    ['first: 101', '{ disbursements(first: 101) { totalCount } }', 'first'],
    ['an invalid cursor', '{ procurementNotices(first: 1, after: "AAAA") { totalCount } }', 'after'],
    [
      'a cursor of another list',
      '{ budgetLines(division: "37", year: 1, first: 1, after: "WyIxIl0") { totalCount } }',
      'after',
    ],
    ['a code of five digits', '{ contracts(division: "37010", first: 1) { totalCount } }', 'query'],
  ];
  it.each(refused)('is refused, and the error names the field: %s', async (_, source, field) => {
    const { data, errors } = await under.ask(office('CITY_BUREAU', CITY), source);
    expect(Object.values(data ?? { root: null })).toEqual([null]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
