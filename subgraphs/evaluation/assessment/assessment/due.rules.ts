import { type Recorded } from '../../../../shared/store/write';
import { type DivisionCode, isDivisionCode } from '../../../../shared/kernel/ids/division-code';

/** An event, of whichever subgraph: what it was about, and where. */
export type Happened = {
  subject: { type: string; id: string };
  stationId: string | null;
  /** 4 digits where it is the city's alone. */
  districtCode: DivisionCode;
  after: Recorded | null;
};

/** Whose findings may be others since. `stationsOf`: all that are there, or all with a lot of that contractor. */
export type Concerned = {
  stationIds: readonly string[];
  districts: readonly DivisionCode[];
  cities: readonly DivisionCode[];
  stationsOf: readonly StationsOf[];
};
export type StationsOf = { districtCode: DivisionCode } | { contractorId: string };

/**
 * How far an event reaches by the type of its subject. STATION: its station, and nobody where it has none, as of a worker on the
 * bench. SUBJECT: its station, or its district where it has none. A type that is not here reaches farthest, so that a new one
 * is not forgotten: its station with the district and the city, or all stations of the district.
 */
const REACH: Readonly<Record<string, 'NOBODY' | 'STATION' | 'SUBJECT' | 'CONTRACTOR'>> = {
  Recusal: 'NOBODY',
  MachineClient: 'NOBODY',
  Webhook: 'NOBODY',
  /** It changes no payment. */
  Reconciliation: 'NOBODY',
  /** What it changes for a rule is told of its line, or of its payment. */
  LedgerEntry: 'NOBODY',
  /** Until a contract comes of it no lot is judged by it. */
  ProcurementNotice: 'NOBODY',
  KnownContractor: 'NOBODY',
  /** What it makes due is told of the instalment. */
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
      return own;
    case 'CONTRACTOR':
      return { ...NOBODY, stationsOf: [{ contractorId: subject.id }] };
    case 'FARTHEST':
      return widely(happened);
  }
}

/** No rule asks for drafts, and one that was assessed because of it would tell one office that the other has scored. */
function isDraft({ subject, after }: Happened): boolean {
  return subject.type === 'Evaluation' && after?.['status'] === 'DRAFT';
}

function placeOf(code: DivisionCode): Concerned {
  return code.length === 6 ? { ...NOBODY, districts: [code] } : { ...NOBODY, cities: [code] };
}

/** Where a subject has moved, the district that it came to as well. */
function widely({ stationId, districtCode, after }: Happened): Concerned {
  const now = after?.['districtCode'];
  const codes = [...new Set([districtCode, ...(isDivisionCode(now) ? [now] : [])])];
  const districts = codes.filter((code) => code.length === 6);
  const cities = [...new Set(codes.map((code) => code.slice(0, 4) as DivisionCode))];
  if (stationId !== null) return { stationIds: [stationId], districts, cities, stationsOf: [] };
  return { stationIds: [], districts, cities, stationsOf: districts.map((code) => ({ districtCode: code })) };
}
