import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { bankCallers, bankCase, insist } from '../../support/model/money/bank-case';
import {
  Approver,
  type BankClerk,
  Jack,
  Payer,
  Receiver,
  Requester,
  Returner,
} from '../../support/model/money/bank-clerks';
import { BankFloor } from '../../support/model/money/bank-floor';
import { bookFaults, unbalanced } from '../../support/model/money/bank-books';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { chainFaults } from '../../support/oracle/chain-check';
import { type KillableHub, manyProcessesHub, oneProcessHub } from '../../support/drivers/hub/killable-hub';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { signAlike } from '../../support/city/demo/station-years';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { listCity } from '../../support/city/demo/demo-city';
import { atScale } from '../../support/drivers/at-scale';

/**
 * Sixteen clerks pay one contract of several lots from three budget lines, and take money back. Meanwhile lots are held,
 * released, terminated and settled, and finance and the gateway are killed. No fen may be lost, doubled or paid against the
 * rules (FN-3).
 */
const MINUTE = 60_000;
const OPEN_MILLISECONDS = atScale(MINUTE, 24_000);
const LINES = 3;
const OWED = 100_00;
/** The points in each dimension, or the maximum of the dimension if that is lower. */
const GOOD = 40;
const COMMIT = 'mutation ($input: CommitBudgetInput!) { commitBudget(input: $input) { id committedFen } }';

const today = shanghaiToday(new Date());
const bank = bankCase(listCity(today, { seed: 1 }), today);
const who = bankCallers(bank);

let hub: KillableHub;
let clerks: BankClerk[];
let floor: BankFloor;
let eventsBefore: number;

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? manyProcessesHub() : oneProcessHub());
  await hub.start();
  floor = new BankFloor(await makeDue(), await openLines());
  clerks = makeClerks();
  eventsBefore = (await events()).length;
}, 3 * MINUTE);
afterAll(() => hub?.close());

const rows = (sql: string) => hub.rows('finance', sql);
const events = () => rows("SELECT * FROM event WHERE chain = '3701' ORDER BY sequence");
const ask = (caller: UserCaller, document: string, variables: Record<string, unknown>) =>
  insist(hub, caller, [document, variables]);

/** Records acceptances, which make one instalment of each lot due. @returns the amounts of the due instalments by id */
async function makeDue(): Promise<Map<string, number>> {
  const accept = 'mutation ($input: RecordAcceptanceInput!) { recordAcceptance(input: $input) { id } }';
  for (const { lotId, projectYear } of bank.lots) {
    const input = { lotId, projectYear, acceptedOn: today, passed: true, idempotencyKey: `accept-${lotId}` };
    await ask(who.bureau, accept, { input });
  }
  const due = await rows(
    `SELECT id, amountFen FROM instalment WHERE contractId = '${bank.contractId}' AND status = 'DUE'`,
  );
  return new Map(due.map(({ id, amountFen }) => [String(id), Number(amountFen)]));
}

/** Opens three budget lines, and commits to them the part of the contract's price that is not committed yet. */
async function openLines(): Promise<string[]> {
  const open = 'mutation ($input: OpenBudgetLineInput!) { openBudgetLine(input: $input) { id } }';
  const amountFen = Math.floor(bank.uncommittedFen / LINES);
  const lines: string[] = [];
  for (const source of ['GENERAL_BUDGET', 'ASSISTANCE', 'ELDERLY']) {
    const line = { division: bank.districtCode, level: 'DISTRICT', source, year: Number(today.slice(0, 4)), amountFen };
    const { id } = await ask(who.approver, open, { input: { ...line, idempotencyKey: `open-${source}` } });
    lines.push(String(id));
  }
  const postings = lines.map((budgetLineId) => ({ budgetLineId, amountFen }));
  await ask(who.approver, COMMIT, { input: { contractId: bank.contractId, postings, idempotencyKey: 'commit' } });
  return lines;
}

