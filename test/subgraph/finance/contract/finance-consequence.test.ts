import { finance } from '../../../../subgraphs/finance/schema';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Caller } from '../../../../shared/access/caller';
import { ASSESSOR, contractor, hub, office } from '../../../support/city/callers';
import { CONTRACT, LINE, LOT, PAID, consequenceCity } from '../../../support/city/money/consequence-city';
import { EvaluationRecord, receive } from '../../../support/drivers/writes/evaluation-events';
import { MUTATIONS } from '../../../support/drivers/writes/finance-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET, TODAY, idOf } from '../../../support/city/small-city';
import { type SubgraphUnderTest, sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, changedTables, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

const under = sharedSubgraph(finance, consequenceCity(), NOW);
let record: EvaluationRecord;
let made: Snapshot;
beforeAll(async () => {
  made = await snapshot();
});
beforeEach(async () => {
  await restore({ finance: under.database }, made);
  record = new EvaluationRecord();
});

type Row = Record<string, unknown>;
const bureau = office('DISTRICT_BUREAU', LIXIA);
const snapshot = () => snapshotOf({ finance: under.database });
const rows = (sql: string, parameters: unknown[] = []) => under.database.query<Row[]>(sql, parameters);
const applyRecord = () => receive(under.database, record);
const failed = (evaluation = 1, year = 1, lotId = LOT.judged) =>
  record.signed({ evaluation, lotId, year, grade: 'UNQUALIFIED' });
const passed = (evaluation: number, year = 1, lotId = LOT.judged) =>
  record.signed({ evaluation, lotId, year, grade: 'GOOD' });
const lotOf = async (id: string) => (await rows('SELECT * FROM lot WHERE id = ?', [id]))[0];
const cases = () => rows('SELECT * FROM termination_case WHERE lotId = ? ORDER BY id', [LOT.judged]);
type Instalment = { status: string; heldFrom: string | null };
const statuses = async (lotId: string = LOT.judged) => {
  const sql = 'SELECT status, heldFrom FROM instalment WHERE lotId = ? ORDER BY id';
  const found = await under.database.query<Instalment[]>(sql, [lotId]);
  return found.map(({ status, heldFrom }) => (heldFrom === null ? status : `${status} ${heldFrom}`));
};
const eventsSince = async (mark: number) =>
  rows("SELECT * FROM event WHERE chain = '3701' AND sequence > ? ORDER BY sequence", [mark]);
const actions = async () => (await eventsSince(madeEvents())).map(({ action }) => action);
const madeEvents = () => (made.get('finance.event') ?? []).filter(({ chain }) => chain === CITY).length;
/** Returns the rows of all lots except the evaluated lot. No consequence may change these rows. */
async function others(): Promise<unknown> {
  const now = await snapshot();
  return ['lot', 'instalment', 'disbursement', 'ledger_posting', 'termination_case'].map((table) =>
    now.get(`finance.${table}`)?.filter(({ id, lotId }) => lotId !== LOT.judged && lotId !== null && id !== LOT.judged),
  );
}
const ask = async (caller: Caller, source: string, variables = {}) => {
  const { data, errors } = await under.ask(caller, source, variables);
  expect(errors).toBeUndefined();
  return data;
};

const AS_MADE = ['PAID', 'PLANNED', 'PLANNED', 'DUE', 'REQUESTED', 'REQUESTED', 'PLANNED'];
/** The states of the instalments of a held lot: planned instalments are held, and all others keep their state. */
const HELD = AS_MADE.map((status) => (status === 'PLANNED' ? 'HELD PLANNED' : status));

describe('an unqualified evaluation', () => {
  it('holds its lot and the instalments that are not due yet, and opens the case, all recorded under the same request', async () => {
    const before = await others();
    failed();
    expect(await applyRecord()).toBe(6);
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD', heldOn: TODAY, terminatedOn: null });
    expect(await statuses()).toEqual(HELD);
    expect(await cases()).toMatchObject([
      { openLotId: LOT.judged, evaluationId: idOf('EW', 1), openedOn: TODAY, dueOn: '2026-07-16', closedOn: null },
    ]);
    const held = Array<string>(3).fill('INSTALMENT_HELD');
    expect(await actions()).toEqual(['CONSEQUENCE_DRAWN', 'LOT_HELD', ...held, 'TERMINATION_CASE_OPENED']);
    const place = { actor: 'hub:finance', role: null, requestId: 'evaluated', stationId: null, districtCode: LIXIA };
    for (const event of await eventsSince(madeEvents())) expect(event).toMatchObject(place);
    expect(await others()).toEqual(before);
  });

  it('records the event of the lot that other subgraphs follow, and the new state of each instalment', async () => {
    await receive(under.database, failed());
    const [, lot, instalment] = await eventsSince(madeEvents());
    const followed = { stationId: idOf('ST', 1), contractId: CONTRACT, contractorId: CONTRACTOR.lixia, endedOn: null };
    expect(JSON.parse(String(lot?.['after']))).toMatchObject({ ...followed, status: 'HELD', heldOn: TODAY });
    const of = { stationId: followed.stationId, lotId: LOT.judged };
    expect(JSON.parse(String(instalment?.['before']))).toEqual({ ...of, status: 'PLANNED' });
    expect(JSON.parse(String(instalment?.['after']))).toEqual({ ...of, status: 'HELD' });
  });

  it('has its consequence once, even if several processes apply it several times', async () => {
    failed();
    const written = await Promise.all(Array.from({ length: 6 }, applyRecord));
    expect(written.sort()).toEqual([0, 0, 0, 0, 0, 6]);
    const once = await snapshot();
    failed().superseded(9, LOT.judged);
    failed();
    expect(await applyRecord()).toBe(0);
    const again = await snapshot();
    for (const table of ['lot', 'instalment', 'termination_case', 'judgement', 'event']) {
      expect(again.get(`finance.${table}`)).toEqual(once.get(`finance.${table}`));
    }
  });

  it('leaves requested payments unchanged, and shows the payer that their lot is held', async () => {
    await receive(under.database, failed());
    const payer = office('FINANCE_BUREAU', LIXIA);
    const queue = `{ disbursements(division: "${LIXIA}", status: [REQUESTED, APPROVED], first: 10) {
      nodes { status lot { id status heldOn } instalment { status } } } }`;
    const { nodes } = (await ask(payer, queue))?.['disbursements'] as { nodes: Row[] };
    expect(nodes.filter(({ lot }) => (lot as Row)['id'] === LOT.judged)).toEqual(
      ['REQUESTED', 'APPROVED'].map((status) => ({
        ...{ status, lot: { id: LOT.judged, status: 'HELD', heldOn: TODAY }, instalment: { status: 'REQUESTED' } },
      })),
    );
    expect(nodes.filter(({ lot }) => (lot as Row)['status'] === 'ACTIVE')).toHaveLength(2);
  });

  it('has no consequence before the second signature, without a policy, or for an unknown lot', async () => {
    record.signedByOne(1, LOT.judged);
    record.signed({ evaluation: 2, lotId: LOT.judged, year: 1, grade: 'UNQUALIFIED', signedOn: '2021-02-03' });
    failed(3, 1, idOf('XT', 999));
    expect(await applyRecord()).toBe(0);
    expect(changedTables(made, await snapshot())).toEqual(['finance.follower_cursor', 'finance.follower_step']);
  });

  it('stops the follower of finance if the event lacks necessary facts', async () => {
    const [event] = failed().shownOf();
    if (event?.after === undefined || event.after === null) throw new Error('The event must have a body.');
    Object.assign(event.after, { yearOrdinal: null });
    await expect(applyRecord()).rejects.toMatchObject({
      name: 'EventRefusedError',
      cause: { message: expect.stringContaining('yearOrdinal') as string },
    });
    expect(await actions()).toEqual([]);
  });
});

describe('an evaluation that is qualified or better', () => {
  it('makes only those instalments due that waited for it, in its project year', async () => {
    const before = await others();
    passed(2);
    expect(await applyRecord()).toBe(2);
    expect(await statuses()).toEqual(['PAID', 'PLANNED', 'DUE', ...AS_MADE.slice(3)]);
    expect(await actions()).toEqual(['CONSEQUENCE_DRAWN', 'INSTALMENT_DUE']);
    expect(await others()).toEqual(before);
    passed(2);
    expect(await applyRecord()).toBe(0);
    passed(3, 2);
    await applyRecord();
    expect((await statuses()).at(-1)).toBe('DUE');
  });

  it('releases the lot if it replaces the evaluation that held it', async () => {
    failed();
    await applyRecord();
    record.superseded(1, LOT.judged);
    expect(await applyRecord()).toBe(0);
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD' });
    passed(2);
    await applyRecord();
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'ACTIVE', heldOn: null });
    expect(await statuses()).toEqual(['PAID', 'PLANNED', 'DUE', ...AS_MADE.slice(3)]);
    expect(await cases()).toMatchObject([{ openLotId: null, closedOn: TODAY, outcome: 'WITHDRAWN' }]);
    const released = Array<string>(3).fill('INSTALMENT_RELEASED');
    const expected = ['CONSEQUENCE_DRAWN', 'LOT_RELEASED', ...released, 'TERMINATION_CASE_CLOSED', 'INSTALMENT_DUE'];
    expect((await actions()).slice(6)).toEqual(expected);
    // If finance reads the events of the two evaluations again, nothing changes.
    failed();
    passed(2);
    expect(await applyRecord()).toBe(0);
  });

  it('keeps the lot held for another failed project year, and takes effect after that year is resolved', async () => {
    failed(1, 1);
    failed(2, 2);
    passed(3, 1);
    await applyRecord();
    expect(await cases()).toHaveLength(1);
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD' });
    expect(await statuses()).toEqual(['PAID', 'HELD PLANNED', 'HELD DUE', ...HELD.slice(3)]);
    expect((await actions()).at(-1)).toBe('INSTALMENT_MILESTONE_REACHED');
    passed(4, 2);
    await applyRecord();
    expect(await statuses()).toEqual(['PAID', 'PLANNED', 'DUE', 'DUE', 'REQUESTED', 'REQUESTED', 'DUE']);
  });

  it('does not release a lot that is held for another year only', async () => {
    failed(1, 1);
    passed(2, 2);
    await applyRecord();
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD' });
  });
});

