import { VERDICT } from '../../../../shared/domain/standard';
import { type Label } from '../../../../shared/domain/vocabulary';
import { periodNames } from '../../../../shared/kernel/dates/period-names';
import { FIGURES } from '../../generated/rules';
import { listText, yesNo, yuan } from '../../words/format';
import { labelText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';

/**
 * The name of a figure, and how its value is shown. With `labels`, a value is shown by its label. `values` says that
 * values are, for example, amounts in yuan or ids, which are not shown. `absent` is the word for a missing value, which
 * is otherwise shown as unknown.
 */
type FigureWords = Label & {
  labels?: Readonly<Partial<Record<string, Label>>>;
  values?: string;
  absent?: Label;
};
type Figure = { name: string; value: string | null; required: string | null };

/**
 * Returns the figures of a finding as text. It omits ids, and figures that have neither a value, nor a requirement, nor
 * a word for a missing value.
 */
export function figuresText({ rule, figures }: { rule: string; figures: readonly Figure[] }): string {
  const ofRule = (FIGURES as Partial<Record<string, Readonly<Partial<Record<string, FigureWords>>>>>)[rule] ?? {};
  return figures
    .flatMap(({ name, value, required }) => {
      const words = ofRule[name];
      if (words === undefined || words.values === 'ID') return [];
      if (value === null && required === null && words.absent === undefined) return [];
      const text = value === null ? labelText(words.absent ?? VERDICT.labels.UNKNOWN) : valueText(words, value);
      const shown = { name: labelText(words), value: text };
      if (required === null) return [say(STATION.figure, shown)];
      return [say(STATION.requiredFigure, { ...shown, required: valueText(words, required) })];
    })
    .join(';');
}

/** Converts the value of a figure to a text. A figure may have several values, separated by spaces. */
function valueText({ labels, values }: FigureWords, text: string): string {
  if (values === 'FEN') return yuan(Number(text));
  if (values === 'YES_OR_NO') return yesNo(text === 'true');
  if (values === 'PERIODS') return listText(periodNames(text).map(labelText));
  if (labels === undefined) return text;
  const parts = text.split(' ').map((part) => {
    const label = labels[part];
    return label === undefined ? part : labelText(label);
  });
  return listText(parts);
}
