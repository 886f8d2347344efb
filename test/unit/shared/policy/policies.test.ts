import { judgeBy } from '../../../../subgraphs/evaluation/assessment/judging/judge-by.rules';
import { enoughStaff } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-1.rules';
import { communityTime } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-5.rules';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { POLICIES, policyFor, ruleOf } from '../../../../shared/policy/policy';
import { scoreFaults } from '../../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { policyAsked } from '../../../../subgraphs/evaluation/standard/policy/policy.rules';
import { obligationsOfLot } from '../../../../subgraphs/evaluation/submission/obligation/obligation.rules';
import { PUBLIC, contractor, office } from '../../../support/city/callers';
import { SEVERAL } from '../../../support/drivers/subgraph/policies';
import { station, week, worker } from '../../../support/drivers/subgraph/rule-facts';

const LIXIA = divisionCode('370102');
const SHINAN = divisionCode('370202');

const at = (division: string, on: string) => policyFor(SEVERAL, { division, on });
const versionAt = (division: string, on: string) => at(division, on)?.version ?? null;

describe('policy of a place on a day', () => {
  it.each([
    ['370102', '2021-02-03', null],
    ['370102', '2021-02-04', 'jinan-2021'],
    ['370102', '2026-06-30', 'jinan-2021'],
    ['370102', '2026-07-01', 'jinan-2026'],
    ['370202', '2025-06-30', 'jinan-2021'],
    ['370202', '2025-07-01', 'qingdao-2025'],
    ['370202', '2026-07-01', 'qingdao-2025'],
    ['3702', '2026-07-01', 'qingdao-2025'],
    ['37', '2026-07-01', 'jinan-2026'],
    ['110101', '2026-07-01', null],
  ])('for %s on %s is %s: the most specific policy, in the version in force', (division, on, expected) => {
    expect(versionAt(division, on)).toBe(expected);
  });
});

const judged = (staff: number, division: string, asOf: string) => {
  const facts = station({ staff: Array.from({ length: staff }, () => worker()) });
  return judgeBy(enoughStaff, { facts, policy: at(division, asOf), asOf })?.verdict;
};

describe('new policy version', () => {
  it('takes effect on its date, while earlier dates follow the earlier version', () => {
    expect([judged(3, '370102', '2026-06-30'), judged(3, '370102', '2026-07-01')]).toEqual(['MET', 'NOT_MET']);
    expect([judged(4, '370102', '2026-06-30'), judged(4, '370102', '2026-07-01')]).toEqual(['MET', 'MET']);
  });

  it('applies to obligations whose period begins under it', () => {
    const standard = { policies: SEVERAL, division: SHINAN };
    const lot = { signedOn: '2025-01-01', startsOn: '2025-01-01', endsOn: '2026-12-31', endedOn: null };
    const briefs = obligationsOfLot(lot, { arrivedOn: lot.startsOn, suspensions: [] }, standard).filter(
      ({ kind }) => kind === 'MONTHLY_BRIEF',
    );
    expect(briefs.map(({ period, dueOn }) => `${period} ${dueOn}`).slice(4, 8)).toEqual([
      ...['2025-05 2025-06-10', '2025-06 2025-07-10'],
      ...['2025-07 2025-10-15', '2025-10 2026-01-15'],
    ]);
  });
});

describe('missing policy', () => {
  it('gives no finding about any subject', () => {
    expect([judged(3, '370102', '2021-02-03'), judged(0, '110101', '2026-06-17')]).toEqual(['UNKNOWN', 'UNKNOWN']);
  });
});

describe('policy of another city', () => {
  it('sets its own number of staff', () => {
    expect([judged(2, SHINAN, '2026-06-17'), judged(1, SHINAN, '2026-06-17')]).toEqual(['MET', 'NOT_MET']);
    expect(judged(2, LIXIA, '2026-06-17')).toBe('NOT_MET');
  });

  it('has its own holidays', () => {
    const weeks = ['2026-W24', '2026-W23', '2026-W22', '2026-W21'].map((each) => week({ week: each }));
    const shown = (division: string, asOf: string, confirmedMinutes: number) => {
      const facts = station({ staff: [worker({ weeks: weeks.map((each) => ({ ...each, confirmedMinutes })) })] });
      return judgeBy(communityTime, { facts, policy: at(division, asOf), asOf })?.figures.at(-1);
    };
    // In Qingdao, the Monday of W24 is a holiday. The Saturday that replaces it as a working day is in the week before.
    expect(shown(SHINAN, '2026-06-17', 1500)?.value).toBe('1');
    expect(shown(LIXIA, '2026-06-17', 1500)?.value).toBe('0');
  });

  it('weighs evaluations differently', () => {
    const weightsIn = (division: string) => ruleOf(at(division, '2026-06-17'), 'EV-1')?.parameters.weightsTenths;
    const faults = (division: string, pointsTenths: number) => {
      const weights = weightsIn(division);
      return weights && scoreFaults([{ dimension: 'SERVICE', pointsTenths }], weights).length;
    };
    expect([faults(SHINAN, 500), faults(SHINAN, 501)]).toEqual([0, 1]);
    expect([faults(LIXIA, 400), faults(LIXIA, 401)]).toEqual([0, 1]);
  });
});

describe('policy for a caller', () => {
  const asked = (caller: Parameters<typeof policyAsked>[1], division: typeof LIXIA | null, policies = SEVERAL) =>
    policyAsked(policies, caller, { division, on: '2026-06-17' })?.version ?? null;

  it.each([
    ['a city', office('CITY_BUREAU', divisionCode('3702')), 'qingdao-2025'],
    ['a district', office('DISTRICT_BUREAU', SHINAN), 'qingdao-2025'],
    ['a street', office('STREET_OFFICE', divisionCode('370102001')), 'jinan-2021'],
  ])('for %s is their own', (_, caller, expected) => {
    expect(asked(caller, null)).toBe(expected);
  });

  it.each([
    ['a contractor', contractor('01H0000000000000000000C001')],
    ['the public', PUBLIC],
  ])('for %s is the only policy, or no policy if there are several', (_, caller) => {
    expect(asked(caller, null, [...POLICIES])).toBe('jinan-2021');
    expect(asked(caller, null)).toBeNull();
  });

  it('can be read for any named division', () => {
    expect(asked(PUBLIC, SHINAN)).toBe('qingdao-2025');
    expect(asked(office('DISTRICT_BUREAU', SHINAN), LIXIA)).toBe('jinan-2021');
    expect(asked(PUBLIC, divisionCode('110101'))).toBeNull();
  });
});
