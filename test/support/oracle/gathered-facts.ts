import { type RegulationFact, type StationFact } from '../../../shared/demo/facts/stations';
import { type SubmissionStatus } from '../../../shared/domain/submissions';
import {
  type HoursFact,
  type LeaveFact,
  type PostingFact,
  type TrainingFact,
  type WorkerFact,
} from '../../../shared/demo/facts/personnel';
import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type Division } from '../../../shared/divisions/division';
import {
  type CommissionFact,
  type ComplaintFact,
  type InspectionFact,
  type RectificationFact,
  type VisitFact,
  type WaiverFact,
} from '../../../shared/demo/facts/oversight';
import {
  type BudgetLineFact,
  type CommitmentFact,
  type ContractFact,
  type ContractorFact,
  type DisbursementFact,
  type InstalmentFact,
  type LotFact,
  type NoticeFact,
  type SubcontractingFact,
  type TerminationCaseFact,
} from '../../../shared/demo/facts/finance';
import {
  type AccountLetterFact,
  type AttachmentFact,
  type ContractAttachmentFact,
  type StationAttachmentFact,
} from '../../../shared/demo/facts/attachments';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';

import { JURISDICTION_DIGITS } from '../../../shared/access/caller';
import { ROLES } from '../../../shared/domain/roles';
import { type EventRow } from '../../../shared/record/events/record-tables';
import { POLICIES } from '../../../shared/policy/policy';
import { demoAccountId } from '../../../subgraphs/finance/demo/demo-accounts';
import { demoSubmissions } from '../../../subgraphs/evaluation/demo/demo-submissions';
import { type ObligationRow } from '../../../subgraphs/evaluation/submission/obligation/obligation.row';
import { statusOf } from '../../../subgraphs/evaluation/submission/submission/submission.rules';
import { type WebhookFact } from '../city/seeded-webhooks';
import { TODAY } from '../city/small-city';

/** A finding about a subject by a rule. `id` combines the subject and the rule. */
export type FindingFact = {
  id: string;
  rule: string;
  verdict: string;
  stationId: string | null;
  divisionCode: string | null;
  districtCode: string;
  contractorId: string | null;
  waived: boolean;
};

/** The payment account of a contract. Contracts that are copies of one another share an account number. */
export type PaymentAccountFact = { id: string; districtCode: string; contractorId: string };

/** One of the two postings of a ledger entry. `id` combines the entry and the side. */
export type LedgerPostingFact = {
  id: string;
  districtCode: string;
  year: number;
  budgetLineId: string;
  entryKind: string;
  bookedOn: string;
};

/** A file of a worker's qualification. The tests add these files (gathered-events.ts). */
export type QualificationFileFact = { id: string; workerId: string; name: string; sha256: string };

/** An office, which is a role at a division. Callers who may read the name of the division may also read the office. */
export type OfficeFact = { id: string; division: string };

/** A reconciled bank statement. The tests add these statements (gathered-money.ts). */
export type ReconciliationFact = { id: string; districtCode: string; voucher: string };

/**
 * An event with its recorded station, street and district, its subject, its action, the role of its actor, and its
 * time.
 */
export type EventFact = Pick<EventRow, 'stationId' | 'subjectId' | 'action' | 'role' | 'occurredAt'> & {
  id: string;
  divisionCode: string;
  districtCode: string;
};

/** A required submission. `divisionCode` is the street of its station, or null for a filing of a district. */
export type SubmissionDue = Pick<ObligationRow, 'id' | 'kind' | 'period' | 'dueOn' | 'districtCode' | 'divisionCode'> &
  Pick<ObligationRow, 'stationId' | 'contractorId' | 'verifiedOn' | 'returnedOn'> & {
    status: SubmissionStatus;
    summary: string | null;
  };

/**
 * Maps each noun to the type of its facts. Most nouns are names of the GraphQL types that show the facts. Facts about
 * money contain their contract, lot or payment.
 */
