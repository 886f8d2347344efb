import { type Caller } from '../../../../../shared/access/caller';
import { contractor } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CONTRACTOR, STATION, idOf } from '../../../city/small-city';
import { ASKED, CONTESTABLE, FREE_TEXT, OBJECTED, OBJECTED_TO_CITY, SCORED } from '../../../city/writing-city';
import {
  badInput,
  bureau,
  bureausElsewhere,
  citiesElsewhere,
  city,
  employer,
  forbidden,
  inState,
  key,
  street,
  streetsElsewhere,
} from '../parties';

/** The signed evaluation of Lixia's first street. */
const SIGNED = idOf('EV', 1);
/** The signed evaluation of Shizhong's street. */
const FOREIGN = idOf('EV', 3);
/** The signed evaluation of another city. */
const ELSEWHERE = idOf('EV', 6);

const POINTS: Readonly<Record<string, number>> = {
  ...{ ADMINISTRATION: 14.5, FINANCE: 18, SERVICE: 33.3, SOCIAL_APPRAISAL: 0, PUBLICITY_AND_INNOVATION: 10 },
};
const scores = Object.entries(POINTS).map(([dimension, points]) => ({ dimension, points, remark: FREE_TEXT }));

type Office = { caller: Caller; elsewhere: readonly Caller[] };
const OFFICES: readonly Office[] = [
  { caller: bureau, elsewhere: bureausElsewhere },
  { caller: street, elsewhere: streetsElsewhere },
];

const byOffice = (cases: (office: Office) => readonly MutationCase[]): MutationEntry =>
  Object.fromEntries(OFFICES.map((office) => [office.caller.role, cases(office)]));

const scoring = (office: Office): MutationCase => ({
  ...office,
  variables: {
    input: {
      stationId: STATION.lixiaFirst,
      projectYear: 2026,
      kind: 'MID_TERM',
      contractorId: CONTRACTOR.lixia,
      scores,
    },
  },
  events: ['EVALUATION_SCORED_BY_OFFICE Evaluation'],
  foreign: [key('input.stationId', STATION.shizhong), key('input.contractorId', CONTRACTOR.several)],
  refusals: {
    'a year whose evaluation is signed': inState('SIGNED', { 'input.projectYear': 2025, 'input.kind': 'ANNUAL' }),
    'an annual evaluation of a year that does not end soon': badInput('input.kind', 'ANNUAL', 'input.projectYear'),
    'a mid-term evaluation of a year that has ended': badInput('input.projectYear', 2025),
    'a future year': badInput('input.projectYear', 2027),
    'a tenth above the weight': badInput('input.scores.0.points', 15.1),
    'points with half a tenth': badInput('input.scores.4.points', 9.95),
    'negative points': badInput('input.scores.2.points', -1),
    'a dimension twice': badInput('input.scores.1.dimension', 'ADMINISTRATION'),
    'four dimensions': badInput('input.scores', scores.slice(1)),
    'a remark of two lines': badInput('input.scores.3.remark', '一\n二'),
  },
});

const signing = (office: Office): MutationCase => ({
  ...office,
  variables: { id: SCORED },
  events: ['EVALUATION_SIGNED_BY_OFFICE Evaluation'],
  foreign: [key('id', FOREIGN)],
  refusals: {
    'a signed evaluation': inState('SIGNED', { id: SIGNED }),
    'an evaluation to which the contractor may still object': inState('DELIVERED', { id: CONTESTABLE }),
    'an evaluation with an open objection': inState('OBJECTED', { id: OBJECTED }),
  },
});

const withdrawing = (office: Office): MutationCase => ({
  ...office,
  variables: { id: SCORED, reason: FREE_TEXT },
  events: ['EVALUATION_WITHDRAWAL_REQUESTED Evaluation'],
  foreign: [key('id', FOREIGN)],
  refusals: {
    'a signed evaluation': inState('SIGNED', { id: SIGNED }),
    'a blank reason': badInput('reason', ' '),
  },
});

const dropping = (office: Office): MutationCase => ({
  ...office,
  variables: { id: ASKED },
  events: ['EVALUATION_WITHDRAWAL_DROPPED Evaluation'],
  foreign: [key('id', FOREIGN)],
  refusals: {
    'a signed evaluation': inState('SIGNED', { id: SIGNED }),
    'an evaluation without a request': inState('SCORED', { id: CONTESTABLE }),
  },
});

