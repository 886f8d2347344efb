import 'reflect-metadata';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { WORK_COUNTS } from '../work-counts';
import { type AskedOperation, serve } from './serve';
import { SubgraphClient } from './subgraph-client';

/**
 * The subgraphs to which this program sends its queries. The program answers the measured queries without a gateway: it
 * fetches the fields from the subgraphs and joins them, like a client that calls the subgraphs itself. Its arguments
 * are the file of the key that signs passports, and the origins of the four subgraphs.
 */
const subgraphs = new SubgraphClient(process.argv.slice(2));

type Entity = Record<string, unknown>;

const STATION_PAGE = `query ($id: ID!) { station(id: $id) {
  id name status openedOn version division { code name } district { code name }
  venue { address source areaSquareMetres } equipment { items { name quantity } listedOn acknowledgedOn }
  signage { placement text textMatches hasEmblem prominent installedOn }
  regulations { kind title inForceFrom inForceUntil inherited } serviceKinds } }`;
const PAGE_FIELDS = {
  personnel:
    'staff { id name age education qualified weeklyCommunityHours(weeks: 4) { week hours status } posting { startsOn trainedOn } }',
  finance: `lot { id status priceFen projectYear
      contract { id status signedOn startsOn endsOn contractor { id name creditCode kind } } }
    funding { committedFen disbursedFen instalmentsOnTime }`,
  evaluation: `findings { rule verdict asOf since policyVersion clause figures { name value required } waiver { until reason } }
    latestEvaluation { id projectYear score grade dimensions { dimension weight points } signedBy { role on } }
    submissions(first: 20) { nodes { id kind period dueOn status submittedAt revision } }
    rectifications(first: 10) { nodes { id rule status openedOn dueOn demand } }
    visits(first: 10) { nodes { id visitedOn observations { rule verdict text } } }`,
};
const STATIONS = `query ($first: Int!) { stations(first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id name status openedOn division { code name } district { code name } } } }`;
const LIST_FIELDS = {
  personnel: 'staff { id name age education qualified }',
  finance: `lot { id status priceFen contract { id startsOn endsOn status contractor { id name } } }
    funding { committedFen disbursedFen }`,
  evaluation: 'findings { rule verdict } latestEvaluation { projectYear score grade }',
};
const OWN = 'code name kind coverage { streets operating }';
const CITY = `query ($code: DivisionCode!) { division(code: $code) { ${OWN} children(first: 50) { totalCount nodes { ${OWN} } } } }`;
const CITY_FIELDS = {
  personnel: 'staffing { headcount qualified stationsBelowStaffMinimum }',
  finance: 'funding(year: $year) { budgetFen committedFen disbursedFen }',
  evaluation: 'compliance { asOf policyVersion met notMet unknown waived }',
};

type Added = Record<Exclude<SubgraphName, 'stations'>, string>;
type Joined = { type: 'Station' | 'Division'; key: 'id' | 'code'; fields: Added; variables?: Entity };

/** Fetches more fields of entities from three subgraphs at once, and adds these fields to the entities. */
async function join(entities: readonly Entity[], { type, key, fields, variables = {} }: Joined): Promise<void> {
  const representations = entities.map((each) => ({ __typename: type, [key]: each[key] }));
  const more = 'year' in variables ? ', $year: Int!' : '';
  await Promise.all(
    Object.entries(fields).map(async ([subgraph, selected]) => {
      const given = subgraph === 'finance' ? { variables, more } : { variables: {}, more: '' };
      const query = `query ($representations: [_Any!]!${given.more}) { _entities(representations: $representations) { ... on ${type} { ${selected} } } }`;
      const { data } = await subgraphs.fetch(subgraph, { query, variables: { representations, ...given.variables } });
      (data['_entities'] as Entity[]).forEach((found, index) => Object.assign(entities[index] ?? {}, found));
    }),
  );
}

async function answer({ operationName, query, variables }: AskedOperation): Promise<Entity> {
  switch (operationName) {
    case 'StationPage': {
      const { data } = await subgraphs.fetch('stations', { query: STATION_PAGE, variables });
      await join([data['station'] as Entity], { type: 'Station', key: 'id', fields: PAGE_FIELDS });
      return data;
    }
    case 'Stations': {
      const { data } = await subgraphs.fetch('stations', { query: STATIONS, variables });
      await join((data['stations'] as { nodes: Entity[] }).nodes, { type: 'Station', key: 'id', fields: LIST_FIELDS });
      return data;
    }
    case 'CityOverview': {
      const { code, year } = variables;
      const { data } = await subgraphs.fetch('stations', { query: CITY, variables: { code } });
      const city = data['division'] as Entity & { children: { nodes: Entity[] } };
      const fields = { type: 'Division', key: 'code', fields: CITY_FIELDS, variables: { year } } as const;
      await join([city, ...city.children.nodes], fields);
      return data;
    }
    case 'WorkCounts': {
      const counts = Object.entries(WORK_COUNTS).map(([name, field]) =>
        subgraphs.fetch(name, { query: `{ ${field} }`, variables }),
      );
      return Object.assign({}, ...(await Promise.all(counts)).map(({ data }) => data)) as Entity;
    }
    default:
      return (await subgraphs.fetch('stations', { query, variables })).data;
  }
}

serve(async (asked) => JSON.stringify({ data: await answer(asked) }));
