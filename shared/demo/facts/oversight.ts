import {
  type ComplaintOutcome,
  type ComplaintStatus,
  type InspectionConclusion,
  type RectificationAddressee,
  type RectificationOpener,
  type RectificationStatus,
} from '../../domain/oversight';
import { type ObservedVerdict } from '../../domain/standard';
import { type DivisionCode } from '../../kernel/ids/division-code';

/** An observation of an inspection or a visit. `rule` is null if it concerns no rule. */
export type ObservationFact = { rule: string | null; verdict: ObservedVerdict | null; text: string };

export type InspectionFact = {
  id: string;
  stationId: string;
  inspectedOn: string;
  conclusion: InspectionConclusion;
  observations: ObservationFact[];
};

export type CommissionFact = {
  id: string;
  year: number;
  withFinance: boolean;
  scope: string;
  commissionedOn: string;
};

/** A visit by the district hub. */
export type VisitFact = { id: string; stationId: string; visitedOn: string; observations: ObservationFact[] };

/** A rectification. `contractorId` and `lotId` are set when it is opened, if the contractor must act. */
export type RectificationFact = {
  id: string;
  stationId: string;
  addressee: RectificationAddressee;
  contractorId: string | null;
  lotId: string | null;
  rule: string;
  demand: string;
  openedBy: RectificationOpener;
  openedOn: string;
  dueOn: string;
  /** The stored status. It is never OVERDUE, because the due date shows whether the rectification is overdue. */
  status: Exclude<RectificationStatus, 'OVERDUE'>;
  answer: string | null;
  answeredOn: string | null;
  remark: string | null;
  closedOn: string | null;
  /**
   * The answer of the first round, which was returned. The return began the second round. Absent in the first round.
   */
  returned?: { id: string; answer: string; answeredOn: string; dueOn: string; on: string; reason: string };
};

/** A waiver for a station, or for the district (`stationId` is null). */
export type WaiverFact = {
  id: string;
  rule: string;
  stationId: string | null;
  districtCode: DivisionCode;
  grantedOn: string;
  until: string;
  reason: string;
  grantedBy: string;
};

/** A complaint. In the demonstration no citizen leaves contact details. */
export type ComplaintFact = {
  id: string;
  stationId: string;
  receivedOn: string;
  text: string;
  contact: string | null;
  /** The stored status. It is never OVERDUE, because the due date shows whether the complaint is overdue. */
  status: Exclude<ComplaintStatus, 'OVERDUE'>;
  dueOn: string | null;
  extendedOn: string | null;
  extensionReason: string | null;
  /**
   * The number of the ticket with which the 12345 hotline sent the complaint to the Hub. `hotlineNumberOut` is the
   * number of the ticket by which the district bureau transferred the complaint to another office. Each is null if
   * there is no such ticket.
   */
  hotlineNumberIn: string | null;
  hotlineNumberOut: string | null;
  outcome: ComplaintOutcome | null;
  remark: string | null;
  publishedAnswer: string | null;
  answeredOn: string | null;
  transferredTo: string | null;
  transferredOn: string | null;
  /** The receipt of the citizen. Null for a complaint that came through the hotline. */
  receipt: string | null;
};

/** The values of a complaint that the district bureau has not handled yet. */
export const UNTOUCHED = {
  status: 'RECEIVED',
  extendedOn: null,
  extensionReason: null,
  hotlineNumberIn: null,
  hotlineNumberOut: null,
  outcome: null,
  remark: null,
  publishedAnswer: null,
  answeredOn: null,
  transferredTo: null,
  transferredOn: null,
} as const satisfies Partial<ComplaintFact>;
