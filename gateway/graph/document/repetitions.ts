import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Definition = OperationDefinitionNode | FragmentDefinitionNode;

export type Repetitions = {
  /** The largest number of mentions of one response key in one object. */
  readonly repetitions: number;
  /** The number of response keys for `__schema` or the number for `__type`, whichever is larger. */
  readonly introspections: number;
};

/**
 * Counts the repetitions that make validation and introspection costly. The rule that compares overlapping fields
 * compares all mentions of a response key in pairs, so 300 mentions cost 45,000 comparisons. A fragment is expanded
 * once in each object, however often it is spread there.
 * @param definition an operation or a fragment. The caller has checked that the expanded selections of its document are
 * within their limit, and that no fragments form a cycle.
 */
export function countRepetitions(definition: Definition, fragments: Fragments): Repetitions {
  const root = mentionsIn([definition.selectionSet], fragments);
  const named = (name: string) => [...root.values()].filter(([first]) => first?.name.value === name).length;
  return {
    repetitions: most(root, fragments),
    introspections: Math.max(named('__schema'), named('__type')),
  };
}

type Mentions = ReadonlyMap<string, readonly FieldNode[]>;

function most(mentions: Mentions, fragments: Fragments): number {
  const found = [...mentions.values()].map((fields) => {
    const sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    return Math.max(fields.length, sets.length === 0 ? 0 : most(mentionsIn(sets, fragments), fragments));
  });
  return Math.max(0, ...found);
}

/** Groups the fields of one object by response key. */
function mentionsIn(sets: readonly SelectionSetNode[], fragments: Fragments): Mentions {
  const mentions = new Map<string, FieldNode[]>();
  const opened = new Set<string>();
  const open = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.INLINE_FRAGMENT) open(node.selectionSet);
      else if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const known = mentions.get(key);
        if (known === undefined) mentions.set(key, [node]);
        else known.push(node);
      } else if (!opened.has(node.name.value)) {
        opened.add(node.name.value);
        open(fragments.get(node.name.value)?.selectionSet);
      }
    }
  };
  sets.forEach(open);
  return mentions;
}
