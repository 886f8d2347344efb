import { lastFullWeeks } from '../../../shared/kernel/dates/period';
import { postingFacts } from '../../../subgraphs/personnel/facts/staff/posting-facts.rules';
import {
  type StaffRecord,
  assertSpan,
  lastsOn,
  staffFacts,
} from '../../../subgraphs/personnel/facts/staff/staff-facts.rules';

const ON = '2026-06-17';
const WEEK = '2026-W24';
const MONDAY = '2026-06-08';
const SUNDAY = '2026-06-14';

const posting = { workerId: 'w', contractorId: 'c', startsOn: '2025-01-01' };
const record = (change: Partial<StaffRecord> = {}): StaffRecord => ({
  worker: {
    ...{ birthDate: '1985-06-17', education: 'BACHELOR', qualified: true },
    ...{ verifiedEducation: 'BACHELOR', verifiedQualified: true, verifiedOn: '2025-01-08' },
  },
  posting,
  postings: [{ startsOn: '2025-01-01', endsOn: null }],
  leaves: [],
  hours: [],
  ...change,
});
const week = (change: Partial<StaffRecord>) => staffFacts(record(change), ON, [WEEK]).weeks[0];

describe('age of a worker', () => {
  it('increases on the birthday and not on the day before', () => {
    expect(staffFacts(record(), '2026-06-17', []).age).toBe(41);
    expect(staffFacts(record(), '2026-06-16', []).age).toBe(40);
  });

  it('at the posting is the age on its first day', () => {
    expect(staffFacts(record(), ON, []).ageOnPosting).toBe(39);
    expect(staffFacts(record({ posting: { ...posting, startsOn: '2025-06-17' } }), ON, []).ageOnPosting).toBe(40);
  });
});

describe('posting of a worker', () => {
  it.each([
    ['the first day', '2026-01-10', true],
    ['the day before the first day', '2026-01-09', false],
    ['the last day', '2026-02-10', true],
    ['the day after the last day', '2026-02-11', false],
  ])('is checked on %s', (_, day, lasts) => {
    expect(lastsOn({ startsOn: '2026-01-10', endsOn: '2026-02-10' }, day)).toBe(lasts);
  });

  it('covers no day if it ends before it begins', () => {
    for (const day of ['2026-02-09', '2026-02-10']) {
      expect(lastsOn({ startsOn: '2026-02-10', endsOn: '2026-02-09' }, day)).toBe(false);
    }
  });
});

