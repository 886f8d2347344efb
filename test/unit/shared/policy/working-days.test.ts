import { CHINA_HOLIDAYS } from '../../../../shared/policy/cities/holidays';
import { addWorkingDays, isWorkingDay } from '../../../../shared/policy/working-days';

describe('working days', () => {
  it.each([
    ['a Wednesday', '2026-06-17', true],
    ['a Saturday', '2026-06-13', false],
    ['a Sunday', '2026-06-14', false],
    ['a holiday on a weekday', '2026-06-19', false],
    ['a compensating working Saturday', '2026-05-09', true],
    ['a weekday of a year without a calendar', '2031-10-01', true],
    ['a weekend of a year without a calendar', '2031-10-04', false],
  ])('include or exclude %s', (_, day, expected) => {
    expect(isWorkingDay(day, CHINA_HOLIDAYS)).toBe(expected);
  });

  it.each([
    ['over a weekend', '2026-06-04', 5, '2026-06-11'],
    ['over the National Day', '2026-09-30', 5, '2026-10-13'],
    ['over the Spring Festival and its compensating working days', '2026-02-13', 3, '2026-02-25'],
    ['into a year without a calendar', '2026-12-30', 5, '2027-01-06'],
    ['for no days', '2026-06-13', 0, '2026-06-13'],
  ])('are counted %s, without the first day', (_, from, count, expected) => {
    expect(addWorkingDays(from, count, CHINA_HOLIDAYS)).toBe(expected);
  });
});
