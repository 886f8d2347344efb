import { inTransaction } from '../../../../shared/store/connection/transaction';
import { Write } from '../../../../shared/store/write';
import { type Caller } from '../../../../shared/access/caller';
import { scopeOf } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type AccountVaultSlice } from '../../../../subgraphs/finance/payment/payment-account/account-vault';
import { OWN_VAULT, finance } from '../../../../subgraphs/finance/schema';
import { type FinanceTx, inTransaction as financeTx } from '../../../../subgraphs/finance/transaction';
import { contractor, office } from '../../city/callers';
import { EvaluationRecord, receive } from '../writes/evaluation-events';
import { MUTATIONS as OF_LOTS } from '../writes/finance-writes';
import { LINE, LOT, PART, PAYEE, paymentCity, paymentIn } from '../../city/money/payment-city';
import { BULK_MUTATIONS, MUTATIONS as OF_PAYMENTS, WITHHOLDING_MUTATIONS } from '../writes/payment-writes';
import { LIXIA, NOW, TODAY } from '../../city/small-city';
import { type SubgraphUnderTest, sharedSubgraph } from './subgraph-under-test';
import { type Snapshot, changedTables, restore, snapshotOf } from '../../oracle/table-snapshots';

const COMMIT = `mutation M($input: CommitBudgetInput!) { commitBudget(input: $input) { id } }`;
const ACCEPT = `mutation M($input: RecordAcceptanceInput!) { recordAcceptance(input: $input) { id } }`;
const MUTATIONS = {
  ...OF_LOTS,
  ...OF_PAYMENTS,
  ...WITHHOLDING_MUTATIONS,
  ...BULK_MUTATIONS,
  commitBudget: COMMIT,
  recordAcceptance: ACCEPT,
};
export type Sent = { written: Record<string, unknown> | null; refused: Record<string, unknown> | null };

export const bureau = office('DISTRICT_BUREAU', LIXIA);
/** Two persons of one finance bureau. */
export const approver = office('FINANCE_BUREAU', LIXIA);
export const cashier = { ...approver, subject: 'cashier@test' } as typeof approver;
export const payee = contractor(PAYEE);

/** The finance subgraph, filled with {@link paymentCity}. There is a payment in every state. Tests send mutations. */
export class PaymentBench {
  record = new EvaluationRecord();
  made: Snapshot = new Map();

  constructor(readonly under: SubgraphUnderTest) {}

  async send(caller: Caller, mutation: keyof typeof MUTATIONS, variables: Record<string, unknown>): Promise<Sent> {
    const { data, errors } = await this.under.ask(caller, MUTATIONS[mutation], withKey(variables));
    const written = (data?.[mutation] ?? null) as Sent['written'];
    return { written, refused: errors?.[0]?.extensions ?? null };
  }

  /** Sends a mutation that must succeed. @returns the value of its field */
  async done(...call: Parameters<PaymentBench['send']>): Promise<Record<string, unknown>> {
    const { written, refused } = await this.send(...call);
    expect([call[1], refused]).toEqual([call[1], null]);
    return written ?? {};
  }

  /** Sends a mutation that must be refused and must leave every table unchanged. @returns the refusal */
  async refused(...call: Parameters<PaymentBench['send']>): Promise<Record<string, unknown>> {
    const before = await this.state();
    const { refused } = await this.send(...call);
    expect(changedTables(before, await this.state())).toEqual([]);
    expect([call[1], refused]).not.toEqual([call[1], null]);
    return refused ?? {};
  }

  request = (instalmentId: string) => this.send(bureau, 'requestDisbursement', { input: { instalmentId } });
  approve = (id: string, caller: Caller = approver) => this.send(caller, 'approveDisbursement', { id });
  pay = (id: string, postings: object[], caller: Caller = cashier) =>
    this.send(caller, 'payDisbursement', { input: payment(id, postings) });

  /** Requests, approves and pays an instalment. @returns the payment's id */
  async paid(instalmentId: string, postings: object[]): Promise<string> {
    const { id } = await this.done(bureau, 'requestDisbursement', { input: { instalmentId } });
    await this.done(approver, 'approveDisbursement', { id });
    await this.done(cashier, 'payDisbursement', { input: payment(String(id), postings) });
    return String(id);
  }

