import { obligationId } from '../../../../../subgraphs/evaluation/submission/obligation/obligation-id';
import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { contractor, hub } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CONTRACTOR, LIXIA, OTHER_DISTRICT, SHIZHONG, STATION, idOf } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES, SENT_BRIEFS } from '../../../city/writing-city';
import { ofIds } from '../bulk';
import {
  badInput,
  bureau,
  bureausElsewhere,
  citiesElsewhere,
  city,
  districtHub,
  employer,
  employersElsewhere,
  hubsElsewhere,
  inState,
  key,
} from '../parties';

/** The id of a brief that Lixia's first station has not sent. */
const UNSENT = obligationId({
  ...{ ownerId: idOf('XT', 1), kind: 'MONTHLY_BRIEF', period: '2026-03', beginsOn: '2026-03-01' },
});
/** The path of a receipt in the variables. A receipt identifies an upload and not a row. */
const MADE = ['input.attachments.receipt'];
const left = contractor(CONTRACTOR.left);
/**
 * Other contractors than the contractor of the station. The list omits the former contractor of the station, which gets
 * another refusal, because it may still submit for its own periods.
 */
const strangers = employersElsewhere.filter(
  (each) => each.role !== 'CONTRACTOR' || each.contractorId !== CONTRACTOR.left,
);

const filing = (of: Record<string, unknown>): MutationCase => ({
  caller: bureau,
  elsewhere: bureausElsewhere,
  variables: { input: { division: LIXIA, year: 2026, ...of } },
  events: ['SUBMISSION_RECEIVED Submission'],
  makes: MADE,
  foreign: [key('input.division', SHIZHONG, divisionCode('370199'))],
  refusals: {
    'a street': badInput('input.division', LIXIA_WRITES.bare),
    'a year that needs no filing': badInput('input.year', 2031),
    'a blank part': badInput(`input.${Object.keys(of).at(-1)}`, ' '),
    'a file that was never uploaded': badInput(
      'input.attachments',
      [{ receipt: 'none', name: 'a.pdf', kind: 'REPORT' }],
      'input.attachments.0.receipt',
    ),
  },
});

const report = (of: Record<string, unknown>, period: 'month' | 'projectYear'): MutationCase => ({
  caller: employer,
  elsewhere: strangers,
  variables: { input: { stationId: STATION.lixiaFirst, summary: FREE_TEXT, ...of } },
  events: ['SUBMISSION_RECEIVED Submission'],
  makes: MADE,
  foreign: [key('input.stationId', STATION.shizhong)],
  refusals: {
    'a blank summary': badInput('input.summary', '\n'),
    'a period that needs no submission': badInput(`input.${period}`, period === 'month' ? '2024-12' : 2023),
    'the former contractor': { ...badInput(`input.${period}`, of[period]), caller: left },
  },
});

const service = { kind: 'PROFESSIONAL_SERVICE', form: 'COMFORT', recipients: 'OTHERS', people: 3, sessions: 1 };
const brief = report(
  { month: '2026-05', services: [{ ...service, outputs: [{ indicator: '个案', quantity: 1 }] }] },
  'month',
);
const content = { results: FREE_TEXT, problems: FREE_TEXT };

/** The id of a report that the district has not filed. */
const UNFILED = obligationId({
  ...{ ownerId: LIXIA, kind: 'IMPLEMENTATION_REPORT', period: '2025', beginsOn: '2025-01-01' },
});

const FOREIGN_FILING = obligationId({
  ...{ ownerId: OTHER_DISTRICT, kind: 'IMPLEMENTATION_REPORT', period: '2025', beginsOn: '2025-01-01' },
});

/** Returns the case of a city bureau's mutation on the filing of a district. */
const ofFilings = (of: Record<string, unknown>, event: string): MutationCase => ({
  caller: city,
  elsewhere: citiesElsewhere,
  variables: { id: SENT_BRIEFS.plan, ...of },
  events: [`${event} Submission`],
  foreign: [key('id', FOREIGN_FILING)],
  refusals: {
    'a report of a contractor': { set: { id: SENT_BRIEFS.lixia }, code: 'FORBIDDEN' },
    'a filing that is missing': inState('OVERDUE', { id: UNFILED }),
  },
});
const ofReturn = ofFilings({ reason: FREE_TEXT }, 'SUBMISSION_RETURNED');

