import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  isIsoWeek,
  isoWeekOf,
  isPlainDate,
  lastFullWeeks,
  projectYearOf,
  shanghaiToday,
  weekEnd,
  weekStart,
} from '../../../../shared/kernel/dates/period';

const date = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe('plain date', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '0999-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '',
  ])('cannot be %j', (text) => expect(isPlainDate(text)).toBe(false));

  it('must be an existing day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => weekStart('2026-W54')).toThrow(RangeError);
  });

  it('counts days like the calendar of the machine', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const until = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(from, days)).toBe(until);
        expect(daysBetween(from, until)).toBe(days);
      }),
    );
  });

  it('gives the last day of February one month after the last day of January', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
  });

  it('adds years to a leap day', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });
});

describe('current date in Shanghai', () => {
  it('changes at 16:00 UTC', () => {
    expect(shanghaiToday(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(shanghaiToday(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
    expect(shanghaiToday(new Date('2025-12-31T15:59:59.000Z'))).toBe('2025-12-31');
    expect(shanghaiToday(new Date('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01');
  });
});

describe('ISO week', () => {
  it.each([
    ['2026-03-30', '2026-W14'],
    ['2026-04-05', '2026-W14'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('contains %s: %s', (day, week) => expect(isoWeekOf(day)).toBe(week));

  it('exists only up to the last week of its year', () => {
    expect(isIsoWeek('2026-W53')).toBe(true);
    expect(isIsoWeek('2025-W53')).toBe(false);
    expect(isIsoWeek('2025-W52')).toBe(true);
    for (const text of ['2026-W00', '2026-W54', '2026-W1', '2026W01', '2026-w01', 202614])
      expect(isIsoWeek(text)).toBe(false);
  });

  it('runs from Monday to Sunday, and each of its days belongs to it', () => {
    expect([weekStart('2026-W53'), weekEnd('2026-W53')]).toEqual(['2026-12-28', '2027-01-03']);
    fc.assert(
      fc.property(date, (day) => {
        const week = isoWeekOf(day);
        expect(isIsoWeek(week)).toBe(true);
        expect(weekStart(week) <= day && day <= weekEnd(week)).toBe(true);
        expect(new Date(weekStart(week)).getUTCDay()).toBe(1);
      }),
    );
  });

  it('is full if it ended before today', () => {
    expect(lastFullWeeks('2026-04-05', 2)).toEqual(['2026-W12', '2026-W13']); // a Sunday
    expect(lastFullWeeks('2026-04-06', 2)).toEqual(['2026-W13', '2026-W14']); // the Monday after
    expect(lastFullWeeks('2027-01-05', 2)).toEqual(['2026-W52', '2026-W53']);
    expect(lastFullWeeks('2026-04-06', 0)).toEqual([]);
  });
});

describe('age of a person', () => {
  it('increases on the birthday: on the day before the 41st birthday it is 40', () => {
    expect(ageOn('1985-03-18', '2026-03-17')).toBe(40);
    expect(ageOn('1985-03-18', '2026-03-18')).toBe(41);
  });

  it('increases on 1 March of a common year for a birth on a leap day', () => {
    expect(ageOn('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageOn('2000-02-29', '2026-03-01')).toBe(26);
    expect(ageOn('2000-02-29', '2024-02-29')).toBe(24);
  });
});

describe('project year', () => {
  const startsOn = '2024-07-15';
  it.each([
    ['2024-07-14', null],
    ['2024-07-15', { ordinal: 1, beginsOn: '2024-07-15', projectYear: 2024 }],
    ['2025-07-14', { ordinal: 1, beginsOn: '2024-07-15', projectYear: 2024 }],
    ['2025-07-15', { ordinal: 2, beginsOn: '2025-07-15', projectYear: 2025 }],
    ['2026-03-18', { ordinal: 2, beginsOn: '2025-07-15', projectYear: 2025 }],
    ['2027-07-14', { ordinal: 3, beginsOn: '2026-07-15', projectYear: 2026 }],
  ])('of a contract from 15 July 2024 on %s is %j', (day, year) => expect(projectYearOf(startsOn, day)).toEqual(year));

  it('begins on 28 February after a start on a leap day', () => {
    expect(projectYearOf('2024-02-29', '2025-02-27')?.ordinal).toBe(1);
    expect(projectYearOf('2024-02-29', '2025-02-28')).toEqual({
      ordinal: 2,
      beginsOn: '2025-02-28',
      projectYear: 2025,
    });
  });
});
