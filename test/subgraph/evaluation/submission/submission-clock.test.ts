import { JINAN_2021 } from '../../../../shared/policy/cities/jinan-2021';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { POLICIES } from '../../../../shared/policy/policy';
import { runOwnWrite } from '../../../../shared/record/write/own-write';
import { policySchema } from '../../../../shared/policy/schema/policy-schema';
import { expectFurther } from '../../../../subgraphs/evaluation/submission/expectation/expectation.commands';
import { onTransaction } from '../../../../subgraphs/evaluation/transaction';
import { contractor, office } from '../../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  OTHER_DISTRICT,
  SHIZHONG,
  STATION,
  STREET,
  ZONE,
  idOf,
  smallCity,
} from '../../../support/city/small-city';
import { SubmissionBench, annualPlan, monthlyBrief } from '../../../support/drivers/subgraph/submission-bench';

const city = office('CITY_BUREAU', CITY);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const lixia = contractor(CONTRACTOR.lixia);
const LOT = idOf('XT', 1);
const NEW_LOT = idOf('XT', 60);
const at = (instant: string) => new Date(instant);

let bench: SubmissionBench;
beforeEach(async () => {
  bench = await SubmissionBench.open(smallCity());
});
afterEach(() => bench.close());

/** Returns the event of a lot that serves Lixia's second station from July on. `of` replaces facts of the lot. */
const lot = (of: Record<string, unknown> = {}) => ({
  subject: { type: 'Lot', id: NEW_LOT },
  after: {
    ...{ stationId: STATION.lixiaSecond, contractId: idOf('CN', 60), contractorId: CONTRACTOR.lixia },
    ...{ signedOn: '2026-06-15', startsOn: '2026-07-01', endsOn: '2029-06-30', endedOn: null },
    ...of,
  },
});
/** Assesses Lixia's second station after one worker has arrived. `startsOn` is the first day of the posting. */
const arrive = (startsOn: string, endsOn: string | null = null, contractorId: string = CONTRACTOR.lixia) =>
  bench.assess(STATION.lixiaSecond, [{ contractorId, startsOn, endsOn }]);
const station = (id: string, place: { divisionCode: string; districtCode: string }) => ({
  subject: { type: 'Station', id },
  after: { ...place, status: 'OPERATING' },
});

describe('obligations', () => {
  it('exist up to the end of next year, for each district and each lot', async () => {
    expect(await bench.expected(LIXIA)).toMatchObject({
      'ANNUAL_PLAN 2026': '2026-03-31',
      'IMPLEMENTATION_REPORT 2027': '2027-11-30',
    });
    const expected = await bench.expected(LOT);
    expect(expected).toMatchObject({ 'NEEDS_SURVEY 2025': '2025-02-01', 'MONTHLY_BRIEF 2027-11': '2027-12-10' });
    expect(Object.keys(expected).filter((key) => key.startsWith('MONTHLY_BRIEF'))).toHaveLength(30);
    expect(Object.values(expected).sort().at(-1)).toBe('2027-12-10');
  });

  it('become overdue on the day after the due date without any write', async () => {
    const states = async () =>
      (await bench.list(bureau, 'kind: [MONTHLY_BRIEF] period: "2026-05"')).map(({ status }) => status);
    const june = async (status: string) =>
      (await bench.list(lixia, `status: [${status}] period: "2026-06"`)).map(({ dueOn }) => dueOn);
    expect(await states()).toEqual(['OVERDUE']);
    bench.now = at('2026-07-10T15:59:59.999Z');
    expect([await june('DUE'), await june('OVERDUE')]).toEqual([['2026-07-10'], []]);
    bench.now = at('2026-07-10T16:00:00.000Z');
    expect([await june('DUE'), await june('OVERDUE')]).toEqual([[], ['2026-07-10']]);
    await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-06'));
    expect([await june('OVERDUE'), await june('SUBMITTED_LATE')]).toEqual([[], ['2026-07-10']]);
  });

  it('show the city which senders are late, and which submissions are due before a given day', async () => {
    const late = await bench.list(city, 'status: [OVERDUE] kind: [ANNUAL_PLAN] period: "2026"');
    expect(late.map(({ division }) => (division as { code: string }).code).sort()).toEqual(
      [LIXIA, SHIZHONG, '370112', ZONE].sort(),
    );
    await bench.send(bureau, 'fileAnnualPlan', annualPlan(LIXIA, 2026));
    expect(await bench.list(city, 'status: [OVERDUE] kind: [ANNUAL_PLAN] period: "2026"')).toHaveLength(3);
    const filter = (day: string) => `division: "${STREET.lixiaFirst}" status: [DUE] dueBefore: "${day}"`;
    const soon = await bench.list(city, filter('2026-07-11'));
    expect(soon.map(({ kind, dueOn }) => `${String(kind)} ${String(dueOn)}`)).toEqual([
      'MID_TERM_REPORT 2026-07-01',
      'MONTHLY_BRIEF 2026-07-10',
    ]);
    expect(await bench.list(city, filter('2026-07-01'))).toEqual([]);
  });

  it('are listed in every state if the query names no state', async () => {
    const all = await bench.list(lixia);
    const parts = await Promise.all(
      ['DUE', 'OVERDUE', 'SUBMITTED', 'SUBMITTED_LATE'].map((state) => bench.list(lixia, `status: [${state}]`)),
    );
    expect(parts.flat()).toHaveLength(all.length);
    expect(await bench.list(lixia, 'status: []')).toEqual([]);
    for (const [index, state] of ['DUE', 'OVERDUE'].entries())
      expect(new Set(parts[index]?.map(({ status }) => status))).toEqual(new Set([state]));
  });
});

