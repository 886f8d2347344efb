import { type Label, type Vocabulary } from '../../../shared/domain/vocabulary';
import { RULES } from '../generated/rules';
import { LANGUAGE } from './language';

/** Returns the text of a label in the language of the page. */
export function labelText(label: Label): string {
  return label[LANGUAGE];
}

/** Returns the label of a value, or the value itself if the vocabulary lacks it. Returns an empty text for null. */
export function labelOf<Value extends string>(vocabulary: Vocabulary<Value>, value: Value | null | undefined): string {
  if (value === null || value === undefined) return '';
  const label = (vocabulary.labels as Partial<Record<string, Label>>)[value];
  return label === undefined ? value : labelText(label);
}

/** Returns the values of a vocabulary as the options of a choice. */
export function optionsOf<Value extends string>(vocabulary: Vocabulary<Value>): { value: Value; label: string }[] {
  return vocabulary.values.map((value) => ({ value, label: labelOf(vocabulary, value) }));
}

/** Returns the id and the title of a rule, such as "ST-3 标牌". */
export function ruleText(rule: string): string {
  const title = (RULES as Partial<Record<string, Label>>)[rule];
  return title === undefined ? rule : `${rule} ${labelText(title)}`;
}
