import {
  type ArgumentNode,
  type ASTNode,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/**
 * Returns where an operation uses its variables. It maps the name of a variable to the path of the argument or input
 * field that the variable fills, such as `input` or `filter.division`. A fault then names this field and not the
 * variable, because every caller knows the field. A variable that only fragments use keeps its name.
 */
export function argumentPaths(operation: OperationDefinitionNode): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  visit(operation, {
    VariableDefinition: () => false,
    Variable(node, _key, parent, path, ancestors) {
      const { value } = node.name;
      if (!paths.has(value)) paths.set(value, pathThrough([...ancestors, parent, node], path) ?? value);
    },
  });
  return paths;
}

type Visited = ASTNode | readonly ASTNode[] | undefined;

/**
 * Returns the path of a variable: the names of an argument and of the input fields within it, with the positions in
 * lists. Returns null if the variable is in no argument.
 * @param visited the nodes and lists from the root to the variable; `path[i]` leads from `visited[i]` to the next one
 */
function pathThrough(visited: readonly Visited[], path: readonly (string | number)[]): string | null {
  const from = visited.findLastIndex((each) => kindOf(each) === Kind.ARGUMENT);
  if (from === -1) return null;
  const names = visited.slice(from).flatMap((each, index) => {
    if (isNamed(each)) return [each.name.value];
    const [list, position] = path.slice(from + index - 2, from + index);
    return index > 0 && list === 'values' && position !== undefined ? [position] : [];
  });
  return names.join('.');
}

function kindOf(each: Visited): string | null {
  return each !== undefined && 'kind' in each ? each.kind : null;
}

function isNamed(each: Visited): each is ArgumentNode | ObjectFieldNode {
  return kindOf(each) === Kind.ARGUMENT || kindOf(each) === Kind.OBJECT_FIELD;
}
