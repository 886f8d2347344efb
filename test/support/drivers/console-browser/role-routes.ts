import { type UserRole } from '../../../../shared/domain/roles';
import { type SourceFile, nodesOf, sourceFiles } from '../../laws/source-files';
import ts from 'typescript';

const ROLES = 'gateway/console/roles/';
const NOUNS = 'gateway/console/nouns/';

/** A role with pages, and the paths of its routes below /console, for example `stations/:id`. */
export type RoleRoutes = { role: UserRole; routes: string[] };

/** Returns each role that has pages, with the routes in its own files and the routes that it takes from `nouns/`. */
export function roleRoutes(): RoleRoutes[] {
  const sources = sourceFiles('gateway');
  const files = sources.filter(({ path }) => path.startsWith(ROLES));
  const ofNouns = routesOfNouns(sources.filter(({ path }) => path.startsWith(NOUNS)));
  const folders = [...new Set(files.map(({ path }) => path.slice(ROLES.length).split('/')[0] ?? ''))];
  return folders
    .filter((folder) => folder !== 'work-only')
    .map((folder) => {
      const own = files.filter(({ path }) => path.startsWith(`${ROLES}${folder}/`));
      const role = folder.toUpperCase().replaceAll('-', '_') as UserRole;
      return {
        role,
        routes: ['work', 'help', ...own.flatMap(({ ast }) => [...routesIn(ast), ...calledIn(ast, ofNouns)])],
      };
    });
}

/**
 * Returns the routes that each function in `nouns/` returns, by the name of the function, such as `officeRoutes`. The
 * routes of the functions that it calls are included.
 */
function routesOfNouns(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const functions = files.flatMap(({ ast }) => [...nodesOf(ast)].filter(ts.isFunctionDeclaration));
  const own = new Map(functions.map((each) => [each.name?.text ?? '', routesIn(each)]));
  return new Map(functions.map((each) => [each.name?.text ?? '', [...routesIn(each), ...calledIn(each, own)]]));
}

function calledIn(ast: ts.Node, ofNouns: ReadonlyMap<string, readonly string[]>): string[] {
  const calls = [...nodesOf(ast)].filter(ts.isCallExpression);
  return calls.flatMap(({ expression }) => [...(ofNouns.get(expression.getText()) ?? [])]);
}

/** Finds the objects in a piece of source code that have both a `path` and an `element`. Returns their paths. */
function routesIn(piece: ts.Node): string[] {
  return [...nodesOf(piece)].flatMap((node) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const [path, element] = ['path', 'element'].map((name) => valueOf(node, name));
    return element !== undefined && path !== undefined && ts.isStringLiteral(path) ? [path.text] : [];
  });
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** Returns the addresses below a record, such as its forms. Routes that need a further id are left out. */
export function addressesBelow(record: string, route: string, routes: readonly string[]): string[] {
  const below = routes.filter((each) => each.startsWith(`${route}/`)).map((each) => each.slice(route.length));
  return route.includes(':') ? below.filter((rest) => !rest.includes(':')).map((rest) => `${record}${rest}`) : [];
}

/** Returns whether an address without a query matches a route. For example, `stations/01J…` matches `stations/:id`. */
export function isOfRoute(address: string, route: string): boolean {
  const [parts, pattern] = [address, route].map((each) => each.split('/'));
  if (parts === undefined || pattern === undefined || parts.length !== pattern.length) return false;
  return pattern.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]));
}
