import { isOnPostIn, overlap } from '../../../subgraphs/personnel/ground/posting/term.rules';
import { endReasonSchema } from '../../../subgraphs/personnel/posting/posting/posting.input';
import { assertFree, assertNotClosed, startFaults } from '../../../subgraphs/personnel/posting/posting/posting.rules';
import { endFaults, lastDayOf, postingToEnd } from '../../../subgraphs/personnel/posting/posting/posting-end.rules';
import { fieldsOf, refusalOf } from '../../support/drivers/peers/faults';

const TODAY = '2026-06-17';
const term = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });

describe('open postings of one person', () => {
  it.each([
    ['none', [], null],
    ['a posting without an end', [term('2025-01-01')], { code: 'CONFLICT' }],
    ['a posting with a future start', [term('2027-01-01')], { code: 'CONFLICT' }],
    [
      'a posting that ends on the first day of the new posting',
      [term('2025-01-01', '2026-07-01')],
      { code: 'CONFLICT' },
    ],
    ['a posting that ends the day before', [term('2025-01-01', '2026-06-30')], null],
    ['a posting that begins later and has an end', [term('2026-08-01', '2026-08-31')], { code: 'CONFLICT' }],
    ['a posting that never began', [term('2026-07-05', '2026-07-02')], null],
  ])('allow a new posting only without an overlap: %s', (_, postings, refusal) => {
    expect(refusalOf(() => assertFree('2026-07-01', postings))).toEqual(refusal);
  });

  it('must not overlap in the past either', () => {
    expect(overlap(term('2025-01-01', '2025-01-31'), term('2025-01-31', '2025-02-28'))).toBe(true);
    expect(overlap(term('2025-01-01', '2025-01-31'), term('2025-02-01', '2025-02-28'))).toBe(false);
    expect(overlap(term('2025-02-01'), term('2025-01-01', '2025-01-31'))).toBe(false);
    expect(overlap(term('2025-01-01', '2024-12-31'), term('2024-12-01'))).toBe(false);
  });
});

describe('first day of a posting', () => {
  const lot = { signedOn: '2024-12-20', endsOn: '2027-12-31', endedOn: null };
  const cases: [string, string, string | null, string[]][] = [
    ['the day of signing', '2024-12-20', null, []],
    ['the day before the signing', '2024-12-19', null, ['startsOn']],
    ['the last day of the lot', '2027-12-31', null, []],
    ['the day after the end of the lot', '2028-01-01', null, ['startsOn']],
    ['the day before a termination', '2026-06-30', '2026-07-01', []],
    ['the day of a termination', '2026-07-01', '2026-07-01', ['startsOn']],
  ];
  it.each(cases)('is checked against the lot: %s', (_, startsOn, endedOn, fields) => {
    expect(fieldsOf(startFaults(startsOn, [{ ...lot, endedOn }]))).toEqual(fields);
  });

  it('must be within the term of one of the contractor’s lots', () => {
    const next = { signedOn: '2027-12-01', endsOn: '2030-12-31', endedOn: null };
    expect(startFaults('2028-01-01', [lot, next])).toEqual([]);
    expect(fieldsOf(startFaults(TODAY, []))).toEqual(['startsOn']);
  });

  it('cannot be at a closed station', () => {
    expect(refusalOf(() => assertNotClosed('CLOSED'))).toEqual({ code: 'INVALID_STATE', state: 'CLOSED' });
    for (const status of ['PREPARING', 'OPERATING', 'SUSPENDED']) assertNotClosed(status);
  });
});

describe('presence on post in a week', () => {
  // 2026-W25 is 15 to 21 June.
  it.each([
    [term('2026-06-21'), true],
    [term('2026-06-22'), false],
    [term('2026-01-01', '2026-06-15'), true],
    [term('2026-01-01', '2026-06-14'), false],
    [term('2026-06-17', '2026-06-17'), true],
    [term('2026-06-17', '2026-06-16'), false],
  ])('with %j is %s', (posting, expected) => expect(isOnPostIn(posting, '2026-W25')).toBe(expected));
});

