import { type Caller } from '../../../../shared/access/caller';
import { contractor, hub, office } from '../../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STATION, STREET, idOf, smallCity } from '../../../support/city/small-city';
import {
  type Item,
  countsOf,
  expectCounts,
  itemsOf,
  ofKind,
  pageOf,
} from '../../../support/drivers/desk/evaluation-items';
import {
  SubmissionBench,
  annualPlan,
  monthlyBrief,
  projectReport,
} from '../../../support/drivers/subgraph/submission-bench';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const cityBureau = office('CITY_BUREAU', CITY);
const districtHub = hub(LIXIA, CONTRACTOR.hub);
const serving = contractor(CONTRACTOR.lixia);
const TODAY = '2026-06-17';

let bench: SubmissionBench;
beforeEach(async () => {
  bench = await SubmissionBench.open(smallCity());
});
afterEach(() => bench.close());

const under = {
  ask: async (caller: Caller, source: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await bench.ask(caller, source, variables);
    expect(errors).toEqual([]);
    return { data, errors: undefined };
  },
};
const files = (caller: Caller) => ofKind(under, caller, 'FILE_SUBMISSION');
const verifies = (caller: Caller) => ofKind(under, caller, 'VERIFY_SUBMISSION');
const revises = (caller: Caller) => ofKind(under, caller, 'REVISE_SUBMISSION');
const titles = (items: readonly Item[]) => items.map(({ title }) => title);
const brief = async (month: string) => {
  const { written } = await bench.send(serving, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, month));
  return String(written?.['id']);
};
const acknowledge = (id: string) =>
  bench.ask(cityBureau, 'mutation ($id: ID!) { acknowledgeSubmission(id: $id) { id } }', { id });

describe('submitting', () => {
  it('is owed by the contractor for everything that has begun, the earliest due date first', async () => {
    const items = await files(serving);
    expect(titles(items)).toContain('2026-06 月度简报');
    expect(titles(items)).not.toContain('2026-07 月度简报');
    const due = items.map(({ dueOn }) => dueOn);
    expect(due).toEqual([...due].sort());
    expect(items.find(({ title }) => title === '2026-06 月度简报')).toMatchObject({
      ...{ subject: { type: 'Submission' }, since: '2026-05-31T16:00:00.000Z', dueOn: '2026-07-10', overdue: false },
      ...{ state: 'READY', mayAct: true, blockedBy: null, count: 1, station: { id: STATION.lixiaFirst } },
    });
    expect(items.filter(({ overdue }) => overdue)).not.toEqual([]);
  });

  it('is accepted for every item, which then disappears, and refused for everything else', async () => {
    const listed = await files(serving);
    const owed = await bench.rows<{ id: string; kind: string; period: string }>(
      'SELECT id, kind, period FROM obligation WHERE contractorId = ? AND revision = 0 AND isCancelled = 0',
      [CONTRACTOR.lixia],
    );
    expect(owed.length).toBeGreaterThan(listed.length);
    for (const { id, kind, period } of owed) {
      const isListed = listed.some(({ subject }) => subject.id === id);
      const { refused } = await bench.send(serving, ...inputOf(kind, period));
      expect([kind, period, refused?.['code'] ?? null]).toEqual([kind, period, isListed ? null : 'BAD_USER_INPUT']);
    }
    expect(await files(serving)).toEqual([]);
  });

  it('is not owed for an earlier lot, if a later one owes the same report', async () => {
    const [row] = await bench.rows<Record<string, unknown>>(
      "SELECT * FROM obligation WHERE contractorId = ? AND kind = 'NEEDS_SURVEY'",
      [CONTRACTOR.lixia],
    );
    const earlier = {
      ...row,
      id: idOf('OB', 1),
      ownerId: idOf('XT', 99),
      lotId: idOf('XT', 99),
      beginsOn: '2024-12-31',
    };
    const columns = Object.keys(earlier);
    const places = columns.map(() => '?').join(', ');
    await bench.rows(`INSERT INTO obligation (${columns.join(', ')}) VALUES (${places})`, Object.values(earlier));
    const listed = (await files(serving)).map(({ subject }) => subject.id);
    expect(listed).toContain(row?.['id']);
    expect(listed).not.toContain(idOf('OB', 1));
    await expectCounts(under, serving, TODAY);
  });

  it('is owed by the district for its own plans and reports, and not for the reports of its stations', async () => {
    const items = await files(bureau);
    expect(new Set(items.map(({ station }) => station))).toEqual(new Set([null]));
    expect(titles(items)).toEqual(
      expect.arrayContaining(['2026 年度计划(备案)', '2027 年度计划(备案)', '2026 实施情况报告']),
    );
    expect(titles(items)).not.toContain('2027 实施情况报告');
    const { written } = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    expect(titles(await files(bureau))).not.toContain('2026 年度计划(备案)');
    expect(await verifies(cityBureau)).toMatchObject([{ subject: { id: written?.['id'] }, division: { code: LIXIA } }]);
    expect(await verifies(districtHub)).toEqual([]);
    expect((await acknowledge(String(written?.['id']))).errors).toEqual([]);
    expect(await verifies(cityBureau)).toEqual([]);
  });

  it('is not shown to another contractor, district, hub or street', async () => {
    const own = new Set((await files(serving)).map(({ id }) => id));
    const others = [
      ...[contractor(CONTRACTOR.several), contractor(CONTRACTOR.none), hub(SHIZHONG, CONTRACTOR.hub), cityBureau],
      ...[office('DISTRICT_BUREAU', SHIZHONG), office('STREET_OFFICE', STREET.lixiaFirst), office('AUDITOR', LIXIA)],
    ];
    for (const caller of others) expect((await itemsOf(under, caller)).filter(({ id }) => own.has(id))).toEqual([]);
    expect(await countsOf(under, office('FINANCE_BUREAU', LIXIA))).toEqual([]);
  });
});

