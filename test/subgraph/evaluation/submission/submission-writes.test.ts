import { PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  idOf,
  smallCity,
} from '../../../support/city/small-city';
import { changedTables, comparable, restore, snapshotOf } from '../../../support/oracle/table-snapshots';
import {
  type Outcome,
  SubmissionBench,
  annualPlan,
  monthlyBrief,
  projectReport,
} from '../../../support/drivers/subgraph/submission-bench';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const lixia = contractor(CONTRACTOR.lixia);
const districtHub = hub(LIXIA, CONTRACTOR.hub);
const at = (instant: string) => new Date(instant);

let bench: SubmissionBench;
beforeEach(async () => {
  bench = await SubmissionBench.open(smallCity());
});
afterEach(() => bench.close());

describe('the filings of a district', () => {
  const report = { summary: '总述', results: '成效', problems: '问题', nextSteps: '下一步' };

  it('are the plan and the report, but only the plan is marked as a filing', async () => {
    const plan = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    expect(plan.written).toMatchObject({
      ...{ kind: 'ANNUAL_PLAN', period: '2026', dueOn: '2026-03-31', status: 'SUBMITTED_LATE', revision: 1 },
      ...{ filing: true, submittedAt: NOW.toISOString(), content: { summary: null, goals: '目标' } },
    });
    const answer = await bench.send(bureau, 'fileImplementationReport', { division: LIXIA, year: 2026, ...report });
    expect(answer.written).toMatchObject({ kind: 'IMPLEMENTATION_REPORT', status: 'SUBMITTED', filing: false });
    expect((await bench.actions()).filter((each) => each === 'SUBMISSION_RECEIVED')).toHaveLength(2);
  });

  it('may include next year’s plan, but not next year’s report', async () => {
    expect((await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2027))).written).toMatchObject({
      status: 'SUBMITTED',
    });
    const early = await bench.send(bureau, 'fileImplementationReport', { division: LIXIA, year: 2027, ...report });
    expect(early.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.year' });
  });

  it('are refused for a year without an obligation', async () => {
    for (const year of [2024, 2028, 0]) {
      const { refused } = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, year));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.year' });
    }
  });

  it('are refused if a part of the plan is missing or too long', async () => {
    const parts = ['goals', 'purchaseMethod', 'content', 'schedule', 'qualityStandard', 'quantityStandard'];
    for (const part of [...parts, 'performanceEvaluation']) {
      for (const text of ['', ' \n ', '\u200b', 'x'.repeat(2001)]) {
        const { refused } = await bench.send(bureau, 'fileAnnualPlan', { ...annualPlan(LIXIA, 2026), [part]: text });
        expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: `input.${part}` });
      }
    }
  });

  it('may have the maximum length of every part, in Chinese', async () => {
    const long = '计'.repeat(2000);
    const target = { kind: 'OUTPUT', indicator: '指'.repeat(60), target: 1_000_000.5, unit: '单'.repeat(20) };
    const parts = ['goals', 'purchaseMethod', 'content', 'schedule', 'qualityStandard', 'quantityStandard'];
    const input = {
      ...annualPlan(LIXIA, 2026),
      ...Object.fromEntries([...parts, 'performanceEvaluation'].map((part) => [part, long])),
      targets: Array.from({ length: 20 }, () => target),
    };
    const { written } = await bench.send(bureau, 'fileAnnualPlan', input);
    expect(written).toMatchObject({ content: { goals: long } });
    const empty = await bench.send(bureau, 'fileAnnualPlan', { ...annualPlan(LIXIA, 2026), budgetFen: 0 });
    expect(empty.refused).toMatchObject({ field: 'input.budgetFen' });
  });

  it('are accepted from a district without obligations, and create the obligation with its due date', async () => {
    await bench.rows('DELETE FROM obligation WHERE ownerId = ?', [LIXIA]);
    const { written } = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2027));
    expect(written).toMatchObject({ dueOn: '2027-03-31', revision: 1 });
    expect(await bench.expected(LIXIA)).toEqual({ 'ANNUAL_PLAN 2027': '2027-03-31' });
  });

  it('are refused to another district, and to a street', async () => {
    const other = await bench.send(bureau, 'fileAnnualPlan', annualPlan(SHIZHONG, 2026));
    expect(other.refused).toMatchObject({ code: 'NOT_FOUND' });
    const street = await bench.send(bureau, 'fileAnnualPlan', annualPlan(STREET.lixiaFirst, 2026));
    expect(street.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.division' });
  });
});