function makeClerks(): BankClerk[] {
  const make = (
    Kind: new (...given: ConstructorParameters<typeof Requester>) => BankClerk,
    count: number,
    caller: UserCaller,
  ) => Array.from({ length: count }, (_, index) => new Kind(`${Kind.name}${index}`, caller, floor, today));
  return [
    ...make(Requester, 4, who.bureau),
    ...make(Approver, 3, who.approver),
    ...make(Payer, 4, who.payer),
    ...make(Jack, 1, who.jack),
    ...make(Returner, 3, who.approver),
    ...make(Receiver, 1, who.contractor),
  ];
}

/** Holds two lots by unqualified evaluations. Then one lot is released, and the other is terminated and settled. */
async function evaluateLots(): Promise<void> {
  const [released, ended] = bank.lots;
  if (released === undefined || ended === undefined) throw new Error('The bank case must have at least two lots.');
  const sign = (lot: typeof ended, points: number) =>
    signAlike(
      async (caller, query, variables) => {
        const field = await ask(caller as UserCaller, query, variables);
        return { body: { data: { field } }, text: '' } as never;
      },
      lot,
      points,
    );
  await pause(OPEN_MILLISECONDS / 6);
  const id = await sign(released, 1);
  await sign(ended, 1);
  await pause(OPEN_MILLISECONDS / 6);
  const supersede =
    'mutation ($id: ID!, $reason: String!, $idempotencyKey: ID) { supersedeEvaluation(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) { id status } }';
  await ask(released.bureau as UserCaller, supersede, { id, reason: '评分有误', idempotencyKey: 'supersede' });
  await sign(released, GOOD);
  const terminate = 'mutation ($input: TerminateLotInput!) { terminateLot(input: $input) { id status } }';
  const settle = 'mutation ($input: SettleLotInput!) { settleLot(input: $input) { id status } }';
  await ask(who.bureau, terminate, {
    input: { lotId: ended.lotId, reason: '评估不合格', idempotencyKey: 'terminate' },
  });
  const settlement = { lotId: ended.lotId, owedFen: OWED, claimedFen: 0, remark: '结清', idempotencyKey: 'settle' };
  await ask(who.bureau, settle, { input: settlement });
  await payOff(ended.lotId);
}

/** Commits the amount that the settlement owes, so that the clerks pay it like any other instalment. */
async function payOff(lotId: string): Promise<void> {
  const postings = floor.budgetLines.slice(0, 1).map((budgetLineId) => ({ budgetLineId, amountFen: OWED }));
  await ask(who.approver, COMMIT, { input: { contractId: bank.contractId, postings, idempotencyKey: 'pay-off' } });
  const [owed] = await rows(`SELECT id FROM instalment WHERE lotId = '${lotId}' AND kind = 'SETTLEMENT'`);
  floor.instalments.set(String(owed?.['id']), OWED);
}

it(
  'keeps working for a minute while processes are killed',
  async () => {
    const end = performance.now() + OPEN_MILLISECONDS;
    const isOver = () => performance.now() > end;
    const working = clerks.map(async (clerk) => {
      while (!isOver()) {
        await clerk.write(hub, isOver);
        await pause(50);
      }
    });
    const evaluating = evaluateLots();
    for (let death = 0; !isOver(); death += 1) {
      await pause(randomInt(4000, 8000));
      await (databaseUnderTest().type === 'mysql' ? hub.kill(death % 2 === 0 ? 'finance' : 'gateway') : hub.kill());
      await hub.start();
    }
    await Promise.all([...working, evaluating]);
    await Promise.all(clerks.map((clerk) => clerk.settle(hub)));
    process.stdout.write(`${figures()}\n`);
    expect(clerks.flatMap(({ oddities }) => oddities)).toEqual([]);
  },
  4 * MINUTE,
);

const calls = () => clerks.flatMap((clerk) => clerk.calls.map((call) => ({ clerk, call })));
const acknowledged = (field: string) =>
  calls().flatMap(({ call }) => (call.outcome === 'acknowledged' && call.mutation.field === field ? [call] : []));

