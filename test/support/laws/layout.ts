/**
 * The other rooms that each room of a part may import. The rooms of a part are its direct subfolders. In a chain, a
 * room may import all rooms after it, and none before it.
 */
export type Layout = Readonly<Record<string, readonly string[]>>;

/** Returns the layout of a chain of rooms, in which each room may import every later one. */
function chain(...rooms: string[]): Layout {
  return Object.fromEntries(rooms.map((room, index) => [room, rooms.slice(index + 1)]));
}

const SHARED_CHAIN = chain('process', 'graphql', 'follow', 'record', 'store', 'access', 'runtime', 'kernel', 'domain');

/** The rooms of shared/ that are not in the chain, with the rooms that each may import. */
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

/** The rooms outside the chain that a room of the chain may import too. */
const SIDE_OF_CHAIN: Layout = { process: ['attachments', 'policy', 'divisions'], graphql: ['attachments', 'policy'] };

function shared(): Layout {
  const withSide = Object.entries(SHARED_CHAIN).map(([room, known]): [string, readonly string[]] => [
    room,
    known.concat(SIDE_OF_CHAIN[room] ?? []),
  ]);
  return { ...Object.fromEntries(withSide), ...SHARED_SIDE };
}

/** The rooms of each part of the product, by folder. Files at the root of a part belong to no room. */
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

/** The folders of a part that are not rooms, because the running product does not use them. No room may import them. */
export const OUTSIDE_ROOMS: readonly string[] = ['demo', 'migrations'];
