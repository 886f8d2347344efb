import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { coverageOn } from '../../../subgraphs/stations/ground/division/coverage.rules';

describe('coverage (ST-1)', () => {
  const of = (operating: number, streets: number) =>
    coverageOn('2026-11-24', { streets, built: streets, operating }, JINAN_2021).percent;

  it('is a share of the streets, as a percentage with one decimal', () => {
    expect([of(0, 161), of(144, 161), of(2, 3), of(161, 161)]).toEqual([0, 89.4, 66.6, 100]);
  });

  it('is complete only when every street is served', () => {
    expect([of(1999, 2000), of(38641, 38642)]).toEqual([99.9, 99.9]);
  });

  it('has no percentage without streets', () => {
    expect(of(0, 0)).toBeNull();
  });

  it('states its day, and the policy’s deadline for all streets', () => {
    const counted = { streets: 2, built: 2, operating: 1 };
    expect(coverageOn('2026-11-24', counted, JINAN_2021)).toMatchObject({ asOf: '2026-11-24', dueOn: '2021-12-31' });
    const rules = {
      ...JINAN_2021.rules,
      'ST-1': { ...JINAN_2021.rules['ST-1'], parameters: { dueOn: '2024-06-30', suspensionDays: 30 } },
    };
    expect(coverageOn('2026-11-24', counted, { ...JINAN_2021, rules }).dueOn).toBe('2024-06-30');
    expect(coverageOn('2026-11-24', counted, null).dueOn).toBeNull();
  });
});
