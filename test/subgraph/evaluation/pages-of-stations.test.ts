import { evaluation } from '../../../subgraphs/evaluation/schema';
import { office } from '../../support/city/callers';
import { CITY, NOW, STATION, smallCity } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(evaluation, smallCity(), NOW);
const stations = [STATION.lixiaFirst, STATION.shizhong, STATION.licheng];

type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};
type Submissions = { totalCount: number; pageInfo: PageInfo; nodes: { id: string }[] };

/** Asks for a page of each station's submissions with one query, and returns the pages in the order of the ids. */
async function pagesOf(ids: readonly string[], page: string): Promise<Submissions[]> {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Station { submissions(${page}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } } } }`;
  const r = ids.map((id) => ({ __typename: 'Station', id }));
  const { data, errors } = await under.ask(office('CITY_BUREAU', CITY), source, { r });
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as { submissions: Submissions }[]).map(({ submissions }) => submissions);
}

/** Returns a page of one station, and expects the same page if other stations are asked for too. */
async function pageAloneAndAmong(station: string, page: string): Promise<Submissions> {
  const others = stations.filter((each) => each !== station);
  const [alone] = await pagesOf([station], page);
  expect((await pagesOf([...others, station], page)).at(-1)).toEqual(alone);
  return alone as Submissions;
}

const forward = {
  first: 'first: 2',
  next: ({ hasNextPage, endCursor }: PageInfo) => (hasNextPage ? `first: 2, after: "${endCursor}"` : null),
  joined: (seen: string[], found: string[]) => [...seen, ...found],
};
const backward = {
  first: 'last: 2',
  next: ({ hasPreviousPage, startCursor }: PageInfo) => (hasPreviousPage ? `last: 2, before: "${startCursor}"` : null),
  joined: (seen: string[], found: string[]) => [...found, ...seen],
};

it.each(
  stations.flatMap((station) => [[station, 'forward', forward] as const, [station, 'backward', backward] as const]),
)('returns the same pages for station %s alone and among others: %s', async (station, _, { first, next, joined }) => {
  const whole = await pageAloneAndAmong(station, 'first: 100');
  let seen: string[] = [];
  let page: string | null = first;
  while (page !== null) {
    const { nodes, pageInfo, totalCount } = await pageAloneAndAmong(station, page);
    expect(totalCount).toBe(whole.nodes.length);
    seen = joined(
      seen,
      nodes.map(({ id }) => id),
    );
    page = next(pageInfo);
  }
  expect(seen).toEqual(whole.nodes.map(({ id }) => id));
  expect(seen.length).toBeGreaterThan(2);
});

it('counts the submissions of a station once, although several pages ask for the count', async () => {
  under.statements.length = 0;
  const source = `{ _entities(representations: { __typename: "Station", id: "${STATION.lixiaFirst}" }) { ... on Station {
    a: submissions(first: 1) { totalCount } b: submissions(first: 1) { totalCount } } } }`;
  expect((await under.ask(office('CITY_BUREAU', CITY), source)).errors).toBeUndefined();
  expect(under.statements.filter((sql) => sql.includes('COUNT(*)') && sql.includes('obligation'))).toHaveLength(1);
});
