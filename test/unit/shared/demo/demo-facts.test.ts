import { isCreditCode } from '../../../../shared/kernel/ids/credit-code';
import { birthDateIn, isIdentityNumber } from '../../../../shared/kernel/ids/identity-number';
import { addMonths, isIsoWeek, isPlainDate, weekEnd, weekStart } from '../../../../shared/kernel/dates/period';
import { isUlid } from '../../../../shared/kernel/ids/ulid';
import { listCity, valuesByKey } from '../../../support/city/demo/demo-city';

const TODAY = '2026-03-18';
const city = listCity(TODAY);
const values = valuesByKey(
  Object.fromEntries(Object.entries(city).filter(([noun]) => noun !== 'districts' && noun !== 'today')),
);

describe('facts of the demonstration', () => {
  it('have unique ids in the form of a ULID', () => {
    const ids = values.get('id') ?? [];
    expect(ids.filter((id) => !isUlid(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['stationId', city.stations],
    ['contractorId', city.contractors],
    ['workerId', city.workers],
    ['contractId', city.contracts],
    ['lotId', city.contracts.flatMap(({ lots }) => lots)],
    ['instalmentId', city.contracts.flatMap(({ lots }) => lots.flatMap(({ instalments }) => instalments))],
    ['noticeId', city.notices],
    ['budgetLineId', city.budgetLines],
  ] as [string, { id: string }[]][])('refer with %s only to existing rows', (name, targets) => {
    const known = new Set(targets.map(({ id }) => id));
    const referred = (values.get(name) ?? []).filter((id) => id !== null);
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((id) => !known.has(id as string))).toEqual([]);
  });

  it('refer only to their own district or an earlier batch', () => {
    const shared = new Set(city.contractors.map(({ id }) => id));
    for (const district of city.districts) {
      const own = valuesByKey(district);
      const known = new Set([...shared, ...((own.get('id') ?? []) as string[])]);
      const names = [
        'stationId',
        'contractorId',
        'workerId',
        'contractId',
        'lotId',
        'instalmentId',
        'noticeId',
        'budgetLineId',
      ];
      const strays = names
        .flatMap((name) => own.get(name) ?? [])
        .filter((id) => id !== null && !known.has(id as string));
      expect(strays).toEqual([]);
      expect(new Set(own.get('districtCode'))).toEqual(new Set([district.district]));
    }
  });

  it('have valid dates up to today', () => {
    const past = [
      'openedOn',
      'startsOn',
      'heldOn',
      'verifiedOn',
      'signedOn',
      'awardedOn',
      'terminatedOn',
      'settledOn',
      'acceptedOn',
      'paidOn',
      'confirmedOn',
      'scoredOn',
      'on',
      'inspectedOn',
      'discoveredOn',
      'installedOn',
      'listedOn',
      'acknowledgedOn',
      'obtainedOn',
      'birthDate',
    ];
    for (const name of [
      ...past,
      'dueOn',
      'endsOn',
      'from',
      'until',
      'registeredUntil',
      'inForceFrom',
      'inForceUntil',
    ]) {
      const dates = (values.get(name) ?? []).filter((date) => date !== null);
      expect([name, dates.filter((date) => !isPlainDate(date))]).toEqual([name, []]);
      if (past.includes(name)) expect([name, dates.filter((date) => (date as string) >= TODAY)]).toEqual([name, []]);
    }
    const instants = ['requestedAt', 'approvedAt', 'publishedAt', 'submittedAt'].flatMap(
      (name) => values.get(name) ?? [],
    );
    const given = instants.filter((instant) => instant !== null) as string[];
    expect(given.filter((instant) => new Date(instant).toISOString() !== instant || instant >= `${TODAY}T`)).toEqual(
      [],
    );
  });
});

describe('person of the demonstration', () => {
  it('has a name, an identity number and a phone that are visibly fictitious', () => {
    for (const { name, identityNumber, birthDate, phone } of city.workers) {
      expect(name).toMatch(/^.某[一二三四五六七八九十]+$/);
      expect(isIdentityNumber(identityNumber)).toBe(true);
      expect(identityNumber).toMatch(/^99/);
      expect(birthDateIn(identityNumber)).toBe(birthDate);
      expect(phone).toMatch(/^100\d{8}$/);
    }
    expect(new Set(city.workers.map(({ identityNumber }) => identityNumber)).size).toBe(city.workers.length);
  });

  it('has at most one open posting, and only from the employer', () => {
    const employer = new Map(city.workers.map(({ id, contractorId }) => [id, contractorId]));
    for (const { workerId, contractorId } of city.postings) expect(contractorId).toBe(employer.get(workerId));
    const open = city.postings.filter(({ endsOn }) => endsOn === null).map(({ workerId }) => workerId);
    expect(new Set(open).size).toBe(open.length);
    for (const { startsOn, endsOn } of city.postings) expect(endsOn === null || endsOn >= startsOn).toBe(true);
  });

  it('is on post only while the contractor has a lot at the station', () => {
    const lots = city.contracts.flatMap(({ contractorId, startsOn, endsOn, lots: own }) =>
      own.map(({ stationId, terminatedOn }) => ({ contractorId, stationId, startsOn, until: terminatedOn ?? endsOn })),
    );
    const strays = city.postings.filter(
      (posting) =>
        !lots.some(
          (lot) =>
            lot.stationId === posting.stationId &&
            lot.contractorId === posting.contractorId &&
            lot.startsOn <= posting.startsOn &&
            (posting.endsOn === null ? lot.until >= TODAY : posting.endsOn <= lot.until),
        ),
    );
    expect(strays).toEqual([]);
  });

  it('worked only in full weeks on post, once a week, within the hours of a week', () => {
    const postings = new Map(city.postings.map((posting) => [`${posting.workerId} ${posting.stationId}`, posting]));
    const wrong = city.hours.filter(({ workerId, stationId, week, minutes, status, returnReason }) => {
      const posting = postings.get(`${workerId} ${stationId}`);
      const onPost =
        posting !== undefined && posting.startsOn <= weekStart(week) && (posting.endsOn ?? TODAY) >= weekEnd(week);
      const over = isIsoWeek(week) && weekEnd(week) < TODAY;
      return !onPost || !over || minutes < 0 || minutes > 10_080 || (returnReason !== null) !== (status === 'RETURNED');
    });
    expect(wrong).toEqual([]);
    const seen = new Set(city.hours.map(({ workerId, week }) => `${workerId} ${week}`));
    expect(seen.size).toBe(city.hours.length);
  });
});

describe('contractor of the demonstration', () => {
  it('is visibly fictitious too', () => {
    for (const { name, creditCode } of city.contractors) {
      expect(name).toMatch(/^示例第/);
      expect(isCreditCode(creditCode)).toBe(true);
      expect(creditCode.slice(2, 8)).toBe('990000');
    }
    expect(new Set(city.contractors.map(({ creditCode }) => creditCode)).size).toBe(city.contractors.length);
  });

  it('won the award before it signed', () => {
    for (const { noticeId, contractorId, signedOn, startsOn } of city.contracts) {
      const award = city.notices.find(({ id }) => id === noticeId)?.award;
      expect(award?.contractorId).toBe(contractorId);
      expect((award?.awardedOn ?? '') < signedOn && signedOn < startsOn && startsOn <= addMonths(signedOn, 1)).toBe(
        true,
      );
    }
  });
});
