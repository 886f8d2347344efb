import { type z } from 'zod';
import { type FigureDefinition, type RuleDefinition } from '../rule/definition';
import { ST_1 } from './station/st-1';
import { ST_2 } from './station/st-2';
import { ST_3 } from './station/st-3';
import { ST_4 } from './station/st-4';
import { ST_5 } from './station/st-5';
import { PE_1 } from './personnel/pe-1';
import { PE_2 } from './personnel/pe-2';
import { PE_3 } from './personnel/pe-3';
import { PE_4 } from './personnel/pe-4';
import { PE_5 } from './personnel/pe-5';
import { PE_6 } from './personnel/pe-6';
import { CO_1 } from './contract/co-1';
import { CO_2 } from './contract/co-2';
import { CO_3 } from './contract/co-3';
import { CO_4 } from './contract/co-4';
import { CO_5 } from './contract/co-5';
import { CO_6 } from './contract/co-6';
import { FI_1 } from './filing/fi-1';
import { FI_2 } from './filing/fi-2';
import { FI_3 } from './filing/fi-3';
import { FI_4 } from './filing/fi-4';
import { FI_5 } from './filing/fi-5';
import { EV_1 } from './evaluation/ev-1';
import { EV_2 } from './evaluation/ev-2';
import { EV_3 } from './evaluation/ev-3';
import { FN_1 } from './money/fn-1';
import { FN_2 } from './money/fn-2';
import { FN_3 } from './money/fn-3';

/** All rules that a policy can have, in the order of the standard. List every new rule here. */
export const RULES = [
  ST_1,
  ST_2,
  ST_3,
  ST_4,
  ST_5,
  PE_1,
  PE_2,
  PE_3,
  PE_4,
  PE_5,
  PE_6,
  CO_1,
  CO_2,
  CO_3,
  CO_4,
  CO_5,
  CO_6,
  FI_1,
  FI_2,
  FI_3,
  FI_4,
  FI_5,
  EV_1,
  EV_2,
  EV_3,
  FN_1,
  FN_2,
  FN_3,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
export type DefinitionOf<Id extends RuleId> = Extract<(typeof RULES)[number], { id: Id }>;
export type ParametersOf<Id extends RuleId> = z.infer<DefinitionOf<Id>['parameters']>;
/** The names of the figures that a finding of the rule may contain. */
export type FigureNameOf<Id extends RuleId> = keyof DefinitionOf<Id>['figures'] & string;

export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, RuleDefinition> = new Map(RULES.map((each) => [each.id, each]));

export function isRuleId(text: string): text is RuleId {
  return BY_ID.has(text);
}

/** Returns the part of a rule that all cities share. */
export function definitionOf(id: RuleId): RuleDefinition {
  const found = BY_ID.get(id);
  if (found === undefined) throw new Error(`The registry has no rule ${id}. Add its definition to RULES.`);
  return found;
}

/** Returns a figure of a rule by its name, or null where the rule or the figure is unknown. */
export function figureOf(rule: string, name: string): FigureDefinition | null {
  const figures = BY_ID.get(rule)?.figures ?? {};
  return Object.hasOwn(figures, name) ? (figures[name] ?? null) : null;
}
