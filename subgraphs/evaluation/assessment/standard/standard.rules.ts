import { type CityFacts, type DistrictFacts, type HubLotFacts, type StationFacts } from '../facts/subject-facts';
import { type LotRule } from '../judging/applicability.rules';
import { type Rule } from '../judging/judgement';
import { term } from '../rules/contract/co-1.rules';
import { clauses } from '../rules/contract/co-2.rules';
import { noConflict } from '../rules/contract/co-3.rules';
import { eligibility } from '../rules/contract/co-4.rules';
import { noAssignment } from '../rules/contract/co-5.rules';
import { disclosure } from '../rules/contract/co-6.rules';
import { annualEvaluation } from '../rules/evaluation/ev-1.rules';
import { consequence } from '../rules/evaluation/ev-2.rules';
import { inspectedCity, inspectedDistrict } from '../rules/evaluation/ev-3.rules';
import { annualPlan } from '../rules/filing/fi-1.rules';
import { needsAndPlan } from '../rules/filing/fi-2.rules';
import { briefs } from '../rules/filing/fi-3.rules';
import { projectReports } from '../rules/filing/fi-4.rules';
import { implementationReport } from '../rules/filing/fi-5.rules';
import { twoLevels } from '../rules/money/fn-1.rules';
import { sources } from '../rules/money/fn-2.rules';
import { disbursement } from '../rules/money/fn-3.rules';
import { enoughStaff } from '../rules/personnel/pe-1.rules';
import { age } from '../rules/personnel/pe-2.rules';
import { education } from '../rules/personnel/pe-3.rules';
import { qualification } from '../rules/personnel/pe-4.rules';
import { communityTime } from '../rules/personnel/pe-5.rules';
import { trainedOnPost } from '../rules/personnel/pe-6.rules';
import { oneInEachStreet } from '../rules/station/st-1.rules';
import { venueAndEquipment } from '../rules/station/st-2.rules';
import { signage } from '../rules/station/st-3.rules';
import { regulations } from '../rules/station/st-4.rules';
import { serviceContent } from '../rules/station/st-5.rules';

// The judging parts of all rules, by the kind of subject. List every new rule here.

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
