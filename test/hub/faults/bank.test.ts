import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
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
import { type Commitment, Committer, LotClerk } from '../../support/model/money/bank-officers';
import { BankFloor } from '../../support/model/money/bank-floor';
import { bookFaults, unbalanced } from '../../support/model/money/bank-books';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { chainFaults } from '../../support/oracle/chain-check';
import { killableSiblings } from '../../support/drivers/faults/killable-siblings';
import { type KillableHub, oneProcessHub } from '../../support/drivers/hub/killable-hub';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { signAlike } from '../../support/city/demo/station-years';
import { databaseUnderTest } from '../../support/drivers/subgraph/test-database';
import { listCity } from '../../support/city/demo/demo-city';
import { atScale } from '../../support/drivers/at-scale';
import { SUBGRAPH_DEFINITIONS } from '../../support/drivers/subgraph/subgraphs';
import { awaitFollowers } from '../../support/city/stray-places';

/**
 * In this suite, sixteen clerks pay one contract of several lots from three budget lines, and return payments. They
 * also commit money of these lines to another contract, and terminate and settle lots of the city. Meanwhile, lots of
 * the contract are held, released, terminated and settled, and processes of each kind are killed. On SQLite, a kill
 * ends the whole Hub. On MariaDB, it ends one of two gateways, one of two processes of a subgraph, or the database
 * server. No fen may be lost, doubled or paid against the rules (FN-3).
 */
const MINUTE = 60_000;
const OPEN_MILLISECONDS = atScale(90_000, 15_000);
/**
 * The minimum number of acknowledged calls of each command. The run ends when all commands have reached this number,
 * each command has also been refused, and processes of each kind have been killed.
 */
const LEAST_ACKNOWLEDGED = atScale(50, 5);
const LONGEST_MILLISECONDS = 5 * MINUTE;
/** The maximum number of answered calls between a start and the next kill. The actual number is random. */
const MOST_ANSWERS = atScale(300, 100);
const COMMANDS = [
  'commitBudget',
  'requestDisbursement',
  'approveDisbursement',
  'payDisbursement',
  'returnPayment',
  'rejectDisbursement',
  'terminateLot',
  'settleLot',
];
const LINES = 3;
/**
 * The amount in fen that the clerks may commit from each budget line. Once it is used up, the Hub refuses further
 * commitments until a lot ends and releases its money.
 */
const SPARE_FEN = 2_000;
const OWED = 100_00;
/** The points of a good evaluation in each dimension. A dimension with a lower maximum gets its maximum. */
const GOOD = 40;
const COMMIT = 'mutation ($input: CommitBudgetInput!) { commitBudget(input: $input) { id committedFen } }';

const today = shanghaiToday(new Date());
const bank = bankCase(listCity(today, { seed: 1 }), today);
const who = bankCallers(bank);

let hub: KillableHub;
let clerks: BankClerk[];
let floor: BankFloor;
let eventsBefore: number;
let paymentsBefore: number;
const kills = new Map<string, number>();

beforeAll(async () => {
  buildWhereStale();
  hub = await (databaseUnderTest().type === 'mysql' ? killableSiblings() : oneProcessHub());
  await hub.start();
  floor = new BankFloor(await makeDue(), await openLines(), bank);
  clerks = makeClerks();
  eventsBefore = (await events()).length;
  paymentsBefore = (await rows('SELECT id FROM disbursement')).length;
}, 8 * MINUTE);
afterAll(() => hub?.close());

const rows = (sql: string) => hub.rows('finance', sql);
const events = () => rows("SELECT * FROM event WHERE chain = '3701' ORDER BY sequence");
const ask = (caller: UserCaller, document: string, variables: Record<string, unknown>) =>
  insist(hub, caller, [document, variables]);

/**
 * Records an acceptance for each lot, which makes one of its instalments due.
 * @returns the amounts of the due instalments in fen, by id
 */
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

/**
 * Opens three budget lines, and commits their money to the part of the contract's price that is not yet committed.
 * {@link SPARE_FEN} remains free on each line.
 */
async function openLines(): Promise<string[]> {
  const open = 'mutation ($input: OpenBudgetLineInput!) { openBudgetLine(input: $input) { id } }';
  const amountFen = Math.floor(bank.uncommittedFen / LINES);
  const lines: string[] = [];
  for (const source of ['GENERAL_BUDGET', 'ASSISTANCE', 'ELDERLY']) {
    const line = { division: bank.districtCode, level: 'DISTRICT', source, year: Number(today.slice(0, 4)) };
    const input = { ...line, amountFen: amountFen + SPARE_FEN, idempotencyKey: `open-${source}` };
    const { id } = await ask(who.approver, open, { input });
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
    ...make(Requester, 3, who.bureau),
    ...make(Approver, 2, who.approver),
    ...make(Payer, 3, who.payer),
    ...make(Jack, 1, who.jack),
    ...make(Returner, 2, who.approver),
    ...make(Receiver, 1, who.contractor),
    ...make(Committer, 2, who.approver),
    ...make(LotClerk, 2, who.bureau),
  ];
}

