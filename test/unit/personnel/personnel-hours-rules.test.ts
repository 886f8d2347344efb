import { type ServiceHoursStatus } from '../../../shared/domain/personnel';
import { isOwnEntry } from '../../../shared/access/own-entry';
import {
  hoursIdsSchema,
  logHoursSchema,
  returnReasonSchema,
} from '../../../subgraphs/personnel/hours/hours/hours.input';
import { type ServiceHoursRow } from '../../../subgraphs/personnel/hours/hours/hours.row';
import { entryFaults, newlyLogged, relogged, weekFaults } from '../../../subgraphs/personnel/hours/hours/hours.rules';
import { confirmed, returned, verified } from '../../../subgraphs/personnel/hours/hours/hours-review.rules';
import { fieldsOf, refusalOf } from '../../support/drivers/peers/faults';

const WHERE = { id: 'H', workerId: 'W', stationId: 'S', contractorId: 'C', week: '2026-W24' };
const LOGGED = { minutes: 60, community: null, serviceKind: null, loggedBy: 'clerk', statusSince: null };
const STREET = { subject: 'street', contractorId: null };
const HUB = { subject: 'hub', contractorId: 'HUB' };

function row(status: ServiceHoursStatus, more: Partial<ServiceHoursRow> = {}): ServiceHoursRow {
  return { ...newlyLogged(WHERE, LOGGED), status, ...more };
}

describe('week of service hours', () => {
  it('may be logged from its Monday on', () => {
    expect(weekFaults('2026-W25', '2026-06-15')).toEqual([]);
    expect(fieldsOf(weekFaults('2026-W25', '2026-06-14'))).toEqual(['week']);
    expect(weekFaults('1000-W01', '2026-06-15')).toEqual([]);
  });
});

describe('entries of hours', () => {
  const at = (stationId: string, workerId: string) => ({ workerId, stationId, startsOn: '2025-01-01', endsOn: null });
  const postings = [at('S', 'a'), at('S', 'b'), at('T', 'b')];
  const entry = (workerId: string, minutes: number, more: { stationId?: string; week?: string } = {}) => ({
    ...{ workerId, minutes, stationId: 'S', week: '2026-W24' },
    ...more,
  });
  const hours = [entry('b', 10_000, { stationId: 'T' }), entry('b', 9000), entry('b', 9000, { week: '2026-W23' })];
  const faults = (...entries: ReturnType<typeof entry>[]) => fieldsOf(entryFaults(entries, { postings, hours }));

  it('are for workers on post at the station in that week, once for each worker', () => {
    expect(faults(entry('a', 60), entry('b', 60))).toEqual([]);
    expect(faults(entry('a', 60), entry('x', 60), entry('a', 60))).toEqual([
      'entries.1.workerId',
      'entries.2.workerId',
    ]);
    expect(faults(entry('a', 60, { stationId: 'T' }), entry('a', 60, { week: '2024-W52' }))).toEqual([
      'entries.0.workerId',
      'entries.1.workerId',
    ]);
  });

  it('sum to at most 168 hours a week over all stations, not counting replaced entries', () => {
    expect(faults(entry('a', 10_080), entry('b', 80))).toEqual([]);
    expect(faults(entry('a', 10_081), entry('b', 81))).toEqual(['entries.0.minutes', 'entries.1.minutes']);
  });

  it('are summed over all stations of a week if a list names several stations and weeks', () => {
    expect(
      faults(entry('b', 5000), entry('b', 5080, { stationId: 'T' }), entry('b', 10_080, { week: '2026-W23' })),
    ).toEqual([]);
    expect(faults(entry('b', 5000), entry('b', 5081, { stationId: 'T' }))).toEqual(['entries.1.minutes']);
  });
});

describe('logged hours', () => {
  it('replace earlier logged or returned hours', () => {
    for (const status of ['LOGGED', 'RETURNED'] as const) {
      const before = row(status, { returnReason: '缺少走访记录' });
      const after = relogged(before, { ...LOGGED, minutes: 90, loggedBy: 'other' });
      expect(after).toEqual({ ...row('LOGGED'), minutes: 90, loggedBy: 'other' });
    }
  });

  it('create a new revision of confirmed or verified hours, which must be confirmed again', () => {
    for (const status of ['CONFIRMED', 'VERIFIED'] as const) {
      const changed = { ...LOGGED, minutes: 90 };
      expect(relogged(row(status, { revision: 2 }), changed)).toEqual(row('LOGGED', { revision: 3, minutes: 90 }));
    }
  });

  it('are unchanged if the same value is already recorded, for any sender', () => {
    for (const status of ['LOGGED', 'CONFIRMED', 'VERIFIED'] as const) {
      const before = row(status);
      expect(relogged(before, { ...LOGGED, loggedBy: 'other' })).toBe(before);
      for (const change of [{ minutes: 61 }, { community: '第一社区' }, { serviceKind: 'TALENT_TRAINING' as const }]) {
        expect(relogged(before, { ...LOGGED, ...change }).status).toBe('LOGGED');
        expect(relogged(before, { ...LOGGED, ...change })).not.toBe(before);
      }
    }
  });

  it('are submitted again after a return, changed or unchanged', () => {
    const before = row('RETURNED', { returnReason: '缺少走访记录' });
    expect(relogged(before, LOGGED)).toEqual(row('LOGGED'));
  });
});