  /** Records a signed evaluation of the lot's first project year with this grade, and makes finance apply the event. */
  async judged(grade: 'UNQUALIFIED' | 'GOOD', lotId: string = LOT.own): Promise<void> {
    this.record.signed({ evaluation: this.record.shownOf().length + 1, lotId, year: 1, grade });
    await receive(this.under.database, this.record);
  }

  /**
   * Returns the balances in fen that are not zero. A key consists of the lot, the budget line and the account, such as
   * `own district COMMITTED`.
   */
  async balances(): Promise<Record<string, number>> {
    const rows = await this.rows<Record<'lotId' | 'budgetLineId' | 'account', string> & { amountFen: number }>(
      'SELECT lotId, budgetLineId, account, amountFen FROM ledger_posting WHERE lotId IS NOT NULL ORDER BY entryId, side',
    );
    const sums = new Map<string, number>();
    for (const { lotId, budgetLineId, account, amountFen } of rows) {
      const key = [nameOf(LOT, lotId), nameOf(LINE, budgetLineId), account].join(' ');
      sums.set(key, (sums.get(key) ?? 0) + Number(amountFen));
    }
    return Object.fromEntries([...sums].filter(([key, fen]) => fen !== 0 && !key.includes('01J')).sort());
  }

  async instalment(id: string): Promise<string> {
    const [row] = await this.rows<{ status: string; heldFrom: string | null }>(
      'SELECT status, heldFrom FROM instalment WHERE id = ?',
      [id],
    );
    return [row?.status, row?.heldFrom].filter((each) => each != null).join(' ');
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.under.database.query<Row[]>(sql, parameters);
  }

  state(): Promise<Snapshot> {
    return snapshotOf({ finance: this.under.database });
  }

  /** Runs a command directly, without GraphQL. */
  command<T>(caller: Caller, run: (tx: FinanceTx & AccountVaultSlice) => Promise<T>): Promise<T> {
    const asking = { caller, scope: scopeOf(caller), today: TODAY, now: NOW };
    const reading = { scope: asking.scope, today: TODAY };
    return inTransaction(this.under.database, async (connection) => {
      const write = new Write();
      const tx = { ...financeTx(asking, { connection, reading, write }), accountVault: OWN_VAULT };
      const result = await run(tx);
      await write.finish();
      return result;
    });
  }
}

export function payment(id: string, postings: object[] = [{ budgetLineId: LINE.district, amountFen: PART }]) {
  return { id, paidOn: TODAY, voucher: `P-${id}`, postings };
}

/**
 * Maps each mutation on a payment to a caller that may send it, and to a function that returns its variables for the id
 * of a payment.
 */
export const ACTIONS = {
  approveDisbursement: [approver, (id: string) => ({ id })],
  rejectDisbursement: [approver, (id: string) => ({ id, reason: '材料不全' })],
  payDisbursement: [cashier, (id: string) => ({ input: payment(id) })],
  returnPayment: [
    approver,
    (id: string) => ({ input: { disbursementId: id, returnedOn: TODAY, voucher: 'R', reason: '账户已变更' } }),
  ],
  confirmReceipt: [payee, (id: string) => ({ id })],
} as const satisfies Record<string, readonly [Caller, (id: string) => Record<string, unknown>]>;

export const approvedPayment = paymentIn('APPROVED');

function withKey(variables: Record<string, unknown>): Record<string, unknown> {
  const { input } = variables;
  if (typeof input === 'object' && input !== null) {
    return { ...variables, input: { idempotencyKey: newId(NOW), ...input } };
  }
  return { idempotencyKey: newId(NOW), ...variables };
}

function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return Object.entries(names).find(([, each]) => each === id)?.[0] ?? id;
}

/** Returns a bench that all tests of a file share. Before each test, it restores {@link paymentCity}. */
export function eachOnFreshPayments(): PaymentBench {
  const bench = new PaymentBench(sharedSubgraph(finance, paymentCity(), NOW));
  beforeAll(async () => {
    bench.made = await bench.state();
  });
  beforeEach(async () => {
    await restore({ finance: bench.under.database }, bench.made);
    bench.record = new EvaluationRecord();
  });
  return bench;
}
