import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { badInput, type HubError } from '../../../shared/kernel/errors';
import { type LimitName, type Limits, MANY, tooComplex } from './limits';
import { countRepetitions } from './repetitions';
import { fragmentsOf } from './root-fields';

/**
 * Checks every operation and every fragment of the document, and not only the operation that runs and the fragments
 * that it uses. The verdict is then valid for any operation name and can be cached. Validation visits unused fragments
 * too.
 * @throws HubError QUERY_TOO_COMPLEX with `limit`, `maximum` and `found`; BAD_USER_INPUT if fragments form a cycle
 */
export function checkLimits(document: DocumentNode, limits: Limits): void {
  const cost = new Costs(document);
  const check = (counts: Partial<Record<LimitName, number>>) => {
    for (const [limit, found] of Object.entries(counts) as [LimitName, number][]) {
      if (found > limits[limit]) throw tooComplex(limit, limits[limit], found);
    }
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) check(cost.ofOperation(node));
    if (node.kind === Kind.FRAGMENT_DEFINITION) check({ selections: cost.ofFragment(node.name.value).selections });
  }
  for (const node of document.definitions) {
    const isExecutable = node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION;
    if (isExecutable) check(countRepetitions(node, cost.fragments));
  }
}

interface Cost {
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  /**
   * The number of fields at this level, with fragments expanded. `__typename` is not counted, because it fetches
   * nothing.
   */
  readonly fields: number;
}

const NOTHING: Cost = { depth: 0, selections: 0, aliases: 0, directives: 0, fields: 0 };

function sum(a: Cost, b: Cost): Cost {
  const add = (x: number, y: number) => Math.min(x + y, MANY);
  return {
    depth: Math.max(a.depth, b.depth),
    selections: add(a.selections, b.selections),
    aliases: add(a.aliases, b.aliases),
    directives: add(a.directives, b.directives),
    fields: add(a.fields, b.fields),
  };
}

/** Computes the cost of a document's parts. The cost of a fragment is computed once, however often it is spread. */
class Costs {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Cost>();
  private readonly opened = new Set<string>();

  constructor(document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  ofOperation(operation: OperationDefinitionNode): Partial<Record<LimitName, number>> {
    const { depth, selections, aliases, directives, fields } = this.ofSet(operation.selectionSet);
    const onVariables = (operation.variableDefinitions ?? []).flatMap((variable) => variable.directives ?? []);
    const written = directives + (operation.directives?.length ?? 0) + onVariables.length;
    const counted = { depth, selections, aliases, rootFields: fields, directives: written };
    return operation.operation === OperationTypeNode.MUTATION ? { ...counted, mutationFields: fields } : counted;
  }

  private ofSet(set: SelectionSetNode | undefined): Cost {
    return (set?.selections ?? []).map((selection) => this.ofSelection(selection)).reduce(sum, NOTHING);
  }

  private ofSelection(node: SelectionNode): Cost {
    const own = { ...NOTHING, selections: 1, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.INLINE_FRAGMENT) return sum(own, this.ofSet(node.selectionSet));
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum(own, this.ofFragment(node.name.value));
    const inner = this.ofSet(node.selectionSet);
    const aliases = node.alias === undefined ? 0 : 1;
    return {
      ...sum({ ...own, aliases }, inner),
      depth: inner.depth + 1,
      fields: node.name.value === '__typename' ? 0 : 1,
    };
  }

  /**
   * Returns the cost of a fragment.
   * @throws HubError BAD_USER_INPUT if the fragment spreads itself, because counting would then never end
   */
  ofFragment(name: string): Cost {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    if (this.opened.has(name)) throw spreadsItself(name);
    this.opened.add(name);
    const fragment = this.fragments.get(name);
    const directives = fragment?.directives?.length ?? 0;
    const cost = sum({ ...NOTHING, directives }, this.ofSet(fragment?.selectionSet));
    this.known.set(name, cost);
    return cost;
  }
}

function spreadsItself(name: string): HubError {
  return badInput('query', {
    zh: `片段“${name}”直接或间接引用了自身,请去除循环引用。`,
    en: `The fragment "${name}" spreads itself, directly or through others. Remove the cycle.`,
  });
}