/**
 * Signs unqualified evaluations of two lots, so that both are held. Then one lot is released, and the other is
 * terminated and settled.
 */
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
  const settle = 'mutation ($input: SettleLotInput!) { settleLot(input: $input) { id instalments { id kind } } }';
  await ask(who.bureau, terminate, {
    input: { lotId: ended.lotId, reason: '评估不合格', idempotencyKey: 'terminate' },
  });
  const settlement = { lotId: ended.lotId, owedFen: OWED, claimedFen: 0, remark: '结清', idempotencyKey: 'settle' };
  const { instalments } = await ask(who.bureau, settle, { input: settlement });
  const owed = (instalments as { id: string; kind: string }[]).find(({ kind }) => kind === 'SETTLEMENT');
  await payOff(String(owed?.id));
}

/** Commits the amount that is owed after a settlement, and adds the instalment to those that the clerks pay. */
async function payOff(instalmentId: string): Promise<void> {
  const postings = floor.budgetLines.slice(0, 1).map((budgetLineId) => ({ budgetLineId, amountFen: OWED }));
  await ask(who.approver, COMMIT, { input: { contractId: bank.contractId, postings, idempotencyKey: 'pay-off' } });
  floor.instalments.set(instalmentId, OWED);
}

/** Kills and restarts processes, one kind after the other, until the clerks have done enough. */
async function killInTurn(): Promise<void> {
  const start = performance.now();
  const has = (milliseconds: number) => performance.now() - start > milliseconds;
  const isEnough = () =>
    hub.kinds.every((kind) => kills.has(kind)) &&
    COMMANDS.every((field) => acknowledged(field).length >= LEAST_ACKNOWLEDGED && isRefused(field));
  for (let death = 0; !has(LONGEST_MILLISECONDS) && !(has(OPEN_MILLISECONDS) && isEnough()); death += 1) {
    const next = answered() + randomInt(MOST_ANSWERS / 2, MOST_ANSWERS);
    while (answered() < next && !has(LONGEST_MILLISECONDS)) await pause(10);
    const kind = String(hub.kinds[death % hub.kinds.length]);
    await hub.kill(kind);
    kills.set(kind, (kills.get(kind) ?? 0) + 1);
    await hub.start();
  }
}

it(
  'keeps working while processes of each kind are killed',
  async () => {
    let isOver = false;
    const working = clerks.map(async (clerk) => {
      while (!isOver) {
        await clerk.write(hub, () => isOver);
        await pause(50);
      }
    });
    const killing = killInTurn().finally(() => (isOver = true));
    const ended = await Promise.allSettled([killing, evaluateLots(), ...working]);
    expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
    await Promise.all(clerks.map((clerk) => clerk.settle(hub)));
    process.stdout.write(`${figures()}\n`);
    expect(clerks.flatMap(({ oddities }) => oddities)).toEqual([]);
    expect([...kills.keys()].sort()).toEqual([...hub.kinds].sort());
    expect(await awaitFollowers((name, sql) => hub.rows(name, sql))).toEqual([]);
  },
  10 * MINUTE,
);

const calls = () => clerks.flatMap((clerk) => clerk.calls.map((call) => ({ clerk, call })));
const answered = () => clerks.reduce((sum, { answers }) => sum + answers, 0);
const acknowledged = (field: string) =>
  calls().flatMap(({ call }) => (call.outcome === 'acknowledged' && call.mutation.field === field ? [call] : []));
const isRefused = (field: string) =>
  calls().some(({ call }) => call.outcome === 'refused' && call.mutation.field === field);

