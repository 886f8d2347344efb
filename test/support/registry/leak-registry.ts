import { type Noun } from '../oracle/gathered-facts';
import { CITY, LIXIA, STATION, STREET, TODAY, ZONE } from '../city/small-city';

/**
 * What the leak suite knows of the graph beside its roots (leak-roots.ts). The suite derives its queries from the schema and
 * stops at whatever is not here: a type, an argument or an amount that nobody has told it how to judge.
 */

/** The types of the graph: rows of a noun, parts of the row they hang on, or figures with a sum in leak-figures.ts. */
export const TYPES: Readonly<Record<string, Noun | 'part' | 'figures'>> = {
  Division: 'Division',
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
  /** Its id is its notice's. */
  Award: 'ProcurementNotice',
  ServiceContract: 'ServiceContract',
  WholesaleSubcontracting: 'Subcontracting',
  Lot: 'Lot',
  Instalment: 'Instalment',
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
  MachineClient: 'part',
  /** The answer of a mutation alone. */
  Redistricting: 'part',
  /** What a contractor is told of his own sheet. */
  ImportResult: 'part',
  ImportFault: 'part',
  /** Of each subgraph's own noun: its id alone tells of which. */
  Event: 'part',
  /** Of evaluation's noun or of finance's, told by id, name and hash as an event is. */
  Attachment: 'part',
  Actor: 'part',
  Subject: 'part',
  ChainVerification: 'part',
  /** The suite itself reads personal data, and so makes more of them: those that it began with are known by their ids. */
  PersonalDataRead: 'part',
  Venue: 'part',
  Equipment: 'part',
  EquipmentItem: 'part',
  Signage: 'part',
  TrainingAttendee: 'part',
  ContractClauses: 'part',
  ContractRevision: 'part',
  Settlement: 'part',
  BudgetAdjustment: 'part',
  /** None in the cities of the tests: whose they are is held in test/subgraph/finance/budget/finance-shares.test.ts. */
  FundingShare: 'part',
  Acceptance: 'part',
  Invoice: 'part',
  DisbursementPosting: 'part',
  UnmatchedEntry: 'part',
  FindingFigure: 'part',
  FindingWaiver: 'part',
  PastFinding: 'part',
  /** Null where the division is not the caller's to govern (evaluation-findings.test.ts). */
  NotMetBy: 'part',
  ComplianceMonth: 'part',
  EvaluationDimension: 'part',
  EvaluationSignature: 'part',
  EvaluationObjection: 'part',
  Observation: 'part',
  /** The answer of a mutation alone. */
  ComplaintReceipt: 'part',
  /** A number a district, counted over in test/subgraph/evaluation/oversight/evaluation-checks.test.ts: the city’s offices alone have it. */
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
  Recusal: 'part',
  /** The standard itself: the same for everybody. */
  Policy: 'part',
  PolicyRule: 'part',
  PolicyParameter: 'part',
  PolicyCalendar: 'part',
  /** What the rules are judged by: for the assessor alone, who sees the rows of every place. */
  PremisesFacts: 'part',
  PlaqueFacts: 'part',
  StreetFacts: 'part',
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
  /** Added up naively in test/subgraph/finance/budget/finance-ledger-sums.test.ts. */
  BudgetExecution: 'figures',
  /** Added up naively in test/subgraph/finance/budget/finance-budgets.test.ts. */
  Commitment: 'figures',
};

/**
 * Arguments by coordinate, of fields below the roots and of roots that are no lists: values to ask with. Whatever they are, no
 * foreign row may show.
 */
export const FIELD_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'Query.policy': { division: [LIXIA, CITY], on: [TODAY, '2020-12-31'] },
  'Query.inspectionCoverage': { year: [2026, 2025] },
  'Query.machineClient': { id: ['01JW0000000000000000000001'], secretHash: ['0'.repeat(64)] },
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
  'Division.hubLotFacts': { on: [TODAY] },
  'Division.generalBudgetFacts': { year: [2026, 2025] },
  'Division.funding': { year: [2026, 2025] },
  'StationWorker.weeklyCommunityHours': { weeks: [2, 1] },
  'Station.submissions': { kind: [['MONTHLY_BRIEF'], ['FINAL_REPORT']], period: ['2026-02', '2025'] },
  'Station.serviceVolumes': { projectYear: [2026, 2025] },
};

/** Amounts that are summed over rows of which a caller may see a part only: each has its naive sum in leak-figures.ts. */
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

/** Amounts that stand in one row. */
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
