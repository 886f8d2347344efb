import { JINAN } from '../../../support/drivers/subgraph/rule-facts';
import { RULE_IDS, type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { JINAN_2021 } from '../../../../shared/policy/cities/jinan-2021';
import { readPolicies, ruleOf, rulesOf } from '../../../../shared/policy/policy';
import { QINGDAO_2025 } from '../../../support/drivers/subgraph/policies';

/** Returns Jinan's policy of 2021 with changed parameters of one rule. The parameters may be invalid. */
const bad = (id: RuleId, parameters: object) => ({
  ...JINAN_2021,
  rules: {
    ...JINAN_2021.rules,
    [id]: {
      clause: '三',
      summary: { zh: '概括。', en: 'Summary.' },
      parameters: { ...ruleOf(JINAN, id)?.parameters, ...parameters },
    },
  },
});
const calendar = (year: string, input: object) => ({
  ...JINAN_2021,
  calendar: { [year]: { source: '测试', holidays: [], workdays: [], ...input } },
});
const read =
  (...input: unknown[]) =>
  () =>
    readPolicies(input);

it('accepts a valid policy', () => {
  expect(read(JINAN_2021, QINGDAO_2025)()).toEqual([JINAN_2021, QINGDAO_2025]);
});

it.each(RULE_IDS)('accepts a policy without %s: the rule is null, and the other rules are unchanged', (id) => {
  const rules = Object.fromEntries(Object.entries(JINAN.rules).filter(([each]) => each !== id));
  const [policy] = read({ ...JINAN, rules })() as [Policy];
  expect(ruleOf(policy, id)).toBeNull();
  expect(rulesOf(policy).map((rule) => rule.id)).toEqual(RULE_IDS.filter((each) => each !== id));
});

it.each(RULE_IDS)('refuses an unknown parameter of %s, and the rule without its parameters', (id) => {
  expect(read(bad(id, { surprise: 1 }))).toThrow(`Policy jinan-2021: rules.${id}.parameters: `);
  expect(
    read({
      ...JINAN_2021,
      rules: { ...JINAN_2021.rules, [id]: { clause: '三', summary: { zh: '概括。', en: 'Summary.' } } },
    }),
  ).toThrow(`rules.${id}.parameters: `);
});

it('refuses a rule that the registry does not have', () => {
  const rules = { ...JINAN_2021.rules, 'PE-99': JINAN_2021.rules['PE-1'] };
  expect(read({ ...JINAN_2021, rules })).toThrow('Policy jinan-2021: rules: ');
});

it('uses the default force of a rule if a policy sets none', () => {
  const { clause, summary, parameters } = JINAN_2021.rules['CO-5'];
  const withRule = (rule: object) =>
    ruleOf((read({ ...JINAN_2021, rules: { 'CO-5': rule } })() as [Policy])[0], 'CO-5')?.force;
  expect([
    withRule({ clause, summary, parameters }),
    withRule({ clause, summary, parameters, force: 'SHOULD' }),
  ]).toEqual(['MUST', 'SHOULD']);
});

it('finds no rule without a policy', () => {
  expect(RULE_IDS.map((id) => ruleOf(null, id))).toEqual(RULE_IDS.map(() => null));
});

const WEIGHTS = JINAN_2021.rules['EV-1'].parameters.weightsTenths;

it.each<[RuleId, object, string]>([
  ['ST-1', { dueOn: '2021-02-29' }, 'rules.ST-1.parameters.dueOn: Must be an existing day, written YYYY-MM-DD.'],
  ['ST-2', { sources: [] }, 'rules.ST-2.parameters.sources: List at least one value.'],
  ['ST-3', { placements: ['INDOOR', 'INDOOR'] }, 'rules.ST-3.parameters.placements: List each value once.'],
  ['ST-3', { nameSuffix: '' }, 'rules.ST-3.parameters.nameSuffix: '],
  ['ST-4', { kinds: ['UNHEARD_OF'] }, 'rules.ST-4.parameters.kinds.0: '],
  ['ST-5', { months: 0 }, 'rules.ST-5.parameters.months: '],
  ['PE-1', { minimum: 2.5 }, 'rules.PE-1.parameters.minimum: '],
  ['PE-1', { minimum: '3' }, 'rules.PE-1.parameters.minimum: '],
  ['PE-2', { maximumAge: 17 }, 'rules.PE-2.parameters.maximumAge: '],
  ['PE-3', { minimum: 'BELOW_COLLEGE' }, 'rules.PE-3.parameters.minimum: '],
  ['PE-4', { numerator: 4 }, 'rules.PE-4.parameters: The numerator must not exceed the denominator.'],
  ['PE-4', { denominator: 0 }, 'rules.PE-4.parameters.denominator: '],
  ['PE-5', { hours: 169 }, 'rules.PE-5.parameters.hours: '],
  ['PE-5', { weeks: 13 }, 'rules.PE-5.parameters.weeks: '],
  ['CO-1', { years: 0 }, 'rules.CO-1.parameters.years: '],
  ['CO-6', { daysBeforeAward: -1 }, 'rules.CO-6.parameters.daysBeforeAward: '],
  ['FI-1', { dueOn: '02-29' }, 'rules.FI-1.parameters.dueOn: Must be a day that every year has, written MM-DD.'],
  ['FI-5', { dueOn: '11-31' }, 'rules.FI-5.parameters.dueOn: Must be a day that every year has, written MM-DD.'],
  ['FI-3', { everyMonths: 5 }, 'rules.FI-3.parameters.everyMonths: '],
  ['FI-3', { dueDay: 29 }, 'rules.FI-3.parameters.dueDay: '],
  ['FI-4', { midTermMonths: 12 }, 'rules.FI-4.parameters.midTermMonths: '],
  [
    'EV-1',
    { weightsTenths: { ...WEIGHTS, FINANCE: 201 } },
    'rules.EV-1.parameters.weightsTenths: The weights must sum to 1000.',
  ],
  [
    'EV-1',
    { gradeBoundsTenths: { EXCELLENT: 900, GOOD: 900, QUALIFIED: 600 } },
    'rules.EV-1.parameters.gradeBoundsTenths: The bounds must descend from EXCELLENT to QUALIFIED.',
  ],
  ['EV-2', { goesOnWith: 'UNQUALIFIED' }, 'rules.EV-2.parameters.goesOnWith: '],
  [
    'FN-1',
    { cityFrom: 5_000, cityUntil: 4_999 },
    'rules.FN-1.parameters: The lower bound cityFrom must not exceed cityUntil.',
  ],
  ['FN-1', { cityUntil: 10_001 }, 'rules.FN-1.parameters.cityUntil: '],
])('refuses %s with %j', (id, parameters, message) => {
  expect(read(bad(id, parameters))).toThrow(`Policy jinan-2021: ${message}`);
});

it.each([
  [
    'an invalid day',
    calendar('2026', { holidays: ['2026-02-30'] }),
    'calendar.2026.holidays.0: Must be an existing day',
  ],
  [
    'a day of another year',
    calendar('2026', { holidays: ['2027-01-01'] }),
    'calendar.2026: 2027-01-01 lies outside 2026. Move it to its own year.',
  ],
  ['a day twice', calendar('2026', { holidays: ['2026-06-19', '2026-06-19'] }), 'calendar.2026: List each day once'],
  [
    'a day as both',
    calendar('2026', { holidays: ['2026-06-20'], workdays: ['2026-06-20'] }),
    'calendar.2026: List each day once',
  ],
  [
    'a Friday as a working day in place of a holiday',
    calendar('2026', { workdays: ['2026-06-19'] }),
    'must fall on a weekend.',
  ],
  ['an invalid year', calendar('26', {}), 'calendar.26: '],
  ['no source', calendar('2026', { source: '' }), 'calendar.2026.source: '],
])('refuses a calendar with %s', (_, input, message) => {
  expect(read(input)).toThrow(message);
});

it.each([
  ['Saturday', '2026-06-20'],
  ['Sunday', '2026-06-21'],
])('accepts a %s as a working day', (_, day) => {
  expect(read(calendar('2026', { workdays: [day] }))).not.toThrow();
});

it.each([
  [
    'a code that no division begins with',
    { ...JINAN_2021, division: '370' },
    'Policy jinan-2021: division: A division code has 2, 4, 6',
  ],
  ['an invalid day', { ...JINAN_2021, effectiveFrom: '2021-13-01' }, 'Policy jinan-2021: effectiveFrom: '],
  ['no version', { ...JINAN_2021, version: undefined }, 'Policy without a version: version: '],
  ['something else', null, 'Policy without a version: '],
  ['more than a policy has', { ...JINAN_2021, note: '' }, 'Policy jinan-2021: '],
])('refuses %s', (_, input, message) => {
  expect(read(input)).toThrow(message);
});

it('refuses a repeated version, and two versions with one place and one date', () => {
  expect(read(JINAN_2021, { ...QINGDAO_2025, version: 'jinan-2021' })).toThrow(
    'Policy jinan-2021: another policy has the same version.',
  );
  expect(read(JINAN_2021, { ...JINAN_2021, version: 'other' })).toThrow(
    'takes effect in the same place on the same day.',
  );
  expect(read(JINAN_2021, { ...JINAN_2021, version: 'other', effectiveFrom: '2022-01-01' })).not.toThrow();
});
