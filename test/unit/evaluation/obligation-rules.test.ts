import { type HubError } from '../../../shared/kernel/errors';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { addDays, addMonths } from '../../../shared/kernel/dates/period';
import { type Term, lastDayOf } from '../../../shared/kernel/dates/term';
import { changed } from '../../support/drivers/subgraph/rule-facts';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { type ParametersOf, type RuleId } from '../../../shared/policy/rules/registry';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { arrivalOf } from '../../../subgraphs/evaluation/submission/obligation/arrival.rules';
import {
  type Expected,
  filingsOf,
  obligationsOfLot,
} from '../../../subgraphs/evaluation/submission/obligation/obligation.rules';
import { statusOf, wantedOf } from '../../../subgraphs/evaluation/submission/submission/submission.rules';

const DIVISION = divisionCode('370102');

function refusalOf(act: () => unknown): HubError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as HubError;
  }
}
const standard = { policies: [JINAN_2021], division: DIVISION };

/** Returns Jinan's standard with other parameters for one rule. */
function withRule<Id extends RuleId>(id: Id, parameters: ParametersOf<Id>, effectiveFrom?: string): Policy {
  return { ...changed(id, parameters, JINAN_2021), effectiveFrom: effectiveFrom ?? JINAN_2021.effectiveFrom };
}

function lot(startsOn: string, of: Partial<Term> = {}): Term {
  return {
    signedOn: addDays(startsOn, -5),
    startsOn,
    endsOn: addDays(addMonths(startsOn, 36), -1),
    endedOn: null,
    ...of,
  };
}

const serviceFrom = (arrivedOn: string | null) => ({ arrivedOn, suspensions: [] });
const of = (kind: Expected['kind'], all: readonly Expected[]) => all.filter((each) => each.kind === kind);
const shown = (all: readonly Expected[]) => all.map(({ period, dueOn }) => `${period} by ${dueOn}`);
const briefsOf = (term: Term, policies: readonly Policy[] = [JINAN_2021]) =>
  of('MONTHLY_BRIEF', obligationsOfLot(term, serviceFrom(term.startsOn), { policies, division: DIVISION }));

describe('filings of a district', () => {
  it('are one plan and one report for each year', () => {
    expect(filingsOf(standard, [2026, 2027]).map(({ kind, period, dueOn }) => [kind, period, dueOn])).toEqual([
      ['ANNUAL_PLAN', '2026', '2026-03-31'],
      ['IMPLEMENTATION_REPORT', '2026', '2026-11-30'],
      ['ANNUAL_PLAN', '2027', '2027-03-31'],
      ['IMPLEMENTATION_REPORT', '2027', '2027-11-30'],
    ]);
  });

  it('are none when no policy was in force at the start of the year', () => {
    expect(filingsOf(standard, [2021])).toEqual([]);
    expect(filingsOf({ policies: [JINAN_2021], division: divisionCode('110101') }, [2026])).toEqual([]);
  });

  it('have another due date under another policy', () => {
    const policies = [withRule('FI-5', { dueOn: '10-15' })];
    const reports = of('IMPLEMENTATION_REPORT', filingsOf({ policies, division: DIVISION }, [2026]));
    expect(shown(reports)).toEqual(['2026 by 2026-10-15']);
  });
});

