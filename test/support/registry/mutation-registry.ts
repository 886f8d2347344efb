import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type UserRole } from '../../../shared/domain/roles';
import { type MutationEntry } from './mutation-case';
import { ACCOUNTS } from './mutations/finance/accounts';
import { BULK_PAYMENTS } from './mutations/finance/bulk-payments';
import { BUDGETS } from './mutations/finance/budgets';
import { CONTACTS } from './mutations/personnel/contacts';
import { CHECKS } from './mutations/evaluation/checks';
import { DISTRICTING } from './mutations/stations/districting';
import { EVALUATIONS } from './mutations/evaluation/evaluations';
import { FACILITIES } from './mutations/stations/facilities';
import { HOURS } from './mutations/personnel/hours';
import { IMPORTS } from './mutations/personnel/imports';
import { LIFECYCLE } from './mutations/stations/lifecycle';
import { PANELS } from './mutations/evaluation/panels';
import { PAYMENTS } from './mutations/finance/payments';
import { POSTINGS } from './mutations/personnel/postings';
import { QUALIFICATIONS } from './mutations/personnel/qualifications';
import { RECONCILIATIONS } from './mutations/finance/reconciliations';
import { PERFORMANCE } from './mutations/finance/performance';
import { PROCUREMENT } from './mutations/finance/procurement';
import { COMPLAINTS } from './mutations/evaluation/complaints';
import { RECTIFICATIONS } from './mutations/evaluation/rectifications';
import { ROSTER } from './mutations/personnel/roster';
import { SUBMISSIONS } from './mutations/evaluation/submissions';
import { TERMINATIONS } from './mutations/finance/terminations';
import { TRAININGS } from './mutations/personnel/trainings';
import { WAIVERS } from './mutations/evaluation/waivers';
import { WEBHOOKS } from './mutations/finance/webhooks';

type Entries = Readonly<Record<string, MutationEntry>>;

/** The test cases of all mutations, by subgraph, mutation and role. */
export const MUTATIONS_OF: Readonly<Record<SubgraphName, Entries>> = {
  stations: { ...FACILITIES, ...LIFECYCLE, ...DISTRICTING },
  personnel: { ...ROSTER, ...POSTINGS, ...HOURS, ...TRAININGS, ...QUALIFICATIONS, ...IMPORTS, ...CONTACTS },
  finance: {
    ...PROCUREMENT,
    ...PERFORMANCE,
    ...TERMINATIONS,
    ...BUDGETS,
    ...RECONCILIATIONS,
    ...PAYMENTS,
    ...BULK_PAYMENTS,
    ...ACCOUNTS,
    ...WEBHOOKS,
  },
  evaluation: {
    ...SUBMISSIONS,
    ...EVALUATIONS,
    ...PANELS,
    ...WAIVERS,
    ...CHECKS,
    ...RECTIFICATIONS,
    ...COMPLAINTS,
  },
};

/** The test cases of all mutations, by mutation and role. */
export const MUTATIONS: Readonly<Record<string, MutationEntry>> = Object.fromEntries(
  Object.values(MUTATIONS_OF).flatMap((entries) => Object.entries(entries)),
);

