import fc from 'fast-check';
import { finance } from '../../../../subgraphs/finance/schema';
import { chainFaults } from '../../../support/oracle/chain-check';
import { EvaluationRecord, receive } from '../../../support/drivers/writes/evaluation-events';
import { MUTATIONS as OF_LOTS } from '../../../support/drivers/writes/finance-writes';
import { type Books, byLine, readBooks, total } from '../../../support/model/money/money-books';
import { moneyCity } from '../../../support/city/money/money-city';
import { tryOf } from '../../../support/model/money/money-steps';
import { MONEY_KINDS, type MoneyStep, type Try, moneySteps } from '../../../support/model/money/money-tries';
import { MUTATIONS as OF_PAYMENTS } from '../../../support/drivers/writes/payment-writes';
import { NOW } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { databaseUnderTest } from '../../../support/drivers/subgraph/test-database';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const MUTATIONS: Record<string, string> = { ...OF_LOTS, ...OF_PAYMENTS };
/** The number of runs. It is smaller on MariaDB, where each call takes several times as long. */
const RUNS = databaseUnderTest().type === 'mysql' ? 8 : 25;
const MOST_STEPS = 120;
const AT_ONCE = 16;
const ROUNDS = 30;
const ROUNDS_A_CITY = 6;

const under = sharedSubgraph(finance, moneyCity(), NOW);
let made: Snapshot;
let record: EvaluationRecord;
let keys = 0;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});
const read = (sql: string, parameters: unknown[] = []) =>
  under.database.query<Record<string, unknown>[]>(sql, parameters);
async function reset(): Promise<void> {
  await restore({ finance: under.database }, made);
  record = new EvaluationRecord();
}

/** Runs a step. @returns the code of its refusal, or the id of the created row */
async function runStep({ kind, caller, variables, lotId }: Try): Promise<{ code: string | null; id: string }> {
  if (caller === null) {
    const grade = kind === 'HELD' ? 'UNQUALIFIED' : 'GOOD';
    record.signed({ evaluation: record.shownOf().length + 1, lotId: lotId ?? '', year: 1, grade });
    await receive(under.database, record);
    return { code: null, id: '' };
  }
  const { data, errors } = await under.ask(caller, MUTATIONS[kind] ?? '', variables);
  const id = String((data?.[kind] as { id?: string } | null | undefined)?.id);
  return { code: (errors?.[0]?.extensions?.['code'] as string | undefined) ?? null, id };
}

const newTry = (step: MoneyStep, books: Books) => tryOf(step, books, `key-${(keys += 1)}`);

/**
 * Compares the books in the tables with the books of the model. The model does not predict how the lots share a line in
 * a commitment or a payment. After these, only the sums of unpaid commitments on each budget line must be equal.
 */
function assertSame(found: Books, expected: Books, { kind }: Try): void {
  const isShared = kind === 'commitBudget' || kind === 'payDisbursement';
  const shown = ({ unpaid, instalments, payments, ...books }: Books) => ({
    ...books,
    instalments: instalments.toSorted(byId),
    payments: payments.toSorted(byId),
    unpaid: isShared ? byLine(unpaid) : unpaid,
    unpaidFen: total(byLine(unpaid)),
  });
  expect([kind, shown(found)]).toEqual([kind, shown(expected)]);
}

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/**
 * Returns the amount that is committed to each lot, in unpaid and paid commitments together. A payment does not change
 * it, even if two lots exchange commitments on different budget lines for the payment.
 */
const bound = (books: Books) => books.lots.map(({ id }) => total(books.unpaid[id]) + total(books.paid[id]));

