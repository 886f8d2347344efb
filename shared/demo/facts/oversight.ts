import {
  type ComplaintOutcome,
  type ComplaintStatus,
  type InspectionConclusion,
  type RectificationOpener,
  type RectificationStatus,
} from '../../domain/oversight';
import { type ObservedVerdict } from '../../domain/standard';
import { type DivisionCode } from '../../kernel/ids/division-code';

/** What was seen, about one rule or about none. */
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

/** A visit by the district's hub. */
export type VisitFact = { id: string; stationId: string; visitedOn: string; observations: ObservationFact[] };

/** `contractorId` and `lotId` are stamped at opening. */
export type RectificationFact = {
  id: string;
  stationId: string;
  contractorId: string;
  lotId: string;
  rule: string;
  demand: string;
  openedBy: RectificationOpener;
  openedOn: string;
  dueOn: string;
  /** Nobody stores OVERDUE: it follows from the date. */
  status: Exclude<RectificationStatus, 'OVERDUE'>;
  answer: string | null;
  answeredOn: string | null;
  remark: string | null;
  closedOn: string | null;
};

/** A waiver of a station, or of the district (`stationId` null). */
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

/** In the demonstration no citizen leaves a contact. */
export type ComplaintFact = {
  id: string;
  stationId: string;
  receivedOn: string;
  text: string;
  contact: string | null;
  status: ComplaintStatus;
  outcome: ComplaintOutcome | null;
  remark: string | null;
  answeredOn: string | null;
  /** The receipt that the citizen was given. */
  receipt: string;
};