describe('an evaluation that is signed again after its database was restored', () => {
  it('has the consequence of its new grade exactly once', async () => {
    passed(2);
    await applyRecord();
    failed(2);
    expect(await applyRecord()).toBeGreaterThan(0);
    expect(await statuses()).toEqual(HELD);
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD' });
    failed(2);
    expect(await applyRecord()).toBe(0);
  });
});

describe('a superseded good evaluation', () => {
  const due = ['PAID', 'PLANNED', 'DUE', ...AS_MADE.slice(3)];

  it('makes its instalments wait again, once, until another evaluation makes them due', async () => {
    const before = await others();
    passed(2);
    await applyRecord();
    record.superseded(2, LOT.judged).superseded(2, LOT.judged).superseded(9, LOT.judged);
    expect(await applyRecord()).toBe(2);
    expect(await statuses()).toEqual(AS_MADE);
    expect((await actions()).slice(2)).toEqual(['CONSEQUENCE_WITHDRAWN', 'INSTALMENT_MILESTONE_WITHDRAWN']);
    passed(2);
    expect(await applyRecord()).toBe(0);
    passed(3);
    await applyRecord();
    expect(await statuses()).toEqual(due);
    expect(await others()).toEqual(before);
  });

  it('does not change instalments that were requested before', async () => {
    passed(2);
    await applyRecord();
    await rows("UPDATE instalment SET status = 'REQUESTED' WHERE id = ?", [idOf('NS', 102)]);
    record.superseded(2, LOT.judged);
    expect(await applyRecord()).toBe(1);
    expect((await statuses())[2]).toBe('REQUESTED');
  });

  it('makes a requested instalment wait again once finance rejects its payment', async () => {
    passed(2);
    await applyRecord();
    const request = `mutation { requestDisbursement(input: { instalmentId: "${idOf('NS', 102)}", idempotencyKey: "asks" }) { id } }`;
    const { id } = (await ask(bureau, request))?.['requestDisbursement'] as { id: string };
    record.superseded(2, LOT.judged);
    await applyRecord();
    const reject = `mutation { rejectDisbursement(id: "${id}", reason: "考核结果已撤销", idempotencyKey: "rejects") { status } }`;
    expect(await ask(office('FINANCE_BUREAU', LIXIA), reject)).toEqual({ rejectDisbursement: { status: 'REJECTED' } });
    expect((await statuses())[2]).toBe('PLANNED');
  });

  it('makes nothing due if its replacement is unqualified, which holds the lot', async () => {
    passed(2);
    await applyRecord();
    record.superseded(2, LOT.judged);
    failed(3);
    await applyRecord();
    expect(await statuses()).toEqual(HELD);
    record.superseded(3, LOT.judged);
    expect(await applyRecord()).toBe(0);
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'HELD' });
  });

  it('makes its instalments wait again on a lot that is held for another year', async () => {
    passed(2);
    failed(3, 2);
    await applyRecord();
    expect((await statuses())[2]).toBe('DUE');
    record.superseded(2, LOT.judged);
    await applyRecord();
    expect((await statuses())[2]).toBe('HELD PLANNED');
  });
});

