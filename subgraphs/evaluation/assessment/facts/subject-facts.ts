import { type BudgetLevel } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Fen } from '../../../../shared/kernel/money';
import { type ObservedCheck } from '../../oversight/observation/observed-check';
import { type EvaluationFacts, type ObligationFacts } from './filing-facts';
import { type LotFacts } from './lot-facts';
import { type PremisesFacts } from './premises-facts';
import { type PostingFacts, type WorkerFacts } from './staff-facts';

// The facts by which the rules judge one subject, as they stood on the day of the assessment. Null means that a fact is
// not known.

export type StationFacts = {
  stationId: string;
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
  premises: PremisesFacts | null;
  staff: readonly WorkerFacts[] | null;
  postings: readonly PostingFacts[] | null;
  /** All lots, past and present, the earliest first. Null if they are not known. */
  lots: readonly LotFacts[] | null;
  obligations: readonly ObligationFacts[];
  evaluations: readonly EvaluationFacts[];
  checks: readonly ObservedCheck[];
};

/** A lot of a district's hub. */
export type HubLotFacts = { districtCode: DivisionCode; lot: LotFacts };

/** A street or town. `stations` counts its stations that are not closed. */
export type StreetFacts = {
  code: DivisionCode;
  stations: number;
  /** True if a station has opened and is not closed (已建成). */
  isBuilt: boolean;
  isOperating: boolean;
  /** The first day of the current suspension. Null if there is none, or if its first day is unknown. */
  suspendedOn: PlainDate | null;
};

/** The facts of EV-3 for the year of the assessment, up to the day of the assessment, and for the year before. */
export type InspectionYears<Facts> = { thisYear: Facts; lastYear: Facts };

/**
 * The number of a district's stations that the platform inspected in a year, and the number of its open stations. An
 * open station has opened and is not closed. `openStations` is null if the number is unknown. If it is 0, no inspection
 * is needed.
 */
export type Inspected = { inspectedStations: number; openStations: number | null };

/** The inspection of a city's stations in a year. `commission` is null if the city has commissioned no inspection. */
export type CityInspection = {
  commission: { withFinance: boolean } | null;
  districts: readonly (Inspected & { code: DivisionCode })[];
};

export type DistrictFacts = {
  districtCode: DivisionCode;
  /** The district's streets and towns. Null where they are not known. */
  streets: readonly StreetFacts[] | null;
  obligations: readonly ObligationFacts[];
  inspections: InspectionYears<Inspected>;
  /** The year's general budget by level. Null where it is not known (FN-1). */
  generalBudgetFen: Readonly<Record<BudgetLevel, Fen>> | null;
  /** The city's share for the year in per cent. Null where no share is set (FN-1). */
  cityPercent: number | null;
};

export type CityFacts = {
  cityCode: DivisionCode;
  inspections: InspectionYears<CityInspection>;
};
