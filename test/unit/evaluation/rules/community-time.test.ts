import { communityTime } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-5.rules';
import { type WeekFacts } from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type IsoWeek, lastFullWeeks, weekStart, addDays } from '../../../../shared/kernel/dates/period';
import { isShortWeek } from '../../../../subgraphs/evaluation/assessment/rules/personnel/working-week.rules';
import {
  JINAN,
  TODAY,
  at,
  changed,
  judge,
  lot,
  station,
  valueOf,
  verdict,
  week,
  worker,
} from '../../../support/drivers/subgraph/rule-facts';

const ALONE = changed('PE-5', { weeks: 1 });
/**
 * Returns the verdict on a station with one worker, of whom only the last full week before `asOf` is judged. `changes`
 * are the changed facts of that week.
 */
const oneWeek = (changes: Partial<WeekFacts>, asOf = TODAY) => {
  const [last = ''] = lastFullWeeks(asOf, 1);
  const staff = [worker({ weeks: [week({ week: last, ...changes })] })];
  return verdict(communityTime, station({ staff }), { policy: ALONE, asOf });
};

describe('PE-5: one week of one worker', () => {
  it.each([
    ['24 hours', { confirmedMinutes: 1440 }, 'MET'],
    ['a minute less', { confirmedMinutes: 1439 }, 'NOT_MET'],
    ['nothing', { confirmedMinutes: 0 }, 'NOT_MET'],
    ['a minute too little, and hours that may still be confirmed', { confirmedMinutes: 1439, isOpen: true }, 'UNKNOWN'],
    ['enough, and hours that may still be confirmed', { confirmedMinutes: 1440, isOpen: true }, 'MET'],
    [
      'a posting that began or ended in mid-week',
      { confirmedMinutes: 60, isOnPostThroughout: false },
      'NOT_APPLICABLE',
    ],
    ['leave', { confirmedMinutes: 60, hasLeave: true }, 'NOT_APPLICABLE'],
    ['leave, though enough', { hasLeave: true }, 'NOT_APPLICABLE'],
    ['leave, and nothing confirmed', { confirmedMinutes: 0, isOpen: true, hasLeave: true }, 'NOT_APPLICABLE'],
  ] as const)('%s: %#', (_, changes, expected) => {
    expect(oneWeek(changes)).toBe(expected);
  });
});

it('PE-5 leaves out the staff of a contractor that has no lot in force any more', () => {
  const idle = lastFullWeeks(TODAY, 4).map((each) => week({ week: each, confirmedMinutes: 0 }));
  const staff = [worker(), worker({ contractorId: 'old', weeks: idle })];
  const old = lot({ contractorId: 'old', startsOn: '2022-01-01', endsOn: '2024-12-31' });
  expect(verdict(communityTime, station({ staff, lots: [old, lot()] }))).toBe('MET');
  expect(verdict(communityTime, station({ staff, lots: [{ ...old, endsOn: '2026-12-31' }, lot()] }))).toBe('NOT_MET');
});

describe('PE-5 and the state of the station', () => {
  const short = [worker({ weeks: lastFullWeeks(TODAY, 4).map((each) => week({ week: each, confirmedMinutes: 60 })) })];
  const counted = (changes: Parameters<typeof at>[0]) => {
    const judged = judge(communityTime, { ...at(changes), staff: short });
    return [judged.verdict, valueOf(judged, 'weeksBelow'), valueOf(judged, 'weeksNotCounted')];
  };

  it.each(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'] as const)('applies in state %s', (status) => {
    expect(counted({ status })).toEqual(['NOT_MET', '4', '0']);
  });

  it('skips only the weeks with a recorded day of suspension', () => {
    // The last four weeks begin on 18 May, 25 May, 1 June and 8 June.
    expect(counted({ suspensions: [{ from: '2026-05-31', until: '2026-06-01' }] })).toEqual(['NOT_MET', '2', '2']);
    expect(counted({ suspensions: [{ from: '2026-06-08', until: null }] })).toEqual(['NOT_MET', '3', '1']);
    expect(counted({ suspensions: [{ from: '2026-05-01', until: null }] })).toEqual(['NOT_APPLICABLE', '0', '4']);
  });

  it('applies only under a lot in force', () => {
    expect(verdict(communityTime, station({ staff: short, lots: [lot({ endsOn: '2026-06-16' })] }))).toBe(
      'NOT_APPLICABLE',
    );
    expect(verdict(communityTime, station({ staff: short, lots: null }))).toBe('UNKNOWN');
    expect(verdict(communityTime, station({ staff: short, premises: null }))).toBe('UNKNOWN');
  });
});

