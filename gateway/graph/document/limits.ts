import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { HubError, type Message } from '../../../shared/kernel/errors';
import { fragmentsOf } from './root-fields';

/**
 * The limits of one operation. Tokens are counted over the whole document at parsing, objects once the variables are
 * known.
 */
export interface Limits {
  readonly tokens: number;
  /** The nesting depth of fields; a root field has depth 1. */
  readonly depth: number;
  /** The number of fields and fragments. A fragment counts each time it is spread. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** The number of mutation fields. With several, nested fetches of a field would run after the next field. */
  readonly mutationFields: number;
  /** The objects that the answer may hold, by the estimate of estimate-objects.ts. */
  readonly objects: number;
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 2000,
  depth: 15,
  selections: 1000,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  mutationFields: 1,
  objects: 100_000,
};

const NAMES: Readonly<Record<keyof Limits, Message>> = {
  tokens: { zh: '词元数', en: 'number of tokens' },
  depth: { zh: '嵌套深度', en: 'depth' },
  selections: { zh: '展开后的选择数', en: 'number of expanded selections' },
  aliases: { zh: '别名数', en: 'number of aliases' },
  rootFields: { zh: '根字段数', en: 'number of root fields' },
  directives: { zh: '指令数', en: 'number of directives' },
  mutationFields: { zh: '写操作数', en: 'number of mutation fields' },
  objects: { zh: '预计返回的对象数', en: 'estimated number of objects in the answer' },
};

/** The number at which counts stop. Doubled fragments can reach any number, but a message should stay readable. */
export const MANY = 1_000_000;

export function tooComplex(limit: keyof Limits, maximum: number, found: number): HubError {
  const name = NAMES[limit];
  const text = {
    zh: `查询过于复杂:${name.zh}为 ${found},上限为 ${maximum}。请精简或拆分查询。`,
    en: `The query is too complex: its ${name.en} is ${found}, the limit is ${maximum}. Shorten or split it.`,
  };
  return new HubError('QUERY_TOO_COMPLEX', text, { limit, maximum, found });
}

/**
 * Checks every operation of the document, not only the chosen one. The verdict then holds for any operation name and
 * can be cached.
 * @throws HubError QUERY_TOO_COMPLEX with `limit`, `maximum` and `found`
 */
export function checkLimits(document: DocumentNode, limits: Limits): void {
  const cost = new Costs(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const [limit, found] of Object.entries(cost.ofOperation(node)) as [keyof Limits, number][]) {
      if (found > limits[limit]) throw tooComplex(limit, limits[limit], found);
    }
  }
}

interface Cost {
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields at this level, with fragments expanded. `__typename` is not counted, because it fetches nothing. */
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
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Cost>();

  constructor(document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  ofOperation(operation: OperationDefinitionNode): Partial<Record<keyof Limits, number>> {
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

  private ofFragment(name: string): Cost {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself finds this entry and counts nothing more. Validation refuses it and names it.
    this.known.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const directives = fragment?.directives?.length ?? 0;
    const cost = sum({ ...NOTHING, directives }, this.ofSet(fragment?.selectionSet));
    this.known.set(name, cost);
    return cost;
  }
}
