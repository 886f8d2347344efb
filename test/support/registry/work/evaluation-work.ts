import { type Snapshot } from '../../oracle/table-snapshots';
import { contractor, hub, office } from '../../city/callers';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, STREET, TODAY } from '../../city/small-city';
import { UPLOADED } from '../mutations/uploaded';
import { type Row, idsOf, rowOf, rowsOf } from './snapshot-rows';
import { type Act, type StrictAct, type SubgraphWork } from './work-act';

const DIMENSIONS = ['ADMINISTRATION', 'FINANCE', 'SERVICE', 'SOCIAL_APPRAISAL', 'PUBLICITY_AND_INNOVATION'];
const scores = DIMENSIONS.map((dimension) => ({ dimension, points: 9 }));
const attachments = [{ receipt: UPLOADED, name: '评分表.pdf', kind: 'OTHER' }];

/** Returns the act of a mutation whose only required argument is the id of the subject. */
const byId = (mutation: string, table: string, given: Row = {}): StrictAct => ({
  mutation,
  subject: 'id',
  subjects: idsOf(`evaluation.${table}`),
  variables: ({ subject }) => ({ id: subject.id, ...given }),
  isAlsoOpen: null,
});

const obligationOf = (id: string, rows: Snapshot): Row => rowOf(rows, 'evaluation.obligation', id);

/**
 * Returns the act that submits documents of a kind. `period` names the argument of the mutation that holds the period:
 * `year`, `month` or `projectYear`.
 */
const sending = (kind: string, mutation: string, period: string, given: Row): Act => ({
  mutation,
  isFor: ({ subject }, { rows }) => obligationOf(subject.id, rows)['kind'] === kind,
  variables: ({ subject }, { rows }) => {
    const { ownerId, stationId, period: text } = obligationOf(subject.id, rows);
    const sender = stationId === null ? { division: ownerId } : { stationId };
    return { input: { ...sender, [period]: period === 'month' ? text : Number(text), ...given } };
  },
  isAlsoOpen: 'A document may be submitted again, as a new revision.',
});

const summary = { summary: '小结' };
const content = { results: '成效', problems: '问题' };
const plan = {
  ...{ goals: '目标', budgetFen: 100, purchaseMethod: '公开招标', content: '服务', schedule: '全年' },
  ...{ qualityStandard: '满意', quantityStandard: '二十次', performanceEvaluation: '评估' },
};
const DOCUMENTS: readonly Act[] = [
  sending('ANNUAL_PLAN', 'fileAnnualPlan', 'year', plan),
  sending('IMPLEMENTATION_REPORT', 'fileImplementationReport', 'year', { ...summary, ...content, nextSteps: '打算' }),
  sending('NEEDS_SURVEY', 'submitNeedsSurvey', 'projectYear', summary),
  sending('SERVICE_PLAN', 'submitServicePlan', 'projectYear', summary),
  sending('MONTHLY_BRIEF', 'submitMonthlyBrief', 'month', { ...summary, services: [] }),
  sending('MID_TERM_REPORT', 'submitMidTermReport', 'projectYear', { ...summary, ...content }),
  sending('FINAL_REPORT', 'submitFinalReport', 'projectYear', { ...summary, ...content }),
];

/** Returns whether a submission is a filing of a district, which belongs to no station. */
const isFiling = (id: string, rows: Snapshot) => obligationOf(id, rows)['stationId'] === null;
/** The acts of both reviewers: the district hub reviews reports, and the city bureau reviews filings. */
const REVIEWS: readonly Act[] = [
  { ...byId('verifySubmission', 'obligation'), isFor: ({ subject }, { rows }) => !isFiling(subject.id, rows) },
  { ...byId('acknowledgeSubmission', 'obligation'), isFor: ({ subject }, { rows }) => isFiling(subject.id, rows) },
];

const SCORINGS: readonly Act[] = [
  {
    mutation: 'scoreEvaluation',
    isFor: ({ subject }) => subject.type === 'ProjectYear',
    variables: ({ subject }, { rows }) => {
      const [lotId = '', year] = subject.id.split(':');
      const { stationId, contractorId } = rowOf(rows, 'evaluation.place_lot', lotId, 'lotId');
      const meant = { stationId, contractorId, projectYear: Number(year), kind: 'ANNUAL' };
      return { input: { ...meant, scores } };
    },
    isAlsoOpen: 'A mid-term evaluation is voluntary.',
  },
  {
    mutation: 'scoreAsPanel',
    isFor: ({ subject }) => subject.type === 'PanelMember',
    // Only the person who is the member may enter their form. Any person of the office may enter the form of an
    // external person.
    isPersonal: ({ subject }, { rows }) => rowOf(rows, 'evaluation.panel_member', subject.id)['person'] !== null,
    variables: ({ subject }) => ({ input: { memberId: subject.id, scores, attachments } }),
    isAlsoOpen: 'A member may enter their own form again until all members have scored.',
  },
];

/** Returns the id of an open station in the district, or undefined if all have been inspected this year. */
function uninspected(district: string, rows: Snapshot): unknown {
  const inspected = rowsOf(rows, 'evaluation.inspection').flatMap(({ stationId, inspectedOn }) =>
    String(inspectedOn).startsWith(TODAY.slice(0, 4)) ? [stationId] : [],
  );
  return rowsOf(rows, 'evaluation.place').find(
    ({ stationId, districtCode, status }) =>
      districtCode === district &&
      ['OPERATING', 'SUSPENDED'].includes(String(status)) &&
      !inspected.includes(stationId),
  )?.['stationId'];
}

