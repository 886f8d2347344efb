import { venueAndEquipment } from '../../../../subgraphs/evaluation/assessment/rules/station/st-2.rules';
import { signage } from '../../../../subgraphs/evaluation/assessment/rules/station/st-3.rules';
import { serviceContent } from '../../../../subgraphs/evaluation/assessment/rules/station/st-5.rules';
import { regulations } from '../../../../subgraphs/evaluation/assessment/rules/station/st-4.rules';
import { oneInEachStreet } from '../../../../subgraphs/evaluation/assessment/rules/station/st-1.rules';
import { trainedOnPost } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-6.rules';
import { qualification } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-4.rules';
import { enoughStaff } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-1.rules';
import { education } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-3.rules';
import { age } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-2.rules';
import { twoLevels } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-1.rules';
import { sources } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-2.rules';
import { projectReports } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-4.rules';
import { needsAndPlan } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-2.rules';
import { implementationReport } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-5.rules';
import { briefs } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-3.rules';
import { annualPlan } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-1.rules';
import {
  inspectedCity,
  inspectedDistrict,
} from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-3.rules';
import { consequence } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-2.rules';
import { annualEvaluation } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-1.rules';
import { term } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-1.rules';
import { eligibility } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-4.rules';
import { disclosure } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-6.rules';
import { clauses } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-2.rules';
import { communityTime } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-5.rules';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type Dimension } from '../../../../shared/domain/evaluations';
import { JINAN_2021 } from '../../../../shared/policy/cities/jinan-2021';
import { ruleOf, rulesOf } from '../../../../shared/policy/policy';
import { type EvaluationParameters, type Policy } from '../../../../shared/policy/schema/policy-schema';
import { addWorkingDays } from '../../../../shared/policy/working-days';
import { gradeOf } from '../../../../subgraphs/evaluation/scoring/evaluation/evaluation.rules';
import { scoreFaults } from '../../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { assertOpenToScore } from '../../../../subgraphs/evaluation/scoring/project-year/project-year.rules';
import { flatParameters } from '../../../../subgraphs/evaluation/standard/policy/policy.rules';
import {
  type Expected,
  filingsOf,
  obligationsOfLot,
} from '../../../../subgraphs/evaluation/submission/obligation/obligation.rules';
import {
  INSPECTED,
  JINAN,
  STREET,
  at,
  changed,
  city,
  district,
  evaluation,
  inspectedCityYear,
  judge,
  lot,
  obligation,
  station,
  street,
  valueOf,
  verdict,
  week,
  worker,
  posting,
} from '../../../support/drivers/subgraph/rule-facts';

/**
 * A test case of a parameter. `to` has the changed value. `seen` must return `before` for Jinan's value, and `after`
 * for the changed value.
 */
type Case = { to: object; seen: (policy: Policy) => string | null | undefined; before: string; after: string };
const of = (to: object, seen: Case['seen'], [before, after]: readonly [string, string]): Case => ({
  to,
  seen,
  before,
  after,
});

const BREAKS = ['MET', 'NOT_MET'] as const;
const MENDS = ['NOT_MET', 'MET'] as const;

const staffOf = (changes: Parameters<typeof worker>[0]) =>
  station({ staff: [worker(changes), worker(changes), worker(changes)] });

/** Returns an obligation for each expected submission of these kinds. Nobody has sent the submission. */
const unsent = (expected: readonly Expected[], kinds: readonly SubmissionKind[]) =>
  expected
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, period, dueOn }) => obligation({ kind, period, dueOn, submittedOn: null }));
const standard = (policy: Policy) => ({ policies: [policy], division: STREET });
const ofLot = (policy: Policy) =>
  obligationsOfLot(
    { ...lot(), signedOn: '2024-12-20', endedOn: null },
    { arrivedOn: '2025-01-01', suspensions: [] },
    standard(policy),
  );
const FI_RULES = { 'FI-2': needsAndPlan, 'FI-3': briefs, 'FI-4': projectReports } as const;
const filedOn = (id: keyof typeof FI_RULES, kinds: readonly SubmissionKind[], asOf: string) => (policy: Policy) =>
  verdict(FI_RULES[id], station({ obligations: unsent(ofLot(policy), kinds) }), { policy, asOf });
const plannedOn = (rule: typeof annualPlan, kind: SubmissionKind, asOf: string) => (policy: Policy) =>
  verdict(rule, district({ obligations: unsent(filingsOf(standard(policy), [2026]), [kind]) }), { policy, asOf });

const { weightsTenths: WEIGHTS, gradeBoundsTenths: BOUNDS } = JINAN_2021.rules['EV-1'].parameters;
const rubricIn = (policy: Policy) => ruleOf(policy, 'EV-1')?.parameters as EvaluationParameters;
/**
 * Returns a case that moves one point of the maximum from another dimension to this one. Points above the old maximum
 * of this dimension are then accepted.
 */