/** The roles that may send each mutation. The list is written by hand, and a test compares the schemas with it. */
export const DOERS: Readonly<Record<string, readonly UserRole[]>> = {
  recordVenue: ['STREET_OFFICE', 'DISTRICT_BUREAU'],
  listEquipment: ['STREET_OFFICE'],
  recordSignage: ['STREET_OFFICE'],
  recordPublicContact: ['STREET_OFFICE', 'DISTRICT_BUREAU', 'CONTRACTOR'],
  acknowledgeEquipment: ['CONTRACTOR'],
  planStation: ['DISTRICT_BUREAU'],
  openStation: ['DISTRICT_BUREAU'],
  suspendStation: ['DISTRICT_BUREAU'],
  resumeStation: ['DISTRICT_BUREAU'],
  closeStation: ['DISTRICT_BUREAU'],
  adoptRegulation: ['DISTRICT_BUREAU'],
  redistrict: ['CITY_BUREAU'],

  registerWorker: ['CONTRACTOR'],
  correctWorker: ['CONTRACTOR'],
  addCertificate: ['CONTRACTOR'],
  postWorker: ['CONTRACTOR'],
  endPosting: ['CONTRACTOR'],
  logHours: ['CONTRACTOR'],
  recordLeave: ['CONTRACTOR'],
  importWorkers: ['CONTRACTOR'],
  importHours: ['CONTRACTOR'],
  recordTraining: ['CONTRACTOR', 'DISTRICT_BUREAU', 'DISTRICT_HUB'],
  verifyTraining: ['DISTRICT_HUB', 'DISTRICT_BUREAU'],
  verifyTrainings: ['DISTRICT_HUB', 'DISTRICT_BUREAU'],
  verifyQualification: ['DISTRICT_HUB', 'DISTRICT_BUREAU'],
  confirmHours: ['STREET_OFFICE'],
  returnHours: ['STREET_OFFICE', 'DISTRICT_HUB'],
  verifyHours: ['DISTRICT_HUB'],

  recordOfficeContact: [
    ...([
      'CITY_BUREAU',
      'CITY_PLATFORM',
      'DISTRICT_BUREAU',
      'DISTRICT_HUB',
      'STREET_OFFICE',
      'FINANCE_BUREAU',
    ] as const),
  ],
  recordContractorContact: ['CONTRACTOR'],
  recordStationContact: ['CONTRACTOR', 'STREET_OFFICE'],

  registerContractor: ['DISTRICT_BUREAU'],
  correctContractor: ['CITY_BUREAU'],
  publishProcurementNotice: ['DISTRICT_BUREAU'],
  recordAward: ['DISTRICT_BUREAU'],
  signContract: ['DISTRICT_BUREAU'],
  amendContract: ['DISTRICT_BUREAU'],
  recordAcceptance: ['DISTRICT_BUREAU'],
  recordSubcontracting: ['DISTRICT_BUREAU'],
  terminateLot: ['DISTRICT_BUREAU'],
  settleLot: ['DISTRICT_BUREAU'],
  withholdInstalment: ['DISTRICT_BUREAU'],
  releaseInstalment: ['DISTRICT_BUREAU'],
  openBudgetLine: ['FINANCE_BUREAU'],
  adjustBudgetLine: ['FINANCE_BUREAU'],
  commitBudget: ['FINANCE_BUREAU'],
  setFundingShare: ['FINANCE_BUREAU'],
  reconcile: ['FINANCE_BUREAU'],
  requestDisbursement: ['DISTRICT_BUREAU'],
  requestDisbursements: ['DISTRICT_BUREAU'],
  approveDisbursement: ['FINANCE_BUREAU'],
  approveDisbursements: ['FINANCE_BUREAU'],
  rejectDisbursement: ['FINANCE_BUREAU'],
  payDisbursement: ['FINANCE_BUREAU'],
  returnPayment: ['FINANCE_BUREAU'],
  confirmReceipt: ['CONTRACTOR'],
  confirmReceipts: ['CONTRACTOR'],
  changePaymentAccount: ['DISTRICT_BUREAU'],
  confirmPaymentAccount: ['DISTRICT_BUREAU'],
  withdrawPaymentAccount: ['DISTRICT_BUREAU'],
  blockPaymentAccount: ['FINANCE_BUREAU'],

  fileAnnualPlan: ['DISTRICT_BUREAU'],
  fileImplementationReport: ['DISTRICT_BUREAU'],
  submitNeedsSurvey: ['CONTRACTOR'],
  submitServicePlan: ['CONTRACTOR'],
  submitMonthlyBrief: ['CONTRACTOR'],
  submitMidTermReport: ['CONTRACTOR'],
  submitFinalReport: ['CONTRACTOR'],
  returnSubmission: ['DISTRICT_HUB', 'CITY_BUREAU'],
  verifySubmission: ['DISTRICT_HUB'],
  verifySubmissions: ['DISTRICT_HUB'],
  acknowledgeSubmission: ['CITY_BUREAU'],
  scoreEvaluation: ['DISTRICT_BUREAU', 'STREET_OFFICE'],
  signEvaluation: ['DISTRICT_BUREAU', 'STREET_OFFICE'],
  recuse: ['DISTRICT_BUREAU', 'STREET_OFFICE'],
  supersedeEvaluation: ['DISTRICT_BUREAU'],
  withdrawScore: ['DISTRICT_BUREAU', 'STREET_OFFICE', 'CITY_BUREAU'],
  dropScoreWithdrawal: ['DISTRICT_BUREAU', 'STREET_OFFICE', 'CITY_BUREAU'],
  appointPanel: ['DISTRICT_BUREAU'],
  scoreAsPanel: ['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CITY_PLATFORM'],
  recusePanelMember: ['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CITY_PLATFORM'],
  objectToEvaluation: ['CONTRACTOR'],
  acceptEvaluation: ['CONTRACTOR'],
  decideObjection: ['DISTRICT_BUREAU', 'CITY_BUREAU'],

  grantWaiver: ['CITY_BUREAU', 'DISTRICT_BUREAU'],
  withdrawWaiver: ['CITY_BUREAU', 'DISTRICT_BUREAU'],
  recordVisit: ['DISTRICT_HUB'],
  inspectStation: ['CITY_PLATFORM'],
  commissionInspection: ['CITY_BUREAU'],
  openRectification: ['CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB'],
  answerRectification: ['CONTRACTOR', 'DISTRICT_BUREAU', 'STREET_OFFICE'],
  returnRectification: ['CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB'],
  closeRectification: ['CITY_PLATFORM', 'DISTRICT_BUREAU', 'DISTRICT_HUB'],
  complain: ['PUBLIC'],
  recordHotlineComplaint: ['DISTRICT_BUREAU'],
  answerComplaint: ['DISTRICT_BUREAU'],
  extendComplaint: ['DISTRICT_BUREAU'],
  transferComplaint: ['DISTRICT_BUREAU'],

  subscribeWebhook: ['FINANCE_BUREAU'],
  replayWebhook: ['FINANCE_BUREAU'],
  pauseWebhook: ['FINANCE_BUREAU'],
  resumeWebhook: ['FINANCE_BUREAU'],
  removeWebhook: ['FINANCE_BUREAU'],
};
