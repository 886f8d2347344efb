import { trainedOnPost } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-6.rules';
import { qualification } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-4.rules';
import { enoughStaff } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-1.rules';
import { education } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-3.rules';
import { age } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-2.rules';
import { type PostingFacts, type WorkerFacts } from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { lastStaffedSigning, staffDueOn } from '../../../../shared/policy/staff-due';
import { addDays, ageOn } from '../../../../shared/kernel/dates/period';
import {
  JINAN,
  at,
  changed,
  judge,
  lot,
  posting,
  station,
  valueOf,
  verdict,
  worker,
} from '../../../support/drivers/subgraph/rule-facts';

const staffed = (count: number, changes: (index: number) => Partial<WorkerFacts> = () => ({})) =>
  station({ staff: Array.from({ length: count }, (_, index) => worker({ workerId: `w${index}`, ...changes(index) })) });

describe('PE-1: number of staff', () => {
  it.each([
    [0, 'NOT_MET'],
    [2, 'NOT_MET'],
    [3, 'MET'],
    [7, 'MET'],
  ] as const)('judges %i workers on post as %s', (count, expected) => {
    expect(verdict(enoughStaff, staffed(count))).toBe(expected);
  });

  it('is unknown if the staff are unknown, and otherwise states their number', () => {
    expect(verdict(enoughStaff, station({ staff: null }))).toBe('UNKNOWN');
    expect(judge(enoughStaff, staffed(2)).figures).toEqual([{ name: 'staff', value: '2', required: '3' }]);
  });
});

describe('PE-1 to PE-4: the time in which they apply', () => {
  const all = [enoughStaff, age, education, qualification];
  const wrong = { age: 60, ageOnPosting: 60, education: 'BELOW_COLLEGE', qualified: false } as const;
  const verdicts = (lots: LotFacts[] | null, asOf: string) =>
    all.map((rule) => verdict(rule, { ...station({ staff: [worker(wrong)] }), lots }, { asOf }));
  const four = (each: string) => [each, each, each, each];

  it('apply once the last day for staff to be on post has passed (PE-6), in every state of the station', () => {
    const signed = lot({ signedOn: '2026-05-17', startsOn: '2026-06-01', endsOn: '2029-05-31' });
    expect(verdicts([signed], '2026-06-17')).toEqual(four('NOT_APPLICABLE'));
    expect(verdicts([signed], '2026-06-18')).toEqual(four('NOT_MET'));
    for (const status of ['PLANNED', 'PREPARING', 'SUSPENDED', 'CLOSED'] as const) {
      const facts = { ...at({ status }), staff: [worker(wrong)] };
      expect(all.map((rule) => verdict(rule, facts))).toEqual(four('NOT_MET'));
    }
  });

  it('end when the term of the last lot ends, or when the lot is terminated', () => {
    expect(verdicts([lot({ endsOn: '2026-06-16' })], '2026-06-17')).toEqual(four('NOT_APPLICABLE'));
    expect(verdicts([lot({ terminatedOn: '2026-06-17' })], '2026-06-17')).toEqual(four('NOT_APPLICABLE'));
    expect(verdicts([lot({ terminatedOn: '2026-06-18' })], '2026-06-17')).toEqual(four('NOT_MET'));
    expect(verdicts([], '2026-06-17')).toEqual(four('NOT_APPLICABLE'));
    expect(verdicts(null, '2026-06-17')).toEqual(four('UNKNOWN'));
  });

  it('begin on the day from which a station can count as below the staff minimum', () => {
    for (const today of ['2026-03-01', '2026-03-28', '2026-03-31', '2026-06-17', '2028-02-29']) {
      const last = lastStaffedSigning(JINAN, today);
      expect(staffDueOn(JINAN, last) < today).toBe(true);
      expect(staffDueOn(JINAN, addDays(last, 1)) < today).toBe(false);
    }
  });
});

