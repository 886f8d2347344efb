import { daysAfterDate } from '../../../../shared/graphql/work/due';

const LAST = '9999-12-31';
const DAYS = ['1000-01-01', '1000-01-31', '1000-02-01', '1000-02-02', '2026-06-17', '9999-12-30', LAST];
const VALUES = ['1000-01-02', '1000-01-03', '2026-05-17', '2026-05-18', '9999-12-01', '9999-12-02', LAST];

it('finds the least date that is due on a day or later, up to the ends of the calendar', () => {
  const due = daysAfterDate(30);
  const found = DAYS.flatMap((day) => VALUES.map((value) => [day, value, value >= String(due.leastFrom(day))]));
  const isDue = (day: string, value: string) => String(due.dateOf(value)) >= day;
  expect(found).toEqual(DAYS.flatMap((day) => VALUES.map((value) => [day, value, isDue(day, value)])));
  expect(due.dateOf(LAST)).toBe(LAST);
});
