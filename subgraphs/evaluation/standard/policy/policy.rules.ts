import { type ParametersOf, type RuleId, definitionOf } from '../../../../shared/policy/rules/registry';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Caller } from '../../../../shared/access/caller';

type Asked = { division: DivisionCode | null; on: PlainDate };

/**
 * Returns the policy of the division that the caller names, or else of the caller's own division. For a caller without
 * a division (a contractor, the public), returns the policy of the only division that has one. If several divisions
 * have policies, the result is null, and the caller must name a division.
 */
export function policyAsked(policies: readonly Policy[], caller: Caller, { division, on }: Asked): Policy | null {
  const own = division ?? ('division' in caller ? caller.division : onlyPlaceOf(policies));
  return own === null ? null : policyFor(policies, { division: own, on });
}

function onlyPlaceOf(policies: readonly Policy[]): string | null {
  const [place, ...others] = new Set(policies.map(({ division }) => division));
  return place === undefined || others.length > 0 ? null : place;
}

export type FlatParameter = { name: string; value: string; unit: string | null };

/**
 * Returns the parameters of a rule as text. A parameter with parts gives one entry for each part, with a name such as
 * `weightsTenths.FINANCE`. The values of a list are separated by spaces.
 */
export function flatParameters(id: RuleId, parameters: ParametersOf<RuleId>): FlatParameter[] {
  const units: Readonly<Record<string, string | undefined>> = definitionOf(id).units;
  return Object.entries(parameters).flatMap(([name, value]: [string, unknown]) =>
    partsOf(name, value).map((part) => ({
      name: part.name,
      value: Array.isArray(part.value) ? part.value.join(' ') : String(part.value),
      unit: typeof part.value === 'number' ? (units[name] ?? null) : null,
    })),
  );
}

function partsOf(name: string, value: unknown): { name: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ name, value }];
  return Object.entries(value).map(([part, each]: [string, unknown]) => ({ name: `${name}.${part}`, value: each }));
}