describe('PE-1 to PE-4: a contractor that follows another one', () => {
  const all = [enoughStaff, age, education, qualification];
  const wrong = {
    contractorId: 'old',
    age: 60,
    ageOnPosting: 60,
    education: 'BELOW_COLLEGE',
    qualified: false,
  } as const;
  const old = lot({ contractorId: 'old', signedOn: '2023-05-20', startsOn: '2023-06-01', endsOn: '2026-05-31' });
  const next = lot({ contractorId: 'next', signedOn: '2026-04-20', startsOn: '2026-06-01', endsOn: '2029-05-31' });
  const staffOf = (contractorId: string, count: number) =>
    Array.from({ length: count }, (_, index) => worker({ contractorId, workerId: `${contractorId}${index}` }));
  const found = (staff: WorkerFacts[], asOf: string, lots = [old, next]) =>
    all.map((rule) => verdict(rule, station({ staff, lots }), { asOf }));

  it('count only the staff of the contractor whose lot runs', () => {
    const both = [...staffOf('old', 2), ...staffOf('next', 2)];
    expect(found(both, '2026-05-31')[0]).toBe('NOT_MET');
    expect(found(both, '2026-06-01')[0]).toBe('NOT_MET');
    expect(judge(enoughStaff, station({ staff: both, lots: [old, next] }), { asOf: '2026-06-01' }).figures).toEqual([
      { name: 'staff', value: '2', required: '3' },
    ]);
  });

  it('judge neither the predecessor’s remaining staff nor the successor’s early staff', () => {
    const remaining = [worker(wrong), ...staffOf('next', 3)];
    expect(found(remaining, '2026-06-01')).toEqual(['MET', 'MET', 'MET', 'MET']);
    const early = [...staffOf('old', 3), worker({ ...wrong, contractorId: 'next' })];
    expect(found(early, '2026-05-31')).toEqual(['MET', 'MET', 'MET', 'MET']);
  });

  it('count the staff of the successor before its first day if no other lot runs', () => {
    const terminated = { ...old, terminatedOn: '2026-05-10' };
    expect(found(staffOf('next', 3), '2026-05-25', [terminated, next])[0]).toBe('MET');
    expect(found(staffOf('old', 3), '2026-05-25', [terminated, next])[0]).toBe('NOT_MET');
    expect(found(staffOf('old', 3), '2026-05-20', [terminated, next])[0]).toBe('NOT_APPLICABLE');
  });
});

describe('PE-2 to PE-4 without staff', () => {
  it.each([age, education, qualification].map((rule) => [rule.id, rule] as const))(
    '%s needs at least one worker',
    (_, rule) => {
      expect(verdict(rule, station({ staff: [] }))).toBe('NOT_APPLICABLE');
      expect(verdict(rule, station({ staff: null }))).toBe('UNKNOWN');
      expect(verdict(rule, staffed(1))).toBe('MET');
    },
  );
});

describe('PE-2: age', () => {
  const aged = (...ages: number[]) => staffed(ages.length, (index) => ({ age: ages[index] ?? 0 }));

  it.each([
    [[39, 40], 'MET'],
    [[40, 41], 'NOT_MET'],
    [[25, 52, 30], 'NOT_MET'],
  ] as const)('judges the ages %j as %s', (ages, expected) => {
    expect(verdict(age, aged(...ages))).toBe(expected);
  });

  it.each([
    ['1985-06-18', '2026-06-17', 'MET'],
    ['1985-06-17', '2026-06-17', 'NOT_MET'],
    ['1984-02-29', '2025-02-28', 'MET'],
    ['1984-02-29', '2025-03-01', 'NOT_MET'],
  ] as const)(
    'judges a worker born on %s as of %s as %s: age 40 lasts until the 41st birthday',
    (birthDate, asOf, expected) => {
      expect(verdict(age, aged(ageOn(birthDate, asOf)), { asOf })).toBe(expected);
    },
  );

  it('counts the workers above the limit and names the oldest', () => {
    const found = judge(age, aged(30, 41, 45));
    expect([valueOf(found, 'oldest'), valueOf(found, 'aboveAge')]).toEqual(['45', '2']);
  });

  it('uses the age on the day of posting when the policy says so', () => {
    const policy = changed('PE-2', { measured: 'ON_POSTING' });
    const grown = staffed(1, () => ({ age: 42, ageOnPosting: 40 }));
    expect([verdict(age, grown), verdict(age, grown, { policy })]).toEqual(['NOT_MET', 'MET']);
    const old = staffed(1, () => ({ age: 42, ageOnPosting: 41 }));
    expect(verdict(age, old, { policy })).toBe('NOT_MET');
  });
});