describe('posting that an end date applies to', () => {
  const meant = (endsOn: string, ...postings: ReturnType<typeof term>[]) =>
    postingToEnd(postings, { endsOn, today: TODAY });

  it('is the open posting, even if its end date is in the future', () => {
    const open = term('2025-01-01');
    const ending = term('2025-01-01', TODAY);
    expect(meant(TODAY, open)).toBe(open);
    expect(meant('2026-12-31', ending)).toBe(ending);
  });

  it('is the posting in force on the day, or the next posting', () => {
    const [now, next] = [term('2025-01-01', '2026-06-30'), term('2026-07-01')];
    expect(meant('2026-06-20', next, now)).toBe(now);
    expect(meant('2026-07-01', next, now)).toBe(next);
    expect(meant('2024-01-01', next, now)).toBe(now);
  });

  it('is never a posting that has ended or never began', () => {
    for (const over of [term('2025-01-01', '2026-06-16'), term('2026-07-01', '2026-06-17')]) {
      expect(refusalOf(() => meant(TODAY, over))).toEqual({ code: 'INVALID_STATE', state: 'NOT_POSTED' });
    }
  });
});

describe('last day of a posting', () => {
  const open = term('2026-06-01');
  const faults = (posting: ReturnType<typeof term>, endsOn: string, worked: Parameters<typeof endFaults>[2] = []) =>
    fieldsOf(endFaults(posting, { endsOn, today: TODAY }, worked));

  it('may be any day from the first day on, in the past or future', () => {
    expect(faults(open, '2026-06-01')).toEqual([]);
    expect(faults(open, '2030-01-01')).toEqual([]);
    expect(faults(open, '2026-05-31')).toEqual(['endsOn']);
  });

  it('may be before the first day if a future posting is cancelled', () => {
    const toCome = term('2027-12-01');
    expect(faults(toCome, TODAY)).toEqual([]);
    expect(faults(toCome, '2027-11-30')).toEqual([]);
    expect(faults(toCome, '2026-06-16')).toEqual(['endsOn']);
    expect(faults(term(TODAY), '2026-06-16')).toEqual(['endsOn']);
  });

  it.each([
    ['in the same week', { week: '2026-W24', minutes: 60, status: 'CONFIRMED' }, []],
    ['in the week after', { week: '2026-W25', minutes: 60, status: 'LOGGED' }, ['endsOn']],
    ['in the week after, but returned', { week: '2026-W25', minutes: 60, status: 'RETURNED' }, []],
    ['in the week after, but of zero minutes', { week: '2026-W25', minutes: 0, status: 'VERIFIED' }, []],
  ])('is refused if hours are recorded after this day: %s', (_, worked, fields) => {
    expect(faults(open, '2026-06-14', [worked])).toEqual(fields);
  });

  it('may have a reason of 1 to 200 characters', () => {
    const isTaken = (reason: unknown) => endReasonSchema.safeParse(reason).success;
    for (const reason of [undefined, null, '调', '调'.repeat(200)]) expect(isTaken(reason)).toBe(true);
    for (const reason of ['', '调'.repeat(201)]) expect(isTaken(reason)).toBe(false);
  });
});

describe('last day of a contractor at a station', () => {
  const lot = (endsOn: string, endedOn: string | null = null) => ({ signedOn: '2023-01-01', endsOn, endedOn });

  it('is the end or termination of its last lot', () => {
    expect(lastDayOf([lot('2026-06-16')], TODAY)).toBe('2026-06-16');
    expect(lastDayOf([lot('2027-12-31', TODAY)], TODAY)).toBe(TODAY);
    expect(lastDayOf([lot('2026-06-10', '2026-06-16'), lot('2025-12-31')], TODAY)).toBe('2026-06-10');
  });

  it('is null while a lot is in force, and without a lot', () => {
    expect(lastDayOf([lot(TODAY)], TODAY)).toBeNull();
    expect(lastDayOf([lot('2027-12-31', '2026-06-18')], TODAY)).toBeNull();
    expect(lastDayOf([lot('2026-06-16'), lot('2029-06-16')], TODAY)).toBeNull();
    expect(lastDayOf([], TODAY)).toBeNull();
  });
});