describe('week of a worker', () => {
  it.each([
    ['all of it', [{ startsOn: MONDAY, endsOn: SUNDAY }], true],
    ['from its Tuesday', [{ startsOn: '2026-06-09', endsOn: null }], false],
    ['until its Saturday', [{ startsOn: '2026-01-01', endsOn: '2026-06-13' }], false],
    [
      'all of it, by two postings',
      [
        { startsOn: '2026-06-11', endsOn: null },
        { startsOn: '2026-01-01', endsOn: '2026-06-10' },
      ],
      true,
    ],
    [
      'all but the day between two postings',
      [
        { startsOn: '2026-01-01', endsOn: '2026-06-10' },
        { startsOn: '2026-06-12', endsOn: null },
      ],
      false,
    ],
  ])('is judged as fully on post or not: %s', (_, postings, expected) => {
    expect(week({ postings })?.isOnPostThroughout).toBe(expected);
  });

  it.each([
    ['on its Sunday', SUNDAY, SUNDAY, true],
    ['until its Monday', '2026-06-01', MONDAY, true],
    ['around it', '2026-06-01', '2026-06-30', true],
    ['until the Sunday before', '2026-06-01', '2026-06-07', false],
    ['from the Monday after', '2026-06-15', '2026-06-20', false],
  ])('is checked for leave %s', (_, from, until, expected) => {
    expect(week({ leaves: [{ from, until }] })?.hasLeave).toBe(expected);
  });

  it.each([
    ['nothing', [], 0, true],
    ['confirmed', [['CONFIRMED', 1440]], 1440, false],
    ['verified', [['VERIFIED', 60]], 60, false],
    ['logged', [['LOGGED', 1440]], 0, true],
    ['returned', [['RETURNED', 1440]], 0, true],
    [
      'confirmed in part',
      [
        ['CONFIRMED', 900],
        ['LOGGED', 600],
      ],
      900,
      true,
    ],
    ['confirmed with zero minutes', [['CONFIRMED', 0]], 0, false],
  ] as const)('counts hours with the status: %s', (_, entries, confirmedMinutes, isOpen) => {
    const hours = entries.map(([status, minutes]) => ({ week: WEEK, status, minutes }));
    expect(week({ hours })).toMatchObject({ confirmedMinutes, isOpen });
  });

  it('has no hours of another week', () => {
    const hours = [{ week: '2026-W23', status: 'CONFIRMED' as const, minutes: 1440 }];
    expect(week({ hours })).toMatchObject({ confirmedMinutes: 0, isOpen: true });
  });

  it('at the turn of the year belongs to the year of its Thursday', () => {
    const hours = [
      { week: '2026-W53', status: 'CONFIRMED' as const, minutes: 7 },
      { week: '2027-W01', status: 'CONFIRMED' as const, minutes: 9 },
    ];
    const { weeks } = staffFacts(record({ hours }), '2027-01-11', lastFullWeeks('2027-01-11', 2));
    expect(weeks.map((each) => [each.week, each.confirmedMinutes])).toEqual([
      ['2026-W53', 7],
      ['2027-W01', 9],
    ]);
  });
});

describe('verified training', () => {
  const row = { ...posting, id: 'p', stationId: 's', endsOn: '2026-05-31', endReason: null };
  const trained = (passed: [heldOn: string, verifiedOn: string | null][], on = ON) =>
    postingFacts(
      row,
      passed.map(([heldOn, verifiedOn]) => ({ heldOn, verifiedOn })),
      on,
    ).trainedOn;

  it('counts from its verification on, with the day on which it was held', () => {
    expect(trained([['2026-01-20', '2026-03-01']], '2026-02-28')).toBeNull();
    expect(trained([['2026-01-20', '2026-03-01']], '2026-03-01')).toBe('2026-01-20');
  });

  it('is the verified training that was held first, even if another training was verified earlier', () => {
    expect(
      trained([
        ['2026-01-01', null],
        ['2026-02-10', '2026-02-12'],
        ['2026-01-30', '2026-03-01'],
      ]),
    ).toBe('2026-01-30');
    expect(trained([['2026-01-01', null]])).toBeNull();
  });
});

describe('verified education or qualification', () => {
  const facts = (worker: Partial<StaffRecord['worker']>) => {
    const { isEducationVerified, isQualificationVerified } = staffFacts(
      record({ worker: { ...record().worker, ...worker } }),
      ON,
      [],
    );
    return [isEducationVerified, isQualificationVerified];
  };

  it('counts from the day of its verification', () => {
    expect(facts({})).toEqual([true, true]);
    expect(facts({ verifiedOn: '2026-06-18' })).toEqual([false, false]);
    expect(facts({ verifiedOn: null })).toEqual([false, false]);
  });

  it('counts only if it equals the employer’s current claim', () => {
    expect(facts({ education: 'MASTER' })).toEqual([false, true]);
    expect(facts({ verifiedQualified: false })).toEqual([true, false]);
    expect(facts({ qualified: false })).toEqual([true, false]);
  });
});

it.each([
  [0, ON, 'weeks'],
  [13, ON, 'weeks'],
  [1.5, ON, 'weeks'],
  [1, '1999-12-31', 'on'],
])('refuses %s weeks before %s', (weeks, on, field) => {
  const refusal = expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field } }) as Error;
  expect(() => assertSpan({ on, weeks })).toThrow(refusal);
});

it.each([1, 12])('accepts %s weeks', (weeks) => {
  expect(() => assertSpan({ on: ON, weeks })).not.toThrow();
});
