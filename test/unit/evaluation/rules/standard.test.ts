import { judgeBy } from '../../../../subgraphs/evaluation/assessment/judging/judge-by.rules';
import { type Verdict } from '../../../../shared/domain/standard';
import { type StationFacts } from '../../../../subgraphs/evaluation/assessment/facts/subject-facts';
import { RULES, RULE_IDS } from '../../../../shared/policy/rules/registry';
import { type StationStatus } from '../../../../shared/domain/stations';
import { type Rule } from '../../../../subgraphs/evaluation/assessment/judging/judgement';
import {
  CITY_RULES,
  DISTRICT_RULES,
  HUB_LOT_RULES,
  STATION_RULES,
} from '../../../../subgraphs/evaluation/assessment/standard/standard.rules';
import {
  JINAN,
  TODAY,
  at,
  city,
  district,
  hubLot,
  station,
  verdict,
  without,
} from '../../../support/drivers/subgraph/rule-facts';

const CONTRACT = ['CO-1', 'CO-2', 'CO-3', 'CO-4', 'CO-5', 'CO-6'];
const PAYMENT = ['FN-2', 'FN-3'];
const FILING = ['FI-2', 'FI-3', 'FI-4'];
const idsOf = (rules: readonly { id: string }[]) => rules.map(({ id }) => id).sort();

/** The kinds of subjects. Each has a name, its rules together with facts that meet them, and the ids of the rules. */
const SUBJECTS: readonly [string, readonly Judging[], readonly string[]][] = [
  [
    'a station',
    judging(STATION_RULES, station()),
    [
      ...['ST-2', 'ST-3', 'ST-4', 'ST-5', 'PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-5', 'PE-6', ...CONTRACT],
      ...[...FILING, 'EV-1', 'EV-2', ...PAYMENT],
    ],
  ],
  ['a district hub’s lot', judging(HUB_LOT_RULES, hubLot()), [...CONTRACT, ...PAYMENT]],
  ['a district', judging(DISTRICT_RULES, district()), ['ST-1', 'FI-1', 'FI-5', 'EV-3', 'FN-1']],
  ['the city', judging(CITY_RULES, city()), ['EV-3']],
];

type Judging = { id: string; by: (policy: typeof JINAN | null) => Verdict | null };
function judging<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Judging[] {
  return rules.map((rule) => ({
    id: rule.id,
    by: (policy) => judgeBy(rule, { facts, policy, asOf: TODAY })?.verdict ?? null,
  }));
}

describe.each(SUBJECTS)('%s', (_, rules, ids) => {
  it('is judged once by each of its rules', () => {
    expect(idsOf(rules)).toEqual([...ids].sort());
  });

  it('can meet all its rules', () => {
    expect(rules.filter(({ by }) => by(JINAN) !== 'MET').map(({ id }) => id)).toEqual([]);
  });

  it('is not judged by any rule without a policy', () => {
    expect(rules.filter(({ by }) => by(null) !== 'UNKNOWN').map(({ id }) => id)).toEqual([]);
  });
});

it('judges every rule of the standard', () => {
  const judged = new Set(SUBJECTS.flatMap(([, rules]) => idsOf(rules)));
  expect([...judged].sort()).toEqual([...RULE_IDS].sort());
});

it('applies each rule to the subjects that the shared registry names', () => {
  const kinds = ['STATION', 'HUB_LOT', 'DISTRICT', 'CITY'] as const;
  const declared = kinds.map((kind) => idsOf(RULES.filter(({ subjects }) => [...subjects].includes(kind))));
  expect(declared).toEqual(SUBJECTS.map(([, rules]) => idsOf(rules)));
});

it.each(RULE_IDS)('skips %s under a policy without that rule', (id) => {
  const policy = without(id);
  for (const [, rules] of SUBJECTS) {
    const silent = rules.filter(({ by }) => by(policy) === null);
    expect(silent.map((rule) => rule.id)).toEqual(rules.filter((rule) => rule.id === id).map((rule) => rule.id));
  }
});

const WITH = (facts: StationFacts, wanted: Verdict) =>
  idsOf(STATION_RULES.filter((rule) => verdict(rule, facts) === wanted));

describe('lifecycle of a station', () => {
  const OF_LOTS = [
    ...[...CONTRACT, ...PAYMENT, 'EV-1', 'EV-2', ...FILING],
    ...['PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-5', 'PE-6'],
  ];
  it.each<[StationStatus, readonly string[]]>([
    ['PLANNED', OF_LOTS],
    ['PREPARING', OF_LOTS],
    ['OPERATING', idsOf(STATION_RULES)],
    ['SUSPENDED', [...OF_LOTS, 'ST-2', 'ST-3', 'ST-4']],
    ['CLOSED', OF_LOTS],
  ])('in state %s is judged by exactly these rules: %j', (status, asked) => {
    expect(WITH(at({ status }), 'NOT_APPLICABLE')).toEqual(idsOf(STATION_RULES).filter((id) => !asked.includes(id)));
    expect(WITH(at({ status }), 'MET')).toEqual([...asked].sort());
  });
});

describe('unknown facts', () => {
  it.each<[keyof StationFacts, readonly string[]]>([
    ['premises', [...['ST-2', 'ST-3', 'ST-4', 'ST-5', 'PE-5', 'PE-6']]],
    ['staff', ['PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-5']],
    ['postings', ['PE-6']],
    ['lots', [...CONTRACT, ...PAYMENT, 'PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-5', 'PE-6', 'EV-1', 'EV-2', ...FILING]],
  ])('without %s make exactly these rules unknown: %j', (part, unknown) => {
    expect(WITH({ ...station(), [part]: null }, 'UNKNOWN')).toEqual([...unknown].sort());
  });

  it('make every rule of a station unknown if all facts are missing', () => {
    const nothing = { premises: null, staff: null, postings: null, lots: null, obligations: [], evaluations: [] };
    expect(WITH({ ...station(), ...nothing, checks: [] }, 'UNKNOWN')).toEqual(idsOf(STATION_RULES));
  });
});

it('does not change the facts, and repeats the same verdict', () => {
  const facts = deeplyFrozen(station());
  const all = () => STATION_RULES.map((rule) => rule.judge(facts, deeplyFrozen(JINAN), TODAY));
  expect(all()).toEqual(all());
});

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deeplyFrozen);
  return Object.freeze(value);
}
