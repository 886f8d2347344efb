import { EVALUATION_KIND, type ObjectionOffice } from '../../../../shared/domain/evaluations';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { NO_DUE_DATE, ON_THE_DAY } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, type Judged, type Work, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow, evaluationTable } from '../../scoring/evaluation/evaluation.row';
import { contestedTable } from '../../scoring/objection/contested.row';
import { assertDecidable, assertDidNotScore } from '../../scoring/objection/decision.rules';
import { officeToObjectTo } from '../../scoring/objection/objection.rules';
import { panelScorers } from '../../scoring/panel-member/panel-member.rules';
import { assertNotRecused } from '../../scoring/recusal/recusal.rules';
import { CONTRACTED } from '../../ground/roles/writers';
import { inDivision } from '../place/station-place.loader';
import { type ActsContext } from './evaluation-acts.loader';
import { type ContestedFacts, type DecisionFacts, loadContested, loadDecisions } from './objection-facts.loader';

type Context = ActsContext & EvaluationSlice;

/** The part that both duties of the contractor share. */
const OF_CONTRACTOR = {
  kind: 'OBJECT_EVALUATION',
  roles: CONTRACTED,
  table: contestedTable,
  place: inDivision,
  ready: () => EVERYTHING,
  facts: loadContested,
  may: mayObject,
  describe: (row: EvaluationRow, { districtCode }: ContestedFacts) =>
    evaluation(row, { districtCode, since: row.deliveredOn ?? row.objectedOn ?? '' }),
} as const;

const CONTESTABLE = "t.status = 'SCORED' AND t.acceptedOn IS NULL";

/**
 * The duty that lets a contractor object to an evaluation within the term. The term begins when the result is
 * delivered, or when the district bureau dismisses the first objection. The work item disappears when the term ends,
 * because a contractor need not object.
 */
const object = tableDuty<EvaluationRow, ContestedFacts, ActsContext>({
  ...OF_CONTRACTOR,
  candidates: ({ today }) => {
    const sql = `${CONTESTABLE} AND t.decideBy IS NULL AND t.objectUntil >= ?`;
    return { sql, parameters: [today] };
  },
  sort: 'objectUntil',
  due: ON_THE_DAY,
});

/**
 * The duty that lets a contractor object to the city bureau once the decision of the district bureau is overdue. The
 * work item has no due date.
 */
const objectToCity = tableDuty<EvaluationRow, ContestedFacts, ActsContext>({
  ...OF_CONTRACTOR,
  candidates: ({ today }) => {
    const sql = `${CONTESTABLE} AND t.objectedTo = 'DISTRICT_BUREAU' AND t.decideBy < ?`;
    return { sql, parameters: [today] };
  },
  sort: 'decideBy',
  due: NO_DUE_DATE,
});

/**
 * Creates the duty of an office to decide an open objection. The person who decides must neither have scored nor
 * be recused.
 */
function decide(office: ObjectionOffice): Duty<Context> {
  return tableDuty<EvaluationRow, DecisionFacts, Context>({
    kind: 'DECIDE_OBJECTION',
    roles: [office],
    table: evaluationTable,
    place: inDivision,
    candidates: () => objectedTo(office),
    ready: () => EVERYTHING,
    sort: 'decideBy',
    due: ON_THE_DAY,
    facts: loadDecisions,
    may: (row, facts, judged) => mayDecide(row, facts, { ...judged, office }),
    describe: (row, { districtCode }) => evaluation(row, { districtCode, since: row.objectedOn ?? '' }),
  });
}

export const objectionDuties: readonly Duty<Context>[] = [
  object,
  objectToCity,
  decide('DISTRICT_BUREAU'),
  decide('CITY_BUREAU'),
];

function objectedTo(office: ObjectionOffice): Condition {
  const sql = "t.status = 'SCORED' AND t.decideBy IS NOT NULL AND t.objectedTo = ?";
  return { sql, parameters: [office] };
}

function mayObject(row: EvaluationRow, _: ContestedFacts, { today }: Judged): Block | null {
  const refusal = refusalOf(() => officeToObjectTo(row, today));
  return refusal && { refusal, role: null, since: null };
}

function mayDecide(
  row: EvaluationRow,
  { recused, withdrawn, members, earlier }: DecisionFacts,
  { person, office }: Judged & { office: ObjectionOffice },
): Block | null {
  const refusal = refusalOf(() => {
    assertDecidable(row, office);
    if (person === null) return;
    assertNotRecused(recused, person);
    const scorers = [...withdrawn.map(({ scoredBy }) => scoredBy), ...panelScorers(members), ...earlier];
    assertDidNotScore(row, scorers, person);
  });
  return refusal && { refusal, role: office, since: null };
}

type About = Pick<Work, 'districtCode' | 'since'>;

/**
 * Returns the work item about an evaluation. The title shows no points, because the contractor may not read points
 * before both offices have signed.
 */
function evaluation({ id, stationId, kind, projectYear }: EvaluationRow, about: About): Work {
  const title = `${EVALUATION_KIND.labels[kind].zh}(${projectYear} 项目年度)`;
  return { subject: { type: 'Evaluation', id }, title, stationId, count: 1, ...about };
}
