import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type LotRule } from './applicability.rules';
import { communityTime } from './community-time.rules';
import { clauses, disclosure, eligibility, noConflict, noSubcontracting, term } from './contract.rules';
import { annualEvaluation, consequence, inspectedCity, inspectedDistrict } from './evaluation-year.rules';
import { type CityFacts, type DistrictFacts, type HubLotFacts, type StationFacts } from './facts';
import { annualPlan, briefs, implementationReport, needsAndPlan, projectReports } from './filing.rules';
import { type Judgement, type Rule } from './judgement';
import { disbursement, sources, twoLevels } from './money.rules';
import { age, education, enoughStaff, qualification, trainedOnPost } from './personnel.rules';
import { oneInEachStreet, regulations, serviceContent, signage, venueAndEquipment } from './station.rules';
import { UNKNOWN } from './verdict.rules';

// The whole standard (domain.md §2), by what each kind of subject is held to.

const LOT_RULES: readonly LotRule[] = [
  ...[term, clauses, noConflict, eligibility, noSubcontracting, disclosure],
  ...[sources, disbursement],
];

export const STATION_RULES: readonly Rule<StationFacts>[] = [
  ...[venueAndEquipment, signage, regulations, serviceContent],
  ...[enoughStaff, age, education, qualification, communityTime, trainedOnPost],
  ...LOT_RULES.map(({ ofStation }) => ofStation),
  ...[needsAndPlan, briefs, projectReports],
  ...[annualEvaluation, consequence],
];

export const HUB_LOT_RULES: readonly Rule<HubLotFacts>[] = LOT_RULES.map(({ ofHub }) => ofHub);

export const DISTRICT_RULES: readonly Rule<DistrictFacts>[] = [
  ...[oneInEachStreet, annualPlan, implementationReport, inspectedDistrict, twoLevels],
];

export const CITY_RULES: readonly Rule<CityFacts>[] = [inspectedCity];

type Case<Facts> = { facts: Facts; policy: Policy | null; asOf: PlainDate };

/** What a rule says of a subject on a day. Where no policy is in force nothing is known. */
export function judgeBy<Facts>(rule: Rule<Facts>, { facts, policy, asOf }: Case<Facts>): Judgement {
  return policy === null ? UNKNOWN : rule.judge(facts, policy, asOf);
}
