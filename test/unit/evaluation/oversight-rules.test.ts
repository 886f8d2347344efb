import { isLacking } from '../../../subgraphs/evaluation/oversight/inspection-coverage/coverage.rules';
import { assertTimely } from '../../../subgraphs/evaluation/oversight/commission/commission.rules';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { changed, without } from '../../support/drivers/subgraph/rule-facts';
import { RULE_IDS, type RuleId } from '../../../shared/policy/rules/registry';
import { type PlaceLotRow } from '../../../shared/follow/projection/place';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { UNTOUCHED } from '../../../shared/demo/facts/oversight';
import { type RectificationAddressee } from '../../../shared/domain/oversight';
import { POLICIES, policyFor, rulesOf } from '../../../shared/policy/policy';
import { type ComplaintRow } from '../../../subgraphs/evaluation/oversight/complaint/complaint.row';
import * as complaints from '../../../subgraphs/evaluation/oversight/complaint/complaint.rules';
import { checksOf } from '../../../subgraphs/evaluation/oversight/observation/observation.rules';
import { type RectificationRow } from '../../../subgraphs/evaluation/oversight/rectification/rectification.row';
import { addresseeOf } from '../../../subgraphs/evaluation/oversight/rectification/addressee.rules';
import * as rectifications from '../../../subgraphs/evaluation/oversight/rectification/rectification.rules';
import { inForceOn } from '../../../subgraphs/evaluation/ground/station/station.rules';
import { type WaiverRow } from '../../../subgraphs/evaluation/standard/waiver/waiver.row';
import * as waivers from '../../../subgraphs/evaluation/standard/waiver/waiver.rules';
import { refusalOf } from '../../support/drivers/peers/faults';

const TODAY = '2026-06-17';
const LIXIA = divisionCode('370102');
const policy = policyFor(POLICIES, { division: LIXIA, on: TODAY });
if (policy === null) throw new Error('Jinan must have a policy.');

describe('waiver', () => {
  const waiver: WaiverRow = {
    ...{ id: 'W', rule: 'ST-2', stationId: 'S', divisionCode: null, districtCode: LIXIA, grantedOn: '2026-06-01' },
    ...{ until: TODAY, reason: '装修', grantedBy: 'bureau@test', withdrawnOn: null, withdrawalReason: null },
  };
  const field = (name: string) => ({ code: 'BAD_USER_INPUT', field: `input.${name}` });

  it.each([
    ['a station', { stationId: 'S', division: null }, null],
    ['a district', { stationId: null, division: LIXIA }, null],
    ['both', { stationId: 'S', division: LIXIA }, field('stationId')],
    ['neither', { stationId: null, division: null }, field('stationId')],
    ['a city', { stationId: null, division: divisionCode('3701') }, field('division')],
    ['a street', { stationId: null, division: divisionCode('370102001') }, field('division')],
  ])('applies to one station or district: %s', (_, named, refusal) => {
    expect(refusalOf(() => waivers.granteeOf(named))).toEqual(refusal);
  });

  it.each([
    ['DISTRICT_BUREAU', 'STATION', null],
    ['CITY_BUREAU', 'DISTRICT', null],
    ['CITY_BUREAU', 'STATION', { code: 'FORBIDDEN' }],
    ['DISTRICT_BUREAU', 'DISTRICT', { code: 'FORBIDDEN' }],
  ] as const)('is granted by the next higher level: by %s for a %s', (role, of, refusal) => {
    expect(refusalOf(() => waivers.assertGranter(of, role))).toEqual(refusal);
  });

  it('cannot cover a rule with the force MUST, and the refusal names the clause of the rule', () => {
    for (const { id: rule, clause } of rulesOf(policy).filter(({ force }) => force === 'MUST')) {
      for (const level of ['STATION', 'DISTRICT'] as const) {
        expect(refusalOf(() => waivers.assertWaivable(rule, level, policy))).toEqual({
          code: 'RULE_VIOLATION',
          rule,
          clause,
        });
      }
    }
  });

  it('can cover any other rule at the level that the rule judges', () => {
    const grantable = (level: 'STATION' | 'DISTRICT') =>
      RULE_IDS.filter((rule) => refusalOf(() => waivers.assertWaivable(rule, level, policy)) === null);
    expect(grantable('STATION')).toEqual([
      ...['ST-2', 'ST-3', 'ST-4', 'PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-5', 'PE-6', 'CO-1', 'CO-2', 'CO-6'],
      ...['FI-2', 'FI-3', 'FI-4', 'EV-1', 'FN-2'],
    ]);
    expect(grantable('DISTRICT')).toEqual([
      ...['ST-1', 'CO-1', 'CO-2', 'CO-6', 'FI-1', 'FI-5', 'EV-3', 'FN-1', 'FN-2'],
    ]);
  });

  it('depends on the force of the rule in the policy, and requires a policy', () => {
    const rules = { ...policy.rules, 'ST-5': { ...JINAN_2021.rules['ST-5'], force: 'SHOULD' as const } };
    expect(refusalOf(() => waivers.assertWaivable('ST-5', 'STATION', { ...policy, rules }))).toBeNull();
    expect(refusalOf(() => waivers.assertWaivable('ST-2', 'STATION', null))).toEqual({
      code: 'INVALID_STATE',
      state: 'NO_POLICY',
    });
    expect(refusalOf(() => waivers.assertWaivable('ST-9', 'STATION', policy))).toEqual(field('rule'));
    expect(refusalOf(() => waivers.assertWaivable('ST-2', 'STATION', without('ST-2')))).toEqual(field('rule'));
  });

  it.each([
    ['2026-06-16', field('until')],
    ['2026-06-17', null],
    ['2029-06-17', null],
    ['2029-06-18', field('until')],
  ])('may last until %s when it is granted today', (until, refusal) => {
    expect(refusalOf(() => waivers.assertLasts(until, TODAY))).toEqual(refusal);
  });

  it.each([
    ['2026-05-31', false],
    ['2026-06-01', true],
    ['2026-06-17', true],
    ['2026-06-18', false],
  ])('is in force from its first to its last day: on %s', (day, inForce) => {
    expect(waivers.isInForce(waiver, day)).toBe(inForce);
  });

  it('ends on the day of its withdrawal, and can be withdrawn once', () => {
    const after = waivers.withdrawn(waiver, '场所已启用', TODAY);
    expect(after).toMatchObject({ until: '2026-06-16', withdrawnOn: TODAY, withdrawalReason: '场所已启用' });
    expect(waivers.isInForce(after, TODAY)).toBe(false);
    const again = refusalOf(() => waivers.withdrawn(after, '再次', TODAY));
    expect(again).toEqual({ code: 'INVALID_STATE', state: 'WITHDRAWN' });
    const expired = refusalOf(() => waivers.withdrawn(waiver, '过期', '2026-06-18'));
    expect(expired).toEqual({ code: 'INVALID_STATE', state: 'EXPIRED' });
  });
});

