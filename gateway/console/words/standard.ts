import { ROLE, type UserRole } from '../../../shared/domain/roles';
import { type RuleForce } from '../../../shared/domain/standard';
import { type Label } from '../../../shared/domain/vocabulary';
import { RESPONSIBLE, type RULES, STANDARDS } from '../generated/rules';
import { listText } from './format';
import { labelOf } from './labels';

export type RuleId = keyof typeof RULES;

/** The requirement of a rule: its clause, its text, whether it can be waived, and its parameters. */
export type RuleDemand = {
  clause: string;
  asks: Label;
  force: RuleForce;
  parameters: Readonly<Partial<Record<string, unknown>>>;
};

/** A version of the standard, as the Hub's policies define it. A version may lack some rules. */
export type Standard = { effectiveFrom: string; rules: Readonly<Partial<Record<string, RuleDemand>>> };

/**
 * Returns the version of the standard that is in force on a day. For a day before the first version, returns the first.
 */
export function standardOn(today: string): Standard {
  const versions = STANDARDS as unknown as readonly [Standard, ...Standard[]];
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? versions[0];
}

/** Returns the requirement of a rule. Null if this version of the standard does not contain the rule. */
export function demandOf(standard: Standard, rule: string): RuleDemand | null {
  return standard.rules[rule] ?? null;
}

/** Returns the roles that are responsible for meeting a rule, the usual one first. An unknown rule has none. */
export function responsibleFor(rule: string): readonly UserRole[] {
  return Object.hasOwn(RESPONSIBLE, rule) ? (RESPONSIBLE[rule as RuleId] as readonly UserRole[]) : [];
}

/** Returns the names of the offices that are responsible for meeting a rule. */
export function responsibleText(rule: string): string {
  return listText(responsibleFor(rule).map((role) => labelOf(ROLE, role)));
}
