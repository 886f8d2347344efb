import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy, type PolicyRules, type RuleId } from '../../../../shared/policy/policy-schema';
import { type Caller } from '../../../../shared/access/caller';

type Asked = { division: DivisionCode | null; on: PlainDate };

/**
 * The policy of the division that is named, else of the caller's own. Who has no division of his own (a contractor, the public) is
 * told the one there is, and null where several places have each their own: then he must name one.
 */
export function policyAsked(policies: readonly Policy[], caller: Caller, { division, on }: Asked): Policy | null {
  const own = division ?? ('division' in caller ? caller.division : onlyPlaceOf(policies));
  return own === null ? null : policyFor(policies, { division: own, on });
}

function onlyPlaceOf(policies: readonly Policy[]): string | null {
  const [place, ...others] = new Set(policies.map(({ division }) => division));
  return place === undefined || others.length > 0 ? null : place;
}

/** Of a rule without parameters any name is a key, as far as its type says. */
type NameIn<Parameters> = string extends keyof Parameters ? never : keyof Parameters;
type ParameterName = { [Id in RuleId]: NameIn<PolicyRules[Id]['parameters']> }[RuleId];

/** What a number of this name counts, in Chinese; null of a ratio and of what is no number. */
const UNITS: Readonly<Record<ParameterName, string | null>> = {
  dueOn: null,
  sources: null,
  placements: null,
  nameSuffix: null,
  emblem: null,
  prominent: null,
  kinds: null,
  months: '个月',
  minimum: '人',
  maximumAge: '岁',
  measured: null,
  numerator: null,
  denominator: null,
  hours: '小时',
  weeks: '周',
  years: '年',
  clauses: null,
  barredWhereTreasuryFunded: null,
  creditCheck: null,
  parts: null,
  daysBeforeAward: '日',
  everyMonths: '个月',
  dueDay: '日',
  midTermMonths: '个月',
  finalDays: '日',
  weightsTenths: '0.1分',
  gradeBoundsTenths: '0.1分',
  days: '日',
  goesOnWith: null,
  terminationDays: '日',
  stationsADistrict: '个站点',
  withFinance: null,
  cityFrom: '0.01%',
  cityUntil: '0.01%',
};

export type FlatParameter = { name: string; value: string; unit: string | null };

/** A rule's parameters as text, one a line: a part of a parameter is named after it (`weightsTenths.FINANCE`), a list is spaced. */
export function flatParameters(parameters: PolicyRules[RuleId]['parameters']): FlatParameter[] {
  return Object.entries(parameters).flatMap(([name, value]: [string, unknown]) =>
    partsOf(name, value).map((part) => ({
      name: part.name,
      value: Array.isArray(part.value) ? part.value.join(' ') : String(part.value),
      unit: typeof part.value === 'number' ? UNITS[name as ParameterName] : null,
    })),
  );
}

function partsOf(name: string, value: unknown): { name: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ name, value }];
  return Object.entries(value).map(([part, each]: [string, unknown]) => ({ name: `${name}.${part}`, value: each }));
}
