import { WORK_KIND } from '../../../shared/domain/work/work-kind';
import { type Noun } from '../oracle/gathered-facts';
import { CITY, CONTRACTOR, LIXIA, STATION, STREET, TODAY, ZONE } from '../city/small-city';

/**
 * This file describes the graph below its root fields for the leak suite. The root fields are in leak-roots.ts. The
 * suite derives its queries from the schema, and fails if a type, an argument or an amount is missing here.
 */

/**
 * Maps each type of the graph to what its objects are: rows of a noun, parts of their parent row, or figures.
 * leak-figures.ts computes the expected values of figures.
 */
export const TYPES: Readonly<Record<string, Noun | 'part' | 'figures'>> = {
  Division: 'Division',
  Office: 'Office',
  Station: 'Station',
  Regulation: 'Regulation',
  StationWorker: 'StationWorker',
  Certificate: 'Certificate',
  Posting: 'Posting',
  Training: 'Training',
  Leave: 'Leave',
  ServiceHours: 'ServiceHours',
  Contractor: 'Contractor',
  ProcurementNotice: 'ProcurementNotice',
  /** An award has the id of its notice. */
  Award: 'ProcurementNotice',
  ServiceContract: 'ServiceContract',
  WholesaleSubcontracting: 'Subcontracting',
  Lot: 'Lot',
  Instalment: 'Instalment',
  PaymentAccount: 'PaymentAccount',
  TerminationCase: 'TerminationCase',
  BudgetLine: 'BudgetLine',
  Disbursement: 'Disbursement',
  Reconciliation: 'Reconciliation',
  LedgerPosting: 'LedgerPosting',
  Evaluation: 'Evaluation',
  ScoredEvaluation: 'ScoredEvaluation',
  Submission: 'Submission',
  Inspection: 'Inspection',
  InspectionCommission: 'InspectionCommission',
  Visit: 'Visit',
  Rectification: 'Rectification',
  Waiver: 'Waiver',
  Complaint: 'Complaint',
  Finding: 'Finding',
  Webhook: 'Webhook',

  Me: 'part',
  EndedDivision: 'part',
  HubTerm: 'part',
  MachineClient: 'part',
  QualificationVerification: 'part',
  /**
   * The cities of the tests have no worker whose personal data is sealed. test/hub/access/access-ends.test.ts checks
   * the scope.
   */
  SealedWorker: 'part',
  /** Only the city and its auditors read redistrictings, and the cities of the tests have none. */
  Redistricting: 'part',
  /** Only the contractor that imports a sheet gets this result. */
  ImportResult: 'part',
  ImportFault: 'part',
  /**
   * Each subgraph has its own noun for events, so the type does not determine the noun. The leak suite recognises an
   * event by its id.
   */
  Event: 'part',
  /**
   * Each subgraph has its own noun for files. The leak suite recognises a file by its id,
   * name and hash.
   */
  Attachment: 'part',
  Actor: 'part',
  Subject: 'part',
  ChainVerification: 'part',
  ChainGap: 'part',
  /** The leak suite itself adds rows when it reads personal data. It recognises the original rows by their ids. */
  PersonalDataRead: 'part',
  Venue: 'part',
  Equipment: 'part',
  EquipmentItem: 'part',
  Signage: 'part',
  OpeningHours: 'part',
  /** The cities of the tests have no contact. test/subgraph/personnel/contact/contacts.test.ts checks its scope. */
  Contact: 'part',
  TrainingAttendee: 'part',
  ContractClauses: 'part',
  ContractRevision: 'part',
  Settlement: 'part',
  /** A correction is a part of its contractor. The cities of the tests have no corrections. */
  ContractorCorrection: 'part',
  InstalmentWithholding: 'part',
  BudgetAdjustment: 'part',
  /**
   * The cities of the tests have no funding share. test/subgraph/finance/budget/finance-shares.test.ts checks its
   * scope.
   */
  FundingShare: 'part',
  Acceptance: 'part',
  Invoice: 'part',
  DisbursementPosting: 'part',
  UnmatchedEntry: 'part',
  FindingFigure: 'part',
  FindingWaiver: 'part',
  PastFinding: 'part',
  /**
   * Only the district that supervised the subject at the end of the year, and its city, may read the finding
   * (test/hub/rules/year-end.test.ts).
   */
  YearEndFinding: 'part',
  /**
   * `Query.notMetBy` is null if the caller's jurisdiction does not cover the division
   * (test/subgraph/evaluation/findings.test.ts).
   */
  NotMetBy: 'part',
  ComplianceMonth: 'part',
  EvaluationDimension: 'part',
  EvaluationSignature: 'part',
  EvaluationObjection: 'part',
  Observation: 'part',
  RectificationRound: 'part',
  /** Only mutations return a receipt. */
  ComplaintReceipt: 'part',
  /** The holder of a receipt reads the progress of a complaint, but no row. */
  ComplaintProgress: 'part',
  /** Only the city may read these numbers. test/subgraph/evaluation/oversight/evaluation-checks.test.ts checks them. */
  InspectionCoverage: 'part',
  SubmissionReturn: 'part',
  SubmissionRevision: 'part',
  SubmissionContent: 'part',
  BriefedService: 'part',
  ServiceOutput: 'part',
  PlanTarget: 'part',
  ServiceVolume: 'part',
  ServiceSum: 'part',
  EvaluationScore: 'part',
  EvaluationSupersession: 'part',
  EvaluationWithdrawal: 'part',
  /**
   * Only auditors see a withdrawn score. test/subgraph/evaluation/scoring/evaluation-withdrawals.test.ts checks its
   * scope.
   */
  WithdrawnScore: 'part',
  Recusal: 'part',
  PanelMember: 'part',
  PanelScore: 'part',
  /** The standard is the same for everybody. */
  Policy: 'part',
  PolicyRule: 'part',
  PolicyParameter: 'part',
  PolicyCalendar: 'part',
  /**
   * A work item has the ids of its subject and station. The leak suite compares them with the rows that the caller may
   * read. The suites in test/hub/work check which items an office has.
   */
  WorkItem: 'part',
  WorkSubject: 'part',
  WorkBlock: 'part',
  WorkCount: 'part',
  /** A history is a part of its row. It names offices and a contractor, but no person and no value. */
  HistoryEntry: 'part',
  /**
   * This type and the following types contain the facts for the rules. Only the assessor may read them, and it reads
   * the facts of all divisions.
   */
  PremisesFacts: 'part',
  PlaqueFacts: 'part',
  StreetFacts: 'part',
  Suspension: 'part',
  StaffFacts: 'part',
  WeekFacts: 'part',
  PostingFacts: 'part',
  LotFacts: 'part',

  Coverage: 'figures',
  Staffing: 'figures',
  DivisionFunding: 'figures',
  StationFunding: 'figures',
  TrackRecord: 'figures',
  Compliance: 'figures',
  GeneralBudgetFacts: 'figures',
  /** test/subgraph/finance/budget/finance-ledger-sums.test.ts checks the sums of the execution. */
  BudgetExecution: 'figures',
  /** test/subgraph/finance/budget/finance-budgets.test.ts checks the sums of the commitments. */
  Commitment: 'figures',
};