describe('a review', () => {
  it('is owed by the district hub from the submission on, and a return makes the contractor submit again', async () => {
    const id = await brief('2026-05');
    const waiting = { subject: { type: 'Submission', id }, title: '2026-05 月度简报', dueOn: null, state: 'READY' };
    expect(await verifies(districtHub)).toMatchObject([{ ...waiting, mayAct: true, since: bench.now.toISOString() }]);
    for (const caller of [hub(SHIZHONG, CONTRACTOR.hub), cityBureau, bureau])
      expect(await verifies(caller)).toEqual([]);
    await bench.giveBack(districtHub, id, '缺少人次');
    expect(await verifies(districtHub)).toEqual([]);
    expect(await revises(serving)).toMatchObject([{ ...waiting, since: '2026-06-16T16:00:00.000Z', mayAct: true }]);
    expect(await revises(contractor(CONTRACTOR.several))).toEqual([]);
    await brief('2026-05');
    expect(await revises(serving)).toEqual([]);
    expect(await verifies(districtHub)).toHaveLength(1);
    expect((await bench.take(districtHub, id)).refused).toBeNull();
    expect(await verifies(districtHub)).toEqual([]);
  });

  it('cannot be done by the person who submitted, and is not shown to a hub of the same contractor', async () => {
    const id = await brief('2026-05');
    const sender = { ...districtHub, subject: 'contractor@test' } as Caller;
    expect(await verifies(sender)).toMatchObject([
      { state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN', role: 'DISTRICT_HUB' } },
    ]);
    expect((await bench.take(sender, id)).refused).toMatchObject({ code: 'FORBIDDEN' });
    const ofItself = hub(LIXIA, CONTRACTOR.lixia);
    expect(await verifies(ofItself)).toEqual([]);
    expect((await bench.take(ofItself, id)).refused).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list', () => {
  it('counts the items that it lists, for each caller and at each place', async () => {
    await bench.giveBack(districtHub, await brief('2026-05'), '缺少人次');
    await brief('2026-04');
    for (const caller of [serving, bureau, districtHub, cityBureau]) await expectCounts(under, caller, TODAY);
    const sums = new Map((await countsOf(under, serving, LIXIA)).map(({ kind, total }) => [kind, total]));
    expect(sums.get('FILE_SUBMISSION')).toBe(
      (await itemsOf(under, serving, { division: LIXIA, kind: ['FILE_SUBMISSION'] })).length,
    );
    expect(await itemsOf(under, serving, { division: SHIZHONG })).toEqual([]);
  });

  it('has the same order with any page size', async () => {
    await bench.giveBack(districtHub, await brief('2026-05'), '缺少人次');
    const whole = await itemsOf(under, serving);
    const seen: Item[] = [];
    for (let after: string | null = null; ;) {
      const page = await pageOf(under, serving, { first: 2, after });
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(whole);
    expect(whole.at(-1)).toMatchObject({ kind: 'REVISE_SUBMISSION', dueOn: null });
  });

  it('is filtered by kind, due date and lateness', async () => {
    const whole = await itemsOf(under, serving);
    const day = '2026-07-01';
    const before = whole.filter(({ dueOn }) => dueOn !== null && dueOn < day);
    expect(await itemsOf(under, serving, { dueBefore: day })).toEqual(before);
    expect(await itemsOf(under, serving, { overdue: true })).toEqual(whole.filter(({ overdue }) => overdue));
    expect(await itemsOf(under, serving, { overdue: false })).toEqual(whole.filter(({ overdue }) => !overdue));
    expect(await itemsOf(under, serving, { kind: ['VERIFY_SUBMISSION'] })).toEqual([]);
  });
});

/** Returns a minimal valid input for a report of the contractor at Lixia's first station. */
function inputOf(kind: string, period: string): [string, Record<string, unknown>] {
  const at = { stationId: STATION.lixiaFirst, projectYear: Number(period.slice(0, 4)) };
  switch (kind) {
    case 'MONTHLY_BRIEF':
      return ['submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, period)];
    case 'NEEDS_SURVEY':
      return ['submitNeedsSurvey', { ...at, summary: '调研' }];
    case 'SERVICE_PLAN':
      return ['submitServicePlan', { ...at, summary: '计划' }];
    case 'MID_TERM_REPORT':
      return ['submitMidTermReport', projectReport(at.stationId, at.projectYear)];
    default:
      return ['submitFinalReport', projectReport(at.stationId, at.projectYear)];
  }
}
