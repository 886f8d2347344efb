import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type Column } from '../../kit/table/column';
import { listText } from '../../words/format';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';

export type Observation = { rule: string | null; verdict: ObservedVerdict | null; text: string };

/** A check of a station: a visit or an inspection, with what was observed on that day. */
export type CheckRow = {
  id: string;
  observations: readonly Observation[];
  station: { id: string; name: string; division: { code: string; name: string } | null } | null;
};

export const CHECK_COLUMNS: readonly Column<CheckRow>[] = [
  { key: 'station', title: CHECK.station, value: ({ station }) => station?.name ?? null, exported: 'station.name' },
  {
    key: 'street',
    title: CHECK.street,
    value: ({ station }) => station?.division?.name ?? null,
    exported: 'station.division.name',
  },
  { key: 'unmet', title: CHECK.unmet, value: (row) => listText(unmetRules(row).map(ruleText)), exported: null },
  {
    key: 'observations',
    title: CHECK.observations,
    value: ({ observations }) => observations.map(({ text }) => text).join(';'),
    exported: null,
  },
];

/** Returns the rules of a check with the verdict "not met", each rule once. */
export function unmetRules({ observations }: Pick<CheckRow, 'observations'>): string[] {
  const rules = observations.flatMap(({ rule, verdict }) => (rule !== null && verdict === 'NOT_MET' ? [rule] : []));
  return [...new Set(rules)];
}

/**
 * Returns the address of the page of a check, below the list at `/${list}`. Returns null if the street of the station
 * is not known, because the address contains its code.
 */
export function checkAddress(list: string, { id, station }: Pick<CheckRow, 'id' | 'station'>): string | null {
  const street = station?.division?.code ?? null;
  return street === null ? null : `/${list}/${street}/${id}`;
}

export function verdictText(verdict: ObservedVerdict | null): string {
  if (verdict === null) return '';
  return say(verdict === 'MET' ? CHECK.met : CHECK.notMet);
}
