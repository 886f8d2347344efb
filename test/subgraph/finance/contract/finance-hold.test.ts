import { finance } from '../../../../subgraphs/finance/schema';
import { type Grade } from '../../../../shared/domain/evaluations';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import { LOT, consequenceCity } from '../../../support/city/money/consequence-city';
import { EvaluationRecord, receive } from '../../../support/drivers/writes/evaluation-events';
import { MUTATIONS } from '../../../support/drivers/writes/procurement-writes';
import { LIXIA, NOW, TODAY, idOf } from '../../../support/city/small-city';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';

// In these tests, the second office signs the evaluation before NOW, and the offices of finance act at NOW. Finance
// applies the event of the signature only after NOW, because its follower is behind.

const under = sharedSubgraph(finance, consequenceCity(), NOW);
let record: EvaluationRecord;
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ finance: under.database });
});
beforeEach(async () => {
  await restore({ finance: under.database }, made);
  record = new EvaluationRecord();
});

const HOUR = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const treasury = office('FINANCE_BUREAU', LIXIA);
const [REPORTED, EVALUATED, REJECTED] = [idOf('NS', 101), idOf('NS', 102), idOf('NS', 104)];

const rows = <Row>(sql: string, parameters: unknown[] = []) => under.database.query<Row[]>(sql, parameters);
const judge = (evaluation: number, grade: Grade, at: Date, year = 1) =>
  record.signed({ evaluation, lotId: LOT.judged, year, grade, at });
/** Applies the events an hour after NOW. */
const apply = () => receive(under.database, record, after(1));
async function statusOf(id: string): Promise<string> {
  const [row] = await rows<{ status: string; heldFrom: string | null }>('SELECT * FROM instalment WHERE id = ?', [id]);
  return [row?.status, row?.heldFrom].filter((each) => each != null).join(' ');
}
async function done(caller: Caller, field: string, args: string): Promise<string> {
  const source = `mutation { ${field}(${args}, idempotencyKey: "${field}") { id } }`;
  const { data, errors } = await under.ask(caller, source);
  expect(errors).toBeUndefined();
  return (data?.[field] as { id: string }).id;
}
const request = async (instalmentId: string) => {
  const source = `mutation { requestDisbursement(input: { instalmentId: "${instalmentId}", idempotencyKey: "asks" }) { id } }`;
  const { data, errors } = await under.ask(bureau, source);
  expect(errors).toBeUndefined();
  return (data?.['requestDisbursement'] as { id: string }).id;
};

/** Makes the instalment {@link REPORTED} due at NOW, by recording the acceptance of its project year. */
async function accept(): Promise<void> {
  await rows("UPDATE instalment SET milestone = 'ACCEPTANCE' WHERE id = ?", [REPORTED]);
  const input = { lotId: LOT.judged, projectYear: 2025, acceptedOn: TODAY, passed: true, idempotencyKey: 'accepts' };
  expect((await under.ask(bureau, MUTATIONS.recordAcceptance, { input })).errors).toBeUndefined();
  expect(await statusOf(REPORTED)).toBe('DUE');
}

describe('an instalment that became due after the second signature of an unqualified evaluation', () => {
  it('is held, and due again when the lot is released', async () => {
    judge(1, 'UNQUALIFIED', after(-1));
    await accept();
    await apply();
    expect(await statusOf(REPORTED)).toBe('HELD DUE');
    judge(2, 'GOOD', after(0));
    await apply();
    expect(await statusOf(REPORTED)).toBe('DUE');
  });

  it('is held although its payment was requested, and the payment cannot be approved', async () => {
    judge(1, 'UNQUALIFIED', after(-1));
    await accept();
    const id = await request(REPORTED);
    await apply();
    expect(await statusOf(REPORTED)).toBe('HELD REQUESTED');
    const approve = `mutation { approveDisbursement(id: "${id}", idempotencyKey: "approves") { id } }`;
    const { errors } = await under.ask(treasury, approve);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', state: 'HELD' });
    await done(treasury, 'rejectDisbursement', `id: "${id}", reason: "标段已暂停拨付"`);
    expect(await statusOf(REPORTED)).toBe('HELD DUE');
  });
});

describe('an instalment that was due at the second signature', () => {
  it('remains payable if it became due at the same moment', async () => {
    await accept();
    judge(1, 'UNQUALIFIED', NOW);
    await apply();
    expect(await statusOf(REPORTED)).toBe('DUE');
  });

  it('remains payable if its payment was rejected later', async () => {
    judge(1, 'UNQUALIFIED', after(-1));
    await done(treasury, 'rejectDisbursement', `id: "${idOf('DB', 104)}", reason: "材料不全"`);
    await apply();
    expect(await statusOf(REJECTED)).toBe('DUE');
  });

  it('remains payable if finance learned of its milestone later', async () => {
    record.received('MID_TERM_REPORT', '2025', LOT.judged, after(-3));
    judge(1, 'GOOD', after(-2));
    judge(2, 'UNQUALIFIED', after(-1), 2);
    await apply();
    expect(await statusOf(REPORTED)).toBe('DUE');
    expect(await statusOf(EVALUATED)).toBe('DUE');
  });

  it('waits again, and is held later, if its milestone was withdrawn meanwhile', async () => {
    judge(1, 'GOOD', after(-3));
    await apply();
    record.superseded(1, LOT.judged);
    judge(2, 'UNQUALIFIED', after(-1), 2);
    await apply();
    expect(await statusOf(EVALUATED)).toBe('HELD PLANNED');
  });
});