describe('rectification', () => {
  const open: RectificationRow = {
    ...{
      id: 'R',
      stationId: 'S',
      contractorId: 'C',
      lotId: 'L',
      rule: 'PE-5',
      demand: '补齐',
      openedBy: 'DISTRICT_HUB',
    },
    ...{ addressee: 'CONTRACTOR', inspectionId: null, visitId: null, round: 1 },
    ...{ openedOn: '2026-06-01', dueOn: TODAY, status: 'OPEN' },
    ...{ answer: null, answeredOn: null, remark: null, closedOn: null },
  };
  const answered = rectifications.answered(open, '已补', TODAY);

  it('is overdue from the day after its due date while it is open', () => {
    expect(rectifications.statusOf(open, TODAY)).toBe('OPEN');
    expect(rectifications.statusOf(open, '2026-06-18')).toBe('OVERDUE');
    expect(rectifications.statusOf(answered, '2026-06-18')).toBe('ANSWERED');
  });

  it.each([
    ['2026-06-16', { code: 'BAD_USER_INPUT', field: 'input.dueOn' }],
    ['2026-06-17', null],
    ['2027-06-17', null],
    ['2027-06-18', { code: 'BAD_USER_INPUT', field: 'input.dueOn' }],
  ])('may be due on %s', (dueOn, refusal) => {
    expect(refusalOf(() => rectifications.assertDueDate('input.dueOn', dueOn, TODAY))).toEqual(refusal);
  });

  it.each(['PE-9', 'FI-1', 'ST-1'])('cannot cite a rule that does not judge stations: %s', (rule) => {
    const refusal = refusalOf(() => rectifications.stationRule(rule));
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field: 'input.rule' });
  });

  it('can be answered once, in time or late', () => {
    expect(answered).toMatchObject({ status: 'ANSWERED', answer: '已补', answeredOn: TODAY });
    expect(rectifications.answered(open, '已补', '2026-07-01').answeredOn).toBe('2026-07-01');
    expect(refusalOf(() => rectifications.answered(answered, '再补', TODAY))).toEqual({
      code: 'INVALID_STATE',
      state: 'ANSWERED',
    });
  });

  it('begins its next round when its answer is returned', () => {
    const again = rectifications.returned(answered, '2026-07-01');
    expect(again).toMatchObject({ status: 'OPEN', round: 2, dueOn: '2026-07-01', answer: null, answeredOn: null });
    expect(rectifications.returned(rectifications.answered(again, '再补', TODAY), '2026-07-09').round).toBe(3);
    const refusal = refusalOf(() => rectifications.returned(again, '2026-07-01'));
    expect(refusal).toEqual({ code: 'INVALID_STATE', state: 'OPEN' });
  });

  it.each<[RuleId, RectificationAddressee | null, RectificationAddressee | null]>([
    ['PE-5', null, 'CONTRACTOR'],
    ['PE-5', 'STREET', null],
    ['ST-2', null, 'STREET'],
    ['ST-2', 'CONTRACTOR', 'CONTRACTOR'],
    ['ST-4', null, 'DISTRICT'],
    ['ST-4', 'CONTRACTOR', null],
    ['EV-1', 'STREET', 'STREET'],
  ])('of %s with the chosen addressee %s is addressed to %s', (rule, chosen, addressee) => {
    const ask = () => addresseeOf(rule, chosen);
    if (addressee === null) expect(refusalOf(ask)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.addressee' });
    else expect(ask()).toBe(addressee);
  });

  const close = (row: RectificationRow, outcome: 'CLOSED' | 'FAILED', today: string) => () =>
    rectifications.closed(row, { outcome, remark: null, today });
  it.each([
    ['CLOSED', 'an answered one', answered, TODAY, null],
    ['FAILED', 'an answered one', answered, TODAY, null],
    ['FAILED', 'an overdue one', open, '2026-06-18', null],
    ['CLOSED', 'an overdue one', open, '2026-06-18', 'OVERDUE'],
    ['FAILED', 'an open one', open, TODAY, 'OPEN'],
    ['CLOSED', 'an open one', open, TODAY, 'OPEN'],
  ] as const)('can end as %s: %s', (outcome, _, row, today, state) => {
    const refusal = state === null ? null : { code: 'INVALID_STATE', state };
    expect(refusalOf(close(row, outcome, today))).toEqual(refusal);
    if (state === null) expect(close(row, outcome, today)()).toMatchObject({ status: outcome, closedOn: today });
  });

  it('can end only once', () => {
    for (const end of ['CLOSED', 'FAILED'] as const) {
      const ended = close(answered, end, TODAY)();
      expect(refusalOf(close(ended, 'CLOSED', TODAY))).toEqual({ code: 'INVALID_STATE', state: end });
      expect(refusalOf(() => rectifications.answered(ended, '晚', TODAY))).toEqual({
        code: 'INVALID_STATE',
        state: end,
      });
    }
  });

  it('can be closed only by the level that opened it', () => {
    const forbidden = { code: 'FORBIDDEN' };
    const by = (openedBy: RectificationRow['openedBy'], role: Parameters<typeof rectifications.assertOfItsLevel>[1]) =>
      refusalOf(() => rectifications.assertOfItsLevel({ ...open, openedBy }, role));
    expect([by('CITY_PLATFORM', 'CITY_PLATFORM'), by('DISTRICT_HUB', 'DISTRICT_BUREAU')]).toEqual([null, null]);
    expect([by('DISTRICT_BUREAU', 'DISTRICT_HUB'), by('DISTRICT_HUB', 'DISTRICT_HUB')]).toEqual([null, null]);
    expect([by('CITY_PLATFORM', 'DISTRICT_BUREAU'), by('DISTRICT_HUB', 'CITY_PLATFORM')]).toEqual([
      forbidden,
      forbidden,
    ]);
    expect(() => rectifications.assertOfItsLevel(open, 'CONTRACTOR')).toThrow(
      'can neither open nor close a rectification',
    );
  });
});

