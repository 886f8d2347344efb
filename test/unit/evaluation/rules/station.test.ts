import { venueAndEquipment } from '../../../../subgraphs/evaluation/assessment/rules/station/st-2.rules';
import { signage } from '../../../../subgraphs/evaluation/assessment/rules/station/st-3.rules';
import { serviceContent } from '../../../../subgraphs/evaluation/assessment/rules/station/st-5.rules';
import { regulations } from '../../../../subgraphs/evaluation/assessment/rules/station/st-4.rules';
import { oneInEachStreet } from '../../../../subgraphs/evaluation/assessment/rules/station/st-1.rules';
import { type ObservedCheck } from '../../../../subgraphs/evaluation/oversight/observation/observed-check';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import {
  at,
  changed,
  district,
  judge,
  premises,
  station,
  street,
  valueOf,
  verdict,
} from '../../../support/drivers/subgraph/rule-facts';

const streets = (...stations: number[]) =>
  district({
    streets: stations.map((each, index) => {
      const code = divisionCode(`37010200${index + 1}`);
      return street({ code, stations: each, isBuilt: each > 0, isOperating: each > 0 });
    }),
  });

describe('ST-1: one station in every street and town', () => {
  it.each([
    ['one in each street', [1, 1], 'MET'],
    ['none in one street', [1, 0], 'NOT_MET'],
    ['two in one street', [1, 2], 'NOT_MET'],
    ['two in one street and none in another', [2, 0], 'NOT_MET'],
    ['no street at all', [], 'NOT_APPLICABLE'],
  ] as const)('judges %s (%j) as %s', (_, counts, expected) => {
    expect(verdict(oneInEachStreet, streets(...counts))).toBe(expected);
  });

  it('is unknown when the streets are unknown', () => {
    expect(verdict(oneInEachStreet, district({ streets: null }))).toBe('UNKNOWN');
  });

  it.each([
    ['2021-12-31', [1, 0], 'UNKNOWN'],
    ['2022-01-01', [1, 0], 'NOT_MET'],
    ['2021-12-31', [1, 1], 'MET'],
    ['2021-12-31', [1, 2], 'NOT_MET'],
  ] as const)(
    'on %s judges %j as %s: until the due date, only a missing station is tolerated',
    (asOf, counts, expected) => {
      expect(verdict(oneInEachStreet, streets(...counts), { asOf })).toBe(expected);
    },
  );

  it('names the streets without a station and the streets with several stations', () => {
    const found = judge(oneInEachStreet, streets(0, 1, 2, 0));
    expect(valueOf(found, 'streetsWithout')).toBe('370102001 370102004');
    expect(valueOf(found, 'streetsWithSeveral')).toBe('370102003');
    expect(found.figures).toContainEqual({ name: 'built', value: '2', required: '4' });
  });
});

describe('ST-1: a station that exists but does not operate', () => {
  const one = (changes: Parameters<typeof street>[0]) => district({ streets: [street(), street(changes)] });
  const suspended = (suspendedOn: string | null) => one({ isOperating: false, suspendedOn });

  it.each([
    ['planned', one({ isBuilt: false, isOperating: false }), 'NOT_MET', '1', '1'],
    ['suspended for 30 days', suspended('2026-05-18'), 'MET', '2', '1'],
    ['suspended for 31 days', suspended('2026-05-17'), 'NOT_MET', '2', '1'],
    ['suspended since a day that is not recorded', suspended(null), 'NOT_MET', '2', '1'],
  ] as const)('that is %s', (_, facts, expected, built, operating) => {
    const found = judge(oneInEachStreet, facts);
    expect(found.verdict).toBe(expected);
    expect([valueOf(found, 'built'), valueOf(found, 'operating')]).toEqual([built, operating]);
  });
});

describe('ST-2: venue and office equipment', () => {
  it.each([
    ['all there', {}, 'MET'],
    ['no venue', { venueSource: null }, 'NOT_MET'],
    ['no equipment', { equipmentListedOn: null, equipmentAcknowledgedOn: null }, 'NOT_MET'],
    ['equipment that the contractor has not acknowledged', { equipmentAcknowledgedOn: null }, 'NOT_MET'],
    ['acknowledged today', { equipmentAcknowledgedOn: '2026-06-17' }, 'MET'],
    ['acknowledged tomorrow', { equipmentAcknowledgedOn: '2026-06-18' }, 'NOT_MET'],
    ['listed tomorrow', { equipmentListedOn: '2026-06-18' }, 'NOT_MET'],
  ] as const)('%s is %s', (_, changes, expected) => {
    expect(verdict(venueAndEquipment, at(changes))).toBe(expected);
  });

  it('accepts only the sources that the policy lists', () => {
    const policy = changed('ST-2', { sources: ['PARTY_MASS_CENTRE'] });
    expect(verdict(venueAndEquipment, at({}), { policy })).toBe('NOT_MET');
    expect(verdict(venueAndEquipment, at({ venueSource: 'PARTY_MASS_CENTRE' }), { policy })).toBe('MET');
  });
});

const [outdoor, indoor] = premises().plaques;
if (outdoor === undefined || indoor === undefined) throw new Error('The station must have two plaques.');

