import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './root-fields';

/** An operation, parted between the executor and the audience's own schema. */
export interface Split {
  /** For the executor: this operation alone, and nothing of it that is not data; null where nothing is left. */
  readonly executable: DocumentNode | null;
  /** Whether `__schema`, `__type` or a root `__typename` was asked: completion answers them from the audience's schema. */
  readonly asksOfSchema: boolean;
}

/**
 * Takes out of an operation what the executor would answer wrongly: introspection (it would show the whole supergraph, and
 * would do so for *every* operation of a document in which the first one introspects) and root fields that are
 * skipped by a literal (it fails to plan an operation of which nothing is left).
 */
export function splitIntrospection(document: DocumentNode, operation: OperationDefinitionNode): Split {
  const splitter = new Splitter(document);
  const root = splitter.strip(operation.selectionSet);
  const asksOfSchema = splitter.asksOfSchema;
  if (root === null) return { executable: null, asksOfSchema };
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 1 && !splitter.changed) return { executable: document, asksOfSchema };
  const fragments = splitter.fragmentsFor(root);
  return {
    executable: { ...document, definitions: [{ ...operation, selectionSet: root }, ...fragments] },
    asksOfSchema,
  };
}

class Splitter {
  asksOfSchema = false;
  changed = false;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly stripped = new Map<string, FragmentDefinitionNode | null>();

  constructor(document: DocumentNode) {
    this.fragments = fragmentsOf(document);
  }

  /** The selections at the root without what is taken out; null where that leaves none. Fragments are opened. */
  strip(set: SelectionSetNode): SelectionSetNode | null {
    const selections = set.selections.flatMap((node) => this.stripOne(node) ?? []);
    if (selections.length !== set.selections.length) this.changed = true;
    return selections.length === 0 ? null : { ...set, selections };
  }

  /** The fragments that are still spread, each in its stripped form if it stands at the root. */
  fragmentsFor(root: SelectionSetNode): FragmentDefinitionNode[] {
    const used = new Map<string, FragmentDefinitionNode>();
    const follow = (set: SelectionSetNode | undefined) => {
      for (const node of set?.selections ?? []) {
        if (node.kind !== Kind.FRAGMENT_SPREAD) follow(node.selectionSet);
        else if (!used.has(node.name.value)) {
          const fragment = this.stripped.get(node.name.value) ?? this.fragments.get(node.name.value);
          if (fragment === undefined) continue;
          used.set(node.name.value, fragment);
          follow(fragment.selectionSet);
        }
      }
    };
    follow(root);
    return [...used.values()];
  }

  private stripOne(node: SelectionNode): SelectionNode | null {
    if (node.directives?.some(skipsAlways)) return null;
    if (node.kind === Kind.FIELD) {
      if (!node.name.value.startsWith('__')) return node;
      this.asksOfSchema = true;
      return null;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.stripFragment(node.name.value) === null ? null : node;
    const selectionSet = this.strip(node.selectionSet);
    return selectionSet === null ? null : { ...node, selectionSet };
  }

  /** A fragment that stands at the root stands only there: no field leads back to a root type (audience-check). */
  private stripFragment(name: string): FragmentDefinitionNode | null {
    const known = this.stripped.get(name);
    if (known !== undefined) return known;
    this.stripped.set(name, null);
    const fragment = this.fragments.get(name);
    const selectionSet = fragment ? this.strip(fragment.selectionSet) : null;
    const stripped = fragment && selectionSet ? { ...fragment, selectionSet } : null;
    this.stripped.set(name, stripped);
    return stripped;
  }
}

function skipsAlways(directive: DirectiveNode): boolean {
  const condition = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (condition?.kind !== Kind.BOOLEAN) return false;
  return directive.name.value === 'skip' ? condition.value : directive.name.value === 'include' && !condition.value;
}
