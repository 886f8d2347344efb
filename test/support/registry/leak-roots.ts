import { CONTRACTOR_KIND } from '../../../shared/domain/contracts';
import { GRADE } from '../../../shared/domain/evaluations';
import { LEDGER_ENTRY_KIND } from '../../../shared/domain/money';
import { STATION_ORDER } from '../../../shared/domain/stations';
import { EVALUATING_OFFICE } from '../../../shared/domain/roles';
import { SUBMISSION_KIND } from '../../../shared/domain/submissions';
import { type FactsByNoun, type Gathered } from '../oracle/gathered-facts';
import {
  type Root,
  at,
  atStation,
  equal,
  everPosted,
  inList,
  key,
  list,
  postsOf,
  searched,
  streetsOf,
} from './leak-choices';
import { contractStatus } from '../../../subgraphs/finance/contract/contract/contract.rules';
import { CITY, CONTRACTOR, LAST_WEEK, STATION, TODAY, idOf } from '../city/small-city';

const contractOf = (contractId: string, { ServiceContract }: Gathered) =>
  ServiceContract.find(({ id }) => id === contractId);

/** Returns the grade of a station's latest signed annual evaluation. */
function latestGrade(stationId: string, evaluations: readonly FactsByNoun['Evaluation'][]): string | null {
  const signed = evaluations.filter(
    (each) => each.stationId === stationId && each.status === 'SIGNED' && each.kind !== 'MID_TERM',
  );
  const later = (a: FactsByNoun['Evaluation'], b: FactsByNoun['Evaluation']) =>
    a.projectYear - b.projectYear || (a.id < b.id ? -1 : 1);
  return signed.toSorted(later).at(-1)?.grade ?? null;
}

const stationOf = (stationId: string | null, { Station }: Gathered) => Station.find(({ id }) => id === stationId);