describe('a signed lot', () => {
  it('that renews another one counts a replacement after its signing from its first day', async () => {
    const renewal = idOf('XT', 61);
    await bench.notify('finance', lot({ signedOn: '2023-06-15', startsOn: '2023-07-01', endsOn: '2026-06-30' }));
    await bench.notify('finance', { ...lot({ signedOn: '2026-05-15' }), subject: { type: 'Lot', id: renewal } });
    await arrive('2026-06-01');
    expect(await bench.expected(renewal)).toMatchObject({
      ...{ 'NEEDS_SURVEY 2026': '2026-08-01', 'SERVICE_PLAN 2026': '2026-08-01' },
    });
  });

  it('creates its obligations, and changes the due date of the survey when the staff arrive', async () => {
    await bench.notify('finance', lot());
    expect(await bench.expected(NEW_LOT)).toMatchObject({
      'NEEDS_SURVEY 2026': '2026-09-01',
      'MONTHLY_BRIEF 2026-08': '2026-09-10',
      'MID_TERM_REPORT 2026': '2027-01-01',
      'FINAL_REPORT 2026': '2027-07-10',
    });
    await arrive('2026-07-06');
    expect((await bench.expected(NEW_LOT))['SERVICE_PLAN 2026']).toBe('2026-09-01');
    bench.now = at('2026-07-05T16:00:00.000Z');
    await arrive('2026-07-06', null, CONTRACTOR.several);
    expect((await bench.expected(NEW_LOT))['SERVICE_PLAN 2026']).toBe('2026-09-01');
    expect(Object.keys(await bench.expected(NEW_LOT))).not.toContain('MONTHLY_BRIEF 2026-07');
    await arrive('2026-07-06');
    expect(await bench.expected(NEW_LOT)).toMatchObject({
      'SERVICE_PLAN 2026': '2026-08-06',
      'MONTHLY_BRIEF 2026-07': '2026-08-10',
    });
    await arrive('2026-07-06', '2026-07-05');
    expect((await bench.expected(NEW_LOT))['SERVICE_PLAN 2026']).toBe('2026-09-01');
  });

  it('does not move submissions that were already sent', async () => {
    await bench.notify('finance', lot());
    const year = { stationId: STATION.lixiaSecond, projectYear: 2026, summary: '总述' };
    expect((await bench.send(lixia, 'submitNeedsSurvey', year)).written).toMatchObject({ dueOn: '2026-09-01' });
    bench.now = at('2026-07-06T02:00:00.000Z');
    await arrive('2026-07-06');
    expect(await bench.expected(NEW_LOT)).toMatchObject({
      'NEEDS_SURVEY 2026': '2026-09-01',
      'SERVICE_PLAN 2026': '2026-08-06',
    });
  });

  it('keeps the day on which its staff arrived when the lot or the station changes, in any order of events', async () => {
    bench.now = at('2026-07-06T02:00:00.000Z');
    await arrive('2026-07-06');
    await bench.notify('finance', lot());
    await arrive('2026-07-06');
    await bench.notify('finance', lot({ endsOn: '2028-06-30' }));
    await bench.notify('stations', station(STATION.lixiaSecond, { divisionCode: STREET.zone, districtCode: ZONE }));
    expect((await bench.expected(NEW_LOT))['NEEDS_SURVEY 2026']).toBe('2026-08-06');
  });

  it('does not change when the same arrival of staff is reported again', async () => {
    await bench.notify('finance', lot());
    bench.now = at('2026-07-06T02:00:00.000Z');
    await arrive('2026-07-06');
    expect(await bench.rows('SELECT * FROM assessment_due')).toEqual([]);
    const actions = await bench.actions();
    await arrive('2026-07-06');
    expect(await bench.actions()).toEqual(actions);
  });

  it('ignores an assessment for an earlier day', async () => {
    await bench.notify('finance', lot());
    bench.now = at('2026-07-08T02:00:00.000Z');
    await arrive('2026-07-06');
    const order = { division: divisionCode(STREET.lixiaSecond), date: '2026-07-05', stationId: STATION.lixiaSecond };
    const posting = { contractorId: CONTRACTOR.lixia, startsOn: '2026-07-07', endsOn: null };
    await bench.assessByHand(order, [posting]);
    expect((await bench.expected(NEW_LOT))['NEEDS_SURVEY 2026']).toBe('2026-08-06');
    await bench.assessByHand({ ...order, date: '2026-07-08' }, [posting]);
    expect((await bench.expected(NEW_LOT))['NEEDS_SURVEY 2026']).toBe('2026-08-07');
  });

  it('has no obligations until its station is known', async () => {
    const [stationId, place] = [idOf('ST', 70), { divisionCode: '370102070', districtCode: LIXIA }];
    await bench.notify('finance', lot({ stationId }));
    expect(await bench.expected(NEW_LOT)).toEqual({});
    await bench.notify('stations', station(stationId, place));
    expect(Object.keys(await bench.expected(NEW_LOT)).length).toBeGreaterThan(15);
  });

  it('creates no obligations for a district hub', async () => {
    await bench.notify('finance', lot({ stationId: null }));
    expect(await bench.expected(NEW_LOT)).toEqual({});
  });
});

