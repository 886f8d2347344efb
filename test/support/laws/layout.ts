/**
 * Maps each direct subfolder of a part, such as gateway/, to the other subfolders that it may import. This code calls
 * such a subfolder a room. In a chain of rooms, a room may import all rooms after it, and none before it.
 */
export type Layout = Readonly<Record<string, readonly string[]>>;

/** Returns the layout of a chain of subfolders, in which each subfolder may import all subfolders after it. */
function chain(...rooms: string[]): Layout {
  return Object.fromEntries(rooms.map((room, index) => [room, rooms.slice(index + 1)]));
}

const SHARED_CHAIN = chain('process', 'graphql', 'follow', 'record', 'store', 'access', 'runtime', 'kernel', 'domain');

/** The subfolders of shared/ that are not in the chain, with the subfolders that each may import. */
const SHARED_SIDE: Layout = {
  backup: ['record', 'store', 'access', 'runtime', 'kernel', 'domain'],
  attachments: ['tabular', 'store', 'access', 'runtime', 'kernel', 'domain'],
  cli: ['tabular', 'runtime', 'kernel', 'domain'],
  container: ['runtime', 'kernel', 'domain'],
  demo: ['divisions', 'attachments', 'policy', 'follow', 'record', 'store', 'access', 'runtime', 'kernel', 'domain'],
  divisions: ['kernel', 'domain'],
  policy: ['kernel', 'domain'],
  tabular: ['kernel', 'domain'],
};

/** Some subfolders in the chain, each with the subfolders outside the chain that it may also import. */
const SIDE_OF_CHAIN: Layout = { process: ['attachments', 'policy', 'divisions'], graphql: ['attachments', 'policy'] };

function shared(): Layout {
  const withSide = Object.entries(SHARED_CHAIN).map(([room, known]): [string, readonly string[]] => [
    room,
    known.concat(SIDE_OF_CHAIN[room] ?? []),
  ]);
  return { ...Object.fromEntries(withSide), ...SHARED_SIDE };
}

/** The layout of each part of the product, by the folder of the part. Files at the root of a part are in no layout. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  gateway: {
    process: ['files', 'http', 'identity', 'graph', 'transport'],
    files: ['http', 'identity', 'graph', 'transport'],
    http: ['identity', 'graph', 'transport'],
    identity: ['transport'],
    graph: ['transport'],
    transport: [],
    console: [],
  },
  shared: shared(),
  'subgraphs/stations': {
    desk: ['station', 'regulation', 'ground'],
    ...chain('station', 'regulation', 'ground'),
    facts: ['station', 'regulation', 'ground'],
    caller: ['station', 'regulation', 'ground'],
  },
  'subgraphs/personnel': {
    desk: ['hours', 'training', 'posting', 'worker', 'ground'],
    facts: ['hours', 'training', 'posting', 'worker', 'ground'],
    contact: ['worker', 'ground'],
    hours: ['posting', 'worker', 'ground'],
    training: ['posting', 'worker', 'ground'],
    ...chain('posting', 'worker', 'ground'),
  },
  'subgraphs/finance': {
    desk: ['payment', 'budget', 'contract', 'procurement', 'ground'],
    facts: ['payment', 'budget', 'contract', 'procurement', 'ground'],
    integration: ['payment', 'budget', 'contract', 'procurement', 'ground'],
    ...chain('payment', 'budget', 'contract', 'procurement', 'ground'),
  },
  'subgraphs/evaluation': {
    desk: ['assessment', 'scoring', 'oversight', 'submission', 'standard', 'ground'],
    assessment: ['scoring', 'oversight', 'submission', 'standard', 'ground'],
    scoring: ['standard', 'ground'],
    oversight: ['standard', 'ground'],
    submission: ['standard', 'ground'],
    standard: ['ground'],
    ground: [],
  },
};

/** The subfolders of a part that no other subfolder may import, because the running product does not use them. */
export const OUTSIDE_ROOMS: readonly string[] = ['demo', 'migrations'];
