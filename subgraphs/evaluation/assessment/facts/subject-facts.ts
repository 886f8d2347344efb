import { type BudgetLevel } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
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
  /** All lots, past and present, the earliest first. */
  lots: readonly LotFacts[] | null;
  obligations: readonly ObligationFacts[];
  evaluations: readonly EvaluationFacts[];
  checks: readonly ObservedCheck[];
};

/** A lot of a district's hub. */
export type HubLotFacts = { districtCode: DivisionCode; lot: LotFacts };

export type DistrictFacts = {
  districtCode: DivisionCode;
  /**
   * The district's streets and towns, each with the number of its stations that are not closed. Null where this is not
   * known.
   */
  streets: readonly { code: DivisionCode; stations: number }[] | null;
  obligations: readonly ObligationFacts[];
  /** The number of stations that the platform inspected in the year of the assessment. */
  inspectedStations: number;
  /** The number of stations that have opened and are not closed. If there are none, none must be inspected. */
  openStations: number | null;
  /** The year's general budget by level. Null where it is not known (FN-1). */
  generalBudgetFen: Readonly<Record<BudgetLevel, Fen>> | null;
  /** The city's share for the year in per cent. Null where no share is set (FN-1). */
  cityPercent: number | null;
};

export type CityFacts = {
  cityCode: DivisionCode;
  /** This year's commission of the inspection. Null where there is none. */
  commission: { withFinance: boolean } | null;
  districts: readonly { code: DivisionCode; inspectedStations: number; openStations: number | null }[];
};
