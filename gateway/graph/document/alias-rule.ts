import {
  type ASTNode,
  type FieldNode,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
  parse,
  type ValidationRule,
  visit,
} from 'graphql';
import { HubError, type Message } from '../../../shared/kernel/errors';
import { directiveUses } from '../../../shared/graphql/audience/audience-tag';

/**
 * Returns the rule that refuses names that the executor would misinterpret. The executor keeps answers in plain
 * objects, so `__proto__` would reach the prototype of every object. The executor also looks up the key of an entity in
 * the answer under the name of the key field, even if that name is an alias of another field. So `{ stations { id: name
 * staff { name } } }` would fetch the staff of the station whose id equals that *name*.
 */
export function aliasRule(keyFields: ReadonlySet<string>): ValidationRule {
  return (context) => {
    const refuse = (node: ASTNode, text: Message) => {
      const error = new HubError('BAD_USER_INPUT', text, { field: 'query' });
      context.reportError(new GraphQLError(text.en, { nodes: node, originalError: error }));
    };
    return {
      Field(node) {
        if (node.alias === undefined || node.alias.value === node.name.value) return;
        const alias = node.alias.value;
        if (isReserved(alias)) refuse(node, reserved(alias));
        else if (keyFields.has(alias)) refuse(node, keyName(alias));
      },
      VariableDefinition(node) {
        const name = node.variable.name.value;
        // The planner uses the variable `representations` for entity keys.
        if (isReserved(name) || name === 'representations') refuse(node, reserved(name));
      },
      FragmentDefinition(node) {
        if (isReserved(node.name.value)) refuse(node, reserved(node.name.value));
      },
    };
  };
}

/** Returns every field that an `@key` or `@requires` of the supergraph names, nested fields included. */
export function keyFieldsOf(supergraph: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(supergraph.getTypeMap());
  const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = objects.flatMap((type) => Object.values(type.getFields()));
  const texts = [
    ...types.flatMap((type) => directiveUses(type, 'join__type').map((use) => use['key'])),
    ...fields.flatMap((field) => directiveUses(field, 'join__field').map((use) => use['requires'])),
  ];
  const names = new Set<string>();
  for (const text of new Set(texts.filter((each): each is string => typeof each === 'string'))) {
    visit(parse(`{ ${text} }`, { noLocation: true }), { Field: (node: FieldNode) => void names.add(node.name.value) });
  }
  return names;
}

function isReserved(name: string): boolean {
  return name.startsWith('__') || name.startsWith('_internal_qp_alias_') || name in Object.prototype;
}

function reserved(name: string): Message {
  return {
    zh: `名称“${name}”为系统保留,请改用其他名称。`,
    en: `The name "${name}" is reserved for the system. Choose another name.`,
  };
}

function keyName(alias: string): Message {
  return {
    zh: `别名“${alias}”与标识字段同名,请改用其他名称。`,
    en: `The alias "${alias}" is the name of a key field. Choose another alias.`,
  };
}