describe('PE-3: education', () => {
  const taught = (...levels: WorkerFacts['education'][]) =>
    staffed(levels.length, (index) => ({ education: levels[index] ?? 'BACHELOR' }));

  it.each([
    [['JUNIOR_COLLEGE'], 'MET'],
    [['BELOW_COLLEGE'], 'NOT_MET'],
    [['DOCTORATE', 'MASTER', 'BELOW_COLLEGE'], 'NOT_MET'],
  ] as const)('judges the levels %j as %s', (levels, expected) => {
    expect(verdict(education, taught(...levels))).toBe(expected);
  });

  it.each([
    ['BACHELOR', 'JUNIOR_COLLEGE', 'NOT_MET'],
    ['BACHELOR', 'BACHELOR', 'MET'],
    ['MASTER', 'DOCTORATE', 'MET'],
    ['DOCTORATE', 'MASTER', 'NOT_MET'],
  ] as const)('with the minimum %s judges %s as %s', (minimum, level, expected) => {
    expect(verdict(education, taught(level), { policy: changed('PE-3', { minimum }) })).toBe(expected);
  });

  it('is unknown while a level is not verified, and shows the verified and the claimed figure', () => {
    const claimed = staffed(3, (index) => ({ isEducationVerified: index > 0 }));
    expect(judge(education, claimed)).toMatchObject({
      verdict: 'UNKNOWN',
      figures: [
        { name: 'verifiedEducation', value: '2', required: '3' },
        { name: 'lowestEducation', value: 'BACHELOR' },
        { name: 'belowEducation', value: '0', required: '0' },
      ],
    });
    expect(
      verdict(
        education,
        staffed(1, () => ({ isEducationVerified: false, education: 'BELOW_COLLEGE' })),
      ),
    ).toBe('NOT_MET');
  });

  it('names the lowest level of education', () => {
    const found = judge(education, taught('MASTER', 'BELOW_COLLEGE'));
    expect([valueOf(found, 'lowestEducation'), valueOf(found, 'belowEducation')]).toEqual(['BELOW_COLLEGE', '1']);
  });
});

describe('PE-4: two thirds with a qualification', () => {
  const of = (qualified: number, n: number) => staffed(n, (index) => ({ qualified: index < qualified }));

  it.each([
    [0, 1, 'NOT_MET'],
    [1, 1, 'MET'],
    [1, 2, 'NOT_MET'],
    [2, 2, 'MET'],
    [1, 3, 'NOT_MET'],
    [2, 3, 'MET'],
    [2, 4, 'NOT_MET'],
    [3, 4, 'MET'],
    [3, 5, 'NOT_MET'],
    [4, 5, 'MET'],
    [65, 99, 'NOT_MET'],
    [66, 99, 'MET'],
  ] as const)('judges %i qualified of %i as %s', (qualified, n, expected) => {
    expect(verdict(qualification, of(qualified, n))).toBe(expected);
  });

  it.each([
    [2, 2, 'MET'],
    [1, 2, 'UNKNOWN'],
    [0, 3, 'UNKNOWN'],
    [1, 1, 'NOT_MET'],
  ] as const)('judges %i verified and %i claimed of 3 as %s, and shows both figures', (checked, claimed, expected) => {
    const staff = staffed(3, (index) => ({ qualified: index < claimed, isQualificationVerified: index < checked }));
    expect(judge(qualification, staff)).toMatchObject({
      verdict: expected,
      figures: [
        { name: 'verified', value: String(checked), required: '2' },
        { name: 'qualified', value: String(claimed), required: '2' },
        { name: 'staff', value: '3' },
      ],
    });
  });

  it('states the required number, and is not met with one worker less', () => {
    for (let n = 1; n <= 12; n += 1) {
      const wanted = Number(judge(qualification, of(n, n)).figures[0]?.required);
      expect([n, verdict(qualification, of(wanted, n)), verdict(qualification, of(wanted - 1, n))]).toEqual([
        n,
        'MET',
        'NOT_MET',
      ]);
    }
  });
});

