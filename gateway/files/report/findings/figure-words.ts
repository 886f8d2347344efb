import { VERDICT } from '../../../../shared/domain/standard';
import { chineseLabels, type Vocabulary } from '../../../../shared/domain/vocabulary';
import { periodNames } from '../../../../shared/kernel/dates/period-names';
import { parseFen } from '../../../../shared/kernel/money';
import { type FigureBound, type FigureDefinition } from '../../../../shared/policy/rule/definition';
import { figureOf } from '../../../../shared/policy/rules/registry';
import { yuanDigits } from '../../../../shared/kernel/amount-text';
import { labelled } from '../../labels';
import { type DivisionNames } from './division-names';

export type Figure = { name: string; value: string | null; required: string | null };

/** Returns the definition of a figure that no rule declares. The name of the figure serves as its label. */
const undeclared = (name: string): FigureDefinition => ({ zh: name, en: name });
const YES_OR_NO = { true: '是', false: '否' };

/**
 * Returns the text of a sheet cell with the figures on which a finding rests. It omits a figure that has neither a
 * value nor a requirement, unless the definition of the figure has a word for a missing value. It omits ids too,
 * because another sheet names the contractor. A division without a known name is shown by its code.
 */
export function figuresInWords(rule: string, figures: readonly Figure[], names: DivisionNames): string {
  return figures
    .map((figure) => ({ ...figure, definition: figureOf(rule, figure.name) ?? undeclared(figure.name) }))
    .filter(({ definition, value, required }) => {
      const isEmpty = value === null && required === null && definition.absent === undefined;
      return definition.values !== 'ID' && !isEmpty;
    })
    .map((figure) => inWords(figure, names))
    .join(';');
}

type Declared = Figure & { definition: FigureDefinition };

/** The words before a required value that bounds the value. */
const REQUIRED = { LATEST: '要求不晚于', MOST: '要求不超过' } as const satisfies Record<FigureBound, string>;

function inWords({ definition, value, required }: Declared, names: DivisionNames): string {
  const words = definition.bound === undefined ? '要求' : REQUIRED[definition.bound];
  const needed = required === null ? '' : `(${words} ${valueInWords(definition, required, names)})`;
  const { absent = VERDICT.labels.UNKNOWN } = definition;
  return `${definition.zh} ${value === null ? absent.zh : valueInWords(definition, value, names)}${needed}`;
}

function valueInWords({ values }: FigureDefinition, value: string, names: DivisionNames): string {
  switch (values) {
    case undefined:
    case 'ID':
      return value;
    case 'FEN':
      return yuanDigits(parseFen(value));
    case 'PERIODS':
      return periodNames(value)
        .map(({ zh }) => zh)
        .join('、');
    case 'DIVISIONS':
      return value
        .split(' ')
        .map((code) => names.get(code) ?? code)
        .join('、');
    case 'YES_OR_NO':
      return labelled(YES_OR_NO, value) ?? value;
    default:
      return inChinese(values, value);
  }
}

/**
 * Returns the Chinese labels for the value of a figure. The value is one word of a vocabulary, or several words
 * separated by spaces.
 */
function inChinese(vocabulary: Vocabulary<string>, value: string): string {
  const labels = chineseLabels(vocabulary);
  return value
    .split(' ')
    .map((word) => labelled(labels, word))
    .join('、');
}