describe('yearly inspection', () => {
  it.each([
    [2025, false],
    [2026, true],
    [2027, true],
    [2028, false],
  ])('may be commissioned for this year or the next: %i', (year, isTimely) => {
    const refusal = isTimely ? null : { code: 'BAD_USER_INPUT', field: 'input.year' };
    expect(refusalOf(() => assertTimely(year, TODAY))).toEqual(refusal);
  });

  it.each([
    [0, 0, 1, false],
    [0, 1, 1, true],
    [1, 1, 1, false],
    [1, 5, 2, true],
    [2, 5, 2, false],
    [1, 1, 2, false],
    [1, 0, 1, false],
  ])('with %i inspected of %i stations, and %i required, is incomplete: %s', (inspected, open, asked, lacks) => {
    const figures = { inspectedStations: inspected, openStations: open };
    expect(isLacking(figures, changed('EV-3', { stationsADistrict: asked }))).toBe(lacks);
    expect(isLacking(figures, null)).toBeNull();
    expect(isLacking(figures, without('EV-3'))).toBeNull();
  });

  it('gives checks only from observations with a rule and a verdict', () => {
    const note = { ordinal: 1, text: '记录' };
    const observations = [
      { ...note, rule: 'ST-5', verdict: 'MET' as const },
      { ...note, rule: 'ST-3', verdict: null },
      { ...note, rule: null, verdict: null },
    ];
    expect(checksOf(TODAY, observations)).toEqual([{ checkedOn: TODAY, rule: 'ST-5', verdict: 'MET' }]);
  });
});