describe('a lot that ends early', () => {
  it('loses the obligations after its end, and regains them if the end is withdrawn', async () => {
    await bench.notify('finance', lot());
    const before = await bench.expected(NEW_LOT);
    await bench.notify('finance', lot({ endedOn: '2026-10-01' }));
    expect(await bench.expected(NEW_LOT)).toEqual({
      'NEEDS_SURVEY 2026': '2026-09-01',
      'SERVICE_PLAN 2026': '2026-09-01',
      'MONTHLY_BRIEF 2026-08': '2026-09-10',
      'MONTHLY_BRIEF 2026-09': '2026-10-10',
    });
    for (const caller of [lixia, city])
      expect(await bench.list(caller, `division: "${STREET.lixiaSecond}"`)).toHaveLength(4);
    await bench.notify('finance', lot());
    expect(await bench.expected(NEW_LOT)).toEqual(before);
  });

  it('keeps the submissions that were sent', async () => {
    await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-06'));
    const ended = { contractId: idOf('CN', 1), signedOn: '2024-12-20', startsOn: '2025-01-01', endsOn: '2027-12-31' };
    const after = { stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.lixia, ...ended, endedOn: '2026-06-15' };
    await bench.notify('finance', { subject: { type: 'Lot', id: LOT }, after });
    const rest = await bench.list(lixia, 'status: [DUE, SUBMITTED]');
    expect(rest.map(({ period, status }) => [period, status])).toEqual([['2026-06', 'SUBMITTED']]);
  });
});