/**
 * The acts about documents, evaluations and oversight that offices and contractors owe, and the commands that nobody
 * owes.
 */
export const EVALUATION_WORK: SubgraphWork = {
  list: 'evaluationWork',
  acts: {
    FILE_SUBMISSION: DOCUMENTS,
    REVISE_SUBMISSION: DOCUMENTS,
    VERIFY_SUBMISSION: REVIEWS,
    SCORE_EVALUATION: SCORINGS,
    SIGN_EVALUATION: byId('signEvaluation', 'evaluation'),
    OBJECT_EVALUATION: {
      mutation: 'objectToEvaluation',
      subject: 'evaluationId',
      subjects: idsOf('evaluation.evaluation'),
      variables: ({ subject }) => ({ evaluationId: subject.id, reason: '情况有误' }),
      isAlsoOpen: null,
    },
    DECIDE_OBJECTION: {
      mutation: 'decideObjection',
      subject: 'input.evaluationId',
      subjects: idsOf('evaluation.evaluation'),
      variables: ({ subject }) => ({
        input: { evaluationId: subject.id, outcome: 'DISMISSED', answer: '维持原评分' },
      }),
      isAlsoOpen: null,
    },
    ANSWER_RECTIFICATION: byId('answerRectification', 'rectification', { text: '已改' }),
    CLOSE_RECTIFICATION: byId('closeRectification', 'rectification', { outcome: 'CLOSED' }),
    ANSWER_COMPLAINT: byId('answerComplaint', 'complaint', { outcome: 'UPHELD' }),
    COMMISSION_INSPECTION: {
      mutation: 'commissionInspection',
      variables: () => ({ input: { year: Number(TODAY.slice(0, 4)), withFinance: true, scope: '全部' } }),
      isAlsoOpen: 'The inspection of the next year may be commissioned early.',
    },
    INSPECT: {
      mutation: 'inspectStation',
      variables: ({ subject }, { rows }) => {
        const observations = [{ rule: null, verdict: null, text: '良好' }];
        const stationId = uninspected(subject.id, rows);
        return { input: { stationId, inspectedOn: TODAY, conclusion: 'PASS', observations } };
      },
      isAlsoOpen: 'The platform may inspect more than the standard requires.',
      isPart: ({ count }) => count > 1,
    },
    WAIVER_ENDING: {
      mutation: 'grantWaiver',
      variables: ({ subject }, { rows }) => {
        const { rule, stationId, divisionCode } = rowOf(rows, 'evaluation.waiver', subject.id);
        const grantee = stationId === null ? { division: divisionCode } : { stationId };
        return { input: { ...grantee, rule, reason: '仍须例外', until: '2027-12-31' } };
      },
      isAlsoOpen: 'A waiver is granted when it is needed.',
    },
  },
  bulk: { verifySubmissions: 'verifySubmission' },
  alwaysOpen: {
    returnSubmission: 'The office decides to return a document.',
    recuse: 'A person recuses themselves when they have an interest.',
    supersedeEvaluation: 'The purchaser decides to replace a signed evaluation.',
    withdrawScore: 'An office decides to withdraw its score.',
    dropScoreWithdrawal: 'An office decides to drop a request.',
    appointPanel: 'The purchaser decides to let a panel score.',
    recusePanelMember: 'A member is recused when they have an interest.',
    acceptEvaluation: 'A contractor need not accept a result. The term for objections ends by itself.',
    withdrawWaiver: 'The granter decides to withdraw a waiver.',
    recordVisit: 'A visit is recorded after it was made.',
    openRectification: 'A rectification is opened when a fault is found.',
    returnRectification: 'The office decides to return an answer.',
    complain: 'Citizens may complain at any time.',
    recordHotlineComplaint: 'A complaint is recorded when the hotline receives it.',
    extendComplaint: 'The bureau decides to extend a term.',
    transferComplaint: 'The bureau decides to transfer a complaint.',
  },
  states: {
    'waivers that end soon': ["UPDATE waiver SET until = '2026-07-01' WHERE until > '2026-06-17'"],
    'a year without a commission': ['DELETE FROM inspection_commission'],
    'returned documents': ["UPDATE obligation SET returnedOn = '2026-06-10', verifiedOn = NULL WHERE revision > 0"],
    'documents that nobody has reviewed': [
      'UPDATE obligation SET returnedOn = NULL, verifiedOn = NULL, acknowledgedOn = NULL WHERE revision > 0',
    ],
    'project years that nobody has scored': ['evaluation', 'panel_member', 'objection', 'evaluation_score'].map(
      (table) => `DELETE FROM ${table}`,
    ),
  },
  callers: [
    contractor(CONTRACTOR.lixia),
    contractor(CONTRACTOR.several),
    contractor(CONTRACTOR.left),
    office('STREET_OFFICE', STREET.lixiaFirst),
    office('STREET_OFFICE', STREET.shizhong),
    office('DISTRICT_BUREAU', LIXIA),
    office('DISTRICT_BUREAU', SHIZHONG),
    office('DISTRICT_BUREAU', OTHER_DISTRICT),
    hub(LIXIA, CONTRACTOR.hub),
    hub(LIXIA, CONTRACTOR.lixia),
    hub(SHIZHONG, CONTRACTOR.hub),
    office('CITY_BUREAU', CITY),
    office('CITY_BUREAU', OTHER_CITY),
    office('CITY_PLATFORM', CITY),
    office('FINANCE_BUREAU', LIXIA),
    office('AUDITOR', CITY),
  ],
};