describe('PE-5 and the calendar', () => {
  it.each([
    ['2026-05-06', '2026-W18', 'NOT_APPLICABLE', 'Labour Day on a Friday'],
    ['2026-05-13', '2026-W19', 'NOT_APPLICABLE', 'two days of Labour Day, and one compensating working Saturday'],
    ['2026-01-05', '2026-W01', 'NOT_APPLICABLE', 'two days of New Year, and one compensating working Sunday'],
    ['2026-02-17', '2026-W07', 'NOT_MET', 'a working Saturday and a free Sunday: no working day is lost'],
    ['2026-03-02', '2026-W09', 'NOT_MET', 'one day of the Spring Festival, and one compensating working Saturday'],
    [
      '2025-02-10',
      '2025-W06',
      'NOT_APPLICABLE',
      'two days of the Spring Festival, and one compensating working Saturday',
    ],
    ['2026-06-15', '2026-W24', 'NOT_MET', 'an ordinary week'],
    ['2026-06-22', '2026-W25', 'NOT_APPLICABLE', 'the Dragon Boat Festival on a Friday'],
    ['2026-09-28', '2026-W39', 'NOT_APPLICABLE', 'Mid-Autumn on a Friday; the Sunday before belongs to another week'],
    ['2025-01-06', '2025-W01', 'UNKNOWN', 'a week that begins in a year whose calendar is unknown'],
    ['2027-01-04', '2026-W53', 'UNKNOWN', 'a week that ends in a year whose calendar is unknown'],
    ['2027-03-01', '2027-W08', 'UNKNOWN', 'a year without a calendar'],
  ])('on %s judges the week %s as %s: %s', (asOf, last, expected) => {
    expect(lastFullWeeks(asOf, 1)).toEqual([last]);
    expect(oneWeek({ confirmedMinutes: 60 }, asOf)).toBe(expected);
  });

  it('checks posting and leave first, because excluded weeks need no calendar', () => {
    expect(oneWeek({ hasLeave: true }, '2027-03-01')).toBe('NOT_APPLICABLE');
    expect(oneWeek({ isOnPostThroughout: false }, '2027-03-01')).toBe('NOT_APPLICABLE');
  });

  it('judges the last week of a 53-week year when the next year’s calendar is known', () => {
    const year = { source: '', holidays: ['2027-01-01'], workdays: [] };
    expect(isShortWeek('2026-W53', { ...JINAN.calendar, 2027: year })).toBe(true);
    expect(isShortWeek('2026-W53', { ...JINAN.calendar, 2027: { ...year, workdays: ['2027-01-03'] } })).toBe(false);
    expect(isShortWeek('2026-W53', { ...JINAN.calendar, 2027: { ...year, holidays: [] } })).toBe(false);
  });

  it('ignores a holiday that falls on a weekend', () => {
    const calendar = { 2026: { source: '', holidays: ['2026-06-13', '2026-06-14'], workdays: [] } };
    expect(isShortWeek('2026-W24', calendar)).toBe(false);
  });
});

/** Returns a station with one worker for each list. A list contains the last weeks of the worker, the oldest first. */
const staffOf = (...changes: Partial<WeekFacts>[][]) =>
  station({
    staff: changes.map((weeks, index) =>
      worker({
        workerId: `w${index}`,
        weeks: lastFullWeeks(TODAY, weeks.length).map((each, at) => week({ week: each, ...weeks[at] })),
      }),
    ),
  });
const FULL = { confirmedMinutes: 1500 };
const SHORT = { confirmedMinutes: 1410 };
const OPEN = { confirmedMinutes: 0, isOpen: true };
const AWAY = { hasLeave: true };