export const SUBMISSIONS: Readonly<Record<string, MutationEntry>> = {
  fileAnnualPlan: {
    DISTRICT_BUREAU: [
      filing({
        ...{ goals: FREE_TEXT, budgetFen: 100_000_00, purchaseMethod: '公开招标', content: '服务', schedule: '全年' },
        ...{ qualityStandard: '满意', quantityStandard: '二十次', performanceEvaluation: '评估' },
      }),
    ],
  },
  fileImplementationReport: {
    DISTRICT_BUREAU: [filing({ summary: FREE_TEXT, ...content, nextSteps: FREE_TEXT })],
  },
  submitNeedsSurvey: { CONTRACTOR: [report({ projectYear: 2025 }, 'projectYear')] },
  submitServicePlan: { CONTRACTOR: [report({ projectYear: 2025 }, 'projectYear')] },
  submitMonthlyBrief: {
    CONTRACTOR: [
      {
        ...brief,
        refusals: {
          ...brief.refusals,
          'a future month': badInput('input.month', '2026-07'),
          'a negative number of people': badInput('input.services.0.people', -1),
          'a professional service for nobody': badInput('input.services.0.recipients', null),
        },
      },
    ],
  },
  submitMidTermReport: {
    CONTRACTOR: [
      {
        ...report({ projectYear: 2025, ...content }, 'projectYear'),
        // The submission is the milestone of an instalment, so finance records the second event.
        events: ['SUBMISSION_RECEIVED Submission', 'INSTALMENT_DUE Instalment'],
      },
    ],
  },
  submitFinalReport: { CONTRACTOR: [report({ projectYear: 2025, ...content }, 'projectYear')] },
  returnSubmission: {
    DISTRICT_HUB: [
      {
        caller: districtHub,
        elsewhere: hubsElsewhere,
        variables: { id: SENT_BRIEFS.lixia, reason: FREE_TEXT },
        events: ['SUBMISSION_RETURNED Submission'],
        foreign: [key('id', SENT_BRIEFS.shizhong)],
        refusals: {
          'a blank reason': badInput('reason', ' '),
          'a plan of the district': { set: { id: SENT_BRIEFS.plan }, code: 'FORBIDDEN' },
          'a submission of the district hub’s own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
          'a submission that is missing': inState('OVERDUE', { id: UNSENT }),
        },
      },
    ],
    CITY_BUREAU: [{ ...ofReturn, refusals: { ...ofReturn.refusals, 'a blank reason': badInput('reason', ' ') } }],
  },
  acknowledgeSubmission: { CITY_BUREAU: [ofFilings({}, 'SUBMISSION_ACKNOWLEDGED')] },
  verifySubmissions: {
    DISTRICT_HUB: [
      ofIds([SENT_BRIEFS.lixia], {
        caller: districtHub,
        elsewhere: hubsElsewhere,
        events: ['SUBMISSION_VERIFIED Submission'],
        foreign: SENT_BRIEFS.shizhong,
        refusals: {
          'a plan of the district': { set: { 'ids.1': SENT_BRIEFS.plan }, code: 'FORBIDDEN' },
          'a submission of the district hub’s own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
          'a submission that is missing': inState('OVERDUE', { 'ids.0': UNSENT }),
        },
      }),
    ],
  },
  verifySubmission: {
    DISTRICT_HUB: [
      {
        caller: districtHub,
        elsewhere: hubsElsewhere,
        variables: { id: SENT_BRIEFS.lixia },
        events: ['SUBMISSION_VERIFIED Submission'],
        foreign: [key('id', SENT_BRIEFS.shizhong)],
        refusals: {
          'a plan of the district': { set: { id: SENT_BRIEFS.plan }, code: 'FORBIDDEN' },
          'a submission of the district hub’s own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
          'a submission that is missing': inState('OVERDUE', { id: UNSENT }),
        },
      },
    ],
  },
};