describe('a mid-term report', () => {
  it('makes the instalments of its project year that waited for it due once', async () => {
    const before = await others();
    record.received('MID_TERM_REPORT', '2026', LOT.judged).received('FINAL_REPORT', '2025', LOT.judged);
    record.received('ANNUAL_PLAN', '2025', null).received('MID_TERM_REPORT', '2025', idOf('XT', 999));
    expect(await applyRecord()).toBe(0);
    record.received('MID_TERM_REPORT', '2025', LOT.judged).received('MID_TERM_REPORT', '2025', LOT.judged);
    expect(await applyRecord()).toBe(1);
    expect(await statuses()).toEqual(['PAID', 'DUE', ...AS_MADE.slice(2)]);
    expect(await others()).toEqual(before);
  });
});

const terminate = (caller = bureau, lotId = LOT.judged) =>
  under.ask(caller, MUTATIONS.terminateLot, { input: { lotId, reason: '年度评估不合格' } });
const settle = (owedFen: number, claimedFen = 5, lotId = LOT.judged) =>
  under.ask(bureau, MUTATIONS.settleLot, {
    input: { lotId, owedFen, claimedFen, remark: '据实结算', idempotencyKey: newId(NOW) },
  });
const refusal = ({ errors }: Awaited<ReturnType<SubgraphUnderTest['ask']>>) => errors?.[0]?.extensions;