describe('the computation of obligations', () => {
  const everything = () => bench.rows('SELECT * FROM obligation ORDER BY id');

  it('gives the same result for any number and order of runs', async () => {
    await bench.notify('finance', lot());
    bench.now = at('2026-07-06T02:00:00.000Z');
    await bench.day();
    await arrive('2026-07-06');
    const [rows, actions] = [await everything(), await bench.actions()];
    const place = { divisionCode: STREET.lixiaSecond, districtCode: LIXIA };
    for (let round = 0; round < 3; round += 1) {
      await bench.day();
      await arrive('2026-07-06');
      await bench.notify('finance', lot());
      await bench.notify('stations', station(STATION.lixiaSecond, place));
      await Promise.all([bench.day(), bench.day()]);
    }
    expect(await everything()).toEqual(rows);
    expect(await bench.actions()).toEqual(actions);
  });

  it('adds a year of obligations in each new year, and duplicates none', async () => {
    bench.now = at('2026-12-31T16:00:00.000Z');
    await Promise.all([bench.day(), bench.day()]);
    expect(await bench.expected(LIXIA)).toMatchObject({ 'ANNUAL_PLAN 2028': '2028-03-31' });
    expect(await bench.expected(LOT)).toMatchObject({
      'MONTHLY_BRIEF 2027-12': '2028-01-10',
      'FINAL_REPORT 2027': '2028-01-10',
    });
    const rows = await everything();
    await bench.day();
    expect(await everything()).toEqual(rows);
  });

  it('applies a new policy, even to obligations whose period has begun', async () => {
    const [jinan] = POLICIES;
    if (jinan === undefined) throw new Error('There must be a policy.');
    const rules = {
      ...jinan.rules,
      'FI-3': { ...JINAN_2021.rules['FI-3'], parameters: { everyMonths: 3, dueDay: 20 } },
    };
    const quarterly = policySchema.parse({ ...jinan, effectiveFrom: '2026-10-01', version: 'next', rules });
    const policies = [...POLICIES, quarterly];
    await runOwnWrite({ source: bench.database, subgraph: 'evaluation', now: bench.now }, ({ access, today }) =>
      expectFurther(onTransaction(access), { today, policies }),
    );
    const expected = await bench.expected(LOT);
    const briefs = Object.entries(expected).filter(
      ([key]) => key.startsWith('MONTHLY_BRIEF') && key > 'MONTHLY_BRIEF 2026-07',
    );
    expect(briefs).toEqual([
      ['MONTHLY_BRIEF 2026-08', '2026-09-10'],
      ['MONTHLY_BRIEF 2026-09', '2026-10-10'],
      ['MONTHLY_BRIEF 2026-10', '2027-01-20'],
      ['MONTHLY_BRIEF 2027-01', '2027-04-20'],
      ['MONTHLY_BRIEF 2027-04', '2027-07-20'],
      ['MONTHLY_BRIEF 2027-07', '2027-10-20'],
      ['MONTHLY_BRIEF 2027-10', '2028-01-20'],
    ]);
    bench.now = at('2026-11-03T02:00:00.000Z');
    const brief = await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-11'));
    expect(brief.written).toMatchObject({ period: '2026-10', dueOn: '2027-01-20' });
  });
});

describe('a station that moves', () => {
  const zoned = { divisionCode: STREET.zone, districtCode: ZONE };

  it('moves its submissions and obligations to the new district, and hides them from the old district', async () => {
    await bench.send(lixia, 'submitMonthlyBrief', monthlyBrief(STATION.lixiaFirst, '2026-05'));
    const seen = async (district: typeof LIXIA) =>
      (await bench.list(office('DISTRICT_BUREAU', district), 'period: "2026-05"')).map(({ station: of }) => of);
    await bench.notify('stations', station(STATION.lixiaFirst, zoned));
    expect(await seen(LIXIA)).toEqual([]);
    expect(await seen(ZONE)).toHaveLength(2);
    expect(await bench.list(lixia, 'period: "2026-05"')).toHaveLength(1);
  });

  it('creates the obligations of a new district, and ends the obligations of a district without stations', async () => {
    const fresh = { divisionCode: '370171001', districtCode: '370171' };
    await bench.notify('stations', station(STATION.shizhong, fresh));
    expect(Object.keys(await bench.expected('370171'))).toContain('ANNUAL_PLAN 2026');
    expect(await bench.expected(SHIZHONG)).toEqual({});
    const filed = await bench.send(office('DISTRICT_BUREAU', SHIZHONG), 'fileAnnualPlan', annualPlan(SHIZHONG, 2026));
    expect(filed.written).toMatchObject({ revision: 1, dueOn: '2026-03-31' });
    expect(Object.keys(await bench.expected(SHIZHONG))).toEqual(['ANNUAL_PLAN 2026']);
  });
});

