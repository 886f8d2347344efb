import { type PremisesFacts } from '../../../../subgraphs/evaluation/assessment/facts/premises-facts';
import {
  type PostingFacts,
  type WeekFacts,
  type WorkerFacts,
} from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import {
  type EvaluationFacts,
  type ObligationFacts,
} from '../../../../subgraphs/evaluation/assessment/facts/filing-facts';
import {
  type CityFacts,
  type CityInspection,
  type DistrictFacts,
  type HubLotFacts,
  type Inspected,
  type StationFacts,
  type StreetFacts,
} from '../../../../subgraphs/evaluation/assessment/facts/subject-facts';
import { type Verdict } from '../../../../shared/domain/standard';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { type Policy, policySchema } from '../../../../shared/policy/schema/policy-schema';
import { type Judgement, type Rule } from '../../../../subgraphs/evaluation/assessment/judging/judgement';
import { POLICIES, ruleOf } from '../../../../shared/policy/policy';

// The facts in this file meet every rule of the standard on TODAY. Each test case changes only the facts that it tests.

/** A Wednesday. None of the four full weeks before this day has a public holiday. */
export const TODAY = '2026-06-17';
export const DISTRICT = divisionCode('370102');
export const STREET = divisionCode('370102001');
const CONTRACTOR = 'contractor';

const [newest] = POLICIES.filter(({ division }) => division === '37').toSorted((one, other) =>
  other.effectiveFrom.localeCompare(one.effectiveFrom),
);
if (newest === undefined) throw new Error('Jinan must have a policy.');
/** Jinan's newest policy version, which has every rule. */
export const JINAN: Policy = newest;

/** Returns the policy with other parameters for one rule. The result is a valid policy. */
export function changed<Id extends RuleId>(id: Id, parameters: object, policy = JINAN): Policy {
  const rule = ruleOf(policy, id);
  if (rule === null) throw new Error(`The policy ${policy.version} has no rule ${id}.`);
  const { clause, summary, force } = rule;
  const other = { clause, summary, force, parameters: { ...rule.parameters, ...parameters } };
  return policySchema.parse({ ...policy, rules: { ...policy.rules, [id]: other } });
}

/** Returns the policy without the rule. The result is a valid policy. */
export function without(id: RuleId, policy = JINAN): Policy {
  const rules = Object.fromEntries(Object.entries(policy.rules).filter(([each]) => each !== id));
  return policySchema.parse({ ...policy, rules });
}

type Setting = { policy?: Policy; asOf?: string };

export function judge<Facts>(
  rule: Rule<Facts>,
  facts: Facts,
  { policy = JINAN, asOf = TODAY }: Setting = {},
): Judgement {
  const judgement = rule.judge(facts, policy, asOf);
  if (judgement === null) throw new Error(`The policy ${policy.version} has no rule ${rule.id}.`);
  return judgement;
}

export function verdict<Facts>(rule: Rule<Facts>, facts: Facts, setting: Setting = {}): Verdict {
  return judge(rule, facts, setting).verdict;
}

/** Returns the value of a figure: null if it is not known, and undefined if the judgement has no such figure. */
export function valueOf({ figures }: Judgement, name: string): string | null | undefined {
  return figures.find((each) => each.name === name)?.value;
}

export function week(changes: Partial<WeekFacts>): WeekFacts {
  const week = { isOnPostThroughout: true, hasLeave: false, confirmedMinutes: 1440, isOpen: false };
  return { week: '2026-W24', ...week, ...changes };
}

export function worker(changes: Partial<WorkerFacts> = {}): WorkerFacts {
  const weeks = lastFullWeeks(TODAY, 4).map((each) => week({ week: each }));
  const person = { workerId: 'worker', contractorId: CONTRACTOR, age: 30, ageOnPosting: 29 };
  const verified = { isEducationVerified: true, qualified: true, isQualificationVerified: true };
  return { ...person, education: 'BACHELOR', ...verified, startsOn: '2025-01-01', weeks, ...changes };
}

export function posting(changes: Partial<PostingFacts> = {}): PostingFacts {
  const own = { workerId: 'worker', contractorId: CONTRACTOR, startsOn: '2025-01-01', endsOn: null };
  return { ...own, trainedOn: '2025-01-05', ...changes };
}

