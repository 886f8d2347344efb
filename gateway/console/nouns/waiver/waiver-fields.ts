import { type Field } from '../../kit/form/field';
import { WAIVER } from '../../words/bureau/casework';
import { ruleText } from '../../words/labels';

/** Returns the form fields of a waiver below the field for its subject. `rules` are the rules that can be waived. */
export function waiverFields(rules: readonly string[]): readonly Field[] {
  const options = rules.map((rule) => ({ value: rule, label: ruleText(rule) }));
  return [
    { name: 'rule', label: WAIVER.rule, kind: 'choice', options },
    { name: 'reason', label: WAIVER.reason, kind: 'prose' },
    { name: 'until', label: WAIVER.until, kind: 'date' },
  ];
}
