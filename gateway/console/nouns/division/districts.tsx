import { type Document } from '../../graph/document';
import { type Filter, unreadOf } from '../../kit/list/filter';
import { ListPage, type ListPageProps } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { type Loaded, useRecord } from '../../kit/record/use-record';
import { useOwnPlace } from '../../session/own-place';
import { CHECK } from '../../words/nouns/check';

type Place = { code: string; name: string };

/** The query with which a role reads its own division and the districts below it. */
export type DistrictsDocument = Document<
  { division: (Place & { children: { nodes: readonly Place[] } | null }) | null },
  { division: string }
>;

/** The districts of a city. Null until they are read. */
export type Districts = Loaded<readonly Place[]>;

/** Reads the districts of the caller's city. */
export function useDistricts(document: DistrictsDocument): Districts {
  const { data, ...reading } = useRecord(document, { division: useOwnPlace() }, 'form');
  return { ...reading, data: data?.division?.children?.nodes ?? null };
}

/** A page with a list whose first filter is the district. */
export function ListByDistrict<Row>({
  districts,
  spec,
  ...rest
}: ListPageProps<Row> & { districts: DistrictsDocument }) {
  return <ListPage spec={inDistrict(spec, useDistricts(districts))} {...rest} />;
}

/** Adds a filter for the district in front of the other filters of a list. */
export function inDistrict<Row>(spec: ListSpec<Row>, districts: Districts): ListSpec<Row> {
  const options = (districts.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const district: Filter = {
    name: 'division',
    label: CHECK.district,
    kind: 'choice',
    options,
    ...unreadOf(districts),
  };
  return { ...spec, filters: [district, ...spec.filters] };
}
