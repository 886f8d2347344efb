import {
  inspectedCity,
  inspectedDistrict,
} from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-3.rules';
import { consequence } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-2.rules';
import { annualEvaluation } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-1.rules';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { type EvaluationFacts } from '../../../../subgraphs/evaluation/assessment/facts/filing-facts';
import { type CityInspection } from '../../../../subgraphs/evaluation/assessment/facts/subject-facts';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import {
  INSPECTED,
  JINAN,
  at,
  changed,
  city,
  district,
  evaluation,
  inspectedCityYear,
  judge,
  lot,
  station,
  valueOf,
  verdict,
} from '../../../support/drivers/subgraph/rule-facts';

describe('EV-1: an evaluation of each project year', () => {
  const found = (evaluations: EvaluationFacts[], asOf: string, changes: Partial<LotFacts> = {}) =>
    judge(annualEvaluation, station({ lots: [lot(changes)], evaluations }), { asOf });

  it.each([
    ['2025-12-31', 'NOT_APPLICABLE'],
    ['2026-03-01', 'NOT_APPLICABLE'],
    ['2026-03-02', 'NOT_MET'],
  ])('on %s is %s without an evaluation: the limit is sixty days after the end of the year', (asOf, expected) => {
    expect(found([], asOf).verdict).toBe(expected);
  });

  it('is met at once by a signed evaluation, before the due date and before the year ends', () => {
    for (const asOf of ['2025-12-01', '2026-01-15', '2026-03-01']) {
      const early = found([evaluation()], asOf);
      expect(early.verdict).toBe('MET');
      expect(early.figures).toContainEqual({ name: 'evaluatedYears', value: '1', required: '1' });
    }
    expect(found([evaluation({ status: 'SCORED' })], '2026-01-15').verdict).toBe('NOT_APPLICABLE');
  });

  it('is not met from the day after the due date on', () => {
    expect(found([], '2026-06-17').since).toBe('2026-03-02');
    expect(valueOf(found([], '2026-06-17'), 'dueOn')).toBe('2026-03-01');
    expect(found([], '2024-04-29', { startsOn: '2023-02-28' }).since).toBe('2024-04-28');
    expect(found([], '2025-04-29', { startsOn: '2024-02-29' }).since).toBe('2025-04-29');
  });

  it.each([
    ['signed', evaluation(), 'MET'],
    ['scored', evaluation({ status: 'SCORED' }), 'NOT_MET'],
    ['started', evaluation({ status: 'DRAFT' }), 'NOT_MET'],
    ['of another year', evaluation({ yearOrdinal: 2 }), 'NOT_MET'],
    ['of another lot', evaluation({ lotId: 'other' }), 'NOT_MET'],
    ['signed and unqualified', evaluation({ grade: 'UNQUALIFIED' }), 'MET'],
  ])('%s: %#', (_, changes, expected) => {
    expect(found([changes], '2026-06-17').verdict).toBe(expected);
  });

  it('covers every year of the lot, including the last', () => {
    const two = [evaluation(), evaluation({ yearOrdinal: 2 })];
    expect(found(two, '2028-02-29').verdict).toBe('MET');
    expect(found(two, '2028-03-01')).toMatchObject({ verdict: 'NOT_MET', since: '2028-03-01' });
    expect(found([...two, evaluation({ yearOrdinal: 3 })], '2029-06-17').verdict).toBe('MET');
  });

  it('covers a year that the term shortens, after the end of the term', () => {
    const cut = { endsOn: '2026-06-30' };
    expect(found([evaluation()], '2026-08-29', cut).verdict).toBe('MET');
    expect(found([evaluation()], '2026-08-30', cut).verdict).toBe('NOT_MET');
  });

  it('skips a year that a termination shortened', () => {
    const ended = (terminatedOn: string) => ({ status: 'TERMINATED' as const, terminatedOn });
    expect(found([], '2026-06-17', ended('2025-12-31')).verdict).toBe('NOT_APPLICABLE');
    expect(found([], '2026-06-17', ended('2026-01-01')).verdict).toBe('NOT_MET');
    expect(found([evaluation()], '2029-06-17', ended('2026-06-17')).verdict).toBe('MET');
  });

  it('covers all lots that the station ever had', () => {
    const older = lot({ lotId: 'older', startsOn: '2022-01-01', endsOn: '2024-12-31' });
    const signed = [1, 2, 3].map((yearOrdinal) => evaluation({ lotId: 'older', yearOrdinal }));
    const both = (evaluations: EvaluationFacts[]) =>
      judge(annualEvaluation, station({ lots: [older, lot()], evaluations }));
    expect(both([...signed, evaluation()]).verdict).toBe('MET');
    expect(both([...signed.slice(1), evaluation()])).toMatchObject({ verdict: 'NOT_MET', since: '2023-03-02' });
  });

  it.each([
    ['PLANNED', 'NOT_MET'],
    ['PREPARING', 'NOT_MET'],
    ['OPERATING', 'NOT_MET'],
    ['SUSPENDED', 'NOT_MET'],
    ['CLOSED', 'NOT_MET'],
  ] as const)('for a station that is %s is %s', (status, expected) => {
    expect(verdict(annualEvaluation, { ...at({ status }), evaluations: [] })).toBe(expected);
  });

  it('is unknown when the lots are unknown', () => {
    expect(verdict(annualEvaluation, station({ lots: null }))).toBe('UNKNOWN');
    expect(verdict(annualEvaluation, station({ lots: [] }))).toBe('NOT_APPLICABLE');
  });
});