export type FactsByNoun = {
  Division: Division;
  Office: OfficeFact;
  Station: StationFact;
  Regulation: RegulationFact;
  StationWorker: WorkerFact;
  Certificate: WorkerFact['certificates'][number] & { workerId: string };
  Posting: PostingFact;
  Training: TrainingFact;
  Leave: LeaveFact;
  ServiceHours: HoursFact;
  Contractor: ContractorFact;
  ProcurementNotice: NoticeFact;
  ServiceContract: ContractFact;
  Lot: LotFact & { contract: ContractFact };
  Instalment: InstalmentFact & { lotId: string };
  BudgetLine: BudgetLineFact;
  Commitment: CommitmentFact;
  Disbursement: DisbursementFact;
  DisbursementPosting: DisbursementFact['postings'][number] & { disbursement: DisbursementFact };
  Reconciliation: ReconciliationFact;
  LedgerPosting: LedgerPostingFact;
  Subcontracting: SubcontractingFact;
  TerminationCase: TerminationCaseFact;
  Evaluation: EvaluationFact;
  /** Evaluations with the scores of both offices. The contractor may read this type even before the signatures. */
  ScoredEvaluation: EvaluationFact;
  /** Evaluations that were scored today, to which the evaluated contractor may therefore still object. */
  ContestableEvaluation: EvaluationFact;
  /**
   * Required submissions, whether they were sent or not. If a submission was sent, its id is the id of the first
   * revision.
   */
  Submission: SubmissionDue;
  Inspection: InspectionFact;
  InspectionCommission: CommissionFact & { cityCode: string };
  Visit: VisitFact;
  Rectification: RectificationFact;
  Waiver: WaiverFact;
  Complaint: ComplaintFact;
  /** The files of the evaluation subgraph. In the graph, the files of all subgraphs have the type `Attachment`. */
  Attachment: AttachmentFact;
  ContractAttachment: ContractAttachmentFact;
  StationAttachment: StationAttachmentFact;
  PaymentAccount: PaymentAccountFact;
  PaymentAccountLetter: AccountLetterFact;
  /** The events of each subgraph. In the graph, all of them have the type `Event`. */
  StationEvent: EventFact;
  PersonnelEvent: EventFact;
  FinanceEvent: EventFact;
  EvaluationEvent: EventFact;
  PersonalDataRead: { id: string; workerId: string };
  QualificationFile: QualificationFileFact;
  Finding: FindingFact;
  Webhook: WebhookFact;
};
export type Noun = keyof FactsByNoun;
export type Gathered = { readonly [N in Noun]: readonly FactsByNoun[N][] };

/** Returns all facts of all batches, by noun. The batches contain no recorded events (gathered-events.ts). */
export function gather(batches: readonly DemoBatch[]): Gathered {
  const districts = batches.filter((batch): batch is DistrictFacts => batch.kind === 'DISTRICT');
  const of = <T>(pick: (facts: DistrictFacts) => readonly T[]): T[] => districts.flatMap(pick);
  const contracts = of((facts) => facts.contracts);
  const lots = contracts.flatMap((contract) => contract.lots.map((lot) => ({ ...lot, contract })));
  const disbursements = of((facts) => facts.disbursements);
  const evaluations = of((facts) => facts.evaluations);
  const divisions = batches.flatMap((batch) => batch.divisions);
  return {
    Division: divisions,
    Office: divisions.flatMap(officesAt),
    Station: of((facts) => facts.stations),
    Regulation: of((facts) => facts.regulations),
    StationWorker: of((facts) => facts.workers),
    Certificate: of((facts) => facts.workers).flatMap(({ id, certificates }) =>
      certificates.map((certificate) => ({ ...certificate, workerId: id })),
    ),
    Posting: of((facts) => facts.postings),
    Training: of((facts) => facts.trainings),
    Leave: of((facts) => facts.leaves),
    ServiceHours: of((facts) => facts.hours),
    Contractor: batches.flatMap((batch) => (batch.kind === 'CITY' ? batch.contractors : [])),
    ProcurementNotice: of((facts) => facts.notices),
    ServiceContract: contracts,
    Lot: lots,
    Instalment: lots.flatMap(({ id, instalments }) => instalments.map((each) => ({ ...each, lotId: id }))),
    BudgetLine: of((facts) => facts.budgetLines),
    Commitment: of((facts) => facts.commitments),
    Disbursement: disbursements,
    DisbursementPosting: disbursements.flatMap((disbursement) =>
      disbursement.postings.map((posting) => ({ ...posting, disbursement })),
    ),
    Subcontracting: of((facts) => facts.subcontractings),
    TerminationCase: of((facts) => facts.terminationCases),
    Evaluation: evaluations,
    ScoredEvaluation: evaluations.filter(({ status }) => status === 'SCORED' || status === 'SIGNED'),
    ContestableEvaluation: evaluations.filter(
      ({ status, scores }) => status === 'SCORED' && scores.some(({ scoredOn }) => scoredOn === TODAY),
    ),
    Submission: of(submissionsOf),
    Inspection: of((facts) => facts.inspections),
    InspectionCommission: batches.flatMap((batch) => {
      return batch.kind === 'CITY' ? batch.commissions.map((each) => ({ ...each, cityCode: batch.city })) : [];
    }),
    Visit: of((facts) => facts.visits),
    Rectification: of((facts) => facts.rectifications),
    Waiver: of((facts) => facts.waivers),
    Complaint: of((facts) => facts.complaints),
    Attachment: of((facts) => facts.attachments),
    ContractAttachment: of((facts) => facts.contractAttachments),
    StationAttachment: of((facts) => facts.stationAttachments),
    PaymentAccount: contracts.flatMap(accountOf),
    PaymentAccountLetter: of((facts) => facts.accountLetters),
    ...{ StationEvent: [], PersonnelEvent: [], FinanceEvent: [], EvaluationEvent: [], PersonalDataRead: [] },
    QualificationFile: [],
    ...{ Finding: [], Reconciliation: [], LedgerPosting: [], Webhook: [] },
  };
}

