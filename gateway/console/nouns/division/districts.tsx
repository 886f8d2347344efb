import { type Document } from '../../graph/document';
import { type Filter } from '../../kit/list/filter';
import { ListPage, type ListPageProps } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { useRecord } from '../../kit/record/use-record';
import { useOwnPlace } from '../../session/own-place';
import { CHECK } from '../../words/nouns/check';

type Place = { code: string; name: string };

/** The query with which a role reads its own division and the districts below it. */
export type DistrictsDocument = Document<
  { division: (Place & { children: { nodes: readonly Place[] } | null }) | null },
  { division: string }
>;

type Options = readonly { value: string; label: string }[];

/** Returns the districts of the caller's city as the options of a choice. Empty until they are read. */
export function useDistricts(document: DistrictsDocument): Options {
  const { data } = useRecord(document, { division: useOwnPlace() }, 'form');
  return (data?.division?.children?.nodes ?? []).map(({ code, name }) => ({ value: code, label: name }));
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
function inDistrict<Row>(spec: ListSpec<Row>, districts: Options): ListSpec<Row> {
  const district: Filter = { name: 'division', label: CHECK.district, kind: 'choice', options: districts };
  return { ...spec, filters: [district, ...spec.filters] };
}
