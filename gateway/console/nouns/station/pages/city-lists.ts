import { GRADE } from '../../../../../shared/domain/evaluations';
import { STATION_RULES } from '../../../generated/rules';
import { variablesOf } from '../../../kit/list/filter-values';
import { type Filters } from '../../../kit/list/list-state';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { optionsOf, ruleText } from '../../../words/labels';
import { say } from '../../../words/language';
import { CHECK } from '../../../words/nouns/check';
import { STATION } from '../../../words/nouns/station';
import { STATION_FILTERS, type StationListRow, stationFilter } from '../station-columns';
import { type StationsDocument, stationList } from './station-pages';

const ORDERS = [
  { value: 'NOT_MET_DESC', label: say(CHECK.notMetFirst) },
  { value: 'LAST_INSPECTED', label: say(CHECK.lastInspected) },
];

const RULES = STATION_RULES.map((rule) => ({ value: rule, label: ruleText(rule) }));

/**
 * Returns the definition of the page that lists a city's stations. A supervisor can filter them by unmet rule and
 * grade, and choose their order.
 */
export function cityStations(document: StationsDocument): ListSpec<StationListRow> {
  return {
    ...stationList(document),
    filters: [
      ...STATION_FILTERS,
      { name: 'notMet', label: STATION.notMet, kind: 'choice', options: RULES },
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