describe('ST-3: signage', () => {
  it.each([
    ['both', [outdoor, indoor], 'MET'],
    ['none', [], 'NOT_MET'],
    ['none indoors', [outdoor], 'NOT_MET'],
    ['none outdoors', [indoor], 'NOT_MET'],
    ['two outdoors and none indoors', [outdoor, outdoor], 'NOT_MET'],
    ['another text', [outdoor, { ...indoor, textMatches: false }], 'NOT_MET'],
    ['no emblem', [{ ...outdoor, hasEmblem: false }, indoor], 'NOT_MET'],
    ['in no prominent place', [outdoor, { ...indoor, prominent: false }], 'NOT_MET'],
    ['a wrong plaque beside the right plaques', [outdoor, indoor, { ...indoor, textMatches: false }], 'MET'],
  ] as const)('%s: %#', (_, plaques, expected) => {
    expect(verdict(signage, at({ plaques }))).toBe(expected);
  });

  it('requires the name to state the purpose', () => {
    expect(verdict(signage, at({ name: '历下区解放路街道服务站' }))).toBe('NOT_MET');
  });

  it('requires only what the policy requires', () => {
    const bare = [{ ...outdoor, hasEmblem: false, prominent: false }];
    const policy = changed('ST-3', { placements: ['OUTDOOR'], emblem: false, prominent: false });
    expect(verdict(signage, at({ plaques: bare }), { policy })).toBe('MET');
    expect(verdict(signage, at({ plaques: [] }), { policy })).toBe('NOT_MET');
  });
});

describe('ST-4: six regulations in force', () => {
  const six = premises().regulationKinds;

  it('is met by the six regulations, even if there are others', () => {
    expect(verdict(regulations, at({ regulationKinds: [...six, 'OTHER', 'PERSONNEL'] }))).toBe('MET');
  });

  it.each(six)('is not met without %s, and names it', (kind) => {
    const found = judge(regulations, at({ regulationKinds: six.filter((each) => each !== kind) }));
    expect([found.verdict, valueOf(found, 'missingRegulations')]).toEqual(['NOT_MET', kind]);
  });
});

const check = (checkedOn: string, found: ObservedCheck['verdict'] = 'MET', rule = 'ST-5'): ObservedCheck => ({
  checkedOn,
  rule,
  verdict: found,
});
const content = (...checks: ObservedCheck[]) => judge(serviceContent, station({ checks }));

describe('ST-5: service content', () => {
  it.each([
    ['no check', [], 'UNKNOWN'],
    ['a check of another rule', [check('2026-05-20', 'MET', 'ST-3')], 'UNKNOWN'],
    ['a good check', [check('2026-05-20')], 'MET'],
    ['excluded work', [check('2026-05-20', 'NOT_MET')], 'NOT_MET'],
    ['a good check after excluded work', [check('2026-05-20', 'NOT_MET'), check('2026-06-01')], 'MET'],
    [
      'excluded work after a good check, in any order',
      [check('2026-06-01', 'NOT_MET'), check('2026-05-20')],
      'NOT_MET',
    ],
    ['good and excluded work on one day', [check('2026-05-20', 'NOT_MET'), check('2026-05-20')], 'NOT_MET'],
    ['today', [check('2026-06-17')], 'MET'],
    ['tomorrow', [check('2026-06-18')], 'UNKNOWN'],
    ['twelve months ago to the day', [check('2025-06-17')], 'MET'],
    ['a day longer ago', [check('2025-06-16')], 'UNKNOWN'],
    ['excluded work longer ago', [check('2025-06-16', 'NOT_MET')], 'UNKNOWN'],
  ] as const)('%s: %#', (_, checks, expected) => {
    expect(content(...checks).verdict).toBe(expected);
  });

  it.each([
    ['2025-02-28', 'MET'],
    ['2025-03-01', 'UNKNOWN'],
  ])('counts a check of a leap day until the last of February: on %s it is %s', (asOf, expected) => {
    expect(verdict(serviceContent, station({ checks: [check('2024-02-29')] }), { asOf })).toBe(expected);
  });

  it('has a verdict since the first of the consecutive checks with the same result', () => {
    expect(content(check('2025-09-01'), check('2026-01-05'), check('2026-05-20')).since).toBe('2025-09-01');
    expect(content(check('2025-09-01'), check('2026-01-05', 'NOT_MET'), check('2026-05-20')).since).toBe('2026-05-20');
    expect(content(check('2025-01-01'), check('2026-01-01')).since).toBe('2025-01-01');
    expect(content(check('2025-01-01'), check('2026-01-02')).since).toBe('2025-01-01');
    expect(content(check('2025-01-01'), check('2026-01-03')).since).toBe('2026-01-03');
  });

  it('is not met if a kind of service is not in the policy, even after a good check', () => {
    const policy = changed('ST-5', { kinds: ['PROFESSIONAL_SERVICE', 'TALENT_TRAINING'] });
    const found = judge(serviceContent, station(), { policy });
    expect([found.verdict, valueOf(found, 'excludedKinds')]).toEqual(['NOT_MET', 'COMMUNITY_GOVERNANCE']);
    expect(verdict(serviceContent, station({ checks: [] }), { policy })).toBe('NOT_MET');
  });
});
