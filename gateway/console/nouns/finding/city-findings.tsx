import { VERDICT } from '../../../../shared/domain/standard';
import { RULES } from '../../generated/rules';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { optionsOf, ruleText } from '../../words/labels';
import { STATION } from '../../words/nouns/station';
import { inDistrict } from '../division/districts';
import { type StreetsDocument, useStreets } from '../division/streets';
import { type FindingListRow, useFindingColumns } from './finding-list';

type FindingsDocument = Document<{ findings: Connection<FindingListRow> | null }, never>;
type FindingsSpec = Omit<ListSpec<FindingListRow>, 'columns'>;

/**
 * Returns the definition of the page that lists a city's findings, without its columns. `linkOf` returns the address that
 * a finding opens.
 */
export function cityFindings(document: FindingsDocument, linkOf: (row: FindingListRow) => string | null): FindingsSpec {
  const rules = Object.keys(RULES).map((rule) => ({ value: rule, label: ruleText(rule) }));
  return {
    name: 'findings',
    title: STATION.findings,
    filters: [
      { name: 'rule', label: STATION.rule, kind: 'choice', options: rules },
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

/**
 * Lists the findings of a city. The page reads the districts for a filter, and their streets and towns for the names in
 * the figures.
 */
export function CityFindingsPage({ spec, streets }: { spec: FindingsSpec; streets: StreetsDocument }) {
  const districts = useStreets(streets);
  const columns = useFindingColumns(districts.data);
  return <ListPage spec={inDistrict({ ...spec, columns }, districts)} />;
}