it('accepts and refuses each kind of call', () => {
  const outcomes = new Set(calls().map(({ call }) => `${call.mutation.field} ${call.outcome}`));
  for (const field of ['requestDisbursement', 'approveDisbursement', 'payDisbursement', 'returnPayment']) {
    expect(outcomes).toContain(`${field} acknowledged`);
    expect(outcomes).toContain(`${field} refused`);
  }
  expect(outcomes).toContain('confirmReceipt acknowledged');
});

it('also holds, releases, terminates and settles lots during the payments', async () => {
  const actions = new Set((await events()).slice(eventsBefore).map(({ action }) => action));
  for (const action of ['LOT_HELD', 'LOT_RELEASED', 'LOT_TERMINATED', 'LOT_SETTLED']) expect(actions).toContain(action);
});

it('records one event for each acknowledged call, and none for a refused call', async () => {
  const own = (await events()).slice(eventsBefore);
  const left = calls().map(({ clerk, call }) => ({ call, events: clerk.eventsOf(call, own) }));
  expect(left.filter(({ call, events: of }) => of.length !== (call.outcome === 'acknowledged' ? 1 : 0))).toEqual([]);
});

it('posts what was acknowledged as paid, less what was acknowledged as returned', async () => {
  const amounts = new Map(
    (await rows('SELECT id, amountFen FROM disbursement')).map(({ id, amountFen }) => [id, Number(amountFen)]),
  );
  const total = (field: string) =>
    acknowledged(field).reduce((sum, { subject }) => sum + (amounts.get(subject) ?? NaN), 0);
  const recordedSubjects = new Set((await events()).slice(eventsBefore).map(({ subjectId }) => subjectId));
  const postings = (await rows("SELECT * FROM ledger_posting WHERE account = 'PAID'")).filter(({ entryId }) =>
    recordedSubjects.has(entryId),
  );
  const posted = postings.reduce((sum, { amountFen }) => sum + Number(amountFen), 0);
  expect(posted).toBe(total('payDisbursement') - total('returnPayment'));
  expect(total('payDisbursement')).toBeGreaterThan(0);
});

it('never overdraws a line, exceeds the price of a lot, or pays a lot that has ended', async () => {
  const lots = await rows('SELECT id, priceFen FROM lot');
  const prices = new Map(lots.map(({ id, priceFen }) => [String(id), Number(priceFen)]));
  const postings = await rows('SELECT * FROM ledger_posting');
  expect(bookFaults({ events: await events(), postings, prices })).toEqual([]);
  expect(unbalanced(postings)).toEqual([]);
});

/** The states that a payment may have reached since a clerk last read it, because another clerk was quicker. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  REQUESTED: ['REQUESTED', 'APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  APPROVED: ['APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  PAID: ['PAID', 'RETURNED', 'CONFIRMED'],
  REJECTED: ['REJECTED'],
  RETURNED: ['RETURNED'],
  CONFIRMED: ['CONFIRMED'],
};

it('answers after a restart what it acknowledged before', async () => {
  await hub.kill();
  await hub.start();
  const query = 'query ($id: ID!) { disbursement(id: $id) { id status } }';
  for (const { id, status } of floor.payments.values()) {
    const now = String((await ask(who.approver, query, { id })).status);
    expect([id, status, now, LATER[status]?.includes(now)]).toEqual([id, status, now, true]);
  }
});

it('keeps its chains intact', async () => {
  const all = await rows('SELECT * FROM event');
  expect(chainFaults('finance', all, await rows('SELECT * FROM event_chain'))).toEqual([]);
});

function figures(): string {
  const count = (field: string) => acknowledged(field).length;
  const all = calls();
  return [
    `${databaseUnderTest().type}: ${all.length} calls`,
    `${all.filter(({ call }) => call.tries > 1).length} asked again`,
    ...[
      'requestDisbursement',
      'approveDisbursement',
      'rejectDisbursement',
      'payDisbursement',
      'returnPayment',
      'confirmReceipt',
    ].map((field) => `${field} ${count(field)}`),
  ].join(', ');
}
