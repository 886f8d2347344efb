import { basename } from 'node:path';
import ts from 'typescript';
import { type Faults } from './import-laws';
import { type SourceFile, calledName, decoratorName, nodesOf } from './source-files';

type NodeLaw = (node: ts.Node, file: SourceFile) => string | null;

/** The names of methods that access a database without a scope (law 2). */
const REACHES_PAST_SCOPE = [
  'query',
  'getRepository',
  'getTreeRepository',
  'createQueryBuilder',
  'createQueryRunner',
  'createEntityManager',
  'createConnection',
  'createPool',
];
/**
 * The files that may call the methods in {@link REACHES_PAST_SCOPE}. In operation-cache.ts, `query` is a compiled
 * GraphQL operation, not SQL.
 */
const MAY_REACH = [
  /^shared\/store\//,
  /^shared\/record\/(events|write)\//,
  /^shared\/record\/chain\/chain-reader\.ts$/,
  /^shared\/follow\/(projection\/.+|follower-cursors)\.ts$/,
  /^subgraphs\/[a-z]+\/migrations\//,
  /^subgraphs\/[a-z]+\/demo\//,
  /^shared\/demo\/fill-database\.ts$/,
  /^shared\/graphql\/operation\/operation-cache\.ts$/,
];

/** Law 2: only shared/store, the record and the projections send statements, and each repository has a scope. */
export function dataAccessFaults(files: readonly SourceFile[]): Faults {
  const reaching = nodeFaults(files, (node, { path }) => {
    const name = calledName(node);
    if (name === null || !REACHES_PAST_SCOPE.includes(name) || MAY_REACH.some((each) => each.test(path))) return null;
    return `calls ${name}(), which bypasses the scope`;
  });
  const repositories = files.filter(({ path }) => path.endsWith('.repository.ts'));
  const scoped = scopedClasses(repositories);
  const unscoped = nodeFaults(repositories, (node) => {
    if (!ts.isClassDeclaration(node) || scoped.has(parentOf(node))) return null;
    return `extends ${parentOf(node) || 'nothing'}, and not a scoped repository`;
  });
  return [...reaching, ...unscoped];
}

function parentOf(node: ts.ClassDeclaration): string {
  const extended = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  return extended?.types[0]?.expression.getText() ?? '';
}

/** Returns the names of the scoped repositories of shared/store and of their subclasses. */
function scopedClasses(repositories: readonly SourceFile[]): ReadonlySet<string> {
  const classes = repositories.flatMap(({ ast }) => [...nodesOf(ast)].filter((node) => ts.isClassDeclaration(node)));
  const scoped = new Set([
    'ScopedRepository',
    'FiguresRepository',
    'HubRepository',
    'NestedRepository',
    'RankedRepository',
    'SpannedRepository',
    'AttachedFileRepository',
  ]);
  for (let before = -1; before !== scoped.size;) {
    before = scoped.size;
    for (const each of classes) if (each.name !== undefined && scoped.has(parentOf(each))) scoped.add(each.name.text);
  }
  return scoped;
}

/** Law 5: resolvers, types, rules and loaders contain no SQL. */
export function sqlFaults(files: readonly SourceFile[]): Faults {
  const thin = files.filter(
    ({ path }) => isRules(path) || /\.(resolver|type|loader)\.ts$|\/(context|schema)\.ts$/.test(path),
  );
  return nodeFaults(thin, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return null;
    return /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|ORDER BY)\b/.test(node.text) ? 'SQL' : null;
  });
}

/**
 * Law 5: no statement contains a JSON function. The SQLite driver cannot read the result of such a function, and
 * MariaDB uses other names for these functions.
 */
