import { GRADE } from '../../../../../shared/domain/evaluations';
import { VERDICT } from '../../../../../shared/domain/standard';
import { RULES, STATION_RULES } from '../../../generated/rules';
import { type Connection } from '../../../graph/connection';
import { type Document } from '../../../graph/document';
import { variablesOf } from '../../../kit/list/filter-values';
import { type Filters } from '../../../kit/list/list-state';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { optionsOf, ruleText } from '../../../words/labels';
import { say } from '../../../words/language';
import { CHECK } from '../../../words/nouns/check';
import { STATION } from '../../../words/nouns/station';
import { FINDING_LIST_COLUMNS, type FindingListRow } from '../finding-list';
import { STATION_FILTERS, type StationListRow, stationFilter } from '../station-columns';
import { type StationsDocument, stationList } from './station-pages';

const ORDERS = [
  { value: 'NOT_MET_DESC', label: say(CHECK.notMetFirst) },
  { value: 'LAST_INSPECTED', label: say(CHECK.lastInspected) },
];

const options = (rules: readonly string[]) => rules.map((rule) => ({ value: rule, label: ruleText(rule) }));

/**
 * Returns the definition of the page that lists a city's stations. A supervisor can filter them by unmet rule and
 * grade, and choose their order.
 */
export function cityStations(document: StationsDocument): ListSpec<StationListRow> {
  return {
    ...stationList(document),
    filters: [
      ...STATION_FILTERS,
      { name: 'notMet', label: STATION.notMet, kind: 'choice', options: options(STATION_RULES) },
      { name: 'grade', label: STATION.grade, kind: 'choice', options: optionsOf(GRADE) },
      { name: 'orderBy', label: CHECK.order, kind: 'choice', options: ORDERS },
    ],
    read: readConnection(document, stationVariables, (data) => data.stations),
    exportFilters: ({ orderBy: _, ...filters }) => filters,
  };
}

function stationVariables({ orderBy, ...filters }: Filters): object {
  const filter = stationFilter(variablesOf(filters, { lists: ['notMet'] }));
  return { filter, ...(orderBy === undefined ? {} : { orderBy }) };
}

type FindingsDocument = Document<{ findings: Connection<FindingListRow> | null }, never>;

/**
 * Returns the definition of the page that lists a city's findings. `linkOf` returns the address that a finding opens.
 */
export function cityFindings(
  document: FindingsDocument,
  linkOf: (row: FindingListRow) => string | null,
): ListSpec<FindingListRow> {
  return {
    name: 'findings',
    title: STATION.findings,
    columns: FINDING_LIST_COLUMNS,
    filters: [
      { name: 'rule', label: STATION.rule, kind: 'choice', options: options(Object.keys(RULES)) },
      { name: 'verdict', label: STATION.verdict, kind: 'choice', options: optionsOf(VERDICT) },
    ],
    read: readConnection(
      document,
      (filters) => filters,
      (data) => data.findings,
    ),
    idOf: ({ id }) => id,
    linkOf,
  };
}