describe('EV-2: consequence of an unqualified evaluation', () => {
  const failed = evaluation({ grade: 'UNQUALIFIED' });
  const found = (
    evaluations: EvaluationFacts[],
    status: LotFacts['status'] = 'ACTIVE',
    premises = station().premises,
  ) => judge(consequence, station({ lots: [lot({ status })], evaluations, premises }));

  it.each([
    ['ACTIVE', 'NOT_MET'],
    ['HELD', 'NOT_MET'],
    ['TERMINATED', 'NOT_MET'],
    ['SETTLED', 'MET'],
  ] as const)('for an unqualified station whose lot is %s is %s', (status, expected) => {
    expect(found([failed], status).verdict).toBe(expected);
    expect(found([failed], status, null).verdict).toBe(expected);
  });

  it('is not met since the second signature, and names the required action and its due date', () => {
    const judged = found([failed], 'HELD');
    expect(judged.since).toBe('2026-02-10');
    expect(judged.figures).toContainEqual({ name: 'lotStatus', value: 'HELD', required: 'SETTLED' });
    expect(valueOf(judged, 'terminationDueOn')).toBe('2026-03-12');
  });

  it.each([
    ['QUALIFIED', 'MET'],
    ['EXCELLENT', 'MET'],
  ] as const)('is met with the grade %s: %s', (grade, expected) => {
    expect(found([evaluation({ grade })]).verdict).toBe(expected);
  });

  it.each(['DRAFT', 'SCORED'] as const)('ignores an evaluation that is only %s', (status) => {
    expect(found([evaluation({ status, grade: 'UNQUALIFIED' })]).verdict).toBe('NOT_APPLICABLE');
  });

  it('is not applicable before an evaluation is signed', () => {
    expect(found([]).verdict).toBe('NOT_APPLICABLE');
  });

  it.each([
    ['HELD', 'NOT_MET'],
    ['TERMINATED', 'NOT_MET'],
    ['SETTLED', 'MET'],
  ] as const)(
    'still applies after the evaluation is superseded: for a held lot that is now %s it is %s',
    (status, expected) => {
      const lots = [lot({ status, heldOn: '2026-02-10' })];
      const year = (ordinal: number) => evaluation({ yearOrdinal: ordinal });
      expect(verdict(consequence, station({ lots, evaluations: [] }))).toBe(expected);
      expect(verdict(consequence, station({ lots, evaluations: [year(1)] }))).toBe(expected);
      expect(verdict(consequence, station({ lots, evaluations: [failed] }))).toBe(expected);
    },
  );

  it('is not met since the hold of the lot if the evaluation was superseded, and not applicable before the hold', () => {
    const lots = [lot({ status: 'HELD', heldOn: '2026-02-10' })];
    const judged = judge(consequence, station({ lots, evaluations: [] }));
    expect([judged.since, valueOf(judged, 'terminationDueOn')]).toEqual(['2026-02-10', '2026-03-12']);
    expect(judged.figures).toContainEqual({ name: 'evaluationsBelow', value: '0', required: null });
    const later = [lot({ status: 'HELD', heldOn: '2099-01-01' })];
    expect(verdict(consequence, station({ lots: later, evaluations: [] }))).toBe('NOT_APPLICABLE');
  });

  it('is unknown when the lots, the lot or the grade is unknown', () => {
    expect(verdict(consequence, station({ lots: null }))).toBe('UNKNOWN');
    expect(found([{ ...failed, lotId: 'other' }]).verdict).toBe('UNKNOWN');
    expect(found([evaluation({ grade: null })]).verdict).toBe('UNKNOWN');
    expect(found([evaluation({ grade: null }), failed]).verdict).toBe('NOT_MET');
  });

  it('judges each lot separately', () => {
    const lots = [lot({ lotId: 'older', status: 'SETTLED' }), lot()];
    const both = (second: EvaluationFacts) =>
      verdict(consequence, station({ lots, evaluations: [{ ...failed, lotId: 'older' }, second] }));
    expect([both(evaluation()), both(failed)]).toEqual(['MET', 'NOT_MET']);
  });
});