describe('confirmation and verification', () => {
  it('follow only the defined order of states', () => {
    expect(confirmed(row('LOGGED'), STREET)).toEqual(row('CONFIRMED'));
    expect(verified(row('CONFIRMED'), HUB)).toEqual(row('VERIFIED'));
    for (const status of ['CONFIRMED', 'VERIFIED', 'RETURNED'] as const) {
      expect(refusalOf(() => confirmed(row(status), STREET))).toEqual({
        code: 'INVALID_STATE',
        state: status,
      });
    }
    for (const status of ['LOGGED', 'VERIFIED', 'RETURNED'] as const) {
      expect(refusalOf(() => verified(row(status), HUB))).toEqual({ code: 'INVALID_STATE', state: status });
    }
  });

  it('are refused to the person who logged the hours, and to others of the same contractor', () => {
    const own = row('LOGGED', { loggedBy: 'street' });
    expect(refusalOf(() => confirmed(own, STREET))).toEqual({ code: 'FORBIDDEN' });
    const ofContractor = row('CONFIRMED', { contractorId: 'HUB' });
    expect(refusalOf(() => verified(ofContractor, HUB))).toEqual({ code: 'FORBIDDEN' });
  });

  it('do not treat two unknown authors as the same person', () => {
    const unknown = { subject: null, contractorId: null };
    expect(isOwnEntry(unknown, unknown)).toBe(false);
    expect(confirmed(row('LOGGED', { loggedBy: null }), STREET)).toMatchObject({ status: 'CONFIRMED' });
  });
});

describe('return of hours', () => {
  it('is allowed to the street office for logged hours, and to the district hub for confirmed hours', () => {
    expect(returned(row('LOGGED'), 'STREET_OFFICE', '有误')).toEqual(row('RETURNED', { returnReason: '有误' }));
    expect(returned(row('CONFIRMED'), 'DISTRICT_HUB', '有误')).toEqual(row('RETURNED', { returnReason: '有误' }));
    expect(refusalOf(() => returned(row('CONFIRMED'), 'STREET_OFFICE', '有误'))).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(refusalOf(() => returned(row('LOGGED'), 'DISTRICT_HUB', '有误'))).toMatchObject({ state: 'LOGGED' });
    expect(refusalOf(() => returned(row('LOGGED'), 'CONTRACTOR', '有误'))).toMatchObject({ state: 'LOGGED' });
  });
});

describe('inputs of hours', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `W${index}`);

  it('contain 1 to 500 entries of whole minutes up to one week', () => {
    const isTaken = (entries: unknown) =>
      logHoursSchema.safeParse({ stationId: 'S', week: '2026-W24', entries }).success;
    const of = (minutes: unknown) => [{ workerId: 'W', minutes }];
    for (const minutes of [0, 10_080]) expect(isTaken(of(minutes))).toBe(true);
    for (const minutes of [-1, 10_081, 1.5, '60', null]) expect(isTaken(of(minutes))).toBe(false);
    const entries = (count: number) => many(count).map((workerId) => ({ workerId, minutes: 1 }));
    for (const count of [1, 500]) expect(isTaken(entries(count))).toBe(true);
    for (const count of [0, 501]) expect(isTaken(entries(count))).toBe(false);
  });

  it('name 1 to 200 entries and a reason of 1 to 200 characters', () => {
    for (const count of [1, 200]) expect(hoursIdsSchema.safeParse(many(count)).success).toBe(true);
    for (const count of [0, 201]) expect(hoursIdsSchema.safeParse(many(count)).success).toBe(false);
    const isTaken = (reason: string) => returnReasonSchema.safeParse(reason).success;
    for (const reason of ['误', '误'.repeat(200)]) expect(isTaken(reason)).toBe(true);
    for (const reason of ['', ' ', '误'.repeat(201)]) expect(isTaken(reason)).toBe(false);
  });
});