/** Returns the case in which an office decides an objection that the contractor has addressed to this office. */
const deciding = (office: Office, evaluationId: string, others: string, foreign: string): MutationCase => ({
  ...office,
  variables: { input: { evaluationId, outcome: 'DISMISSED', answer: FREE_TEXT } },
  events: ['EVALUATION_OBJECTION_DECIDED Evaluation'],
  foreign: [key('input.evaluationId', foreign)],
  refusals: {
    'an evaluation without an objection': inState('SCORED', { 'input.evaluationId': CONTESTABLE }),
    'a signed evaluation': inState('SIGNED', { 'input.evaluationId': SIGNED }),
    'an objection that another office decides': forbidden({ 'input.evaluationId': others }),
    'a blank answer': badInput('input.answer', ' '),
  },
});

const CITY_BUREAU: Office = { caller: city, elsewhere: citiesElsewhere };

const recusals = (office: Office): readonly MutationCase[] => [
  {
    ...office,
    variables: { input: { stationId: STATION.lixiaFirst, projectYear: 2026, reason: FREE_TEXT } },
    events: ['EVALUATOR_RECUSED Recusal'],
    foreign: [key('input.stationId', STATION.shizhong)],
    refusals: {
      'a year whose evaluation is signed': inState('SIGNED', { 'input.projectYear': 2025 }),
      'a year outside the term of every lot': badInput('input.projectYear', 2030),
      'a station without a year': badInput('input.projectYear', null, 'input.evaluationId'),
      'a blank reason': badInput('input.reason', '  '),
    },
  },
  {
    ...office,
    variables: { input: { evaluationId: SCORED, reason: FREE_TEXT } },
    events: ['EVALUATOR_RECUSED Recusal'],
    foreign: [key('input.evaluationId', FOREIGN)],
    refusals: { 'a signed evaluation': inState('SIGNED', { 'input.evaluationId': SIGNED }) },
  },
];

/**
 * Test cases for the mutations with which offices and contractors work on an evaluation, including recusals and
 * supersession (EV-1).
 */
export const EVALUATIONS: Readonly<Record<string, MutationEntry>> = {
  scoreEvaluation: byOffice((office) => [scoring(office)]),
  signEvaluation: byOffice((office) => [signing(office)]),
  recuse: byOffice(recusals),
  supersedeEvaluation: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        elsewhere: bureausElsewhere,
        variables: { id: SIGNED, reason: FREE_TEXT },
        // Finance records the last of these events when it applies the first one.
        events: ['EVALUATION_SUPERSEDED Evaluation', 'STANDING_RECORDED Standing', 'CONSEQUENCE_WITHDRAWN Evaluation'],
        foreign: [key('id', FOREIGN)],
        refusals: {
          'an evaluation that is not signed': inState('SCORED', { id: SCORED }),
          'a blank reason': badInput('reason', ' '),
        },
      },
    ],
  },
  withdrawScore: {
    ...byOffice((office) => [withdrawing(office)]),
    CITY_BUREAU: [
      {
        ...withdrawing(CITY_BUREAU),
        events: ['EVALUATION_SCORE_WITHDRAWN Evaluation'],
        foreign: [key('id', ELSEWHERE)],
      },
    ],
  },
  dropScoreWithdrawal: {
    ...byOffice((office) => [dropping(office)]),
    CITY_BUREAU: [{ ...dropping(CITY_BUREAU), foreign: [key('id', ELSEWHERE)] }],
  },
  objectToEvaluation: { CONTRACTOR: [contesting({ reason: FREE_TEXT }, 'EVALUATION_OBJECTED')] },
  acceptEvaluation: { CONTRACTOR: [contesting({}, 'EVALUATION_ACCEPTED')] },
  decideObjection: {
    DISTRICT_BUREAU: [deciding({ caller: bureau, elsewhere: bureausElsewhere }, OBJECTED, OBJECTED_TO_CITY, FOREIGN)],
    CITY_BUREAU: [deciding(CITY_BUREAU, OBJECTED_TO_CITY, OBJECTED, ELSEWHERE)],
  },
};

/** Returns the case in which the evaluated contractor objects to the delivered result or accepts it. */
function contesting(given: Record<string, unknown>, event: string): MutationCase {
  const others = [CONTRACTOR.left, CONTRACTOR.several, CONTRACTOR.none, CONTRACTOR.hub];
  return {
    caller: employer,
    elsewhere: others.map(contractor),
    variables: { evaluationId: CONTESTABLE, ...given },
    events: [`${event} Evaluation`],
    foreign: [key('evaluationId', FOREIGN)],
    refusals: {
      'a signed evaluation': inState('SIGNED', { evaluationId: SIGNED }),
      'an evaluation with an open objection': inState('OBJECTED', { evaluationId: OBJECTED }),
      ...('reason' in given ? { 'a blank reason': badInput('reason', '') } : {}),
    },
  };
}