it.each(COMMANDS)(`acknowledges %s at least ${LEAST_ACKNOWLEDGED} times, and also refuses it`, (field) => {
  expect(acknowledged(field).length).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED);
  expect(isRefused(field)).toBe(true);
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

it('has one payment for each acknowledged request, and each payment and lot in the state of its last event', async () => {
  const payments = await rows('SELECT id, status FROM disbursement');
  expect(payments.length - paymentsBefore).toBe(acknowledged('requestDisbursement').length);
  const stored = new Map([...payments, ...(await rows('SELECT id, status FROM lot'))].map((row) => [row['id'], row]));
  const own = (await events())
    .slice(eventsBefore)
    .filter(({ subjectType }) => ['Disbursement', 'Lot'].includes(String(subjectType)));
  const last = new Map(own.map(({ subjectId, after }) => [subjectId, JSON.parse(String(after)) as { status: string }]));
  const states = [...last].map(([id, { status }]) => ({ id, status }));
  expect(states.map(({ id }) => stored.get(id))).toEqual(states);
});

it('posts the amounts acknowledged as paid, minus the amounts acknowledged as returned', async () => {
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

it('encumbers the acknowledged amounts for the neighbouring contract', async () => {
  const recorded = new Set((await events()).slice(eventsBefore).map(({ subjectId }) => subjectId));
  const postings = await rows(
    `SELECT p.entryId, p.amountFen FROM ledger_posting p JOIN lot l ON l.id = p.lotId
     WHERE p.account = 'COMMITTED' AND l.contractId = '${bank.neighbourId}'`,
  );
  const booked = postings.filter(({ entryId }) => recorded.has(entryId));
  const amounts = acknowledged('commitBudget').map(({ variables }) => (variables as Commitment).input.postings[0]);
  const sum = (all: readonly { amountFen?: unknown }[]) =>
    all.reduce((total, { amountFen }) => total + Number(amountFen), 0);
  expect(sum(booked)).toBe(sum(amounts));
});

it('leaves each lot of the city in its acknowledged state, with one instalment for the amount owed', async () => {
  const ended = acknowledged('terminateLot').map(({ subject }) => subject);
  const owed = new Map(
    acknowledged('settleLot').map(({ subject, variables }) => {
      const { input } = variables as { input: { owedFen: number } };
      return [subject, input.owedFen];
    }),
  );
  const stored = new Map((await rows('SELECT * FROM lot')).map((row) => [row['id'], row]));
  const settlements = await rows("SELECT lotId, amountFen FROM instalment WHERE kind = 'SETTLEMENT'");
  const found = [...floor.lots.keys()].map((id) => {
    const { status, settlementOwedFen } = stored.get(id) ?? {};
    const amounts = settlements.filter(({ lotId }) => lotId === id).map(({ amountFen }) => Number(amountFen));
    return { id, status, owedFen: settlementOwedFen === null ? null : Number(settlementOwedFen), amounts };
  });
  const expected = [...floor.lots.keys()].map((id) => {
    const owedFen = owed.get(id) ?? null;
    const status = owed.has(id) ? 'SETTLED' : ended.includes(id) ? 'TERMINATED' : 'ACTIVE';
    return { id, status, owedFen, amounts: owedFen === null || owedFen === 0 ? [] : [owedFen] };
  });
  expect(found).toEqual(expected);
});

it('never overdraws a line, exceeds the price of a lot, or pays a lot that has ended', async () => {
  const lots = await rows('SELECT id, priceFen FROM lot');
  const prices = new Map(lots.map(({ id, priceFen }) => [String(id), Number(priceFen)]));
  const postings = await rows('SELECT * FROM ledger_posting');
  expect(bookFaults({ events: await events(), postings, prices })).toEqual([]);
  expect(unbalanced(postings)).toEqual([]);
});

/**
 * The states that a payment may have now, by the state in which a clerk last read it. Other clerks may have changed the
 * payment since then.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  REQUESTED: ['REQUESTED', 'APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  APPROVED: ['APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  PAID: ['PAID', 'RETURNED', 'CONFIRMED'],
  REJECTED: ['REJECTED'],
  RETURNED: ['RETURNED'],
  CONFIRMED: ['CONFIRMED'],
};

it(
  'gives the acknowledged answers again after a restart',
  async () => {
    await hub.kill();
    await hub.start();
    const query = 'query ($id: ID!) { disbursement(id: $id) { id status } }';
    for (const { id, status } of floor.payments.values()) {
      const now = String((await ask(who.approver, query, { id })).status);
      expect([id, status, now, LATER[status]?.includes(now)]).toEqual([id, status, now, true]);
    }
  },
  5 * MINUTE,
);

it(
  'has the same projections as a rebuild from the first event',
  async () => {
    expect(await awaitFollowers((name, sql) => hub.rows(name, sql))).toEqual([]);
    const live = await projected();
    expect(await hub.run('rebuild', 'place')).toMatchObject({ code: 0 });
    expect(await projected()).toEqual(live);
  },
  5 * MINUTE,
);

/** Returns the rows of all projections in all subgraphs, as sorted texts by table. */
async function projected(): Promise<Record<string, string[]>> {
  const tables = SUBGRAPH_DEFINITIONS.flatMap(({ name, follows }) =>
    follows.flatMap(({ keeps }) => keeps.map(({ table }) => ({ name, table }))),
  );
  const contents: Record<string, string[]> = {};
  for (const { name, table } of tables) {
    const stored = await hub.rows(name, `SELECT * FROM ${table}`);
    contents[`${name}.${table}`] = stored.map((row) => JSON.stringify(row)).sort();
  }
  return contents;
}

it.each(SUBGRAPHS)('keeps the chains of %s intact', async (name) => {
  const heads = await hub.rows(name, 'SELECT * FROM event_chain');
  expect(chainFaults(name, await hub.rows(name, 'SELECT * FROM event'), heads)).toEqual([]);
});

it(
  'finds no fault in its record with the command verify-chain',
  async () => {
    const { code, output } = await hub.run('verify-chain');
    expect([code, output]).toEqual([0, output]);
  },
  2 * MINUTE,
);

function figures(): string {
  const all = calls();
  return [
    `${databaseUnderTest().type}: ${all.length} calls`,
    `${all.filter(({ call }) => call.tries > 1).length} repeated`,
    ...[...COMMANDS, 'confirmReceipt'].map((field) => `${field} ${acknowledged(field).length}`),
    ...[...kills].map(([kind, count]) => `${kind} killed ${count}`),
  ].join(', ');
}