describe('PE-5 for a station', () => {
  it.each([
    ['all reached', [[FULL, FULL, FULL, FULL]], 'MET'],
    ['one below', [[FULL, FULL, SHORT, FULL]], 'NOT_MET'],
    ['the oldest week below', [[SHORT, FULL, FULL, FULL]], 'NOT_MET'],
    ['one unknown week', [[FULL, OPEN, FULL, FULL]], 'UNKNOWN'],
    ['one week below and one unknown week', [[SHORT, OPEN, FULL, FULL]], 'NOT_MET'],
    ['some weeks that are not counted', [[AWAY, AWAY, AWAY, FULL]], 'MET'],
    ['no counted week', [[AWAY, AWAY, AWAY, AWAY]], 'NOT_APPLICABLE'],
    [
      'no counted week for one of two workers',
      [
        [AWAY, AWAY, AWAY, AWAY],
        [FULL, FULL, FULL, FULL],
      ],
      'MET',
    ],
    [
      'one of two workers below',
      [
        [FULL, FULL, FULL, FULL],
        [FULL, FULL, FULL, SHORT],
      ],
      'NOT_MET',
    ],
    ['a missing week', [[FULL, FULL, FULL]], 'UNKNOWN'],
    ['nobody', [], 'NOT_APPLICABLE'],
  ] as const)('%s: %#', (_, changes, expected) => {
    expect(verdict(communityTime, staffOf(...changes.map((weeks) => [...weeks])))).toBe(expected);
  });

  it('is unknown when the staff are unknown', () => {
    expect(verdict(communityTime, station({ staff: null }))).toBe('UNKNOWN');
  });

  it('judges exactly the number of past weeks that the policy sets', () => {
    const facts = staffOf([SHORT, FULL, FULL, FULL]);
    expect(verdict(communityTime, facts, { policy: changed('PE-5', { weeks: 3 }) })).toBe('MET');
    expect(verdict(communityTime, facts, { policy: changed('PE-5', { weeks: 4 }) })).toBe('NOT_MET');
    expect(verdict(communityTime, facts, { policy: changed('PE-5', { weeks: 5 }) })).toBe('NOT_MET');
    expect(verdict(communityTime, staffOf([FULL]), { policy: changed('PE-5', { weeks: 2 }) })).toBe('UNKNOWN');
  });

  it('skips the current week until its Sunday has passed', () => {
    const facts = staffOf([FULL, FULL, FULL, FULL]);
    const sunday = addDays(weekStart('2026-W25' satisfies IsoWeek), 6);
    expect(verdict(communityTime, facts, { asOf: sunday })).toBe('MET');
    expect(verdict(communityTime, facts, { asOf: addDays(sunday, 1) })).toBe('UNKNOWN');
  });

  it('skips the week in which a worker arrived, changed or left', () => {
    const came = { isOnPostThroughout: false, confirmedMinutes: 300 };
    expect(verdict(communityTime, staffOf([FULL, FULL, came, FULL], [came, came, came, FULL]))).toBe('MET');
    expect(verdict(communityTime, staffOf([FULL, FULL, came, SHORT]))).toBe('NOT_MET');
  });

  it('states the lowest hours, and the number of weeks by result', () => {
    const found = judge(
      communityTime,
      staffOf([FULL, SHORT, OPEN, AWAY], [FULL, FULL, FULL, { confirmedMinutes: 1439 }]),
    );
    expect(
      ['fewestHours', 'weeksBelow', 'weeksNotKnown', 'weeksReached', 'weeksNotCounted'].map((name) =>
        valueOf(found, name),
      ),
    ).toEqual(['23.5', '2', '1', '4', '1']);
    const fewest = (confirmedMinutes: number) =>
      valueOf(judge(communityTime, staffOf([{ confirmedMinutes }])), 'fewestHours');
    expect([1439, 1450].map(fewest)).toEqual(['23.98', '24.17']);
    expect(valueOf(judge(communityTime, staffOf([AWAY])), 'fewestHours')).toBeNull();
  });

  it('counts the open weeks apart from the weeks that nobody can complete', () => {
    const open = (...staff: Parameters<typeof staffOf>) =>
      valueOf(judge(communityTime, staffOf(...staff)), 'weeksOpen');
    expect(open([FULL, OPEN, FULL, OPEN], [OPEN, FULL, FULL, FULL])).toBe('3');
    expect(open([FULL, FULL, FULL, FULL])).toBe('0');
    expect(valueOf(judge(communityTime, station({ staff: [worker({ weeks: [] })] })), 'weeksOpen')).toBe('0');
  });

  it('names the weeks in which somebody has too few hours', () => {
    const weeks = lastFullWeeks(TODAY, 4).sort();
    const below = (...staff: Parameters<typeof staffOf>) =>
      valueOf(judge(communityTime, staffOf(...staff)), 'periodsBelow');
    expect(below([SHORT, FULL, OPEN, SHORT], [SHORT, FULL, FULL, FULL])).toBe(`${weeks[0]} ${weeks[3]}`);
    expect(below([FULL, FULL, FULL, FULL])).toBeNull();
  });
});
