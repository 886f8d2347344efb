import { VIOLATION_IDS, type ViolationId } from '../../../../shared/demo/plan/violations';
import { findViolations } from '../../../support/city/violations/find-violations';
import { listCity } from '../../../support/city/demo/demo-city';

// The days are a leap day, the first day of a year, an ordinary day, the due date of an annual plan, and the last day
// of a year.
const TODAYS = ['2024-02-29', '2026-01-01', '2026-03-18', '2026-03-31', '2026-12-31'];

describe.each(TODAYS)('demonstration of Jinan on %s', (today) => {
  const city = listCity(today);

  it.each(VIOLATION_IDS)('breaks %s somewhere', (rule) => {
    expect(findViolations(city, rule)).not.toEqual([]);
  });

  it('breaks each of the rare rules exactly once', () => {
    const rare: ViolationId[] = [
      'CO-1',
      'CO-2',
      'CO-3',
      'CO-4',
      'CO-5',
      'CO-6',
      'EV-2',
      'FN-1',
      'FN-2',
      'FN-3',
      'ST-2',
      'ST-3',
      'ST-4',
      'ST-5',
      'EV-1',
      'EV-3',
    ];
    const often = rare
      .map((rule) => [rule, findViolations(city, rule).length] as const)
      .filter(([, cases]) => cases !== 1);
    expect(often).toEqual([]);
  });

  it('meets the waivable rules at most stations', () => {
    for (const rule of ['PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-6', 'FI-2', 'FI-4'] as const) {
      expect([rule, findViolations(city, rule).length < 20]).toEqual([rule, true]);
    }
  });
});