describe('PE-6: on post and trained within a month of the signing', () => {
  const signed = (signedOn: string) => lot({ signedOn, startsOn: '2026-02-01', endsOn: '2029-01-31' });
  const found = (postings: PostingFacts[] | null, asOf: string, signedOn = '2026-01-31') =>
    judge(trainedOnPost, station({ lots: [signed(signedOn)], postings }), { asOf });
  const one = (changes: Partial<PostingFacts> = {}) =>
    posting({ startsOn: '2026-02-02', trainedOn: '2026-02-20', ...changes });

  it.each([
    ['2026-02-01', 'NOT_APPLICABLE'],
    ['2026-02-19', 'NOT_APPLICABLE'],
    ['2026-02-20', 'MET'],
    ['2026-02-28', 'MET'],
    ['2026-03-01', 'MET'],
    ['2027-01-01', 'MET'],
  ])('on %s is %s: met in time, and not yet applicable before', (asOf, expected) => {
    expect(found([one()], asOf).verdict).toBe(expected);
  });

  it.each([
    ['2026-02-28', 'NOT_APPLICABLE'],
    ['2026-03-01', 'NOT_MET'],
  ])('on %s without training is %s: one month after 31 January is the last day of February', (asOf, expected) => {
    expect(found([one({ trainedOn: null })], asOf).verdict).toBe(expected);
  });

  it('accepts a leap day as the last day of February', () => {
    expect(found([one({ trainedOn: null })], '2028-02-29', '2028-01-31').verdict).toBe('NOT_APPLICABLE');
    expect(found([one({ trainedOn: null })], '2028-03-01', '2028-01-31').verdict).toBe('NOT_MET');
  });

  it.each([
    ['trained on the last day', one({ trainedOn: '2026-02-28' }), 'MET'],
    ['trained a day late', one({ trainedOn: '2026-03-01' }), 'NOT_MET'],
    ['on post on the last day', one({ startsOn: '2026-02-28' }), 'MET'],
    ['on post a day late', one({ startsOn: '2026-03-01' }), 'NOT_MET'],
    ['for another contractor', one({ contractorId: 'other' }), 'NOT_MET'],
    ['left on the day before', one({ endsOn: '2026-02-27' }), 'NOT_MET'],
    ['left on the day itself', one({ endsOn: '2026-02-28' }), 'MET'],
    ['gone since', one({ endsOn: '2026-04-30' }), 'MET'],
  ])('%s: %#', (_, changes, expected) => {
    expect(found([changes], '2026-06-17').verdict).toBe(expected);
  });

  it('requires at least one worker, and training of every worker', () => {
    expect(found([], '2026-06-17').verdict).toBe('NOT_MET');
    expect(found([one(), one({ trainedOn: null })], '2026-06-17').verdict).toBe('NOT_MET');
  });

  it('ignores workers who arrived later or left before', () => {
    const later = one({ startsOn: '2026-05-04', trainedOn: null });
    const before = one({ startsOn: '2025-02-02', endsOn: '2026-02-10', trainedOn: null });
    expect(found([one(), later, before], '2026-06-17').verdict).toBe('MET');
  });

  it('states the day since which it is not met', () => {
    expect(found([one()], '2026-06-17').since).toBe('2026-02-20');
    expect(found([one({ startsOn: '2026-02-25' })], '2026-06-17').since).toBe('2026-02-25');
    expect(found([], '2026-06-17').since).toBe('2026-03-01');
    expect(valueOf(found([], '2026-06-17'), 'dueOn')).toBe('2026-02-28');
  });

  it('is unknown without the postings or the lots, and not applicable without a lot in force', () => {
    const unstaffed = { postings: [], lots: [lot({ status: 'TERMINATED', terminatedOn: '2026-06-17' })] };
    expect(found(null, '2026-06-17').verdict).toBe('UNKNOWN');
    expect(verdict(trainedOnPost, station({ lots: null }))).toBe('UNKNOWN');
    expect(verdict(trainedOnPost, station({ lots: [] }))).toBe('NOT_APPLICABLE');
    expect(verdict(trainedOnPost, station(unstaffed))).toBe('NOT_APPLICABLE');
    expect(verdict(trainedOnPost, station({ ...unstaffed, lots: [lot({ endsOn: '2026-06-16' })] }))).toBe(
      'NOT_APPLICABLE',
    );
    expect(verdict(trainedOnPost, station({ ...unstaffed, lots: [lot({ endsOn: '2026-06-17' })] }))).toBe('NOT_MET');
  });

  it('judges the current lot until the next lot begins', () => {
    const next = lot({ lotId: 'next', signedOn: '2026-05-01', startsOn: '2026-06-17', endsOn: '2029-06-16' });
    const running = lot({ signedOn: '2025-01-01', startsOn: '2025-01-01', endsOn: '2026-06-16' });
    const both = station({ lots: [running, next], postings: [posting({ endsOn: '2026-05-31' })] });
    expect(verdict(trainedOnPost, both, { asOf: '2026-06-16' })).toBe('MET');
    expect(verdict(trainedOnPost, both, { asOf: '2026-06-17' })).toBe('NOT_MET');
  });
});