export function jsonFaults(files: readonly SourceFile[]): Faults {
  const others = files.filter(({ path }) => !path.includes('/migrations/'));
  return nodeFaults(others, (node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return null;
    return /\bjson_[a-z]+\s*\(|->>/i.test(node.text) ? 'a JSON function in a statement' : null;
  });
}

const RELATIONS = ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId', 'Tree'];
const TYPE_GRAPHQL = [
  ...['Arg', 'Args', 'ArgsType', 'Ctx', 'Directive', 'Field', 'FieldResolver', 'InputType', 'Mutation', 'ObjectType'],
  ...['Info', 'Query', 'Resolver', 'Root'],
];
const TYPEORM = ['Entity', 'Column', 'PrimaryColumn'];
/** The only decorator that this project defines (law 10). */
const OWN = 'VisibleTo';

/** Laws 7 and 10: no class declares a relation, and only known decorators are used. */
export function decoratorFaults(files: readonly SourceFile[]): Faults {
  return nodeFaults(files, (node) => {
    const name = decoratorName(node);
    if (name === null || [...TYPE_GRAPHQL, ...TYPEORM, OWN].includes(name)) return null;
    return RELATIONS.includes(name) ? `@${name} is a relation: rows hold ids, loaders join` : `@${name} is not known`;
  });
}

/** Law 10: only shared/runtime/settings/config.ts reads the environment. */
export function environmentFaults(files: readonly SourceFile[]): Faults {
  const others = files.filter(({ path }) => path !== 'shared/runtime/settings/config.ts');
  return nodeFaults(others, (node) => {
    const named = ts.isPropertyAccessExpression(node) && node.name.text === 'env' ? node.expression.getText() : '';
    const indexed = ts.isElementAccessExpression(node) && node.expression.getText() === 'process';
    const bound = ts.isVariableDeclaration(node) && node.initializer?.getText() === 'process';
    const imported = ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'env';
    return /(^|\.)process$/.test(named) || indexed || bound || imported ? 'reads the environment' : null;
  });
}

/** Law 10: a module is loaded by a literal name, not by a computed name or by a pattern such as `*.row.ts`. */
export function globFaults(files: readonly SourceFile[]): Faults {
  const computed = files.flatMap(({ path, imports }) =>
    imports.filter(({ to }) => to === '').map(() => `${path}: loads a module whose name is known only at run time`),
  );
  const searched = nodeFaults(files, (node) =>
    ts.isStringLiteralLike(node) && /\*\.(\{|ts|js|entity|row)/.test(node.text) ? `searches for ${node.text}` : null,
  );
  return [...computed, ...searched];
}

/** Returns whether a file contains rules. Such a file ends in `.rules.ts`, or is in the folder `rules` of an area. */
function isRules(path: string): boolean {
  return path.endsWith('.rules.ts') || /^subgraphs\/[a-z]+\/[a-z-]+\/rules\//.test(path);
}

/** Law 4: rules do no I/O and use neither the clock nor random numbers. */
export function ruleFaults(files: readonly SourceFile[]): Faults {
  const rules = files.filter(({ path }) => isRules(path));
  const packages = rules.flatMap(({ path, imports }) =>
    imports.filter((each) => !each.relative).map(({ to }) => `${path}: rules must not import the package ${to}`),
  );
  const impure = nodeFaults(rules, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return 'uses the clock';
    if (ts.isAwaitExpression(node)) return 'awaits a promise';
    if (!ts.isPropertyAccessExpression(node)) return null;
    return ['Date.now', 'Math.random', 'performance.now'].includes(node.getText()) ? node.getText() : null;
  });
  return [...packages, ...impure];
}

/**
 * Matches names whose last word is vague. If another word follows, as in "service-hours", the word may have a meaning.
 */
const SAYS_NOTHING = /(^|-)(utils?|helpers?|common|managers?|services?|misc)$/;

/** Finds files and folders whose name does not describe their content. */
export function nameFaults(files: readonly SourceFile[]): Faults {
  return files.flatMap(({ path }) => {
    const parts = [...path.split('/').slice(0, -1), ...basename(path, '.ts').split('.')];
    const empty = parts.find((part) => SAYS_NOTHING.test(part));
    return empty === undefined ? [] : [`${path}: "${empty}" does not describe the content`];
  });
}

function nodeFaults(files: readonly SourceFile[], law: NodeLaw): Faults {
  return files.flatMap((file) =>
    [...nodesOf(file.ast)].flatMap((node) => {
      const fault = law(node, file);
      if (fault === null) return [];
      const { line } = file.ast.getLineAndCharacterOfPosition(node.getStart());
      return [`${file.path}:${line + 1}: ${fault}`];
    }),
  );
}
