import { VERDICT } from '../../../../shared/domain/standard';
import { type Label } from '../../../../shared/domain/vocabulary';
import { periodNames } from '../../../../shared/kernel/dates/period-names';
import { FIGURES } from '../../generated/rules';
import { listText, yesNo, yuan } from '../../words/format';
import { labelText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type DivisionNames, NO_NAMES } from '../division/division-names';

/**
 * The name of a figure, and how its value is shown: as a label, as an amount in fen, as yes or no, as the names of
 * periods or divisions, or not at all. `absent` is the word for a figure without a value. Without this word, the figure
 * is unknown. `bound` says how the value must relate to the required value.
 */
type FigureWords = Label & {
  labels?: Readonly<Partial<Record<string, Label>>>;
  values?: string;
  absent?: Label;
  bound?: string;
};
type Figure = { name: string; value: string | null; required: string | null };

type Figured = { rule: string; figures: readonly Figure[] };

/** Returns the figures of a finding as one text. */
export function figuresText(finding: Figured, names: DivisionNames = NO_NAMES): string {
  return figureTexts(finding, names).join(';');
}

/**
 * Returns each figure of a finding as a text, in the order of the Hub: if the rule is not met, the first figure is a
 * reason. It omits ids, and figures that have neither a value, nor a requirement, nor a word for a missing value. A
 * division without a known name is shown by its code.
 */
export function figureTexts({ rule, figures }: Figured, names: DivisionNames): string[] {
  const ofRule = (FIGURES as Partial<Record<string, Readonly<Partial<Record<string, FigureWords>>>>>)[rule] ?? {};
  return figures.flatMap(({ name, value, required }) => {
    const words = ofRule[name];
    if (words === undefined || words.values === 'ID') return [];
    if (value === null && required === null && words.absent === undefined) return [];
    const text = value === null ? labelText(words.absent ?? VERDICT.labels.UNKNOWN) : valueText(words, value, names);
    const shown = { name: labelText(words), value: text };
    if (required === null) return [say(STATION.figure, shown)];
    return [say(requiredWords(words), { ...shown, required: valueText(words, required, names) })];
  });
}

/** Returns the words for a figure with a required value. */
function requiredWords({ bound }: FigureWords) {
  if (bound === 'LATEST') return STATION.latestFigure;
  return bound === 'MOST' ? STATION.mostFigure : STATION.requiredFigure;
}

/** Converts the value of a figure to a text. A figure may have several values, separated by spaces. */
function valueText({ labels, values }: FigureWords, text: string, names: DivisionNames): string {
  if (values === 'FEN') return yuan(Number(text));
  if (values === 'YES_OR_NO') return yesNo(text === 'true');
  if (values === 'PERIODS') return listText(periodNames(text).map(labelText));
  if (values === 'DIVISIONS') return listText(text.split(' ').map((code) => names.get(code) ?? code));
  if (labels === undefined) return text;
  const parts = text.split(' ').map((part) => {
    const label = labels[part];
    return label === undefined ? part : labelText(label);
  });
  return listText(parts);
}
