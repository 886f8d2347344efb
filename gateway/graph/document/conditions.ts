import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Returns whether `@skip` or `@include` leaves a selection out. */
export function isSkipped({ directives }: SelectionNode, variables: Variables): boolean {
  return (directives ?? []).some((directive) => {
    if (directive.name.value === 'skip') return condition(directive, variables);
    return directive.name.value === 'include' && !condition(directive, variables);
  });
}

function condition(directive: DirectiveNode, variables: Variables): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** Returns the variables in `@skip` and `@include`. Their values decide which fields the document selects. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