/** Every root field of the graph, with the rows that it shows. The leak suite fails if a root field is missing here. */
export const ROOTS: Readonly<Record<string, Root>> = {
  me: { kind: 'self' },
  policy: { kind: 'common' },
  endedDivisions: { kind: 'common' },
  hubTerms: { kind: 'common' },
  isRegisteredContractor: { kind: 'common' },
  // The gateway queries these fields. No answer contains a row that belongs to a division. An answer contains a machine
  // client only if the query contains the secret of that machine client.
  machineClient: { kind: 'common' },
  disabledMachineClients: { kind: 'common' },
  erasedContents: { kind: 'common' },
  evaluationContents: { kind: 'common' },
  financeContents: { kind: 'common' },
  stationContents: { kind: 'common' },
  // The assessor queries these fields. The assessor may read the rows of every division.
  assessedStations: { kind: 'common' },
  assessedDivisions: { kind: 'common' },

  division: key('Division', 'code'),
  // The cities of the tests have no redistricting. test/subgraph/stations/stations-redistricting.test.ts checks the
  // scope.
  redistrictings: { kind: 'common' },
  station: key('Station'),
  stations: list('Station', {
    'filter.division': atStation<'Station'>(({ id }) => id),
    'filter.status': equal(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'], ({ status }) => status),
    'filter.nameContains': ['市中', '历', '%', '_'].map((value) => ({
      value,
      // A caller without a jurisdiction must name a division in a search.
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
    'filter.contractorId': [CONTRACTOR.lixia, CONTRACTOR.several, CONTRACTOR.left].map((value) => ({
      value,
      keeps: ({ id }: FactsByNoun['Station'], { Lot }: Gathered) =>
        Lot.some(
          ({ stationId, terminatedOn, contract }) =>
            stationId === id &&
            contract.contractorId === value &&
            contract.signedOn <= TODAY &&
            contract.endsOn >= TODAY &&
            (terminatedOn === null || terminatedOn > TODAY),
        ),
    })),
    'filter.notMet': [['PE-1'], ['ST-2', 'ST-4'], []].map((value) => ({
      value,
      keeps: ({ id }: FactsByNoun['Station'], { Finding }: Gathered) =>
        Finding.some(
          ({ stationId, rule, verdict }) => stationId === id && verdict === 'NOT_MET' && value.includes(rule),
        ),
    })),
    'filter.grade': GRADE.values.map((value) => ({
      value,
      keeps: ({ id }: FactsByNoun['Station'], { Evaluation }: Gathered) => latestGrade(id, Evaluation) === value,
    })),
    // A sort order keeps every row. test/subgraph/stations/stations-standing.test.ts checks the orders.
    orderBy: STATION_ORDER.values.map((value) => ({ value, keeps: () => true })),
  }),

  // Work items show ids of their subjects, and no other fields.
  stationWork: { kind: 'common' },
  stationWorkCounts: { kind: 'common' },
  personnelWork: { kind: 'common' },
  personnelWorkCounts: { kind: 'common' },

  // The cities of the tests have no contact. test/subgraph/personnel/contact/contacts.test.ts checks the scope.
  officeContacts: { kind: 'common' },
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
    qualified: equal([true, false], ({ majorKind, certificates }) => majorKind !== 'OTHER' || certificates.length > 0),
    onPost: [true, false].map((value) => ({
      value,
      keeps: ({ id }: FactsByNoun['StationWorker'], { Posting }: Gathered) =>
        value ===
        Posting.some(
          (each) => each.workerId === id && each.startsOn <= TODAY && (each.endsOn === null || each.endsOn >= TODAY),
        ),
    })),
  }),
  serviceHours: list('ServiceHours', {
    division: atStation<'ServiceHours'>(({ stationId }) => stationId),
    week: equal([LAST_WEEK, '2024-W50', '2026-W01'], ({ week }) => week),
    status: equal(['LOGGED', 'CONFIRMED', 'VERIFIED', 'RETURNED'], ({ status }) => status),
    stationId: equal([STATION.lixiaFirst, STATION.shizhong, 'x'], ({ stationId }) => stationId),
    workerId: equal([idOf('WK', 10), idOf('WK', 30)], ({ workerId }) => workerId),
    weekFrom: ['2026-W01', LAST_WEEK].map((value) => ({ value, keeps: ({ week }) => week >= value })),
    weekUntil: ['2026-W01', LAST_WEEK].map((value) => ({ value, keeps: ({ week }) => week <= value })),
  }),
  training: key('Training'),
  trainings: list(
    'Training',
    {
      division: at<'Training'>({ district: ({ districtCode }) => [districtCode], street: () => [] }),
      verified: equal([true, false], ({ verifiedOn }) => verifiedOn !== null),
    },
    'districtCode',
  ),

  contractor: key('Contractor'),
  contractors: list('Contractor', {
    division: at<'Contractor'>({
      district: ({ divisionCode }) => [divisionCode],
      street: ({ divisionCode }) => [divisionCode],
    }),
    nameContains: ['示例', '%', '_'].map((value) => ({
      value,
      keeps: ({ name }: FactsByNoun['Contractor']) => name.includes(value),
    })),
    creditCode: equal(['5299000000000X'], ({ creditCode }) => creditCode),
    kind: equal(CONTRACTOR_KIND.values, ({ kind }) => kind),
  }),
  procurementNotice: key('ProcurementNotice'),
  procurementNotices: list('ProcurementNotice', {
    division: at<'ProcurementNotice'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ id }, visible) =>
        streetsOf(({ contract }) => contractOf(contract.id, visible)?.noticeId === id, visible),
    }),
    awarded: equal([true, false], ({ award }) => award !== null),
    contracted: [true, false].map((value) => ({
      value,
      keeps: ({ id }: FactsByNoun['ProcurementNotice'], { ServiceContract }: Gathered) =>
        value === ServiceContract.some(({ noticeId }) => noticeId === id),
    })),
  }),
  contract: key('ServiceContract'),
  contracts: list('ServiceContract', {
    division: at<'ServiceContract'>({
      district: ({ districtCode }) => [districtCode],
      street: ({ id }, visible) => streetsOf(({ contract }) => contract.id === id, visible),
    }),
    contractorId: equal([CONTRACTOR.lixia, CONTRACTOR.several], ({ contractorId }) => contractorId),
    kind: equal(['STATION', 'HUB'], ({ kind }) => kind),
    status: (['SIGNED', 'IN_SERVICE', 'EXPIRED', 'TERMINATED'] as const).map((value) => ({
      value,
      keeps: (contract: FactsByNoun['ServiceContract'], { Lot }: Gathered) =>
        value ===
        contractStatus(
          contract,
          Lot.filter((lot) => lot.contract.id === contract.id),
          TODAY,
        ),
    })),
    endsBefore: ['2027-12-31', '2028-01-01'].map((value) => ({ value, keeps: ({ endsOn }) => endsOn < value })),
    orderBy: ['ENDS_ON', 'SIGNED_ON_DESC'].map((value) => ({ value, keeps: () => true })),
  }),
  instalments: list('Instalment', {
    division: at<'Instalment'>({
      district: ({ lotId }, { Lot }) => [Lot.find(({ id }) => id === lotId)?.contract.districtCode],
      street: ({ lotId }, visible) => streetsOf(({ id }) => id === lotId, visible),
    }),
    contractorId: [CONTRACTOR.lixia, CONTRACTOR.several].map((value) => ({
      value,
      keeps: ({ lotId }: FactsByNoun['Instalment'], { Lot }: Gathered) =>
        Lot.find(({ id }) => id === lotId)?.contract.contractorId === value,
    })),
    status: equal(['PLANNED', 'DUE', 'REQUESTED', 'PAID', 'HELD', 'CANCELLED'], ({ status }) => status, inList),
    dueFrom: ['2026-06-30', TODAY].map((value) => ({ value, keeps: ({ dueOn }) => dueOn >= value })),
    dueBefore: ['2026-06-30', TODAY].map((value) => ({ value, keeps: ({ dueOn }) => dueOn < value })),
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
    contractorId: [CONTRACTOR.lixia, CONTRACTOR.several].map((value) => ({
      value,
      keeps: ({ contractId }: FactsByNoun['Disbursement'], visible: Gathered) =>
        contractOf(contractId, visible)?.contractorId === value,
    })),
    voucher: equal(['V0091', 'x'], ({ voucher }) => voucher),
  }),

  // Each caller has their own work items. The items show only the ids of their subjects, and no other fields.
  financeWork: { kind: 'common' },
  financeWorkCounts: { kind: 'common' },

  terminationCase: key('TerminationCase'),
  terminationCases: list('TerminationCase', {
    division: at<'TerminationCase'>({
      district: ({ contractId }, visible) => [contractOf(contractId, visible)?.districtCode],
      street: ({ lotId }, visible) => streetsOf(({ id }) => id === lotId, visible),
    }),
    open: equal([true, false], ({ closedOn }) => closedOn === null),
  }),

  ledgerPostings: list('LedgerPosting', {
    division: at<'LedgerPosting'>({ district: ({ districtCode }) => [districtCode], street: () => [] }),
    year: equal([2026, 2025], ({ year }) => year),
    budgetLineId: equal([idOf('BD', 102), idOf('BD', 103), 'x'], ({ budgetLineId }) => budgetLineId),
    kind: equal([...LEDGER_ENTRY_KIND.values], ({ entryKind }) => entryKind),
    month: equal(['2025-01', '2026-01'], ({ bookedOn }) => bookedOn.slice(0, 7)),
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
    orderBy: ['SINCE', 'RULE'].map((value) => ({ value, keeps: () => true })),
  }),
  yearEndFindings: { kind: 'common' },
  notMetBy: { kind: 'common' },
  complianceTrend: { kind: 'common' },

  evaluation: key('Evaluation'),
  evaluations: list('Evaluation', {
    division: atStation<'Evaluation'>(({ stationId }) => stationId),
    projectYear: equal([2024, 2025, 2026, 2027], ({ projectYear }) => projectYear),
    status: equal(['DRAFT', 'SCORED', 'SIGNED', 'SUPERSEDED'], ({ status }) => status, inList),
    // A ranking contains only signed evaluations. The public may not sort by points.
    orderBy: [{ value: 'SCORE_DESC', keeps: ({ status }) => status === 'SIGNED' }],
    // A caller who reads a draft may also know that the other office has not scored it.
    awaiting: EVALUATING_OFFICE.values.map((office) => ({
      value: office,
      keeps: ({ status, scores, signatures }: FactsByNoun['Evaluation']) => {
        if (status === 'SCORED') return !signatures.some((each) => each.office === office);
        return status === 'DRAFT' && !scores.some((each) => each.office === office);
      },
    })),
  }),

  // Each caller has their own work items. The items show only the ids of their subjects, and no other fields.
  evaluationWork: { kind: 'common' },
  evaluationWorkCounts: { kind: 'common' },

  evaluationsToObject: list('ContestableEvaluation', {}),
  deliveredEvaluations: list('ScoredEvaluation', {}),

  inspections: list('Inspection', {
    division: atStation<'Inspection'>(({ stationId }) => stationId),
    year: equal([2026, 2025], ({ inspectedOn }) => Number(inspectedOn.slice(0, 4))),
  }),
  inspectionCommissions: list('InspectionCommission', {}),
  inspectionCoverage: { kind: 'common' },
  visits: list('Visit', { division: atStation<'Visit'>(({ stationId }) => stationId) }),
  rectification: key('Rectification'),
  rectifications: list('Rectification', {
    division: atStation<'Rectification'>(({ stationId }) => stationId),
    status: equal(
      ['OPEN', 'OVERDUE', 'ANSWERED', 'CLOSED', 'FAILED'],
      ({ status, dueOn }) => (status === 'OPEN' && dueOn < TODAY ? 'OVERDUE' : status),
      inList,
    ),
    openedBy: equal(['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CITY_PLATFORM'], ({ openedBy }) => openedBy),
    stationId: equal([STATION.lixiaFirst, STATION.zone], ({ stationId }) => stationId),
  }),
  waiver: key('Waiver'),
  waivers: list('Waiver', {
    division: at<'Waiver'>({
      district: ({ stationId, districtCode }, visible) => [
        stationId === null ? districtCode : stationOf(stationId, visible)?.districtCode,
      ],
      street: ({ stationId }, visible) => [stationOf(stationId, visible)?.divisionCode],
    }),
    rule: equal(['ST-2', 'FI-1', 'PE-1'], ({ rule }) => rule),
    inForce: equal([true, false], ({ grantedOn, until }) => grantedOn <= TODAY && until >= TODAY),
    untilBefore: [TODAY, '2027-01-01'].map((value) => ({ value, keeps: ({ until }) => until < value })),
  }),
  complaint: key('Complaint'),
  complaints: list('Complaint', {
    division: atStation<'Complaint'>(({ stationId }) => stationId),
    status: equal(
      ['RECEIVED', 'OVERDUE', 'ANSWERED', 'TRANSFERRED'],
      ({ status, dueOn }) => (status === 'RECEIVED' && dueOn !== null && dueOn < TODAY ? 'OVERDUE' : status),
      inList,
    ),
  }),
  /** The holder of a receipt reads the progress of one complaint, but no row. */
  complaintStatus: { kind: 'common' },
  attachment: key('Attachment'),
  contractAttachment: key('ContractAttachment'),
  paymentAccountAttachment: key('PaymentAccountLetter'),
  qualificationFile: key('QualificationFile'),
  stationAttachment: key('StationAttachment'),
  /** The cities of the tests have no worker whose personal data is sealed. */
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
    stationId: equal([STATION.lixiaFirst, STATION.zone], ({ stationId }) => stationId),
    contractorId: equal([CONTRACTOR.lixia, CONTRACTOR.several], ({ contractorId }) => contractorId),
    verified: equal([true, false], ({ verifiedOn }) => verifiedOn !== null),
    returned: equal([true, false], ({ returnedOn }) => returnedOn !== null),
  }),

  personalDataReads: list('PersonalDataRead', {
    division: at<'PersonalDataRead'>({
      district: ({ workerId }, visible) => everPosted(workerId, visible).map(({ districtCode }) => districtCode),
      street: ({ workerId }, visible) => everPosted(workerId, visible).map(({ divisionCode }) => divisionCode),
    }),
  }),

  stationEvents: list('StationEvent', searched<'StationEvent'>()),
  personnelEvents: list('PersonnelEvent', searched<'PersonnelEvent'>()),
  financeEvents: list('FinanceEvent', searched<'FinanceEvent'>()),
  evaluationEvents: list('EvaluationEvent', searched<'EvaluationEvent'>()),
  // Only a whole chain can be verified, so a caller who verifies the chain of their city also learns its length.
  ...Object.fromEntries(
    ['Station', 'Personnel', 'Finance', 'Evaluation'].map((name) => [`verify${name}Chains`, { kind: 'common' }]),
  ),
};
