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

/** Returns a page of the submissions of each station, which one query asks for. */
async function pagesOf(ids: readonly string[], page: string): Promise<Submissions[]> {
  const source = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Station { submissions(${page}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } } } }`;
  const r = ids.map((id) => ({ __typename: 'Station', id }));
  const { data, errors } = await under.ask(office('CITY_BUREAU', CITY), source, { r });
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as { submissions: Submissions }[]).map(({ submissions }) => submissions);
}

it.each(stations)('shows the same pages of station %s alone and among others', async (station) => {
  const others = stations.filter((each) => each !== station);
  const seen: string[] = [];
  const walked = async (page: string): Promise<Submissions | undefined> => {
    const [alone] = await pagesOf([station], page);
    expect((await pagesOf([...others, station], page)).at(-1)).toEqual(alone);
    return alone;
  };
  let page = await walked('first: 2');
  for (
    ;
    page !== undefined;
    page = page.pageInfo.hasNextPage ? await walked(`first: 2, after: "${page.pageInfo.endCursor}"`) : undefined
  ) {
    seen.push(...page.nodes.map(({ id }) => id));
    expect(seen.length).toBeLessThanOrEqual(page.totalCount);
  }
  const [whole] = await pagesOf([station], 'first: 100');
  expect(whole?.nodes.map(({ id }) => id)).toEqual(seen);
  expect(seen.length).toBeGreaterThan(2);
});
