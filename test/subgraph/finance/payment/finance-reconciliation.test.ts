import { type Caller } from '../../../../shared/access/caller';
import { finance } from '../../../../subgraphs/finance/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import { financeCity } from '../../../support/city/money/finance-city';
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
  ZONE,
} from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, changedTables, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const under = sharedSubgraph(finance, financeCity(), NOW);
let made: Snapshot;
const snapshot = () => snapshotOf({ finance: under.database });
beforeAll(async () => {
  made = await snapshot();
});
beforeEach(() => restore({ finance: under.database }, made));

const payer = office('FINANCE_BUREAU', LIXIA);
const PAID = { voucher: 'V0001', amountFen: 50_000_00, paidOn: '2025-01-10' };
const input = (more: object = {}) => ({ division: LIXIA, date: '2025-01-10', entries: [PAID], ...more });

type Reconciled = { id: string; matched: number; unmatched: { voucher: string; problem: string }[] };

async function reconcile(more: object = {}, caller: Caller = payer): Promise<Reconciled> {
  const { data, errors } = await under.ask(caller, MUTATIONS.reconcile, { input: input(more) });
  expect(errors).toBeUndefined();
  return data?.['reconcile'] as Reconciled;
}

const LIST = `query ($division: DivisionCode) { reconciliations(first: 10, division: $division) { totalCount nodes {
  id date matched reconciledAt division { code } unmatched { voucher problem }
} } }`;

async function listed(caller: Caller, division: string | null = null) {
  const { data, errors } = await under.ask(caller, LIST, { division });
  expect(errors).toBeUndefined();
  return data?.['reconciliations'] as { totalCount: number; nodes: Reconciled[] };
}