describe('lot that serves a station', () => {
  const lot: PlaceLotRow = {
    ...{ lotId: 'L', stationId: 'S', contractId: 'K', contractorId: 'C' },
    ...{ signedOn: '2026-06-01', startsOn: '2026-07-01', endsOn: '2029-06-30', endedOn: null },
  };

  it.each([
    ['2026-05-31', lot, null],
    ['2026-06-01', lot, 'L'],
    ['2029-06-30', lot, 'L'],
    ['2029-07-01', lot, null],
    ['2026-08-01', { ...lot, endedOn: '2026-08-02' }, 'L'],
    ['2026-08-02', { ...lot, endedOn: '2026-08-02' }, null],
  ])('is in force or not on %s', (day, one, lotId) => {
    expect(inForceOn([one], day)?.lotId ?? null).toBe(lotId);
  });

  it('is the lot that was signed last if two lots are in force', () => {
    const later = { ...lot, lotId: 'M', signedOn: '2026-06-02' };
    expect(inForceOn([later, lot], TODAY)?.lotId).toBe('M');
    expect(inForceOn([], TODAY)).toBeNull();
  });
});

describe('complaint', () => {
  const received: ComplaintRow = {
    ...{ id: 'P', stationId: 'S', receivedOn: TODAY, text: '没开门', contact: null, status: 'RECEIVED' },
    ...UNTOUCHED,
    hotlineDistrict: null,
    dueOn: '2026-06-25',
  };

  it('can be answered once', () => {
    const answer = { outcome: 'UPHELD', remark: null, publishedAnswer: '已改' } as const;
    const answered = complaints.answered(received, answer, TODAY);
    expect(answered).toMatchObject({ status: 'ANSWERED', outcome: 'UPHELD', answeredOn: TODAY });
    expect(refusalOf(() => complaints.answered(answered, answer, TODAY))).toEqual({
      code: 'INVALID_STATE',
      state: 'ANSWERED',
    });
  });

  it('is overdue from the day after its due date, until it ends', () => {
    expect(complaints.statusOf(received, '2026-06-25')).toBe('RECEIVED');
    expect(complaints.statusOf(received, '2026-06-26')).toBe('OVERDUE');
    expect(complaints.statusOf({ ...received, status: 'TRANSFERRED' }, '2026-06-26')).toBe('TRANSFERRED');
    expect(complaints.statusOf({ ...received, dueOn: null }, '2036-06-26')).toBe('RECEIVED');
  });

  it('is due after the working days of the policy, and has no due date without a policy', () => {
    expect(complaints.dueDateOf(TODAY, policy)).toBe('2026-06-25');
    expect(complaints.dueDateOf('2026-12-28', policy)).toBe('2027-01-04');
    expect(complaints.dueDateOf(TODAY, null)).toBeNull();
    expect(complaints.dueDateOf(TODAY, { ...policy, complaints: undefined })).toBeNull();
  });

  const extend = (row: ComplaintRow, dueOn: string, today = TODAY) =>
    refusalOf(() => complaints.extended(row, { reason: '核实', dueOn }, today));
  it.each<[string, ComplaintRow, string, string, object | null]>([
    ['to the next day', received, '2026-06-26', TODAY, null],
    ['to the same day', received, '2026-06-25', TODAY, { code: 'BAD_USER_INPUT', field: 'dueOn' }],
    ['for a year', received, '2027-06-17', TODAY, null],
    ['for longer', received, '2027-06-18', TODAY, { code: 'BAD_USER_INPUT', field: 'dueOn' }],
    ['too late', received, '2026-07-09', '2026-06-26', { code: 'INVALID_STATE', state: 'OVERDUE' }],
    ['again', { ...received, extendedOn: TODAY }, '2026-07-09', TODAY, { code: 'INVALID_STATE', state: 'EXTENDED' }],
    ['without a term', { ...received, dueOn: null }, '2026-06-18', TODAY, null],
  ])('is extended or refused: %s', (_, row, dueOn, today, refusal) => {
    expect(extend(row, dueOn, today)).toEqual(refusal);
  });

  it('is refused if the station has reached the daily limit', () => {
    expect(refusalOf(() => complaints.assertNotTooMany(1, 2))).toBeNull();
    expect(refusalOf(() => complaints.assertNotTooMany(2, 2))).toEqual({ code: 'RATE_LIMITED' });
  });
});