describe('the reports of a contractor', () => {
  it('include survey, plan, briefs and the reports of its project years', async () => {
    const year = { stationId: STATION.lixiaFirst, projectYear: 2025, summary: '总述' };
    const survey = await bench.send(lixia, 'submitNeedsSurvey', { ...year, results: '需求' });
    expect(survey.written).toMatchObject({ dueOn: '2025-02-01', status: 'SUBMITTED_LATE', projectYear: 2025 });
    expect((await bench.send(lixia, 'submitServicePlan', { ...year, goals: '目标' })).written).toMatchObject({
      content: { goals: '目标' },
    });
    const brief = await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-06'));
    expect(brief.written).toMatchObject({ period: '2026-06', dueOn: '2026-07-10', status: 'SUBMITTED' });
    const middle = await bench.send(lixia, 'submitMidTermReport', projectReport(STATION.lixiaFirst, 2026));
    expect(middle.written).toMatchObject({ dueOn: '2026-07-01', status: 'SUBMITTED' });
    const final = await bench.send(lixia, 'submitFinalReport', projectReport(STATION.lixiaFirst, 2025));
    expect(final.written).toMatchObject({ dueOn: '2026-01-10', status: 'SUBMITTED_LATE' });
  });

  const WRONG_PERIODS: readonly [string, string, Record<string, unknown>, string][] = [
    ['a future month', 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-07'), 'input.month'],
    ['a month before the lot', 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2024-12'), 'input.month'],
    ['a month after the lot', 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2028-01'), 'input.month'],
    ['an invalid month', 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-13'), 'input.month'],
    ['a future project year', 'submitMidTermReport', projectReport(STATION.lixiaFirst, 2027), 'input.projectYear'],
    ['a year before the lot', 'submitFinalReport', projectReport(STATION.lixiaFirst, 2024), 'input.projectYear'],
    [
      'a second survey',
      'submitNeedsSurvey',
      { stationId: STATION.lixiaFirst, projectYear: 2026, summary: '…' },
      'input.projectYear',
    ],
  ];
  it('are refused for a period that has not begun, or has no obligation', async () => {
    for (const [what, name, input, field] of WRONG_PERIODS) {
      const { refused } = await bench.send(lixia, name, input);
      expect({ what, ...refused }).toMatchObject({ what, code: 'BAD_USER_INPUT', field });
    }
  });

  const [service] = (monthlyBrief('', '')['services'] as Record<string, unknown>[]).slice(0, 1);
  const UNFIT: readonly [string, Record<string, unknown>, string][] = [
    ['a professional service for nobody', { recipients: null }, 'recipients'],
    ['a negative number of people', { people: -1 }, 'people'],
    ['a negative number of sessions', { sessions: -1 }, 'sessions'],
    ['a negative number of outputs', { outputs: [{ indicator: '个案', quantity: -1 }] }, 'outputs.0.quantity'],
    ['an output without a name', { outputs: [{ indicator: ' ', quantity: 1 }] }, 'outputs.0.indicator'],
  ];
  it('are refused if the services of a brief are invalid', async () => {
    for (const [what, part, field] of UNFIT) {
      const input = monthlyBrief(STATION.lixiaFirst, '2026-05', { services: [service, { ...service, ...part }] });
      const { refused } = await bench.send(lixia, 'submitMonthlyBrief', input);
      expect({ what, ...refused }).toMatchObject({ what, code: 'BAD_USER_INPUT', field: `input.services.1.${field}` });
    }
  });

  it('may have the maximum length of every part of a brief', async () => {
    const outputs = Array.from({ length: 10 }, (_, index) => ({
      indicator: `${index}`.padEnd(40, '标'),
      quantity: 1_000_000,
    }));
    const recipients = 'LEFT_BEHIND_OR_EMPTY_NEST_ELDERLY';
    const services = Array.from({ length: 30 }, () => ({
      ...service,
      recipients,
      people: 1_000_000,
      sessions: 1_000_000,
      outputs,
    }));
    const input = monthlyBrief(STATION.lixiaFirst, '2026-05', { services, summary: '简'.repeat(2000) });
    expect((await bench.send(lixia, 'submitMonthlyBrief', input)).refused).toBeNull();
  });

  it('must name recipients only for professional services', async () => {
    const services = [{ kind: 'TALENT_TRAINING', people: 0, sessions: 0 }];
    const sent = await bench.send(
      lixia,
      'submitMonthlyBrief',
      monthlyBrief(STATION.lixiaFirst, '2026-05', { services }),
    );
    expect(sent.refused).toBeNull();
  });

  it('are refused for a station of another contractor', async () => {
    for (const stationId of [STATION.shizhong, STATION.lixiaSecond, idOf('ST', 99)]) {
      const { refused } = await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(stationId, '2026-05'));
      expect(refused).toMatchObject({ code: 'NOT_FOUND' });
    }
    const left = await bench.send(
      contractor(CONTRACTOR.left),
      'submitMonthlyBrief',
      monthlyBrief(STATION.lixiaFirst, '2026-05'),
    );
    expect(left.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.month' });
  });

  it('are accepted after the end of the lot, when the last brief and the final report are due', async () => {
    bench.now = at('2028-01-05T02:00:00.000Z');
    await bench.day();
    const brief = await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2027-12'));
    expect(brief.written).toMatchObject({ dueOn: '2028-01-10', status: 'SUBMITTED' });
    const final = await bench.send(lixia, 'submitFinalReport', projectReport(STATION.lixiaFirst, 2027));
    expect(final.written).toMatchObject({ dueOn: '2028-01-10', status: 'SUBMITTED' });
  });
});

describe('revisions', () => {
  const brief = (summary: string) => monthlyBrief(STATION.lixiaFirst, '2026-06', { summary });
  const REVISIONS = 'revision revisedAt content { summary } revisions { revision submittedAt content { summary } }';

  it('are all stored: the last revision has the valid content, and the first revision decides the status', async () => {
    bench.now = at('2026-07-10T15:59:59.000Z');
    const first = await bench.send(lixia, 'submitMonthlyBrief', brief('一'));
    bench.now = at('2026-07-12T02:00:00.000Z');
    const second = await bench.send(lixia, 'submitMonthlyBrief', brief('二'));
    expect(first.written).toMatchObject({ status: 'SUBMITTED', revision: 1 });
    expect(second.written).toMatchObject({ id: first.written?.['id'], status: 'SUBMITTED', revision: 2 });
    const { data } = await bench.ask(bureau, `{ submission(id: "${String(first.written?.['id'])}") { ${REVISIONS} } }`);
    expect(data['submission']).toEqual({
      revision: 2,
      revisedAt: '2026-07-12T02:00:00.000Z',
      content: { summary: '二' },
      revisions: [
        { revision: 1, submittedAt: '2026-07-10T15:59:59.000Z', content: { summary: '一' } },
        { revision: 2, submittedAt: '2026-07-12T02:00:00.000Z', content: { summary: '二' } },
      ],
    });
  });

  it('are all stored and numbered, even if many are sent at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) => bench.send(lixia, 'submitMonthlyBrief', brief(`${index}`))),
    );
    expect(sent.filter(({ refused }) => refused !== null)).toEqual([]);
    const rows = await bench.rows<{ revision: number }>('SELECT revision FROM submission ORDER BY revision');
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are stored once when the same key is sent several times at once', async () => {
    const keyed = { ...brief('一'), idempotencyKey: 'once' };
    const sent = await Promise.all([1, 2, 3].map(() => bench.send(lixia, 'submitMonthlyBrief', keyed)));
    const codes = sent.map(({ refused }) => refused?.['code']).filter((code) => code !== undefined);
    expect(codes.every((code) => code === 'IDEMPOTENCY_IN_PROGRESS')).toBe(true);
    expect(await bench.rows('SELECT revision FROM submission')).toEqual([{ revision: 1 }]);
    const again = await bench.send(lixia, 'submitMonthlyBrief', { ...brief('二'), idempotencyKey: 'once' });
    expect(again.refused).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});

describe('a submission returned by the district hub', () => {
  const REASON = '请补充服务产出';
  const sendBrief = async () =>
    String(
      (await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-06'))).written?.['id'],
    );

  it('counts as sent, shows the reason, and is replaced by the next revision', async () => {
    const id = await sendBrief();
    const { written } = await bench.giveBack(districtHub, id, REASON);
    expect(written).toMatchObject({ status: 'SUBMITTED', revision: 1, returned: { on: '2026-06-17', reason: REASON } });
    expect((await bench.giveBack(districtHub, id, REASON)).refused).toMatchObject({
      code: 'INVALID_STATE',
      state: 'RETURNED',
    });
    bench.now = at('2026-07-20T02:00:00.000Z');
    await sendBrief();
    expect((await bench.list(lixia, 'period: "2026-06"'))[0]).toMatchObject({
      status: 'SUBMITTED',
      revision: 2,
      returned: null,
    });
    expect(await bench.rows('SELECT * FROM event').then((rows) => JSON.stringify(rows))).not.toContain(REASON);
  });

  it('must have been sent before', async () => {
    const [due] = await bench.list(districtHub, 'kind: [MONTHLY_BRIEF] status: [DUE]');
    const [overdue] = await bench.list(districtHub, 'kind: [MONTHLY_BRIEF] status: [OVERDUE]');
    for (const [row, state] of [
      [due, 'DUE'],
      [overdue, 'OVERDUE'],
    ] as const) {
      const { refused } = await bench.giveBack(districtHub, String(row?.['id']), REASON);
      expect(refused).toMatchObject({ code: 'INVALID_STATE', state });
    }
  });

  it('cannot be a district’s filing, a submission of the district hub’s own contractor, or outside the scope', async () => {
    const plan = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    const filed = await bench.giveBack(districtHub, String(plan.written?.['id']), REASON);
    expect(filed.refused).toMatchObject({ code: 'FORBIDDEN' });
    const id = await sendBrief();
    expect((await bench.giveBack(hub(LIXIA, CONTRACTOR.lixia), id, REASON)).refused).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await bench.giveBack(hub(SHIZHONG, CONTRACTOR.hub), id, REASON)).refused).toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const reason of ['', ' ', 'x'.repeat(501)]) {
      expect((await bench.giveBack(districtHub, id, reason)).refused).toMatchObject({ field: 'reason' });
    }
  });
});

describe('a submission verified by the district hub', () => {
  const sendBrief = async (summary?: string) => {
    const input = { ...monthlyBrief(STATION.lixiaFirst, '2026-06'), ...(summary === undefined ? {} : { summary }) };
    return String((await bench.send(lixia, 'submitMonthlyBrief', input)).written?.['id']);
  };

  it('is the last revision, and a further revision must be verified again', async () => {
    const id = await sendBrief();
    expect((await bench.take(districtHub, id)).written).toMatchObject({
      ...{ status: 'SUBMITTED', revision: 1, returned: null, verifiedOn: '2026-06-17' },
    });
    const again = { code: 'INVALID_STATE', state: 'VERIFIED' };
    expect((await bench.take(districtHub, id)).refused).toMatchObject(again);
    expect((await bench.giveBack(districtHub, id, '晚了')).refused).toMatchObject(again);
    await sendBrief('更正');
    expect((await bench.list(lixia, 'period: "2026-06"'))[0]).toMatchObject({ revision: 2, verifiedOn: null });
    expect((await bench.take(districtHub, id)).written).toMatchObject({ revision: 2, verifiedOn: '2026-06-17' });
  });

  it('must have been sent, and not returned', async () => {
    const id = await sendBrief();
    await bench.giveBack(districtHub, id, '请补充');
    expect((await bench.take(districtHub, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'RETURNED' });
    const [overdue] = await bench.list(districtHub, 'kind: [MONTHLY_BRIEF] status: [OVERDUE]');
    const { refused } = await bench.take(districtHub, String(overdue?.['id']));
    expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'OVERDUE' });
  });

  it('cannot be a district’s filing, a submission of the district hub’s own contractor, or outside the scope', async () => {
    const plan = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    expect((await bench.take(districtHub, String(plan.written?.['id']))).refused).toMatchObject({ code: 'FORBIDDEN' });
    const id = await sendBrief();
    expect((await bench.take(hub(LIXIA, CONTRACTOR.lixia), id)).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect((await bench.take(hub(SHIZHONG, CONTRACTOR.hub), id)).refused).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('several submissions verified by the district hub', () => {
  const MONTHS = ['2026-06', '2026-05', '2026-04'];
  const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
  const sendBriefs = async () => {
    const ids: string[] = [];
    for (const month of MONTHS) {
      const { written } = await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, month));
      ids.push(String(written?.['id']));
    }
    return ids;
  };
  const state = () => snapshotOf({ evaluation: bench.database });
  const itemsOf = ({ refused }: Outcome) =>
    (refused?.['items'] as { id: string; code: string }[]).map(({ id, code }) => [id, code]);

  it('have the same rows and events as if each was verified alone', async () => {
    const ids = await sendBriefs();
    const made = await state();
    for (const id of ids) await bench.take(districtHub, id);
    const expected = comparable(await state(), made);
    await restore({ evaluation: bench.database }, made);
    const { written } = await bench.takeAll(districtHub, ids);
    expect(written).toMatchObject(ids.map((id) => ({ id, verifiedOn: '2026-06-17' })));
    expect(comparable(await state(), made)).toEqual(expected);
  });

  it('are all refused if one is refused, and the refusal names each refused submission', async () => {
    const [first = '', returned = '', third = ''] = await sendBriefs();
    await bench.giveBack(districtHub, returned, '请补充');
    const plan = await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    const filing = String(plan.written?.['id']);
    const before = await state();
    const refused = await bench.takeAll(districtHub, [first, returned, NOBODY, third, filing]);
    expect(refused.refused).toMatchObject({ code: 'INVALID_STATE', state: 'RETURNED' });
    expect(itemsOf(refused)).toEqual([
      [returned, 'INVALID_STATE'],
      [NOBODY, 'NOT_FOUND'],
      [filing, 'FORBIDDEN'],
    ]);
    const own = await bench.takeAll(hub(LIXIA, CONTRACTOR.lixia), [first, third]);
    expect(itemsOf(own)).toEqual([first, third].map((id) => [id, 'FORBIDDEN']));
    const foreign = await bench.takeAll(hub(SHIZHONG, CONTRACTOR.hub), [first, NOBODY]);
    expect(itemsOf(foreign)).toEqual([first, NOBODY].map((id) => [id, 'NOT_FOUND']));
    expect(changedTables(before, await state())).toEqual([]);
  });

  it('must be 1 to 100 different submissions', async () => {
    const [id = ''] = await sendBriefs();
    const many = Array.from({ length: 101 }, (_, index) => idOf('SX', index));
    for (const [ids, field] of [
      [[], 'ids'],
      [many, 'ids'],
      [[id, id], 'ids.1'],
    ] as const) {
      expect((await bench.takeAll(districtHub, ids)).refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });

  it('are verified once under one key', async () => {
    const ids = await sendBriefs();
    const first = await bench.takeAll(districtHub, ids);
    expect(await bench.takeAll(districtHub, ids)).toEqual(first);
    const other = await bench.takeAll(districtHub, ids.slice(1));
    expect(other.refused).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect((await bench.actions()).filter((each) => each === 'SUBMISSION_VERIFIED')).toHaveLength(ids.length);
  });
});

it('shows a submission to its recipients, and to nobody else', async () => {
  await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
  await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-05'));
  const sent = 'status: [SUBMITTED, SUBMITTED_LATE]';
  const seen = async (caller: Parameters<SubmissionBench['list']>[0]) =>
    (await bench.list(caller, sent)).map(({ kind }) => kind);
  const both = ['ANNUAL_PLAN', 'MONTHLY_BRIEF'];
  for (const caller of [
    office('CITY_BUREAU', CITY),
    office('CITY_PLATFORM', CITY),
    bureau,
    districtHub,
    office('AUDITOR', LIXIA),
  ])
    expect([caller.role, await seen(caller)]).toEqual([caller.role, both]);
  expect(await seen(office('STREET_OFFICE', STREET.lixiaFirst))).toEqual(['MONTHLY_BRIEF']);
  expect(await seen(lixia)).toEqual(['MONTHLY_BRIEF']);
  for (const caller of [
    office('DISTRICT_BUREAU', SHIZHONG),
    office('STREET_OFFICE', STREET.lixiaSecond),
    contractor(CONTRACTOR.left),
  ])
    expect([caller.role, await seen(caller)]).toEqual([caller.role, []]);
  for (const caller of [PUBLIC, office('FINANCE_BUREAU', CITY)]) await expect(seen(caller)).rejects.toThrow();
});