it('creates no obligations when no policy is in force', async () => {
  const elsewhere = { divisionCode: '110101001', districtCode: '110101' };
  await bench.notify('stations', station(STATION.other, elsewhere));
  expect(await bench.expected('110101')).toEqual({});
  expect(await bench.expected(OTHER_DISTRICT)).toEqual({});
});

describe('the page of a station', () => {
  it('lists the obligations whose period has begun, the latest first, page by page, with their count', async () => {
    const source = `query ($after: Cursor) { _entities(representations: [{ __typename: "Station", id: "${STATION.lixiaFirst}" }, { __typename: "Station", id: "${STATION.lixiaSecond}" }]) { ... on Station { submissions(first: 3, after: $after, kind: [MONTHLY_BRIEF]) { totalCount pageInfo { hasNextPage endCursor } nodes { period } } } } }`;
    type Page = {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { period: string }[];
    };
    const pages = async (after: string | null) => {
      const { data } = await bench.ask(bureau, source, { after });
      return (data['_entities'] as { submissions: Page }[]).map(({ submissions }) => submissions);
    };
    const [first, second] = await pages(null);
    expect(first).toMatchObject({ totalCount: 13, pageInfo: { hasNextPage: true } });
    expect(first?.nodes.map(({ period }) => period)).toEqual(['2026-06', '2026-05', '2026-04']);
    expect(second).toMatchObject({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
    const [next] = await pages(first?.pageInfo.endCursor ?? null);
    expect(next?.nodes.map(({ period }) => period)).toEqual(['2026-03', '2026-02', '2026-01']);
  });

  it('sums the volumes of the last revisions of a project year, by service and by output', async () => {
    const services = (people: number) => [
      {
        kind: 'PROFESSIONAL_SERVICE',
        form: 'COMFORT',
        recipients: 'DISABLED',
        people,
        sessions: 1,
        outputs: [{ indicator: '个案', quantity: 2 }],
      },
      { kind: 'PROFESSIONAL_SERVICE', form: 'COMFORT', recipients: 'OTHERS', people: 1, sessions: 2 },
      {
        kind: 'TALENT_TRAINING',
        people: 5,
        sessions: 1,
        outputs: [
          { indicator: '个案', quantity: 1 },
          { indicator: '小组', quantity: 1 },
        ],
      },
    ];
    for (const [month, people] of [
      ['2026-04', 99],
      ['2026-04', 10],
      ['2026-05', 20],
      ['2025-12', 1000],
    ] as const)
      await bench.send(
        lixia,
        'submitMonthlyBrief',
        monthlyBrief(STATION.lixiaFirst, month, { services: services(people) }),
      );
    const source = `{ _entities(representations: [{ __typename: "Station", id: "${STATION.lixiaFirst}" }]) { ... on Station { now: serviceVolumes(projectYear: 2026) { briefs contractor { id } services { kind form people sessions } outputs { indicator quantity } } before: serviceVolumes(projectYear: 2025) { briefs } none: serviceVolumes(projectYear: 2020) { briefs } } } }`;
    const { data } = await bench.ask(bureau, source);
    expect((data['_entities'] as unknown[])[0]).toEqual({
      now: [
        {
          briefs: 2,
          contractor: { id: CONTRACTOR.lixia },
          services: [
            { kind: 'PROFESSIONAL_SERVICE', form: 'COMFORT', people: 32, sessions: 6 },
            { kind: 'TALENT_TRAINING', form: null, people: 10, sessions: 2 },
          ],
          outputs: [
            { indicator: '个案', quantity: 6 },
            { indicator: '小组', quantity: 2 },
          ],
        },
      ],
      before: [{ briefs: 1 }],
      none: [],
    });
  });
});