describe('EV-3 for a district', () => {
  /** Returns the verdict on a district with the same inspections in this year and the previous year. */
  const inYears = (year: typeof INSPECTED, policy?: Policy) =>
    verdict(inspectedDistrict, district({ inspections: { thisYear: year, lastYear: year } }), {
      policy: policy ?? JINAN,
    });
  const NOBODY = { inspectedStations: 0, openStations: 5 };

  it.each([
    ['2026-06-17', NOBODY, INSPECTED, 'NOT_APPLICABLE'],
    ['2026-12-31', NOBODY, INSPECTED, 'NOT_APPLICABLE'],
    ['2026-12-31', NOBODY, NOBODY, 'NOT_MET'],
    ['2026-01-10', INSPECTED, NOBODY, 'MET'],
    ['2026-01-10', NOBODY, { inspectedStations: 0, openStations: 0 }, 'NOT_APPLICABLE'],
    ['2021-06-17', NOBODY, NOBODY, 'NOT_APPLICABLE'],
  ] as const)(
    'on %s judges the inspections %j of this year and %j of last year as %s',
    (asOf, thisYear, lastYear, expected) => {
      expect(verdict(inspectedDistrict, district({ inspections: { thisYear, lastYear } }), { asOf })).toBe(expected);
    },
  );

  it.each([
    [1, 5, 'MET'],
    [0, 5, 'NOT_MET'],
    [0, 0, 'NOT_APPLICABLE'],
    [0, null, 'UNKNOWN'],
    [1, null, 'MET'],
  ] as const)('judges %i inspected of %s open stations as %s', (inspectedStations, openStations, expected) => {
    expect(inYears({ inspectedStations, openStations })).toBe(expected);
  });

  it('requires the policy’s number of stations, but at most all stations', () => {
    const policy = changed('EV-3', { stationsADistrict: 3 });
    const of = (inspectedStations: number, openStations: number) =>
      inYears({ inspectedStations, openStations }, policy);
    expect([of(2, 5), of(3, 5), of(1, 2), of(2, 2)]).toEqual(['NOT_MET', 'MET', 'NOT_MET', 'MET']);
  });

  it('is not met from the day after the due date, and states the missing number', () => {
    const inspections = { thisYear: NOBODY, lastYear: NOBODY };
    const lacking = judge(inspectedDistrict, district({ inspections }), { asOf: '2026-02-01' });
    expect(lacking).toMatchObject({ verdict: 'NOT_MET', since: '2026-01-01' });
    expect(valueOf(lacking, 'dueOn')).toBe('2025-12-31');
    expect(valueOf(lacking, 'lackingInspections')).toBe('1');
  });
});

describe('EV-3 for the city', () => {
  /** Returns a city with the same inspections in this year and the previous year. */
  const inYears = (changes: Partial<CityInspection>) => {
    const year = inspectedCityYear(changes);
    return city({ inspections: { thisYear: year, lastYear: year } });
  };
  const LIXIA = { code: divisionCode('370102'), inspectedStations: 1, openStations: 5 };
  const lacks = { code: divisionCode('370103'), inspectedStations: 0, openStations: 4 };
  const bare = { code: divisionCode('370104'), inspectedStations: 0, openStations: 0 };
  const dark = { code: divisionCode('370105'), inspectedStations: 0, openStations: null };

  it.each([
    ['every district inspected', { districts: [LIXIA] }, 'MET'],
    ['one district without an inspection', { districts: [LIXIA, lacks] }, 'NOT_MET'],
    ['one district without a station', { districts: [LIXIA, bare] }, 'MET'],
    ['one district with an unknown result', { districts: [LIXIA, dark] }, 'UNKNOWN'],
    ['one district without an inspection, and one with an unknown result', { districts: [lacks, dark] }, 'NOT_MET'],
    ['no district with a station', { districts: [bare] }, 'NOT_APPLICABLE'],
    ['no commission', { commission: null }, 'NOT_MET'],
    ['a commission without finance', { commission: { withFinance: false } }, 'NOT_MET'],
  ])('%s: %#', (_, changes, expected) => {
    expect(verdict(inspectedCity, inYears(changes))).toBe(expected);
  });

  it('does not require the finance office when the policy does not', () => {
    const policy = changed('EV-3', { withFinance: false });
    expect(verdict(inspectedCity, inYears({ commission: { withFinance: false } }), { policy })).toBe('MET');
    const { figures } = judge(inspectedCity, inYears({ commission: null }), { policy });
    expect(figures.map(({ name }) => name)).not.toContain('withFinance');
    expect(verdict(inspectedCity, inYears({ commission: null }), { policy })).toBe('NOT_MET');
  });

  it('names the districts that lack an inspection', () => {
    const found = judge(inspectedCity, inYears({ districts: [LIXIA, lacks, bare] }));
    expect(valueOf(found, 'districtsLacking')).toBe('370103');
    expect(found.figures).toContainEqual({ name: 'districtsInspected', value: '1', required: '2' });
  });
});
