import { type EntityManager } from 'typeorm';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type EvaluationFact, type ObjectionFact } from '../../../shared/demo/facts/evaluation';
import { type ObjectionOffice } from '../../../shared/domain/evaluations';
import { type Person } from '../../../shared/access/person';
import { type EvaluatingOffice } from '../../../shared/domain/roles';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { POLICIES, policyFor, ruleOf } from '../../../shared/policy/policy';
import { addWorkingDays } from '../../../shared/policy/working-days';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type EvaluationCourseRow } from '../scoring/evaluation/evaluation-course.row';
import { NOT_DELIVERED } from '../scoring/evaluation/terms.rules';
import { EvaluationScoreRow } from '../scoring/evaluation/evaluation-score.row';
import { EvaluationRow } from '../scoring/evaluation/evaluation.row';
import { ObjectionRow } from '../scoring/objection/objection.row';
import { WithdrawnScoreRow } from '../scoring/withdrawn-score/withdrawn-score.row';

/**
 * Inserts the evaluations of a district with their scores, objections and withdrawn scores.
 * @returns the rows of the evaluations
 */
export async function fillEvaluations(
  manager: EntityManager,
  { district, evaluations }: DistrictFacts,
): Promise<EvaluationRow[]> {
  const rows = evaluations.map((fact) => evaluationRow(fact, district));
  await insertRows(manager, EvaluationRow, rows);
  await insertRows(manager, EvaluationScoreRow, evaluations.flatMap(scoreRows));
  const courses = new Map(rows.map((row) => [row.id, row]));
  const objections = evaluations.flatMap((fact) => objectionRows(fact, courses.get(fact.id) ?? NOT_DELIVERED));
  await insertRows(manager, ObjectionRow, objections);
  const withdrawn = evaluations.flatMap((fact) => withdrawnRows(fact, district));
  await insertRows(manager, WithdrawnScoreRow, withdrawn);
  return rows;
}

function evaluationRow(fact: EvaluationFact, division: DivisionCode): EvaluationRow {
  const { id, stationId, contractorId, lotId, yearOrdinal, projectYear, status, scoreTenths, grade } = fact;
  const policy = policyFor(POLICIES, { division, on: `${projectYear}-12-31` });
  const signedOn = (by: EvaluatingOffice) => fact.signatures.find(({ office }) => office === by)?.on ?? null;
  return {
    id,
    stationId,
    contractorId,
    lotId,
    yearOrdinal,
    projectYear,
    status,
    scoreTenths,
    grade,
    districtScoredBy: scoredBy(fact, 'DISTRICT_BUREAU', division),
    streetScoredBy: scoredBy(fact, 'STREET_OFFICE', division),
    districtSignedBy: null,
    streetSignedBy: null,
    supersededOn: null,
    supersededReason: null,
    isCurrent: status === 'SUPERSEDED' ? null : true,
    districtScoredOn: scoredOn(fact, 'DISTRICT_BUREAU'),
    streetScoredOn: scoredOn(fact, 'STREET_OFFICE'),
    weightsTenths: ruleOf(policy, 'EV-1')?.parameters.weightsTenths ?? null,
    districtSignedOn: signedOn('DISTRICT_BUREAU'),
    streetSignedOn: signedOn('STREET_OFFICE'),
    ...courseOf(fact, division),
  };
}

function scoreRows({ id, scores }: EvaluationFact): EvaluationScoreRow[] {
  return scores.map((score) => ({ evaluationId: id, ...score, remark: null }));
}

function scoredBy(fact: EvaluationFact, office: EvaluatingOffice, district: DivisionCode): Person | null {
  return fact.scoredBy === undefined ? null : personIn(district, fact.scoredBy[office]);
}

function personIn(district: DivisionCode, name: string): Person {
  return { issuer: 'demonstration', subject: `${name}@${district}` };
}

function scoredOn({ scores }: EvaluationFact, by: EvaluatingOffice): string | null {
  return scores.find(({ office }) => office === by)?.scoredOn ?? null;
}

/**
 * Returns the row about an evaluation's delivery to the contractor, the terms that follow, and the objection. The
 * result counts as delivered on the day on which the second office scored.
 */
function courseOf(fact: EvaluationFact, division: DivisionCode): EvaluationCourseRow {
  const own = { kind: fact.kind ?? ('ANNUAL' as const), round: roundOf(fact), ...NOT_DELIVERED };
  const [first, last] = [scoredOn(fact, 'DISTRICT_BUREAU'), scoredOn(fact, 'STREET_OFFICE')].sort();
  if (first === null || last === null || last === undefined) return own;
  const term = termFrom(division, last);
  const { objection } = fact;
  if (objection === null) return { ...own, deliveredOn: last, objectUntil: term(last, 'objectionWorkdays') };
  const contested = { ...own, deliveredOn: last, objectedTo: officeOf(objection), objectedOn: objection.on };
  if (objection.decided === null) return { ...contested, decideBy: term(objection.on, 'decisionWorkdays') };
  const isFinal = officeOf(objection) === 'CITY_BUREAU';
  return { ...contested, objectUntil: isFinal ? null : term(objection.decided.on, 'objectionWorkdays') };
}

/** Returns the number of the current scoring round. In the demo, scores are withdrawn in the first round only. */
function roundOf({ former }: EvaluationFact): number {
  return (former?.withdrawn ?? []).length > 0 ? 2 : 1;
}

/**
 * Returns a function that computes the last day of a term for objections or decisions. The function returns null if no
 * policy with EV-1 was in force on the day of delivery.
 */
function termFrom(division: DivisionCode, deliveredOn: string) {
  const policy = policyFor(POLICIES, { division, on: deliveredOn });
  const rule = ruleOf(policy, 'EV-1');
  return (from: string, days: 'objectionWorkdays' | 'decisionWorkdays'): string | null =>
    policy === null || rule === null ? null : addWorkingDays(from, rule.parameters[days], policy.calendar);
}

function officeOf({ office = 'DISTRICT_BUREAU' }: ObjectionFact): ObjectionOffice {
  return office;
}

function objectionRows(fact: EvaluationFact, course: Pick<EvaluationCourseRow, 'decideBy'>): ObjectionRow[] {
  const { id, objection, former } = fact;
  const earlier = (former?.objections ?? []).map(({ on: objectedOn, decided, ...each }) => {
    const { on: decidedOn, ...decision } = decided;
    return { ...each, evaluationId: id, objectedOn, decideBy: null, decidedOn, decidedBy: null, ...decision };
  });
  if (objection === null) return earlier;
  const { on: objectedOn, reason, decided } = objection;
  const about = { id, evaluationId: id, round: roundOf(fact), office: officeOf(objection), objectedOn, reason };
  const outcome = decided === null ? null : ('DISMISSED' as const);
  const decision = { decidedOn: decided?.on ?? null, decidedBy: null, outcome, answer: decided?.answer ?? null };
  return [...earlier, { ...about, decideBy: course.decideBy, ...decision }];
}

function withdrawnRows({ id, former }: EvaluationFact, district: DivisionCode): WithdrawnScoreRow[] {
  return (former?.withdrawn ?? []).map(({ scoredBy: name, points, ...fact }) => ({
    ...fact,
    evaluationId: id,
    round: 1,
    scoredBy: personIn(district, name),
    points: points.map((each) => ({ ...each, remark: null })),
  }));
}
