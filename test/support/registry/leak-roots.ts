import { SUBMISSION_KIND } from '../../../shared/domain/submissions';
import { type FactsByNoun, type Gathered } from '../oracle/gathered-facts';
import {
  type Root,
  at,
  atStation,
  equal,
  everPosted,
  happenedAt,
  inList,
  key,
  list,
  postsOf,
  streetsOf,
} from './leak-choices';
import { CITY, LAST_WEEK, TODAY } from '../city/small-city';

const contractOf = (contractId: string, { ServiceContract }: Gathered) =>
  ServiceContract.find(({ id }) => id === contractId);

const stationOf = (stationId: string | null, { Station }: Gathered) => Station.find(({ id }) => id === stationId);

/** Every root field of the graph, with the rows that it shows. The suite fails at a root field that is missing here. */
export const ROOTS: Readonly<Record<string, Root>> = {
  me: { kind: 'self' },
  policy: { kind: 'common' },
  endedDivisions: { kind: 'common' },
  hubTerms: { kind: 'common' },
  isRegisteredContractor: { kind: 'common' },
  // These fields are for the gateway. They show no row of a place, and no data of a machine client without its secret.
  machineClient: { kind: 'common' },
  disabledMachineClients: { kind: 'common' },
  erasedContents: { kind: 'common' },
  // These fields are for the assessor, who sees the rows of every place.
  assessedStations: { kind: 'common' },
  assessedDivisions: { kind: 'common' },

  division: key('Division', 'code'),
  station: key('Station'),
  stations: list('Station', {
    'filter.division': atStation<'Station'>(({ id }) => id),
    'filter.status': equal(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'], ({ status }) => status),
    'filter.nameContains': ['市中', '历', '%', '_'].map((value) => ({
      value,
      // A search must name a division if the caller has no jurisdiction.
      also: { 'filter.division': CITY },
      keeps: ({ name, districtCode }: FactsByNoun['Station']) => name.includes(value) && districtCode.startsWith(CITY),
    })),
    'filter.openedAfter': ['2025-01-31', '2025-02-01'].map((value) => ({
      value,
      keeps: ({ openedOn }) => openedOn !== null && openedOn > value,
    })),
    'filter.openedBefore': ['2025-02-01', '2025-02-02'].map((value) => ({
      value,
      keeps: ({ openedOn }) => openedOn !== null && openedOn < value,
    })),
  }),

  worker: key('StationWorker'),
  workers: list('StationWorker', {
    division: at<'StationWorker'>({
      district: (worker, visible) => postsOf(worker, visible).map(({ districtCode }) => districtCode),
      street: (worker, visible) => postsOf(worker, visible).map(({ divisionCode }) => divisionCode),
    }),
    name: equal(['赵某010', '赵某030', '赵某'], ({ name }) => name),
    nameContains: ['赵某01', '030', '%'].map((value) => ({
      value,
      keeps: ({ name }: FactsByNoun['StationWorker']) => name.includes(value),
    })),
  }),
  serviceHours: list('ServiceHours', {
    division: atStation<'ServiceHours'>(({ stationId }) => stationId),
    week: equal([LAST_WEEK, '2024-W50', '2026-W01'], ({ week }) => week),
    status: equal(['LOGGED', 'CONFIRMED', 'VERIFIED', 'RETURNED'], ({ status }) => status),
  }),
  trainings: list(
    'Training',
    { division: at<'Training'>({ district: ({ districtCode }) => [districtCode], street: () => [] }) },
    'districtCode',
  ),

  contractor: key('Contractor'),
  procurementNotice: key('ProcurementNotice'),
  procurementNotices: list('ProcurementNotice', {
    division: at<'ProcurementNotice'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ id }, visible) =>
        streetsOf(({ contract }) => contractOf(contract.id, visible)?.noticeId === id, visible),
    }),
  }),
  contract: key('ServiceContract'),
  contracts: list('ServiceContract', {
    division: at<'ServiceContract'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ id }, visible) => streetsOf(({ contract }) => contract.id === id, visible),
    }),
  }),
  budgetLines: list('BudgetLine', {
    division: at<'BudgetLine'>({ district: ({ districtCode }) => [districtCode], street: () => [] }),
    year: equal([2026, 2025], ({ year }) => year),
  }),
  budgetExecution: { kind: 'common' },
  fundingShare: { kind: 'common' },
  disbursement: key('Disbursement'),
  disbursements: list('Disbursement', {
    division: at<'Disbursement'>({
      district: ({ contractId }, visible) => [contractOf(contractId, visible)?.districtCode],
      street: ({ lotId }, visible) => streetsOf(({ id }) => id === lotId, visible),
    }),
    status: equal(
      ['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED', 'REJECTED', 'RETURNED'],
      ({ status }) => status,
      inList,
    ),
  }),

  terminationCases: list('TerminationCase', {
    division: at<'TerminationCase'>({
      district: ({ contractId }, visible) => [contractOf(contractId, visible)?.districtCode],
      street: ({ lotId }, visible) => streetsOf(({ id }) => id === lotId, visible),
    }),
  }),

  ledgerPostings: list('LedgerPosting', {
    division: at<'LedgerPosting'>({ district: ({ districtCode }) => [districtCode], street: () => [] }),
    year: equal([2026, 2025], ({ year }) => year),
  }),
  reconciliations: list('Reconciliation', {
    division: at<'Reconciliation'>({ district: ({ districtCode }) => [districtCode], street: () => [] }),
  }),
  webhook: key('Webhook'),
  webhooks: list('Webhook', {}),

  findings: list('Finding', {
    division: at<'Finding'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ divisionCode }) => [divisionCode ?? undefined],
    }),
    rule: equal(['PE-1', 'CO-3', 'EV-3', 'FN-1'], ({ rule }) => rule),
    verdict: equal(['MET', 'NOT_MET', 'NOT_APPLICABLE', 'UNKNOWN'], ({ verdict }) => verdict),
  }),
  yearEndFindings: { kind: 'common' },
  notMetBy: { kind: 'common' },
  complianceTrend: { kind: 'common' },

  evaluation: key('Evaluation'),
  evaluations: list('Evaluation', {
    division: atStation<'Evaluation'>(({ stationId }) => stationId),
    projectYear: equal([2024, 2025, 2026, 2027], ({ projectYear }) => projectYear),
    status: equal(['DRAFT', 'SCORED', 'SIGNED', 'SUPERSEDED'], ({ status }) => status, inList),
    // A ranking contains only signed evaluations.
    orderBy: [{ value: 'SCORE_DESC', keeps: ({ status }) => status === 'SIGNED' }],
  }),

  evaluationsToObject: list('ContestableEvaluation', {}),
  deliveredEvaluations: list('ScoredEvaluation', {}),

  inspections: list('Inspection', {
    division: atStation<'Inspection'>(({ stationId }) => stationId),
    year: equal([2026, 2025], ({ inspectedOn }) => Number(inspectedOn.slice(0, 4))),
  }),
  inspectionCommissions: list('InspectionCommission', {}),
  inspectionCoverage: { kind: 'common' },
  visits: list('Visit', { division: atStation<'Visit'>(({ stationId }) => stationId) }),
  rectifications: list('Rectification', {
    division: atStation<'Rectification'>(({ stationId }) => stationId),
    status: equal(
      ['OPEN', 'OVERDUE', 'ANSWERED', 'CLOSED', 'FAILED'],
      ({ status, dueOn }) => (status === 'OPEN' && dueOn < TODAY ? 'OVERDUE' : status),
      inList,
    ),
  }),
  waivers: list('Waiver', {
    division: at<'Waiver'>({
      district: ({ stationId, districtCode }, visible) => [
        stationId === null ? districtCode : stationOf(stationId, visible)?.districtCode,
      ],
      street: ({ stationId }, visible) => [stationOf(stationId, visible)?.divisionCode],
    }),
    rule: equal(['ST-2', 'FI-1', 'PE-1'], ({ rule }) => rule),
    inForce: equal([true, false], ({ grantedOn, until }) => grantedOn <= TODAY && until >= TODAY),
  }),
  complaints: list('Complaint', {
    division: atStation<'Complaint'>(({ stationId }) => stationId),
    status: equal(
      ['RECEIVED', 'OVERDUE', 'ANSWERED', 'TRANSFERRED'],
      ({ status, dueOn }) => (status === 'RECEIVED' && dueOn !== null && dueOn < TODAY ? 'OVERDUE' : status),
      inList,
    ),
  }),
  /** The holder of a receipt reads the progress of one complaint, and no row. */
  complaintStatus: { kind: 'common' },
  attachment: key('Attachment'),
  contractAttachment: key('ContractAttachment'),
  paymentAccountAttachment: key('PaymentAccountLetter'),
  qualificationFile: key('QualificationFile'),
  /** The cities of the tests have no sealed person. */
  openSealedWorker: { kind: 'common' },

  submission: key('Submission'),
  submissions: list('Submission', {
    division: at<'Submission'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ divisionCode }) => [divisionCode ?? undefined],
    }),
    kind: equal([...SUBMISSION_KIND.values], ({ kind }) => kind, inList),
    period: equal(['2026', '2026-02', '2025'], ({ period }) => period),
    status: equal(['DUE', 'OVERDUE', 'SUBMITTED', 'SUBMITTED_LATE'], ({ status }) => status, inList),
    dueBefore: ['2026-03-10', '2026-03-11'].map((value) => ({ value, keeps: ({ dueOn }) => dueOn < value })),
  }),

  personalDataReads: list('PersonalDataRead', {
    division: at<'PersonalDataRead'>({
      district: ({ workerId }, visible) => everPosted(workerId, visible).map(({ districtCode }) => districtCode),
      street: ({ workerId }, visible) => everPosted(workerId, visible).map(({ divisionCode }) => divisionCode),
    }),
  }),

  stationEvents: list('StationEvent', { division: happenedAt<'StationEvent'>() }),
  personnelEvents: list('PersonnelEvent', { division: happenedAt<'PersonnelEvent'>() }),
  financeEvents: list('FinanceEvent', { division: happenedAt<'FinanceEvent'>() }),
  evaluationEvents: list('EvaluationEvent', { division: happenedAt<'EvaluationEvent'>() }),
  // Only a whole chain can be verified, so a caller who verifies the chain of their city also sees its length.
  ...Object.fromEntries(
    ['Station', 'Personnel', 'Finance', 'Evaluation'].map((name) => [`verify${name}Chains`, { kind: 'common' }]),
  ),
};
