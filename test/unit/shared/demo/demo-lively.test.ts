import { ageOn } from '../../../../shared/kernel/dates/period';
import { listCity, type CityLists } from '../../../support/city/demo/demo-city';

/**
 * The district that new users open first. This suite checks that every office has work to do in this district on any
 * day.
 */
const FIRST_DISTRICT = '370102';

describe.each(['2026-03-18', '2026-11-29'])('demonstration of Jinan on %s', (today) => {
  const city = listCity(today);
  const kindsOf = <T>(rows: readonly T[], kind: (row: T) => string): string[] => [...new Set(rows.map(kind))].sort();

  it('has, in the first district, payments that wait for approval and for payment', () => {
    const own = new Set(city.contracts.filter((each) => each.districtCode === FIRST_DISTRICT).map(({ id }) => id));
    const statuses = city.disbursements.filter(({ contractId }) => own.has(contractId)).map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining(['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED']));
  });

  it('has, in the first district, a hub whose contractor runs no station there, and an award that can be signed', () => {
    const own = city.contracts.filter((each) => each.districtCode === FIRST_DISTRICT && each.endsOn >= today);
    const served = (kind: string) => own.filter((each) => each.kind === kind).map(({ contractorId }) => contractorId);
    expect(served('HUB').filter((id) => served('STATION').includes(id))).toEqual([]);
    const signed = new Set(city.contracts.map(({ noticeId }) => noticeId));
    const open = city.notices.filter(({ id, districtCode }) => districtCode === FIRST_DISTRICT && !signed.has(id));
    const winners = open.flatMap(({ kind, award }) => (award === null ? [] : [[kind, award.contractorId]]));
    expect(winners).toHaveLength(1);
    expect(winners.filter(([kind, id = '']) => served(kind === 'HUB' ? 'STATION' : 'HUB').includes(id))).toEqual([]);
  });

  it('has, in the first district, evaluations in every state before the signatures', () => {
    const own = new Set(city.stations.filter((each) => each.districtCode === FIRST_DISTRICT).map(({ id }) => id));
    const open = city.evaluations.filter(({ stationId, status }) => own.has(stationId) && status !== 'SIGNED');
    const kinds = open.map(({ status, objection }) => (objection?.decided === null ? 'OBJECTED' : status));
    expect(kinds).toEqual(expect.arrayContaining(['DRAFT', 'SCORED', 'OBJECTED']));
  });

  it('traces every payment to the fen, even a returned payment', () => {
    const wrong = city.disbursements.filter(({ paidOn, amountFen, postings }) => {
      const sum = postings.reduce((total, posting) => total + posting.amountFen, 0);
      return sum !== (paidOn === null ? 0 : amountFen);
    });
    expect(wrong).toEqual([]);
  });

  it('has objections to the district bureau and to the city bureau, open and decided', () => {
    const former = city.evaluations.flatMap((each) => each.former?.objections ?? []);
    const last = city.evaluations.flatMap(({ objection }) => objection ?? []);
    const kinds = [
      ...former.map(({ office, decided }) => `${office} ${decided.outcome}`),
      ...last.map(({ office, decided }) => `${office ?? 'DISTRICT_BUREAU'} ${decided === null ? 'OPEN' : 'DISMISSED'}`),
    ];
    expect(kindsOf(kinds, (kind) => kind)).toEqual([
      'CITY_BUREAU DISMISSED',
      'CITY_BUREAU OPEN',
      'DISTRICT_BUREAU DISMISSED',
      'DISTRICT_BUREAU OPEN',
      'DISTRICT_BUREAU UPHELD',
    ]);
  });

  it('has a withdrawn score with its reason, and other persons who scored again', () => {
    const withdrawn = city.evaluations.flatMap((each) =>
      (each.former?.withdrawn ?? []).map((form) => ({ form, each })),
    );
    expect(kindsOf(withdrawn, ({ form }) => form.ground)).toEqual(['CITY_BUREAU', 'OBJECTION']);
    for (const { form, each } of withdrawn) {
      expect(form.reason).not.toBe('');
      expect(form.points).toHaveLength(5);
      const again = each.scores.filter(({ office }) => office === form.office);
      expect(again.every(({ scoredOn }) => scoredOn > form.withdrawnOn)).toBe(true);
      expect(again).toHaveLength(5);
      expect(each.scoredBy?.[form.office] ?? form.scoredBy).not.toBe(form.scoredBy);
    }
  });

  it('has complaints in every state and of every origin', () => {
    const found = kindsOf(city.complaints, ({ status, hotlineNumberIn, hotlineNumberOut, extendedOn }) =>
      [
        status,
        ...(hotlineNumberIn === null ? [] : ['IN']),
        ...(hotlineNumberOut === null ? [] : ['OUT']),
        ...(extendedOn === null ? [] : ['EXTENDED']),
      ].join(' '),
    );
    for (const kind of [
      'RECEIVED',
      'RECEIVED IN',
      'RECEIVED EXTENDED',
      'ANSWERED',
      'ANSWERED IN',
      'TRANSFERRED IN OUT',
    ])
      expect(found).toContain(kind);
    expect(city.complaints.some(({ status, dueOn }) => status === 'RECEIVED' && (dueOn ?? today) < today)).toBe(true);
    expect(kindsOf(city.complaints, ({ outcome }) => String(outcome))).toEqual([
      'REFERRED',
      'UNFOUNDED',
      'UPHELD',
      'null',
    ]);
  });

  it('has rectifications of every addressee in every state, some in a second round', () => {
    const found = kindsOf(city.rectifications, ({ addressee, status }) => `${addressee} ${status}`);
    for (const addressee of ['CONTRACTOR', 'DISTRICT', 'STREET'])
      expect(found).toEqual(
        expect.arrayContaining([`${addressee} OPEN`, `${addressee} ANSWERED`, `${addressee} CLOSED`]),
      );
    const second = city.rectifications.filter(({ returned }) => returned !== undefined);
    expect(kindsOf(second, ({ status }) => status)).toEqual(expect.arrayContaining(['OPEN', 'ANSWERED', 'CLOSED']));
  });

  it('has workers between 22 and 45 years old', () => {
    const ages = city.workers.map(({ birthDate }) => ageOn(birthDate, today));
    expect([Math.min(...ages) >= 22, Math.max(...ages) <= 45]).toEqual([true, true]);
    expect(ages.filter((age) => age > 40).length).toBeGreaterThan(0);
  });

  it('has an operating or suspended station in every street of most districts, but not of all', () => {
    const served = city.districts.map(({ stations, divisions }) => {
      const open = stations
        .filter(({ status }) => status === 'OPERATING' || status === 'SUSPENDED')
        .map(({ divisionCode }) => divisionCode);
      return divisions.filter(({ code }) => code.length === 9).every(({ code }) => open.includes(code));
    });
    expect(served.filter(Boolean).length).toBeGreaterThanOrEqual(7);
    expect(served.filter((is) => !is).length).toBeGreaterThanOrEqual(3);
  });
});

describe('hours of the demonstration', () => {
  const city: CityLists = listCity('2026-11-29');

  it('begin early enough for a year of findings, if the options ask for this', () => {
    const weeks = new Set(listCity('2026-11-29', { weeksOfHours: 56 }).hours.map(({ week }) => week));
    expect(weeks.size).toBe(56);
  });

  it('of the newest weeks are confirmed at most stations', () => {
    const [newest] = [...new Set(city.hours.map(({ week }) => week))].sort().slice(-1);
    const rows = city.hours.filter(({ week }) => week === newest);
    const open = new Set(
      rows.filter(({ status }) => status === 'LOGGED' || status === 'RETURNED').map(({ stationId }) => stationId),
    );
    const all = new Set(rows.map(({ stationId }) => stationId));
    expect(open.size / all.size).toBeGreaterThan(0.05);
    expect(open.size / all.size).toBeLessThan(0.25);
  });
});
