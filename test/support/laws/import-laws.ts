import { basename } from 'node:path';
import { type Import, type SourceFile } from './source-files';

/** The violations of a law, as a list of sentences. An empty list means that the law holds. */
export type Faults = string[];

/**
 * Law 6: a subgraph imports no other subgraph, and shared/ imports neither a subgraph nor the gateway. Only
 * gateway/standalone.ts imports the gateway and the subgraphs.
 */
export function strangersFaults(files: readonly SourceFile[]): Faults {
  return importFaults(files, (file, { to }) => {
    const [from, name] = file.path.split('/');
    const [target, targetName] = to.split('/');
    if (target === 'test') return 'the product must not import tests';
    if (target !== 'gateway' && target !== 'subgraphs') return null;
    if (from === 'shared') return 'shared/ must import neither the gateway nor a subgraph';
    if (from === 'subgraphs' && target === 'gateway') return 'a subgraph must not import the gateway';
    if (from === 'subgraphs' && targetName !== name) return 'a subgraph must not import another subgraph';
    if (from === 'gateway' && target === 'subgraphs' && file.path !== 'gateway/standalone.ts') {
      return 'only gateway/standalone.ts may import a subgraph';
    }
    return null;
  });
}

/**
 * The kinds of file in a subgraph, and the kinds that each may import from its own subgraph. A new kind must be added
 * here. `readers` and `writers` are groups of roles. An `area` has resolvers, tables, repositories and loaders.
 * `areas`, `context` and `transaction` merge the areas. A `part` is a file whose name states no kind, such as a
 * condition or a vault. `duties` define the work items of offices. `demo` fills the database with the demonstration.
 * `followers`, `daily` and `background-jobs` run without a caller. The operator runs `machine-clients`.
 * `attachment-owners` assigns attachments to the rows of several areas. `held-contents` lists the stored contents to
 * which attachments of the subgraph still refer.
 */
const ARROWS = {
  main: ['schema', 'database', 'demo', 'part'],
  schema: [
    'areas',
    'context',
    'database',
    'followers',
    'daily',
    'background-jobs',
    'machine-clients',
    'type',
    'row',
    'part',
  ],
  areas: ['area', 'context', 'history', 'held-contents'],
  history: ['type', 'row', 'readers', 'part'],
  area: ['resolver', 'loader', 'repository', 'row', 'rules', 'part'],
  followers: ['commands', 'transaction', 'rules', 'part'],
  daily: ['commands', 'transaction', 'rules', 'part'],
  'background-jobs': ['commands', 'transaction', 'rules', 'part'],
  'machine-clients': ['commands', 'transaction', 'rules', 'part'],
  'attachment-owners': ['row'],
  'held-contents': ['attachment-owners', 'row', 'part'],
  resolver: [
    'context',
    'duties',
    'commands',
    'input',
    'type',
    'rules',
    'row',
    'loader',
    'repository',
    'readers',
    'writers',
    'part',
  ],
  duties: ['duties', 'rules', 'row', 'loader', 'repository', 'readers', 'writers', 'part'],
  commands: ['commands', 'transaction', 'input', 'rules', 'row', 'repository', 'part'],
  context: ['area', 'history', 'loader', 'transaction', 'repository', 'row', 'part'],
  transaction: ['area', 'attachment-owners', 'repository', 'row', 'part'],
  loader: ['loader', 'repository', 'row', 'rules', 'type', 'part'],
  repository: ['repository', 'row', 'rules', 'part'],
  type: ['type', 'row', 'rules', 'readers', 'part'],
  input: ['input', 'type', 'rules', 'writers'],
  row: ['row', 'part'],
  rules: ['rules', 'row', 'part'],
  part: ['part', 'row'],
  readers: [],
  writers: ['readers'],
  database: ['areas', 'attachment-owners', 'row', 'migration', 'migration-checksums'],
  demo: ['demo', 'row', 'rules', 'part'],
  migration: [],
  'migration-checksums': [],
} as const satisfies Record<string, readonly string[]>;
type Kind = keyof typeof ARROWS;

/**
 * The imports in {@link ARROWS} that must be type imports. For example, rules may import the type of a row, but not its
 * code.
 */
