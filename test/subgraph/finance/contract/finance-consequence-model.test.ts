import fc from 'fast-check';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { finance } from '../../../../subgraphs/finance/schema';
import { office } from '../../../support/city/callers';
import { chainFaults } from '../../../support/oracle/chain-check';
import { PAID, consequenceCity } from '../../../support/city/money/consequence-city';
import { EvaluationRecord, receive } from '../../../support/drivers/writes/evaluation-events';
import { MUTATIONS } from '../../../support/drivers/writes/finance-writes';
import { LOTS, type LotStep, isFailed, judgedBy, lotSteps, notify } from '../../../support/model/lot-steps';
import { LIXIA, NOW } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const under = sharedSubgraph(finance, consequenceCity(), NOW);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const RUNS = 40;

type Row = Record<string, unknown>;
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});

/**
 * Sends the mutation of a step as the bureau.
 * @returns the code of the refusal; null if the call succeeds, or if the step has no mutation
 */
async function write(step: LotStep): Promise<unknown> {
  if (step.kind !== 'TERMINATED' && step.kind !== 'SETTLED') return null;
  const { lotId } = step;
  const isSettled = step.kind === 'SETTLED';
  const input = isSettled
    ? { lotId, owedFen: step.owedFen, claimedFen: 0, idempotencyKey: newId(NOW) }
    : { lotId, reason: '不合格' };
  const { errors } = await under.ask(bureau, MUTATIONS[isSettled ? 'settleLot' : 'terminateLot'], { input });
  return errors?.[0]?.extensions?.['code'] ?? null;
}

const REFUSALS = [null, 'INVALID_STATE', 'RULE_VIOLATION'];

/** Restores the original city, and runs the steps one after the other. Each step runs `times` times. */
async function runInTurn(steps: readonly LotStep[], times: number): Promise<void> {
  await restore({ finance: under.database }, made);
  const record = new EvaluationRecord();
  for (const step of steps) {
    for (let time = 0; time < times; time += 1) {
      if (notify(record, step)) await receive(under.database, record);
      else expect(REFUSALS).toContain(await write(step));
    }
  }
}

/**
 * Restores the original city, and runs all steps at once. Three processes apply the events of evaluations while the
 * bureau writes.
 */
async function runAtOnce(steps: readonly LotStep[]): Promise<void> {
  await restore({ finance: under.database }, made);
  const record = new EvaluationRecord();
  const writes = steps.filter((step) => !notify(record, step));
  const following = [1, 2, 3].map(() => receive(under.database, record));
  const [codes] = await Promise.all([Promise.all(writes.map(write)), ...following]);
  for (const code of codes) expect(REFUSALS).toContain(code);
}

const tables = async () => {
  const now = await snapshotOf({ finance: under.database });
  return (name: string) =>
    (now.get(`finance.${name}`) ?? []).filter((row) => LOTS.includes(String(row['lotId'] ?? row['id'])));
};

/** Reads the state of lots, their money and their cases, without generated ids. */
async function state(): Promise<unknown> {
  const of = await tables();
  const cases = of('termination_case').map(({ id: _, ...row }) => JSON.stringify(row));
  const booked = of('ledger_posting').map(({ entryId: _, ...row }) => JSON.stringify(row));
  const instalments = of('instalment')
    .map(({ id, ...row }) => JSON.stringify(row['kind'] === 'SETTLEMENT' ? row : { id, ...row }))
    .sort();
  return [of('lot'), instalments, booked.sort(), of('disbursement'), of('judgement'), cases.sort()];
}

const ARROWS = ['ACTIVE HELD', 'HELD ACTIVE', 'ACTIVE TERMINATED', 'HELD TERMINATED', 'TERMINATED SETTLED'];
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  ACTIVE: ['PLANNED', 'DUE', 'REQUESTED', 'PAID'],
  HELD: ['HELD', 'DUE', 'REQUESTED', 'PAID'],
  TERMINATED: ['CANCELLED', 'PAID'],
  SETTLED: ['CANCELLED', 'PAID'],
};
const sum = (rows: readonly Row[]) => rows.reduce((total, { amountFen }) => total + Number(amountFen), 0);
const read = (json: unknown) => JSON.parse(String(json)) as Row;