export function lot(changes: Partial<LotFacts> = {}): LotFacts {
  return {
    ...{ lotId: 'lot', contractId: 'contract', contractorId: CONTRACTOR, kind: 'STATION', status: 'ACTIVE' },
    ...{ signedOn: '2024-12-20', startsOn: '2025-01-01', endsOn: '2027-12-31', heldOn: null },
    ...{ terminatedOn: null, settledOn: null },
    ...{ missingClauses: [], contractorKind: 'SOCIAL_ORGANISATION', treasuryFunded: false },
    ...{ awardedOn: '2024-12-10', creditCheckedOn: '2024-12-08', noticePublishedOn: '2024-11-10' },
    ...{ missingNoticeParts: [], isInConflict: false, subcontractedOn: null, priceFen: 90_000_00, paidFen: 30_000_00 },
    ...{ paidSources: ['GENERAL_BUDGET'], untracedFen: 0, wronglyPaidOn: [] },
    ...changes,
  };
}

export function obligation(changes: Partial<ObligationFacts>): ObligationFacts {
  const period = { period: '2026', lotId: 'lot', dueOn: '2026-03-31', submittedOn: '2026-03-31' };
  return { kind: 'MONTHLY_BRIEF', ...period, ...changes };
}

export function evaluation(changes: Partial<EvaluationFacts> = {}): EvaluationFacts {
  const signedOn = { DISTRICT_BUREAU: '2026-02-08', STREET_OFFICE: '2026-02-10' };
  return { lotId: 'lot', yearOrdinal: 1, status: 'SIGNED', grade: 'GOOD', signedOn, ...changes };
}

export function premises(changes: Partial<PremisesFacts> = {}): PremisesFacts {
  const plaque = { textMatches: true, hasEmblem: true, prominent: true };
  return {
    ...{ name: '历下区解放路街道社会工作服务站', status: 'OPERATING', openedOn: '2025-02-01', suspensions: [] },
    serviceKinds: ['PROFESSIONAL_SERVICE', 'TALENT_TRAINING', 'COMMUNITY_GOVERNANCE'],
    ...{ venueSource: 'PUBLIC_BUILDING', equipmentListedOn: '2025-01-10', equipmentAcknowledgedOn: '2025-01-12' },
    plaques: [
      { placement: 'OUTDOOR', ...plaque },
      { placement: 'INDOOR', ...plaque },
    ],
    regulationKinds: ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'],
    ...changes,
  };
}

/** Returns the facts of a station that meets every rule, with the given changes. */
export function station(changes: Partial<StationFacts> = {}): StationFacts {
  return {
    ...{ stationId: 'station', divisionCode: STREET, districtCode: DISTRICT, premises: premises() },
    staff: ['a', 'b', 'c'].map((workerId) => worker({ workerId })),
    postings: ['a', 'b', 'c'].map((workerId) => posting({ workerId })),
    lots: [lot()],
    obligations: (['NEEDS_SURVEY', 'SERVICE_PLAN', 'MONTHLY_BRIEF', 'MID_TERM_REPORT', 'FINAL_REPORT'] as const).map(
      (kind) => obligation({ kind }),
    ),
    evaluations: [evaluation()],
    checks: [{ checkedOn: '2026-05-20', rule: 'ST-5', verdict: 'MET' }],
    ...changes,
  };
}

export function at(changes: Partial<PremisesFacts>): StationFacts {
  return station({ premises: premises(changes) });
}

export function hubLot(changes: Partial<LotFacts> = {}): HubLotFacts {
  return { districtCode: DISTRICT, lot: lot({ kind: 'HUB', ...changes }) };
}

/** Returns the facts of a street with one operating station, with the given changes. */
export function street(changes: Partial<StreetFacts> = {}): StreetFacts {
  return { code: STREET, stations: 1, isBuilt: true, isOperating: true, suspendedOn: null, ...changes };
}

export const INSPECTED: Inspected = { inspectedStations: 1, openStations: 5 };

export function district(changes: Partial<DistrictFacts> = {}): DistrictFacts {
  return {
    ...{ districtCode: DISTRICT, streets: [street()] },
    obligations: (['ANNUAL_PLAN', 'IMPLEMENTATION_REPORT'] as const).map((kind) => obligation({ kind, lotId: null })),
    inspections: { thisYear: INSPECTED, lastYear: INSPECTED },
    ...{
      generalBudgetFen: { CITY: 40, DISTRICT: 60, STREET: 0 },
      cityPercent: null,
    },
    ...changes,
  };
}

/** Returns the facts of a city's year with a commissioned inspection of one district, with the given changes. */
export function inspectedCityYear(changes: Partial<CityInspection> = {}): CityInspection {
  return { commission: { withFinance: true }, districts: [{ code: DISTRICT, ...INSPECTED }], ...changes };
}

export function city(changes: Partial<CityFacts> = {}): CityFacts {
  const year = inspectedCityYear();
  return { cityCode: divisionCode('3701'), inspections: { thisYear: year, lastYear: year }, ...changes };
}