/** Returns the offices that may exist at a division. */
function officesAt({ code }: Division): OfficeFact[] {
  return ROLES.filter((role) => JURISDICTION_DIGITS[role].includes(code.length)).map((role) => ({
    id: `${role}:${code}`,
    division: code,
  }));
}

function accountOf({ id, districtCode, contractorId, paymentAccount }: ContractFact): PaymentAccountFact[] {
  return paymentAccount === null ? [] : [{ id: demoAccountId(id), districtCode, contractorId }];
}

/**
 * Returns the obligations of a district and its lots, each with the summary of its first submission if there is one.
 */
function submissionsOf(facts: DistrictFacts): SubmissionDue[] {
  const { obligations } = demoSubmissions(facts, { today: TODAY, policies: POLICIES });
  return obligations.map((row) => {
    const sent = facts.submissions.find(({ id }) => id === row.id);
    return { ...row, status: statusOf(row, TODAY), summary: sent?.content.summary ?? null };
  });
}

/** Returns the key by which the graph identifies a fact. */
export function keyOf(fact: { id: string } | Division): string {
  return 'id' in fact ? fact.id : fact.code;
}

/**
 * Returns the texts that only one fact contains, with the noun and key of this fact. An answer that contains such a
 * text shows the fact.
 */
export function marksOf(all: Gathered): Map<string, { noun: Noun; key: string }> {
  const marks = new Map<string, { noun: Noun; key: string }>();
  const mark = (noun: Noun, key: string, ...texts: (string | null | undefined)[]) => {
    for (const text of [key, ...texts]) if (text != null) marks.set(text, { noun, key });
  };
  for (const noun of Object.keys(all) as Noun[]) {
    if (noun !== 'Division') for (const fact of all[noun]) mark(noun, keyOf(fact));
  }
  for (const each of all.Station) mark('Station', each.id, each.name, each.venue?.address);
  for (const each of all.Regulation) mark('Regulation', each.id, each.title);
  for (const each of all.StationWorker) mark('StationWorker', each.id, each.name, each.phone, each.identityNumber);
  for (const each of all.Certificate) mark('Certificate', each.id, each.number);
  for (const each of all.Contractor) mark('Contractor', each.id, each.name, each.creditCode);
  for (const each of all.BudgetLine) mark('BudgetLine', each.id, each.externalCode);
  for (const each of all.Disbursement) mark('Disbursement', each.id, each.invoiceNumber, each.voucher);
  for (const each of all.Reconciliation) mark('Reconciliation', each.id, each.voucher);
  for (const each of all.Submission) mark('Submission', each.id, each.summary);
  for (const each of all.Inspection) mark('Inspection', each.id, ...each.observations.map(({ text }) => text));
  for (const each of all.InspectionCommission) mark('InspectionCommission', each.id, each.scope);
  for (const each of all.Visit) mark('Visit', each.id, ...each.observations.map(({ text }) => text));
  for (const each of all.Rectification) mark('Rectification', each.id, each.demand);
  for (const each of all.Waiver) mark('Waiver', each.id, each.reason);
  for (const each of all.Complaint) mark('Complaint', each.id, each.text, each.remark);
  for (const each of all.Webhook) mark('Webhook', each.id, each.url);
  for (const each of all.Attachment) mark('Attachment', each.id, each.name, each.sha256);
  for (const each of all.QualificationFile) mark('QualificationFile', each.id, each.name, each.sha256);
  for (const each of all.ContractAttachment) mark('ContractAttachment', each.id, each.name, each.sha256);
  for (const each of all.StationAttachment) mark('StationAttachment', each.id, each.name, each.sha256);
  for (const each of all.PaymentAccountLetter) mark('PaymentAccountLetter', each.id, each.name, each.sha256);
  return marks;
}