describe('a statement of the treasury', () => {
  it('is compared with the payments of its district, and does not change them', async () => {
    const payments = () => under.database.query<object[]>('SELECT * FROM disbursement ORDER BY id');
    const before = await payments();
    const result = await reconcile({ entries: [PAID, { ...PAID, voucher: 'V0003' }] });
    // Voucher V0003 belongs to a payment of Shizhong, so the statement of Lixia has no payment for it. The filter
    // leaves out Lixia's payments that the statement lacks.
    expect(result.unmatched.filter(({ problem }) => problem !== 'NOT_IN_STATEMENT')).toEqual([
      { ...PAID, voucher: 'V0003', problem: 'NO_SUCH_PAYMENT', recordedFen: null, recordedOn: null },
    ]);
    expect(result.matched).toBe(1);
    expect(await payments()).toEqual(before);
    const changed = ['event', 'event_chain', 'reconciliation', 'reconciliation_unmatched'];
    expect(
      changedTables(made, await snapshot())
        .map((table) => table.replace('finance.', ''))
        .sort(),
    ).toEqual(changed);
  });

  it('may be sent again, and yields the same reconciliation if no payment changed in between', async () => {
    const entries = [PAID, { ...PAID, voucher: '没有' }];
    const first = await reconcile({ entries });
    const between = await snapshot();
    expect(await reconcile({ entries })).toEqual(first);
    expect(changedTables(between, await snapshot())).toEqual([]);
    await under.database.query("UPDATE disbursement SET amountFen = amountFen + 1 WHERE voucher = 'V0001'");
    const second = await reconcile({ entries });
    expect(second.id).not.toBe(first.id);
    expect(second.matched).toBe(0);
    expect((await listed(payer)).nodes.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  it('is recorded without its contents', async () => {
    const { id } = await reconcile({ entries: [{ ...PAID, voucher: '孙某某' }] });
    const [event] = await under.database.query<Record<string, unknown>[]>(
      'SELECT * FROM event WHERE subjectType = ? AND subjectId = ?',
      ['Reconciliation', id],
    );
    expect(event).toMatchObject({ action: 'RECONCILED', districtCode: LIXIA, actor: 'finance_bureau@test' });
    expect(JSON.parse(String(event?.['after']))).toMatchObject({ statementOn: '2025-01-10', matched: 0 });
    expect(JSON.stringify(event)).not.toContain('孙某某');
  });

  it('matches a returned payment by both its vouchers', async () => {
    const sql =
      "UPDATE disbursement SET voucher = 'OUT', paidOn = '2026-05-20', returnVoucher = 'BACK', returnedOn = '2026-06-01' WHERE status = 'RETURNED'";
    await under.database.query(sql);
    const out = { voucher: 'OUT', amountFen: 50_000_07, paidOn: '2026-05-20' };
    const back = { ...out, voucher: 'BACK', paidOn: '2026-06-01' };
    expect(await reconcile({ entries: [out], date: out.paidOn })).toMatchObject({ matched: 1, unmatched: [] });
    expect(await reconcile({ entries: [back], date: back.paidOn })).toMatchObject({ matched: 1, unmatched: [] });
    const { unmatched } = await reconcile({ entries: [{ ...out, paidOn: back.paidOn }], date: back.paidOn });
    expect(unmatched).toMatchObject([{ voucher: 'OUT', problem: 'RETURNED', recordedOn: out.paidOn }]);
  });

  it('may have 2,000 lines, or none', async () => {
    const entries = Array.from({ length: 2000 }, (_, index) => ({ ...PAID, voucher: `X${index}` }));
    const result = await reconcile({ entries, date: TODAY });
    expect([result.matched, result.unmatched.length]).toEqual([0, 2000]);
    expect(result.unmatched.map(({ voucher }) => voucher)).toEqual(entries.map(({ voucher }) => voucher));
    expect(await reconcile({ entries: [], date: TODAY })).toMatchObject({ matched: 0, unmatched: [] });
  });

  it('may contain the largest amount, and a line with a negative amount is reported as unmatched', async () => {
    const largest = { ...PAID, voucher: 'L', amountFen: 2 ** 53 - 1 };
    const { unmatched } = await reconcile({ entries: [largest, { ...PAID, amountFen: -1 }] });
    expect(unmatched.slice(0, 2)).toMatchObject([largest, { amountFen: -1, problem: 'AMOUNT_DIFFERS' }]);
  });
});

describe('access to reconciliation', () => {
  const refused: [string, Caller, string, string][] = [
    ['its district', payer, SHIZHONG, 'NOT_FOUND'],
    ['another city', office('FINANCE_BUREAU', OTHER_CITY), LIXIA, 'NOT_FOUND'],
    ['its city, for a missing district', office('FINANCE_BUREAU', CITY), '370199', 'NOT_FOUND'],
    ['its city, as a whole', office('FINANCE_BUREAU', CITY), CITY, 'BAD_USER_INPUT'],
    ['the purchaser', office('DISTRICT_BUREAU', LIXIA), LIXIA, 'BAD_USER_INPUT'],
    ['an auditor', office('AUDITOR', LIXIA), LIXIA, 'BAD_USER_INPUT'],
    ['the public', PUBLIC, LIXIA, 'BAD_USER_INPUT'],
  ];
  it.each(refused)('is denied outside the scope and the role: %s', async (_, caller, division, code) => {
    const { errors } = await under.ask(caller, MUTATIONS.reconcile, { input: input({ division }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code });
    expect((await snapshot()).get('finance.reconciliation')).toEqual([]);
  });

  it('is granted to the city’s bureau for a district of the city', async () => {
    const { matched } = await reconcile({}, office('FINANCE_BUREAU', CITY));
    expect(matched).toBe(1);
  });

  const readers: [string, Caller, string | null, number][] = [
    ['the district that pays', payer, null, 1],
    ['its city', office('FINANCE_BUREAU', CITY), LIXIA, 1],
    ['its city’s civil affairs bureau', office('CITY_BUREAU', CITY), null, 1],
    ['the purchaser', office('DISTRICT_BUREAU', LIXIA), null, 1],
    ['its auditor', office('AUDITOR', LIXIA), null, 1],
    ['another district', office('FINANCE_BUREAU', SHIZHONG), LIXIA, 0],
    ['another city', office('FINANCE_BUREAU', OTHER_CITY), LIXIA, 0],
    ['its city, for another district', office('AUDITOR', CITY), ZONE, 0],
    ['its city, for a street', office('AUDITOR', CITY), STREET.lixiaFirst, 0],
  ];
  it.each(readers)('is limited to the scope: %s', async (_, caller, division, count) => {
    const { id } = await reconcile();
    const { totalCount, nodes } = await listed(caller, division);
    expect([totalCount, nodes.length]).toEqual([count, count]);
    if (count > 0) expect(nodes[0]).toMatchObject({ id, date: '2025-01-10', division: { code: LIXIA } });
  });

  it.each<[string, Caller]>([
    ['a district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['a contractor', contractor(CONTRACTOR.lixia)],
    ['a street', office('STREET_OFFICE', STREET.lixiaFirst)],
    ['the public', PUBLIC],
    ['the assessor', ASSESSOR],
  ])('is not in the schema of %s', async (_, caller) => {
    const { errors } = await under.ask(caller, '{ reconciliations(first: 1) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows the person who reconciled to payers and auditors only', async () => {
    await reconcile();
    const source = '{ reconciliations(first: 1) { nodes { reconciledBy } } }';
    for (const caller of [payer, office('AUDITOR', LIXIA)]) {
      const { data } = await under.ask(caller, source);
      expect(data?.['reconciliations']).toEqual({ nodes: [{ reconciledBy: 'finance_bureau@test' }] });
    }
    expect((await under.ask(office('DISTRICT_BUREAU', LIXIA), source)).errors).toHaveLength(1);
  });
});