describe('arrival of the staff', () => {
  const term = lot('2026-01-10');
  it.each([
    ['is unknown without staff', [], null],
    [
      'is the arrival of the first of two workers',
      [
        { startsOn: '2026-01-14', endsOn: null },
        { startsOn: '2026-01-12', endsOn: null },
      ],
      '2026-01-12',
    ],
    [
      'includes a worker who starts before the service begins',
      [{ startsOn: '2026-01-06', endsOn: null }],
      '2026-01-06',
    ],
    ['includes a worker who was on post before the signing', [{ startsOn: '2025-03-01', endsOn: null }], '2026-01-10'],
    ['excludes a worker who left before the signing', [{ startsOn: '2025-03-01', endsOn: '2026-01-04' }], null],
    ['excludes a worker whose posting was cancelled', [{ startsOn: '2026-01-12', endsOn: '2026-01-11' }], null],
    ['excludes a worker who arrives after the end of the lot', [{ startsOn: '2029-01-10', endsOn: null }], null],
  ])('%s', (_, postings, expected) => {
    expect(arrivalOf(term, postings, [term])).toBe(expected);
  });

  describe('under a renewal', () => {
    const before = lot('2023-01-10', { endsOn: '2026-01-09' });
    const renewal = lot('2026-01-10', { signedOn: '2025-11-20' });
    it.each([
      [
        'is its first day for a replacement after the signing',
        [{ startsOn: '2025-12-01', endsOn: null }],
        '2026-01-10',
      ],
      ['excludes a replacement who left before it', [{ startsOn: '2025-12-01', endsOn: '2025-12-31' }], null],
      [
        'excludes a worker of the earlier lot who left before it',
        [{ startsOn: '2024-03-01', endsOn: '2025-12-31' }],
        null,
      ],
      ['includes the first own worker on a later day', [{ startsOn: '2026-01-15', endsOn: null }], '2026-01-15'],
    ])('%s', (_, postings, expected) => {
      expect(arrivalOf(renewal, postings, [before, renewal])).toBe(expected);
    });

    it('is the day of the posting if the earlier lot was over by then', () => {
      const postings = [{ startsOn: '2025-12-01', endsOn: null }];
      expect(arrivalOf(renewal, postings, [{ ...before, endedOn: '2025-11-30' }, renewal])).toBe('2025-12-01');
      expect(arrivalOf(renewal, postings, [renewal, lot('2029-01-10')])).toBe('2025-12-01');
    });
  });
});

describe('needs survey and service plan (FI-2)', () => {
  const entry = (arrivedOn: string | null, term = lot('2026-01-31'), policies: readonly Policy[] = [JINAN_2021]) =>
    obligationsOfLot(term, serviceFrom(arrivedOn), { policies, division: DIVISION }).filter(({ kind }) =>
      ['NEEDS_SURVEY', 'SERVICE_PLAN'].includes(kind),
    );

  it('are due one month after the arrival, or on the last day of a shorter month', () => {
    expect(entry('2026-01-31').map(({ kind, period, dueOn }) => [kind, period, dueOn])).toEqual([
      ['NEEDS_SURVEY', '2026', '2026-02-28'],
      ['SERVICE_PLAN', '2026', '2026-02-28'],
    ]);
    expect(shown(entry('2028-01-31', lot('2028-01-31')))[0]).toBe('2028 by 2028-02-29');
  });

  it('are due one month after the required arrival if nobody has arrived', () => {
    expect(shown(entry(null, lot('2026-03-15')))).toEqual(['2026 by 2026-05-15', '2026 by 2026-05-15']);
  });

  it('are due after another number of months under another policy', () => {
    expect(shown(entry('2026-02-10', undefined, [withRule('FI-2', { months: 2 })]))[0]).toBe('2026 by 2026-04-10');
    expect(shown(entry(null, lot('2026-03-15'), [withRule('PE-6', { months: 3 })]))[0]).toBe('2026 by 2026-07-15');
  });

  it('are not required when the lot ended by the due date', () => {
    expect(entry('2026-01-31', lot('2026-01-31', { endedOn: '2026-02-28' }))).toEqual([]);
    expect(entry('2026-01-31', lot('2026-01-31', { endedOn: '2026-03-01' }))).toHaveLength(2);
  });
});