describe('the district bureau', () => {
  it('terminates a held lot, which stops its payments and closes its case, while other lots continue', async () => {
    await receive(under.database, failed());
    const before = await others();
    const { data, errors } = await terminate();
    expect(errors).toBeUndefined();
    expect(data?.['terminateLot']).toEqual({
      ...{ id: LOT.judged, status: 'TERMINATED', terminatedOn: TODAY, terminationReason: '年度评估不合格' },
      committedFen: PAID,
      terminationCase: { openedOn: TODAY, dueOn: '2026-07-16', closedOn: TODAY, outcome: 'TERMINATED' },
      instalments: ['PAID', ...Array<string>(6).fill('CANCELLED')].map((status) => ({ status })),
    });
    expect(await others()).toEqual(before);
    const events = (await eventsSince(madeEvents())).slice(6);
    expect(new Set(events.map(({ role }) => role))).toEqual(new Set(['DISTRICT_BUREAU']));
    const [lot] = events;
    expect(JSON.parse(String(lot?.['after']))).toMatchObject({ endedOn: TODAY, status: 'TERMINATED' });
    expect(JSON.stringify(events)).not.toContain('年度评估不合格');
  });

  it('terminates a lot once if it repeats the call with the same idempotency key', async () => {
    const once = (reason = '年度评估不合格') =>
      under.ask(bureau, MUTATIONS.terminateLot, { input: { lotId: LOT.judged, reason, idempotencyKey: 'terminated' } });
    const { data } = await once();
    expect(data?.['terminateLot']).toMatchObject({ id: LOT.judged, status: 'TERMINATED' });
    const recorded = await actions();
    expect((await once()).data).toEqual(data);
    expect(await actions()).toEqual(recorded);
    expect(refusal(await once('合同终止'))).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(refusal(await terminate())).toMatchObject({ code: 'INVALID_STATE', state: 'TERMINATED' });
  });

  it('releases the unpaid commitment of the lot to the fen, and rejects its requests', async () => {
    const figures = async () => {
      const line = `{ budgetLines(division: "${LIXIA}", year: 2026, first: 5) { nodes { id committedFen disbursedFen availableFen } } }`;
      const { nodes } = (await ask(bureau, line))?.['budgetLines'] as { nodes: Row[] };
      return nodes.find(({ id }) => id === LINE);
    };
    expect(await figures()).toMatchObject({ committedFen: 180_000_00, availableFen: 720_000_00 });
    await terminate();
    const committedFen = 90_000_00 + PAID;
    expect(await figures()).toMatchObject({
      committedFen,
      disbursedFen: 2 * PAID,
      availableFen: 900_000_00 - committedFen,
    });
    const payments = await rows('SELECT status, reason FROM disbursement WHERE lotId = ? ORDER BY id', [LOT.judged]);
    const rejected = { status: 'REJECTED', reason: '标段已终止' };
    expect(payments).toEqual([{ status: 'PAID', reason: null }, rejected, rejected]);
    const recorded = await actions();
    expect(recorded.filter((action) => action === 'DISBURSEMENT_REJECTED')).toHaveLength(2);
    expect(recorded.filter((action) => action === 'LEDGER_ENTRY_BOOKED')).toHaveLength(1);
    expect(await cases()).toEqual([]);
  });

  it('terminates a lot once, and no later evaluation restores or holds the lot', async () => {
    failed();
    await applyRecord();
    await terminate();
    expect(refusal(await terminate())).toMatchObject({ code: 'INVALID_STATE', state: 'TERMINATED' });
    record.superseded(1, LOT.judged);
    passed(2);
    failed(3, 2);
    await applyRecord();
    expect(await lotOf(LOT.judged)).toMatchObject({ status: 'TERMINATED', heldOn: TODAY, terminatedOn: TODAY });
    expect(await cases()).toMatchObject([{ outcome: 'TERMINATED' }]);
    expect(await statuses()).toEqual(['PAID', ...Array<string>(6).fill('CANCELLED')]);
  });

  it('settles a terminated lot once, and at most up to its price (FN-3)', async () => {
    expect(refusal(await settle(0))).toMatchObject({ code: 'INVALID_STATE', state: 'ACTIVE' });
    await terminate();
    expect(refusal(await settle(70_000_01))).toMatchObject({ code: 'RULE_VIOLATION', rule: 'FN-3', clause: '五(二)' });
    expect(refusal(await settle(-1))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.owedFen' });
    expect(refusal(await settle(0, -1))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.claimedFen' });
    const { data } = await settle(70_000_00);
    const settlement = { owedFen: 70_000_00, claimedFen: 5, settledOn: TODAY, remark: '据实结算' };
    expect(data?.['settleLot']).toEqual({ id: LOT.judged, status: 'SETTLED', settlement });
    expect(refusal(await settle(0))).toMatchObject({ code: 'INVALID_STATE', state: 'SETTLED' });
    expect((await actions()).slice(-2)).toEqual(['LOT_SETTLED', 'INSTALMENT_DUE']);
    const events = JSON.stringify((await eventsSince(madeEvents())).slice(-2));
    expect(events).not.toContain('据实结算');
  });

  it('cannot act on a lot of another purchaser', async () => {
    expect(refusal(await terminate(office('DISTRICT_BUREAU', SHIZHONG)))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await terminate(bureau, LOT.elsewhere))).toMatchObject({ code: 'NOT_FOUND' });
    expect(changedTables(made, await snapshot())).toEqual([]);
  });
});

describe('access to a termination case', () => {
  const list = `{ terminationCases(first: 10) { totalCount nodes { dueOn outcome lot { id status } } } }`;
  const seen: [string, Caller, number][] = [
    ['the city', office('CITY_BUREAU', CITY), 2],
    ['its platform', office('CITY_PLATFORM', CITY), 2],
    ['the purchaser', bureau, 2],
    ['its finance', office('FINANCE_BUREAU', LIXIA), 2],
    ['the auditor of another district', office('AUDITOR', SHIZHONG), 0],
  ];
  it.each(seen)('is granted in the list within the scope: %s', async (_, caller, count) => {
    await receive(under.database, failed());
    const { totalCount, nodes } = (await ask(caller, list))?.['terminationCases'] as {
      totalCount: number;
      nodes: Row[];
    };
    expect([totalCount, nodes.length]).toEqual([count, count]);
    if (count > 0) expect(nodes.map(({ outcome }) => outcome).sort()).toEqual(['TERMINATED', null]);
  });

  it.each<[string, Caller]>([
    ['the district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['the street office', office('STREET_OFFICE', STREET.lixiaFirst)],
    ['its contractor', contractor(CONTRACTOR.lixia)],
    ['the assessor', ASSESSOR],
  ])('is granted at the lot: %s', async (_, caller) => {
    await receive(under.database, failed());
    const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Lot { terminationCase { dueOn outcome } } } }`;
    const r = [LOT.judged, LOT.sibling].map((id) => ({ __typename: 'Lot', id }));
    const [judged] = (await ask(caller, source, { r }))?.['_entities'] as Row[];
    expect(judged).toEqual({ terminationCase: { dueOn: '2026-07-16', outcome: null } });
  });

  it('is limited to the requested place', async () => {
    await receive(under.database, failed());
    const at = async (code: string) => {
      const source = `{ terminationCases(first: 10, division: "${code}") { totalCount } }`;
      return (await ask(office('CITY_BUREAU', CITY), source))?.['terminationCases'];
    };
    expect(await at(STREET.lixiaFirst)).toEqual({ totalCount: 2 });
    expect(await at(STREET.lixiaSecond)).toEqual({ totalCount: 0 });
    expect(await at(SHIZHONG)).toEqual({ totalCount: 0 });
  });
});