const weighs = (dimension: Dimension, other: Dimension) =>
  of(
    { weightsTenths: { ...WEIGHTS, [dimension]: WEIGHTS[dimension] + 10, [other]: WEIGHTS[other] - 10 } },
    (policy) => {
      const scores = [{ dimension, pointsTenths: WEIGHTS[dimension] + 1 }];
      return scoreFaults(scores, rubricIn(policy).weightsTenths).length === 0 ? 'taken' : 'refused';
    },
    ['refused', 'taken'],
  );
/**
 * Returns a case that raises the lower bound of a grade by a tenth. A score at the old bound then no longer has this
 * grade.
 */
const bounds = (grade: keyof typeof BOUNDS) =>
  of(
    { gradeBoundsTenths: { ...BOUNDS, [grade]: BOUNDS[grade] + 1 } },
    (policy) => {
      const given = gradeOf(BOUNDS[grade], rubricIn(policy).gradeBoundsTenths);
      const strict = changed('EV-2', { goesOnWith: grade }, policy);
      return verdict(consequence, station({ evaluations: [evaluation({ grade: given })] }), { policy: strict });
    },
    BREAKS,
  );

/**
 * Returns `yes` if the annual evaluation of a lot's first year can be scored 80 days before the year ends, and
 * otherwise `no`.
 */
function openToScore({ daysBeforeYearEnd }: EvaluationParameters): string {
  const served = { lot: { ...lot(), endedOn: null }, ordinal: 1, beginsOn: '2025-03-01' };
  try {
    assertOpenToScore(served, { kind: 'ANNUAL', daysBeforeYearEnd, today: '2025-12-10' });
    return 'yes';
  } catch {
    return 'no';
  }
}

/** Returns the last day of a term that begins on 17 June 2026. */
function lastDayOf(policy: Policy, term: 'objectionWorkdays' | 'decisionWorkdays'): string {
  return addWorkingDays('2026-06-17', rubricIn(policy)[term], policy.calendar);
}

const without = <Value>(values: readonly Value[], value: Value) => values.filter((each) => each !== value);
const KINDS = station().premises?.regulationKinds ?? [];

const BARE = street({ stations: 0, isBuilt: false, isOperating: false });
const ALONE = inspectedCityYear({ commission: { withFinance: false } });
const NOBODY = { inspectedStations: 0, openStations: 5 };

/**
 * The cases. A key names a rule and one of its parameters, or a part of a parameter. The suite fails if a parameter is
 * missing.
 */
