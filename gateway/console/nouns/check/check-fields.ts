import { type Fault } from '../../graph/refusal';
import { rowsOf } from '../../kit/form/check-values';
import { type Field, type Values } from '../../kit/form/field';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { RULE_OPTIONS } from '../rectification/open-fields';

const BLANK: Values = { rule: '', verdict: '', text: '' };

/** The form field for the observations of a check. */
export const OBSERVATIONS_FIELD: Field = {
  name: 'observations',
  label: CHECK.observations,
  help: CHECK.observationsHelp,
  kind: 'rows',
  isRequired: true,
  blank: BLANK,
  fields: [
    { name: 'rule', label: CHECK.rule, kind: 'choice', options: RULE_OPTIONS, isSearched: true },
    {
      name: 'verdict',
      label: CHECK.verdict,
      kind: 'choice',
      options: [
        { value: 'MET', label: say(CHECK.met) },
        { value: 'NOT_MET', label: say(CHECK.notMet) },
      ],
    },
    { name: 'text', label: CHECK.text, kind: 'prose' },
  ],
};

/** Returns the rows of the form field: one for each given rule, or one empty row if no rules are given. */
export function observationRows(rules: readonly string[]): Values[] {
  return rules.length === 0 ? [BLANK] : rules.map((rule) => ({ ...BLANK, rule }));
}

/** Returns one fault if there is no observation. Otherwise returns a fault for each verdict without a rule. */
export function observationFaults(values: Values): Fault[] {
  const rows = rowsOf(values.observations);
  if (rows.length === 0) return [{ field: 'observations', message: say(CHECK.oneNeeded) }];
  return rows.flatMap(({ rule, verdict }, index) => {
    const isBad = (verdict ?? '') !== '' && (rule ?? '') === '';
    return isBad ? [{ field: `observations.${index}.rule`, message: say(CHECK.ruleNeeded) }] : [];
  });
}