/** Checks the invariants that hold after any steps in any order. */
async function assertSound(steps: readonly LotStep[]): Promise<void> {
  const of = await tables();
  const events = await under.database.query<Row[]>('SELECT * FROM event ORDER BY chain, sequence');
  expect(chainFaults('finance', events, await under.database.query('SELECT * FROM event_chain'))).toEqual([]);
  for (const lot of of('lot')) {
    const id = String(lot['id']);
    const own = (name: string) => of(name).filter(({ lotId }) => lotId === id);
    const changes = events.filter(({ subjectId, before }) => subjectId === id && before !== null);
    const actions = changes.map(({ action }) => action);
    for (const { before, after } of changes) {
      expect(ARROWS).toContain(`${String(read(before)['status'])} ${String(read(after)['status'])}`);
    }
    const cases = own('termination_case');
    const open = cases.filter(({ openLotId }) => openLotId !== null);
    expect(open).toHaveLength(lot['status'] === 'HELD' ? 1 : 0);
    expect(cases).toHaveLength(actions.filter((action) => action === 'LOT_HELD').length);
    expect(cases.filter(({ outcome }) => outcome === 'WITHDRAWN')).toHaveLength(
      actions.filter((action) => action === 'LOT_RELEASED').length,
    );
    const signed = steps.flatMap((step) => (step.kind === 'SIGNED' ? [step.evaluation] : []));
    const ofLot = [...new Set(signed)].filter((number) => judgedBy(number).lotId === id);
    expect(own('judgement').filter(({ evaluationId }) => String(evaluationId).includes('EW'))).toHaveLength(
      ofLot.length,
    );
    expect(cases.length).toBeLessThanOrEqual(ofLot.filter(isFailed).length);
    const settlement = own('instalment').filter(({ kind }) => kind === 'SETTLEMENT');
    const owed = Number(lot['settlementOwedFen'] ?? 0);
    expect(settlement.map(({ status, amountFen }) => [status, Number(amountFen)])).toEqual(
      owed === 0 ? [] : [['DUE', owed]],
    );
    const agreed = own('instalment').filter(({ kind }) => kind !== 'SETTLEMENT');
    expect(sum(agreed)).toBe(100_000_00);
    for (const { status } of agreed) expect(WITHIN[String(lot['status'])]).toContain(status);
    const isOver = lot['terminatedOn'] !== null;
    expect(sum(own('ledger_posting'))).toBe(isOver ? PAID : 90_000_00);
    expect(sum(own('disbursement').filter(({ status }) => status === 'PAID'))).toBe(PAID);
    expect(own('disbursement').filter(({ status }) => status === 'REJECTED')).toHaveLength(isOver ? 2 : 0);
  }
}

/** Computes the expected status of each lot from the signed evaluations and the calls of the bureau. */
function expectedStatuses(steps: readonly LotStep[]): Record<string, string> {
  const lots = LOTS.map((id) => ({ id, status: 'ACTIVE', standing: new Map<number, boolean>() }));
  const known = new Set<number>();
  for (const step of steps) {
    const lotId = 'evaluation' in step ? judgedBy(step.evaluation).lotId : step.lotId;
    const lot = lots.find(({ id }) => id === lotId);
    if (lot === undefined) continue;
    if (step.kind === 'TERMINATED' && ['ACTIVE', 'HELD'].includes(lot.status)) lot.status = 'TERMINATED';
    if (step.kind === 'SETTLED' && lot.status === 'TERMINATED') lot.status = 'SETTLED';
    if (step.kind !== 'SIGNED' || known.has(step.evaluation)) continue;
    known.add(step.evaluation);
    lot.standing.set(judgedBy(step.evaluation).year, isFailed(step.evaluation));
    if (lot.status !== 'ACTIVE' && lot.status !== 'HELD') continue;
    lot.status = [...lot.standing.values()].includes(true) ? 'HELD' : 'ACTIVE';
  }
  return Object.fromEntries(lots.map(({ id, status }) => [id, status]));
}

it('puts a lot on hold once for its failed years, and reaches the same state if each step is repeated three times', async () => {
  const seen = new Set<string>();
  const holds = async (steps: readonly LotStep[]) => {
    await runInTurn(steps, 1);
    const once = await state();
    await assertSound(steps);
    const [lots] = once as [Row[]];
    expect(Object.fromEntries(lots.map(({ id, status }) => [id, status]))).toEqual(expectedStatuses(steps));
    for (const { status } of lots) seen.add(String(status));
    await runInTurn(steps, 3);
    await assertSound(steps);
    expect(await state()).toEqual(once);
  };
  await fc.assert(fc.asyncProperty(lotSteps, holds), { numRuns: RUNS });
  expect([...seen].sort()).toEqual(['ACTIVE', 'HELD', 'SETTLED', 'TERMINATED']);
}, 300_000);

it('meets every invariant when several processes follow the record while the bureau writes', async () => {
  const holds = async (steps: readonly LotStep[]) => {
    await runAtOnce(steps);
    await assertSound(steps);
  };
  await fc.assert(fc.asyncProperty(lotSteps, holds), { numRuns: RUNS });
}, 300_000);
