import { type CityFacts, type DistrictFacts, type HubLotFacts, type StationFacts } from '../facts/subject-facts';
import { type LotRule } from '../judging/applicability.rules';
import { type Rule } from '../judging/judgement';
import { term } from '../rules/contract/co-1';
import { clauses } from '../rules/contract/co-2';
import { noConflict } from '../rules/contract/co-3';
import { eligibility } from '../rules/contract/co-4';
import { noAssignment } from '../rules/contract/co-5';
import { disclosure } from '../rules/contract/co-6';
import { annualEvaluation } from '../rules/evaluation/ev-1';
import { consequence } from '../rules/evaluation/ev-2';
import { inspectedCity, inspectedDistrict } from '../rules/evaluation/ev-3';
import { annualPlan } from '../rules/filing/fi-1';
import { needsAndPlan } from '../rules/filing/fi-2';
import { briefs } from '../rules/filing/fi-3';
import { projectReports } from '../rules/filing/fi-4';
import { implementationReport } from '../rules/filing/fi-5';
import { twoLevels } from '../rules/money/fn-1';
import { sources } from '../rules/money/fn-2';
import { disbursement } from '../rules/money/fn-3';
import { enoughStaff } from '../rules/personnel/pe-1';
import { age } from '../rules/personnel/pe-2';
import { education } from '../rules/personnel/pe-3';
import { qualification } from '../rules/personnel/pe-4';
import { communityTime } from '../rules/personnel/pe-5';
import { trainedOnPost } from '../rules/personnel/pe-6';
import { oneInEachStreet } from '../rules/station/st-1';
import { venueAndEquipment } from '../rules/station/st-2';
import { signage } from '../rules/station/st-3';
import { regulations } from '../rules/station/st-4';
import { serviceContent } from '../rules/station/st-5';

// The judging halves of the whole standard (domain.md §2), by the kind of subject. A new rule is listed here.

const LOT_RULES: readonly LotRule[] = [
  term,
  clauses,
  noConflict,
  eligibility,
  noAssignment,
  disclosure,
  sources,
  disbursement,
];

export const STATION_RULES: readonly Rule<StationFacts>[] = [
  venueAndEquipment,
  signage,
  regulations,
  serviceContent,
  enoughStaff,
  age,
  education,
  qualification,
  communityTime,
  trainedOnPost,
  ...LOT_RULES.map(({ ofStation }) => ofStation),
  needsAndPlan,
  briefs,
  projectReports,
  annualEvaluation,
  consequence,
];

export const HUB_LOT_RULES: readonly Rule<HubLotFacts>[] = LOT_RULES.map(({ ofHub }) => ofHub);

export const DISTRICT_RULES: readonly Rule<DistrictFacts>[] = [
  oneInEachStreet,
  annualPlan,
  implementationReport,
  inspectedDistrict,
  twoLevels,
];

export const CITY_RULES: readonly Rule<CityFacts>[] = [inspectedCity];