/** Checks the invariants that hold after any steps in any order. The checks only compare sums over the tables. */
async function assertSound(): Promise<void> {
  const naive = (sql: string) => read(sql);
  expect(
    await naive('SELECT entryId FROM ledger_posting GROUP BY entryId HAVING SUM(amountFen) <> 0 OR COUNT(*) <> 2'),
  ).toEqual([]);
  const below = "account <> 'APPROPRIATED' GROUP BY budgetLineId, lotId, account HAVING SUM(amountFen) < 0";
  expect(await naive(`SELECT budgetLineId, lotId, account FROM ledger_posting WHERE ${below}`)).toEqual([]);
  const books = await readBooks(read);
  for (const lot of books.lots) {
    const payments = books.payments.filter(({ lotId }) => lotId === lot.id);
    const out = payments.filter(({ status }) => status === 'PAID' || status === 'CONFIRMED');
    const [unpaid, paid] = [total(books.unpaid[lot.id]), total(books.paid[lot.id])];
    expect([lot, paid]).toEqual([lot, out.reduce((sum, { amountFen }) => sum + amountFen, 0)]);
    expect(unpaid + paid).toBeLessThanOrEqual(lot.priceFen);
    if (lot.status === 'TERMINATED') expect([lot, unpaid]).toEqual([lot, 0]);
    for (const { id, lotId, status } of books.instalments) {
      if (lotId !== lot.id) continue;
      const ofIt = payments.filter(({ instalmentId }) => instalmentId === id);
      expect([id, out.filter(({ instalmentId }) => instalmentId === id)]).toHaveProperty(
        '1.length',
        status === 'PAID' ? 1 : 0,
      );
      const isUnderWay = ofIt.some((each) => each.status === 'REQUESTED' || each.status === 'APPROVED');
      if (status === 'DUE' || status === 'CANCELLED' || status === 'PAID')
        expect([id, isUnderWay]).toEqual([id, false]);
    }
  }
  expect(
    chainFaults(
      'finance',
      await naive('SELECT * FROM event ORDER BY chain, sequence'),
      await naive('SELECT * FROM event_chain'),
    ),
  ).toEqual([]);
}

it('agrees with the model after each call, and repeats each result under the same idempotency key', async () => {
  const seen = new Set<string>();
  const holds = async (steps: readonly MoneyStep[]) => {
    await reset();
    let books = await readBooks(read);
    for (const step of steps) {
      const tried = newTry(step, books);
      const { code, id } = await runStep(tried);
      expect([tried, code]).toEqual([tried, tried.expected]);
      seen.add(`${tried.kind} ${code ?? 'done'}`);
      if (code === null && tried.caller !== null && step.variant % 3 === 0) {
        expect(await runStep(tried)).toEqual({ code, id });
      }
      const found = await readBooks(read);
      const settlement = found.instalments.find((each) => each.lotId === tried.lotId && each.isSettlement)?.id ?? '';
      if (tried.kind === 'payDisbursement') expect(bound(found)).toEqual(bound(books));
      assertSame(found, code === null ? tried.after(id, settlement) : books, tried);
      books = found;
    }
    await assertSound();
  };
  const sequences = fc.array(moneySteps, { minLength: MOST_STEPS / 2, maxLength: MOST_STEPS, size: 'max' });
  await fc.assert(fc.asyncProperty(sequences, holds), { numRuns: RUNS, endOnFailure: true });
  const missing = [...new Set(MONEY_KINDS)].filter((kind) => !seen.has(`${kind} done`));
  // On MariaDB there are so few runs that they do not reach every case.
  if (RUNS === 25) expect([missing, seen.has('payDisbursement RULE_VIOLATION')]).toEqual([[], true]);
}, 300_000);

const REFUSALS = ['INVALID_STATE', 'RULE_VIOLATION', 'FORBIDDEN', 'BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT'];

it(`stays consistent when ${AT_ONCE} callers call at the same instant, ${ROUNDS} times`, async () => {
  const rounds = fc.sample(fc.array(moneySteps, { minLength: AT_ONCE, maxLength: AT_ONCE }), ROUNDS);
  for (const [index, round] of rounds.entries()) {
    if (index % ROUNDS_A_CITY === 0) await reset();
    const books = await readBooks(read);
    const outcomes = await Promise.all(round.map((step) => runStep(newTry(step, books))));
    expect(outcomes.filter(({ code }) => code !== null && !REFUSALS.includes(code))).toEqual([]);
    await assertSound();
  }
}, 300_000);
