import { CONTRACT_CLAUSE, CONTRACTOR_KIND, LOT_STATUS, NOTICE_PART } from '../../../shared/domain/contracts';
import { FUNDING_SOURCE } from '../../../shared/domain/money';
import { EDUCATION } from '../../../shared/domain/personnel';
import { VERDICT } from '../../../shared/domain/standard';
import { REGULATION_KIND, SERVICE_KIND, SIGNAGE_PLACEMENT, VENUE_SOURCE } from '../../../shared/domain/stations';
import { chineseLabels } from '../../../shared/domain/vocabulary';
import { parseFen } from '../../../shared/kernel/money';
import { yuanDigits } from '../../../shared/tabular/table-cells';
import { FIGURE } from './figure-labels';
import { labelled } from '../labels';

export type Figure = { name: string; value: string | null; required: string | null };
type Words = Readonly<Record<string, string>>;

const YES_OR_NO: Words = { true: '是', false: '否' };

/** The labels of a figure's values, by the figure: one value may mean one thing among clauses and another among sources. */
const WORDS: Readonly<Record<string, Words>> = {
  venueSource: chineseLabels(VENUE_SOURCE),
  rightPlaques: chineseLabels(SIGNAGE_PLACEMENT),
  missingRegulations: chineseLabels(REGULATION_KIND),
  excludedKinds: chineseLabels(SERVICE_KIND),
  checkFound: chineseLabels(VERDICT),
  lowestEducation: chineseLabels(EDUCATION),
  missingClauses: chineseLabels(CONTRACT_CLAUSE),
  missingNoticeParts: chineseLabels(NOTICE_PART),
  contractorKind: chineseLabels(CONTRACTOR_KIND),
  lotStatus: chineseLabels(LOT_STATUS),
  sources: chineseLabels(FUNDING_SOURCE),
  barredSources: chineseLabels(FUNDING_SOURCE),
  treasuryFunded: YES_OR_NO,
  isInConflict: YES_OR_NO,
  commissioned: YES_OR_NO,
  withFinance: YES_OR_NO,
};
/** Figures that are left out: an id says nothing to a reader, and another sheet names the contractor. */
const LEFT_OUT = new Set(['contractor']);

/** Returns the figures of a finding in one line. A figure without value and requirement is left out. */
export function figuresInWords(figures: readonly Figure[]): string {
  const shown = figures.filter(
    ({ name, value, required }) => !LEFT_OUT.has(name) && (value !== null || required !== null),
  );
  return shown.map(inWords).join(';');
}

function inWords({ name, value, required }: Figure): string {
  const needed = required === null ? '' : `(要求 ${valueInWords(name, required)})`;
  return `${labelled(FIGURE, name)} ${value === null ? '不明' : valueInWords(name, value)}${needed}`;
}

function valueInWords(name: string, value: string): string {
  if (name.endsWith('Fen')) return yuanDigits(parseFen(value));
  const words = WORDS[name];
  if (words === undefined) return value;
  return value
    .split(' ')
    .map((word) => labelled(words, word))
    .join('、');
}