/** The values for the filters of a list of work items. Each subgraph ignores the kinds that it does not have. */
const WORK_FILTERS = {
  kind: [[...WORK_KIND.values], ['APPROVE_PAYMENT']],
  division: [LIXIA, CITY, STREET.lixiaFirst],
  dueBefore: [TODAY],
  overdue: [true, false],
};

/**
 * Maps the coordinate of a field to the values to send for its arguments. The fields are the fields below the root
 * fields, and the root fields that are not lists. No value may make an answer show a row that the caller may not read.
 */
export const FIELD_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'Query.evaluationWork': WORK_FILTERS,
  'Query.evaluationWorkCounts': { division: [LIXIA, CITY, STREET.lixiaFirst] },
  'Query.financeWork': WORK_FILTERS,
  'Query.financeWorkCounts': { division: [LIXIA, CITY, STREET.lixiaFirst] },
  'Query.policy': { division: [LIXIA, CITY], on: [TODAY, '2020-12-31'] },
  'Query.stationWork': WORK_FILTERS,
  'Query.stationWorkCounts': { division: [LIXIA, CITY, STREET.lixiaFirst] },
  'Query.personnelWork': WORK_FILTERS,
  'Query.officeContacts': { division: [LIXIA, CITY, STREET.lixiaFirst] },
  'Query.personnelWorkCounts': { division: [LIXIA, CITY, STREET.lixiaFirst] },
  'Query.redistrictings': { status: ['PENDING', 'APPLIED', 'WAITING'] },
  'Query.yearEndFindings': { division: [LIXIA], year: [2025, 2026], rule: ['PE-1'] },
  'Query.inspectionCoverage': { year: [2026, 2025] },
  'Query.isRegisteredContractor': { id: [CONTRACTOR.lixia] },
  'Query.machineClient': { id: ['01JW0000000000000000000001'], secretHash: ['0'.repeat(64)] },
  'Query.erasedContents': { after: [''] },
  'Query.evaluationContents': { among: [['0'.repeat(64)]] },
  'Query.financeContents': { among: [['0'.repeat(64)]] },
  'Query.stationContents': { among: [['0'.repeat(64)]] },
  'Query.openSealedWorker': { id: ['01JW0000000000000000000001'], caseNumber: ['案-1'] },
  'Query.complaintStatus': { receipt: ['0001'.repeat(8), '0006'.repeat(8)] },
  'Query.assessedStations': { ids: [Object.values(STATION)] },
  'Query.assessedDivisions': { codes: [[CITY, LIXIA, ZONE, STREET.lixiaFirst]] },
  'Query.notMetBy': { division: [LIXIA, CITY, ZONE, STREET.lixiaFirst], by: ['DISTRICT', 'CONTRACTOR', 'RULE'] },
  'Query.budgetExecution': { division: [LIXIA, CITY, ZONE, STREET.lixiaFirst], year: [2026, 2025] },
  'Query.fundingShare': { division: [LIXIA, CITY, ZONE, STREET.lixiaFirst], year: [2026, 2025] },
  'Query.complianceTrend': { division: [LIXIA, CITY, ZONE], from: ['2026-06'], until: ['2026-06'] },
  'Station.findingHistory': { rule: ['PE-1', 'ST-4', 'EV-1'] },
  'Station.premisesFacts': { on: [TODAY] },
  'Station.staffFacts': { on: [TODAY], weeks: [2, 1] },
  'Station.postingFacts': { on: [TODAY] },
  'Station.lotFacts': { on: [TODAY] },
  'Division.streetFacts': { on: [TODAY] },
  'Division.openStations': { on: [TODAY] },
  'Division.stationIds': { on: [TODAY] },
  'Division.hubLotFacts': { on: [TODAY] },
  'Division.generalBudgetFacts': { year: [2026, 2025] },
  'Division.funding': { year: [2026, 2025] },
  'StationWorker.weeklyCommunityHours': { weeks: [2, 1] },
  'Station.submissions': { kind: [['MONTHLY_BRIEF'], ['FINAL_REPORT']], period: ['2026-02', '2025'] },
  'Station.serviceVolumes': { projectYear: [2026, 2025] },
};

/**
 * The fields with an amount that sums several rows. A caller may be allowed to read only some of these rows.
 * leak-figures.ts computes each expected sum.
 */
export const SUMS: ReadonlySet<string> = new Set([
  'ServiceContract.priceFen',
  'ServiceContract.committedFen',
  'ServiceContract.disbursedFen',
  'Lot.committedFen',
  'Lot.disbursedFen',
  'BudgetLine.committedFen',
  'BudgetLine.disbursedFen',
  'BudgetLine.availableFen',
  'LotFacts.paidFen',
  'LotFacts.untracedFen',
]);

/** The fields with an amount that belongs to a single row. */
export const OWN_AMOUNTS: ReadonlySet<string> = new Set([
  'Lot.priceFen',
  'LotFacts.priceFen',
  'Settlement.owedFen',
  'Settlement.claimedFen',
  'Instalment.amountFen',
  'Disbursement.amountFen',
  'UnmatchedEntry.amountFen',
  'LedgerPosting.amountFen',
  'UnmatchedEntry.recordedFen',
  'DisbursementPosting.amountFen',
  'Invoice.amountFen',
  'BudgetLine.amountFen',
  'BudgetAdjustment.changeFen',
  'SubmissionContent.budgetFen',
]);
