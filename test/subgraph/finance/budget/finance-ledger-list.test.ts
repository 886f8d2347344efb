import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import { financeCity } from '../../../support/city/money/finance-city';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, SHIZHONG, STREET, ZONE } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(finance, financeCity(), NOW);
const payer = office('FINANCE_BUREAU', LIXIA);

const LIST = `query ($division: DivisionCode!, $year: Int!, $first: Int!, $after: Cursor) {
  ledgerPostings(division: $division, year: $year, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id entryId kind account amountFen bookedOn
      budgetLine { id year } lot { id contract { contractor { name } } } disbursement { id voucher }
    }
  }
}`;
type Posting = {
  id: string;
  entryId: string;
  kind: string;
  account: string;
  amountFen: number;
  bookedOn: string;
  budgetLine: { id: string; year: number } | null;
  lot: { id: string } | null;
  disbursement: { id: string; voucher: string } | null;
};
type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Posting[];
};

async function page(caller: Caller, division: string, more: object = {}): Promise<Page> {
  const { data, errors } = await under.ask(caller, LIST, { division, year: 2026, first: 100, ...more });
  expect(errors).toBeUndefined();
  return data?.['ledgerPostings'] as Page;
}

const total = (postings: readonly Posting[]) => postings.reduce((sum, { amountFen }) => sum + amountFen, 0);

describe('the entries of a month', () => {
  const inMonth = async (month: string) => {
    const source = `query ($month: String!) { ledgerPostings(division: "${LIXIA}", year: 2026, first: 100, month: $month) {
      nodes { id } } }`;
    const { data, errors } = await under.ask(payer, source, { month });
    return {
      ids: (data?.['ledgerPostings'] as Page | null)?.nodes.map(({ id }) => id),
      refused: errors?.[0]?.extensions,
    };
  };

  it('are those from its first day to its last day, for every month of the calendar', async () => {
    const { nodes } = await page(payer, LIXIA);
    const months = [...new Set(nodes.map(({ bookedOn }) => bookedOn.slice(0, 7)))];
    expect(months.length).toBeGreaterThan(0);
    for (const month of [...months, '1000-01', '9999-12']) {
      const ids = nodes.filter(({ bookedOn }) => bookedOn.startsWith(month)).map(({ id }) => id);
      expect(await inMonth(month)).toEqual({ ids, refused: undefined });
    }
  });

  it.each(['2026-13', '0999-12', '10000-01', '2026-1', ''])(
    'are refused for "%s", which is no month',
    async (month) => {
      expect((await inMonth(month)).refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'month' });
    },
  );
});

describe('the entries of a year', () => {
  it('each sum to zero, and add up to the figures of each line', async () => {
    const { nodes, totalCount } = await page(payer, LIXIA);
    expect(nodes).toHaveLength(totalCount);
    for (const { entryId } of nodes) expect(total(nodes.filter((each) => each.entryId === entryId))).toBe(0);
    const source = `{ budgetLines(division: "${LIXIA}", year: 2026, first: 100) { nodes { id amountFen committedFen disbursedFen availableFen } } }`;
    const { data } = await under.ask(payer, source);
    const lines = (data?.['budgetLines'] as { nodes: Record<string, unknown>[] }).nodes;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const of = (...accounts: string[]) =>
        total(nodes.filter((each) => each.budgetLine?.id === line['id'] && accounts.includes(each.account)));
      expect(line).toEqual({
        ...{ id: line['id'], amountFen: -of('APPROPRIATED'), availableFen: of('AVAILABLE') },
        ...{ committedFen: of('COMMITTED', 'PAID'), disbursedFen: of('PAID') },
      });
    }
  });

  it('are listed by day, page by page, each once', async () => {
    const { nodes } = await page(payer, LIXIA);
    expect(nodes.map(({ bookedOn }) => bookedOn)).toEqual(nodes.map(({ bookedOn }) => bookedOn).sort());
    const seen: Posting[] = [];
    for (let after: string | null = null; ;) {
      const next: Page = await page(payer, LIXIA, { first: 3, after });
      seen.push(...next.nodes);
      if (!next.pageInfo.hasNextPage) break;
      after = next.pageInfo.endCursor;
    }
    expect(seen).toEqual(nodes);
  });

  it('name their lot and payment, and belong to that year only', async () => {
    const { nodes } = await page(payer, LIXIA);
    const paid = nodes.filter(({ account, kind }) => account === 'PAID' && kind === 'PAYMENT');
    expect(paid.length).toBeGreaterThan(0);
    for (const { lot, disbursement, budgetLine } of paid) {
      expect(lot?.id).toBeDefined();
      expect(disbursement?.voucher).toBeDefined();
      expect(budgetLine?.year).toBe(2026);
    }
    for (const { lot } of nodes.filter(({ account }) => account === 'AVAILABLE')) expect(lot).toBeNull();
    const earlier = await page(payer, LIXIA, { year: 2025 });
    expect(earlier.nodes.every(({ budgetLine }) => budgetLine?.year === 2025)).toBe(true);
    expect((await page(payer, LIXIA, { year: 2024 })).totalCount).toBe(0);
  });
});

describe('access to the ledger', () => {
  const readers: [string, Caller, string, boolean][] = [
    ['the district that pays', payer, LIXIA, true],
    ['its city', office('FINANCE_BUREAU', CITY), CITY, true],
    ['its city’s civil affairs bureau', office('CITY_BUREAU', CITY), LIXIA, true],
    ['the purchaser', office('DISTRICT_BUREAU', LIXIA), LIXIA, true],
    ['its auditor', office('AUDITOR', LIXIA), LIXIA, true],
    ['another district', office('FINANCE_BUREAU', SHIZHONG), LIXIA, false],
    ['another city', office('AUDITOR', OTHER_CITY), LIXIA, false],
    ['a district, for another', payer, ZONE, false],
    ['a city, for a street', office('AUDITOR', CITY), STREET.lixiaFirst, false],
  ];
  it.each(readers)('is granted or refused within the scope: %s', async (_, caller, division, sees) => {
    const { totalCount, nodes } = await page(caller, division);
    expect(totalCount > 0).toBe(sees);
    expect(nodes.length).toBe(Math.min(100, totalCount));
  });

  it.each<[string, Caller]>([
    ['a district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['a contractor', contractor(CONTRACTOR.lixia)],
    ['a street', office('STREET_OFFICE', STREET.lixiaFirst)],
    ['the public', PUBLIC],
    ['the assessor', ASSESSOR],
  ])('is denied by the schema to %s', async (_, caller) => {
    const { errors } = await under.ask(caller, LIST, { division: LIXIA, year: 2026, first: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('covers, for a city, the postings of all its districts', async () => {
    const city = office('AUDITOR', CITY);
    const whole = (await page(city, CITY)).totalCount;
    const codes = ['370102', '370103', '370112', '370191'];
    const parts = await Promise.all(codes.map(async (code) => (await page(city, code)).totalCount));
    expect(parts.reduce((sum, each) => sum + each, 0)).toBe(whole);
  });
});