const CASES: Readonly<Record<string, Case>> = {
  'ST-1 dueOn': of(
    { dueOn: '2026-06-17' },
    (policy) => verdict(oneInEachStreet, district({ streets: [BARE] }), { policy }),
    ['NOT_MET', 'UNKNOWN'],
  ),
  'ST-1 suspensionDays': of(
    { suspensionDays: 31 },
    (policy) =>
      verdict(oneInEachStreet, district({ streets: [street({ isOperating: false, suspendedOn: '2026-05-17' })] }), {
        policy,
      }),
    MENDS,
  ),
  'ST-2 sources': of({ sources: ['OTHER'] }, (policy) => verdict(venueAndEquipment, at({}), { policy }), BREAKS),
  'ST-3 placements': of(
    { placements: ['OUTDOOR'] },
    (policy) => verdict(signage, at({ plaques: station().premises?.plaques.slice(0, 1) ?? [] }), { policy }),
    MENDS,
  ),
  'ST-3 nameSuffix': of({ nameSuffix: '社工站' }, (policy) => verdict(signage, at({}), { policy }), BREAKS),
  ...Object.fromEntries(
    (['emblem', 'prominent'] as const).map((name) => {
      const fault = name === 'emblem' ? { hasEmblem: false } : { prominent: false };
      const plaques = station().premises?.plaques.map((each) => ({ ...each, ...fault })) ?? [];
      return [`ST-3 ${name}`, of({ [name]: false }, (policy) => verdict(signage, at({ plaques }), { policy }), MENDS)];
    }),
  ),
  'ST-4 kinds': of(
    { kinds: ['PERSONNEL'] },
    (policy) => verdict(regulations, at({ regulationKinds: without(KINDS, 'ARCHIVES') }), { policy }),
    MENDS,
  ),
  'ST-5 kinds': of({ kinds: ['TALENT_TRAINING'] }, (policy) => verdict(serviceContent, station(), { policy }), BREAKS),
  'ST-5 months': of(
    { months: 13 },
    (policy) =>
      verdict(serviceContent, station({ checks: [{ checkedOn: '2025-06-10', rule: 'ST-5', verdict: 'MET' }] }), {
        policy,
      }),
    ['UNKNOWN', 'MET'],
  ),
  'PE-1 minimum': of({ minimum: 4 }, (policy) => verdict(enoughStaff, station(), { policy }), BREAKS),
  'PE-2 maximumAge': of({ maximumAge: 45 }, (policy) => verdict(age, staffOf({ age: 45 }), { policy }), MENDS),
  'PE-2 measured': of({ measured: 'ON_POSTING' }, (policy) => verdict(age, staffOf({ age: 45 }), { policy }), MENDS),
  'PE-3 minimum': of({ minimum: 'MASTER' }, (policy) => verdict(education, station(), { policy }), BREAKS),
  ...Object.fromEntries(
    [{ numerator: 1 }, { denominator: 6 }].map((to) => [
      `PE-4 ${Object.keys(to).join('')}`,
      of(
        to,
        (policy) =>
          verdict(
            qualification,
            station({ staff: [worker(), worker({ qualified: false }), worker({ qualified: false })] }),
            { policy },
          ),
        MENDS,
      ),
    ]),
  ),
  'PE-5 hours': of({ hours: 25 }, (policy) => verdict(communityTime, station(), { policy }), BREAKS),
  'PE-5 weeks': of(
    { weeks: 1 },
    (policy) => {
      const weeks = worker().weeks.map((each, index) => (index === 0 ? week({ ...each, confirmedMinutes: 60 }) : each));
      return verdict(communityTime, staffOf({ weeks }), { policy });
    },
    MENDS,
  ),
  'PE-6 months': of(
    { months: 2 },
    (policy) => verdict(trainedOnPost, station({ postings: [posting({ trainedOn: '2025-02-10' })] }), { policy }),
    MENDS,
  ),
  'CO-1 years': of({ years: 2 }, (policy) => verdict(term.ofStation, station(), { policy }), BREAKS),
  'CO-2 clauses': of(
    { clauses: ['TERM'] },
    (policy) => verdict(clauses.ofStation, station({ lots: [lot({ missingClauses: ['PRICE'] })] }), { policy }),
    MENDS,
  ),
  'CO-4 kinds': of(
    { kinds: ['ENTERPRISE'] },
    (policy) => verdict(eligibility.ofStation, station(), { policy }),
    BREAKS,
  ),
  'CO-4 barredWhereTreasuryFunded': of(
    { barredWhereTreasuryFunded: [] },
    (policy) => {
      const barred = lot({ contractorKind: 'MASS_ORGANISATION', treasuryFunded: true });
      return verdict(eligibility.ofStation, station({ lots: [barred] }), { policy });
    },
    MENDS,
  ),
  'CO-4 creditCheck': of(
    { creditCheck: false },
    (policy) => verdict(eligibility.ofStation, station({ lots: [lot({ creditCheckedOn: null })] }), { policy }),
    MENDS,
  ),
  'CO-6 parts': of(
    { parts: ['CONTENT'] },
    (policy) => verdict(disclosure.ofStation, station({ lots: [lot({ missingNoticeParts: ['METHOD'] })] }), { policy }),
    MENDS,
  ),
  'CO-6 daysBeforeAward': of(
    { daysBeforeAward: 31 },
    (policy) => verdict(disclosure.ofStation, station(), { policy }),
    BREAKS,
  ),
  'FI-1 dueOn': of({ dueOn: '06-30' }, plannedOn(annualPlan, 'ANNUAL_PLAN', '2026-06-17'), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'FI-2 months': of({ months: 2 }, filedOn('FI-2', ['NEEDS_SURVEY', 'SERVICE_PLAN'], '2025-02-15'), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'FI-3 everyMonths': of({ everyMonths: 3 }, filedOn('FI-3', ['MONTHLY_BRIEF'], '2025-02-11'), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'FI-3 dueDay': of({ dueDay: 11 }, filedOn('FI-3', ['MONTHLY_BRIEF'], '2025-02-11'), ['NOT_MET', 'NOT_APPLICABLE']),
  'FI-4 midTermMonths': of({ midTermMonths: 7 }, filedOn('FI-4', ['MID_TERM_REPORT'], '2025-07-15'), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'FI-4 finalDays': of({ finalDays: 20 }, filedOn('FI-4', ['FINAL_REPORT'], '2026-01-15'), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'FI-5 dueOn': of({ dueOn: '05-31' }, plannedOn(implementationReport, 'IMPLEMENTATION_REPORT', '2026-06-17'), [
    'NOT_APPLICABLE',
    'NOT_MET',
  ]),
  'EV-1 weightsTenths.ADMINISTRATION': weighs('ADMINISTRATION', 'SERVICE'),
  'EV-1 weightsTenths.FINANCE': weighs('FINANCE', 'SERVICE'),
  'EV-1 weightsTenths.SERVICE': weighs('SERVICE', 'FINANCE'),
  'EV-1 weightsTenths.SOCIAL_APPRAISAL': weighs('SOCIAL_APPRAISAL', 'SERVICE'),
  'EV-1 weightsTenths.PUBLICITY_AND_INNOVATION': weighs('PUBLICITY_AND_INNOVATION', 'SERVICE'),
  'EV-1 gradeBoundsTenths.EXCELLENT': bounds('EXCELLENT'),
  'EV-1 gradeBoundsTenths.GOOD': bounds('GOOD'),
  'EV-1 gradeBoundsTenths.QUALIFIED': bounds('QUALIFIED'),
  'EV-1 days': of({ days: 180 }, (policy) => verdict(annualEvaluation, station({ evaluations: [] }), { policy }), [
    'NOT_MET',
    'NOT_APPLICABLE',
  ]),
  'EV-1 daysBeforeYearEnd': of({ daysBeforeYearEnd: 90 }, (policy) => openToScore(rubricIn(policy)), ['no', 'yes']),
  'EV-1 objectionWorkdays': of({ objectionWorkdays: 10 }, (policy) => lastDayOf(policy, 'objectionWorkdays'), [
    '2026-06-25',
    '2026-07-02',
  ]),
  'EV-1 decisionWorkdays': of({ decisionWorkdays: 5 }, (policy) => lastDayOf(policy, 'decisionWorkdays'), [
    '2026-07-02',
    '2026-06-25',
  ]),
  'EV-2 goesOnWith': of({ goesOnWith: 'EXCELLENT' }, (policy) => verdict(consequence, station(), { policy }), BREAKS),
  // An unqualified evaluation breaks the rule at once. This parameter changes only the due date of the termination.
  'EV-2 terminationDays': of(
    { terminationDays: 10 },
    (policy) =>
      valueOf(
        judge(consequence, station({ evaluations: [evaluation({ grade: 'UNQUALIFIED' })] }), { policy }),
        'terminationDueOn',
      ),
    ['2026-03-12', '2026-02-20'],
  ),
  'EV-3 stationsADistrict': of(
    { stationsADistrict: 2 },
    (policy) => verdict(inspectedDistrict, district(), { policy }),
    BREAKS,
  ),
  'EV-3 withFinance': of(
    { withFinance: false },
    (policy) => verdict(inspectedCity, city({ inspections: { thisYear: ALONE, lastYear: ALONE } }), { policy }),
    MENDS,
  ),
  'EV-3 dueOn': of(
    { dueOn: '06-01' },
    (policy) =>
      verdict(inspectedDistrict, district({ inspections: { thisYear: NOBODY, lastYear: INSPECTED } }), { policy }),
    ['NOT_APPLICABLE', 'NOT_MET'],
  ),
  'FN-1 cityFrom': of({ cityFrom: 4_001 }, (policy) => verdict(twoLevels, district(), { policy }), BREAKS),
  'FN-1 cityUntil': of({ cityUntil: 3_999 }, (policy) => verdict(twoLevels, district(), { policy }), BREAKS),
  'FN-2 sources': of({ sources: ['CHARITY'] }, (policy) => verdict(sources.ofStation, station(), { policy }), BREAKS),
};

const NAMES = rulesOf(JINAN).flatMap(({ id, parameters }) =>
  flatParameters(id, parameters).map(({ name }) => `${id} ${name}`),
);

it('covers exactly the parameters of the policy', () => {
  expect(Object.keys(CASES).sort()).toEqual([...NAMES].sort());
});

it.each(NAMES)('%s changes the finding', (name) => {
  const { to, seen, before, after } = CASES[name] as Case;
  const policy = changed(name.slice(0, 4) as RuleId, to);
  expect([seen(JINAN), seen(policy)]).toEqual([before, after]);
});

it('applies a holiday and its compensating working day', () => {
  const short = staffOf({ weeks: worker().weeks.map((each) => ({ ...each, confirmedMinutes: 60 })) });
  const with2026 = (holidays: string[], workdays: string[]) => ({
    ...JINAN,
    calendar: { 2026: { source: '测试', holidays, workdays } },
  });
  const mondays = ['2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08'];
  expect(verdict(communityTime, short, { policy: with2026(mondays, []) })).toBe('NOT_APPLICABLE');
  expect(verdict(communityTime, short, { policy: with2026(mondays, ['2026-06-13']) })).toBe('NOT_MET');
  expect(verdict(communityTime, short, { policy: { ...JINAN, calendar: {} } })).toBe('UNKNOWN');
});
