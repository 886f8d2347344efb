import { type Recorded } from '../../../../shared/store/write';
import { type DivisionCode, isDivisionCode } from '../../../../shared/kernel/ids/division-code';

/** An event of any subgraph, reduced to its subject, its station, its district and its new values. */
export type Happened = {
  subject: { type: string; id: string };
  stationId: string | null;
  /** The six-digit code of the district, or the four-digit code of the city if the event concerns only the city. */
  districtCode: DivisionCode;
  after: Recorded | null;
};

/**
 * The subjects whose findings may have changed. An entry of `stationsOf` means all stations of a district, or all
 * stations at which a contractor has a lot.
 */
export type Concerned = {
  stationIds: readonly string[];
  districts: readonly DivisionCode[];
  cities: readonly DivisionCode[];
  stationsOf: readonly StationsOf[];
};
export type StationsOf = { districtCode: DivisionCode } | { contractorId: string };

/**
 * The reach of an event, by the type of its subject.
 * - NOBODY: the event marks no subject.
 * - STATION: the event marks its station. An event without a station, such as an event about a worker without a
 *   posting, marks no subject.
 * - SUBJECT: the event marks its station, or its district or city if the event has no station. It also marks the
 *   stations that its details name.
 * - CONTRACTOR: the event marks all stations at which the contractor has a lot.
 *
 * A type that is missing here has the widest reach (see `widely`), so a new type of event still marks all its subjects.
 */
const REACH: Readonly<Record<string, 'NOBODY' | 'STATION' | 'SUBJECT' | 'CONTRACTOR'>> = {
  Recusal: 'NOBODY',
  /** The standing of a station is derived from its findings and from other events. Those events mark the subjects. */
  Standing: 'NOBODY',
  MachineClient: 'NOBODY',
  Webhook: 'NOBODY',
  /** A reconciliation does not change any payment. */
  Reconciliation: 'NOBODY',
  /** Every ledger entry comes with an event about its budget line or its payment. That event marks the subjects. */
  LedgerEntry: 'NOBODY',
  /** No rule judges a notice before there is a contract. */
  ProcurementNotice: 'NOBODY',
  KnownContractor: 'NOBODY',
  /** No rule judges the account of a contract. */
  PaymentAccount: 'NOBODY',
  /**
   * The score form that completes the result of a panel comes with an event about the evaluation. That event marks the
   * subjects.
   */
  PanelMember: 'NOBODY',
  /** Every acceptance comes with an event about its instalment. That event marks the subjects. */
  Acceptance: 'NOBODY',
  StationWorker: 'STATION',
  Posting: 'STATION',
  Leave: 'STATION',
  ServiceHours: 'STATION',
  Submission: 'SUBJECT',
  Evaluation: 'SUBJECT',
  Waiver: 'SUBJECT',
  Visit: 'SUBJECT',
  Attachment: 'SUBJECT',
  Rectification: 'SUBJECT',
  Complaint: 'SUBJECT',
  BudgetLine: 'SUBJECT',
  Commitment: 'SUBJECT',
  FundingShare: 'SUBJECT',
  Instalment: 'SUBJECT',
  Disbursement: 'SUBJECT',
  Contractor: 'CONTRACTOR',
};

const NOBODY: Concerned = { stationIds: [], districts: [], cities: [], stationsOf: [] };

export function concernedBy(happened: Happened): Concerned {
  const { subject, stationId, districtCode } = happened;
  if (isDraft(happened)) return NOBODY;
  const reach = REACH[subject.type] ?? 'FARTHEST';
  const own = stationId === null ? placeOf(districtCode) : { ...NOBODY, stationIds: [stationId] };
  switch (reach) {
    case 'NOBODY':
      return NOBODY;
    case 'STATION':
      return stationId === null ? NOBODY : own;
    case 'SUBJECT':
      return { ...own, stationIds: [...new Set([...own.stationIds, ...namedStations(happened)])] };
    case 'CONTRACTOR':
      return { ...NOBODY, stationsOf: [{ contractorId: subject.id }] };
    case 'FARTHEST':
      return widely(happened);
  }
}

/**
 * Returns the stations that the details of an event name. An event about the money of a lot belongs to the purchaser's
 * district, and its details name the station.
 */
function namedStations({ after }: Happened): string[] {
  const { stationId, stationIds } = after ?? {};
  return [stationId, ...(Array.isArray(stationIds) ? (stationIds as unknown[]) : [])].filter(
    (each) => typeof each === 'string',
  );
}

/**
 * Returns whether the event concerns the draft of an evaluation. No rule judges drafts. If such an event caused an
 * assessment, an office could conclude that the other office has scored.
 */
function isDraft({ subject, after }: Happened): boolean {
  return subject.type === 'Evaluation' && after?.['status'] === 'DRAFT';
}

function placeOf(code: DivisionCode): Concerned {
  return code.length === 6 ? { ...NOBODY, districts: [code] } : { ...NOBODY, cities: [code] };
}

/**
 * Returns the widest reach. An event with a station marks the station, its district and its city. An event without a
 * station marks the district, all stations of the district, and the city. If the subject has moved, its new district
 * and city are included.
 */
function widely({ stationId, districtCode, after }: Happened): Concerned {
  const now = after?.['districtCode'];
  const codes = [...new Set([districtCode, ...(isDivisionCode(now) ? [now] : [])])];
  const districts = codes.filter((code) => code.length === 6);
  const cities = [...new Set(codes.map((code) => code.slice(0, 4) as DivisionCode))];
  if (stationId !== null) return { stationIds: [stationId], districts, cities, stationsOf: [] };
  return { stationIds: [], districts, cities, stationsOf: districts.map((code) => ({ districtCode: code })) };
}