describe('briefs (FI-3)', () => {
  it('cover every full month of the term, and are due on the tenth of the next month', () => {
    const briefs = briefsOf(lot('2026-01-01'));
    expect(briefs).toHaveLength(36);
    expect(shown([briefs[0], briefs[11], briefs[35]].filter((each) => each !== undefined))).toEqual([
      '2026-01 by 2026-02-10',
      '2026-12 by 2027-01-10',
      '2028-12 by 2029-01-10',
    ]);
  });

  const firstOf = (arrivedOn: string | null, term = lot('2026-01-01')) =>
    of(
      'MONTHLY_BRIEF',
      obligationsOfLot(term, serviceFrom(arrivedOn), { policies: [JINAN_2021], division: DIVISION }),
    )[0];

  it('begin with the month in which staff arrive, and at the latest when they must be on post', () => {
    expect(firstOf('2025-12-28')?.period).toBe('2026-01');
    expect(firstOf('2026-01-31')?.period).toBe('2026-01');
    expect(firstOf('2026-02-01')?.period).toBe('2026-02');
    expect(firstOf('2026-09-15')?.period).toBe('2026-02');
    expect(firstOf(null)?.period).toBe('2026-02');
  });

  it('are not required for a month that a suspension covers', () => {
    const owed = (from: string, until: string | null) => {
      const service = { arrivedOn: '2026-01-01', suspensions: [{ from, until }] };
      const all = obligationsOfLot(lot('2026-01-01'), service, { policies: [JINAN_2021], division: DIVISION });
      return of('MONTHLY_BRIEF', all).map(({ period }) => period);
    };
    expect(owed('2026-03-01', '2026-03-31')).not.toContain('2026-03');
    expect(owed('2026-03-01', '2026-03-30')).toContain('2026-03');
    expect(owed('2026-03-02', '2026-05-31')).toEqual(expect.arrayContaining(['2026-03', '2026-06']));
    expect(owed('2026-03-02', '2026-05-31')).toHaveLength(34);
    expect(owed('2026-03-02', null)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('omit a month that the lot covers only in part', () => {
    const periods = briefsOf(lot('2026-01-02')).map(({ period }) => period);
    expect([periods[0], periods.at(-1), periods.length]).toEqual(['2026-02', '2028-12', 35]);
  });

  it('end with a lot that ends early: its last month counts only if the lot ends on the first day of the next month', () => {
    const last = (endedOn: string) => briefsOf(lot('2026-01-01', { endedOn })).at(-1)?.period;
    expect([last('2026-06-30'), last('2026-07-01'), last('2026-07-02')]).toEqual(['2026-05', '2026-06', '2026-06']);
    expect(briefsOf(lot('2026-01-01', { endedOn: '2026-01-01' }))).toEqual([]);
  });

  it('belong to the project year in which their month begins', () => {
    const briefs = briefsOf(lot('2025-03-15'));
    const yearOf = (period: string) => briefs.find((each) => each.period === period)?.projectYear;
    expect([yearOf('2025-04'), yearOf('2026-03'), yearOf('2026-04')]).toEqual([2025, 2025, 2026]);
  });

  it.each([
    [3 as const, ['2026-04 by 2026-07-05', '2026-07 by 2026-10-05', '2026-10 by 2027-01-05']],
    [6 as const, ['2026-07 by 2027-01-05']],
    [12 as const, []],
  ])('cover full calendar periods of %i months', (everyMonths, expected) => {
    const policies = [withRule('FI-3', { everyMonths, dueDay: 5 })];
    expect(shown(briefsOf(lot('2026-02-01', { endsOn: '2027-02-27' }), policies))).toEqual(expected);
  });

  it('follow a new policy from its effective date, and leave earlier obligations unchanged', () => {
    const policies = [JINAN_2021, withRule('FI-3', { everyMonths: 3, dueDay: 20 }, '2026-07-01')];
    expect(shown(briefsOf(lot('2026-05-01', { endsOn: '2026-12-31' }), policies))).toEqual([
      '2026-05 by 2026-06-10',
      '2026-06 by 2026-07-10',
      '2026-07 by 2026-10-20',
      '2026-10 by 2027-01-20',
    ]);
  });
});

describe('mid-term and final reports (FI-4)', () => {
  const reports = (term: Term, policies: readonly Policy[] = [JINAN_2021]) =>
    obligationsOfLot(term, serviceFrom(term.startsOn), { policies, division: DIVISION }).filter(({ kind }) =>
      ['MID_TERM_REPORT', 'FINAL_REPORT'].includes(kind),
    );

  it('are due in the middle of each project year (mid-term) and ten days after its end (final)', () => {
    expect(shown(of('MID_TERM_REPORT', reports(lot('2024-02-29'))))).toEqual([
      '2024 by 2024-08-29',
      '2025 by 2025-08-28',
      '2026 by 2026-08-28',
    ]);
    expect(shown(of('FINAL_REPORT', reports(lot('2024-02-29'))))).toEqual([
      '2024 by 2025-03-09',
      '2025 by 2026-03-09',
      '2026 by 2027-03-09',
    ]);
  });

  it('exist only for the years and half-years that the lot reached', () => {
    const term = (endedOn: string) =>
      reports(lot('2026-01-01', { endedOn })).map(({ kind, period }) => `${period} ${kind}`);
    expect(term('2026-07-01')).toEqual([]);
    expect(term('2026-07-02')).toEqual(['2026 MID_TERM_REPORT']);
    expect(term('2026-12-31')).toEqual(['2026 MID_TERM_REPORT']);
    expect(term('2027-01-01')).toEqual(['2026 MID_TERM_REPORT', '2026 FINAL_REPORT']);
    expect(reports(lot('2026-01-01', { endsOn: '2027-12-31' }))).toHaveLength(4);
  });

  it('have other due dates under another policy', () => {
    const policies = [withRule('FI-4', { midTermMonths: 4, finalDays: 30 })];
    expect(shown(reports(lot('2026-01-01', { endsOn: '2026-12-31' }), policies))).toEqual([
      '2026 by 2026-05-01',
      '2026 by 2027-01-30',
    ]);
  });

  it('are not required when no policy is in force', () => {
    const elsewhere = { policies: [JINAN_2021], division: divisionCode('110101') };
    expect(obligationsOfLot(lot('2026-01-01'), serviceFrom('2026-01-01'), elsewhere)).toEqual([]);
  });
});

it('the last day of a lot is its end, or the day before its termination', () => {
  const endsOn = '2028-12-31';
  expect(lastDayOf({ endsOn, endedOn: null })).toBe(endsOn);
  expect(lastDayOf({ endsOn, endedOn: '2026-07-01' })).toBe('2026-06-30');
  expect(lastDayOf({ endsOn, endedOn: '2029-02-01' })).toBe(endsOn);
});

describe('status of a submission', () => {
  const plan = { dueOn: '2026-03-31', firstSubmittedAt: null };
  it('changes with the date: due on the due date, overdue on the next day', () => {
    expect(statusOf(plan, '2026-03-31')).toBe('DUE');
    expect(statusOf(plan, '2026-04-01')).toBe('OVERDUE');
  });

  it.each([
    ['2026-03-31T15:59:59.999Z', 'SUBMITTED'],
    ['2026-03-31T16:00:00.000Z', 'SUBMITTED_LATE'],
    ['2026-01-02T00:00:00.000Z', 'SUBMITTED'],
    ['2026-04-01T00:00:00.000Z', 'SUBMITTED_LATE'],
  ])('is for a submission sent at %s: %s (a day ends at 23:59:59 in Shanghai)', (firstSubmittedAt, expected) => {
    for (const today of ['2026-03-31', '2027-01-01'])
      expect(statusOf({ ...plan, firstSubmittedAt }, today)).toBe(expected);
  });
});

describe('a period for which nothing is due', () => {
  const report = (period: string, firstSubmittedAt: string | null = null) => ({
    ...{ kind: 'FINAL_REPORT' as const, period, projectYear: Number(period), firstSubmittedAt },
    ...{ beginsOn: `${period}-01-01`, dueOn: `${period}-12-31` },
  });
  const refused = (rows: readonly ReturnType<typeof report>[]) =>
    refusalOf(() => wantedOf(rows, { kind: 'FINAL_REPORT', period: '1999', field: 'input.projectYear' }, '2026-06-17'));

  it('is refused with the open periods, the first one due first', () => {
    const rows = [report('2026'), report('2025'), report('2024', '2024-12-01T00:00:00.000Z'), report('2027')];
    expect(refused(rows)?.text).toEqual({
      zh: '期间 1999 没有应报送的此类材料。请从待报送的期间中选择:2025、2026。',
      en: 'No document of this kind is due for the period 1999. Choose one of the open periods: 2025, 2026.',
    });
    expect(refused([])?.text.en).toBe(
      'No document of this kind is due for the period 1999. No period is open for this kind at present, so nothing need be submitted.',
    );
  });
});