const TYPES_ONLY: readonly `${Kind} → ${Kind}`[] = [
  'resolver → context',
  'resolver → row',
  'areas → context',
  'resolver → loader',
  'resolver → repository',
  'resolver → part',
  'commands → transaction',
  'commands → repository',
  'commands → input',
  'rules → row',
  'rules → part',
  'type → row',
  'row → part',
  'type → part',
  'loader → type',
];

/**
 * Law 3: in a subgraph, imports follow {@link ARROWS}. They point inward, from the outermost kind `main` to the
 * innermost kind `row`.
 */
export function arrowFaults(files: readonly SourceFile[]): Faults {
  const kinds = new Map(files.map((file) => [file.path.replace(/\.ts$/, ''), kindOf(file.path)]));
  const ofSubgraphs = files.filter((file) => file.path.startsWith('subgraphs/'));
  const unknown = ofSubgraphs
    .filter((file) => kindOf(file.path) === null)
    .map(({ path }) => `${path}: the kind of this file is unknown, so add it to ARROWS`);
  const wrong = importFaults(ofSubgraphs, (file, { to, typesOnly }) => {
    const from = kindOf(file.path);
    const target = kinds.get(to);
    if (from === null || !to.startsWith('subgraphs/')) return null;
    if (target === undefined || target === null) return 'the imported file does not exist or has an unknown kind';
    if (!(ARROWS[from] as readonly Kind[]).includes(target)) return `${from} → ${target} points outward`;
    const erased = TYPES_ONLY.includes(`${from} → ${target}`);
    return erased && !typesOnly ? `${from} → ${target} may import only types` : null;
  });
  return [...unknown, ...wrong];
}

const OF_ROLES: readonly string[] = ['readers', 'writers'];
const AT_THE_TOP: readonly string[] = [
  'areas',
  'history',
  'main',
  'schema',
  'context',
  'transaction',
  'database',
  'demo',
  'followers',
  'daily',
  'background-jobs',
  'machine-clients',
  'attachment-owners',
  'held-contents',
  'migration-checksums',
];
const OF_A_NOUN: readonly string[] = [
  'resolver',
  'duties',
  'commands',
  'input',
  'loader',
  'repository',
  'type',
  'row',
  'rules',
];

function kindOf(path: string): Kind | null {
  const [, , ...inside] = path.split('/');
  const name = inside.at(-1)?.replace(/\.ts$/, '') ?? '';
  if (inside[0] === 'migrations') return /^\d{13}-[a-z-]+$/.test(name) ? 'migration' : null;
  if (inside[0] === 'demo') return 'demo';
  if (inside.length === 2 && name === 'area') return 'area';
  if (inside[1] === 'roles' && OF_ROLES.includes(name)) return name as Kind;
  if (inside.length === 1) return AT_THE_TOP.includes(name) ? (name as Kind) : null;
  if (/^[a-z-]+$/.test(name)) return 'part';
  const kind = /^[a-z0-9-]+\.([a-z]+)$/.exec(name)?.[1] ?? '';
  return OF_A_NOUN.includes(kind) ? (kind as Kind) : null;
}

/** Law 3: there is no cycle of imports, not even of types. Each cycle is reported once, from its first file. */
export function circleFaults(files: readonly SourceFile[]): Faults {
  const known = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();
  const faults: Faults = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) faults.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const { to } of known.get(path)?.imports ?? []) if (known.has(to)) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of known.keys()) visit(path, []);
  return faults;
}

/** Returns the files that break law 3, which says that a name is imported from the file that defines it. */
export function barrelFaults(files: readonly SourceFile[]): Faults {
  const named = files.filter(({ path }) => basename(path) === 'index.ts').map(({ path }) => `${path}: a barrel`);
  return [...named, ...importFaults(files, (_, { kind }) => (kind === 're-export' ? 'a re-export' : null))];
}

export function importFaults(
  files: readonly SourceFile[],
  fault: (file: SourceFile, found: Import) => string | null,
): Faults {
  return files.flatMap((file) =>
    file.imports.flatMap((found) => {
      const what = fault(file, found);
      return what === null ? [] : [`${file.path} imports ${found.to}: ${what}`];
    }),
  );
}
