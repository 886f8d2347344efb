import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLSchema,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import * as domain from '../support/registry/schema/vocabularies';
import { SCHEMA_TEXTS, TEXT_TABLES } from '../../shared/domain/schema-texts/all';

const AUDIENCES = join(__dirname, 'audiences');
const SUPERGRAPH = join(__dirname, '../../gateway/graph/supergraph.graphql');

type Element = { key: string; description: string | null | undefined };

/** Returns every element of a schema that an API client can see. */
function elementsOf(schema: GraphQLSchema): Element[] {
  const elements: Element[] = [];
  const add = (key: string, { description }: { description?: string | null | undefined }) =>
    elements.push({ key, description });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type) || /^(?:join|link)__/.test(type.name)) continue;
    add(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(`${type.name}.${field.name}`, field);
      for (const argument of field.args) add(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return elements;
}

/** Returns whether the description is a line in Chinese and then a line in English. */
const isDescribed = ({ description }: Element) =>
  /^[^\n]*\p{Script=Han}[^\n]*\n[^\n\p{Script=Han}]*[A-Za-z][^\n\p{Script=Han}]*$/u.test(description ?? '');
const undescribed = (schema: GraphQLSchema) => elementsOf(schema).filter((each) => !isDescribed(each));
const schemaIn = (path: string) => buildSchema(readFileSync(path, 'utf8'), { assumeValid: true, assumeValidSDL: true });

describe('law 12: every element of the schema is described in Chinese and in English', () => {
  it.each(readdirSync(AUDIENCES))('holds for %s', (file) => {
    expect(undescribed(schemaIn(join(AUDIENCES, file)))).toEqual([]);
  });

  it('notices an element with no description, one language, or a third line', () => {
    const broken = ['', '"""A list"""', '"""列表"""', '"""\n列表\nA list\nmore\n"""'];
    for (const description of broken) {
      const schema = buildSchema(`"""\n查询\nThe query\n"""\ntype Query { ${description}\n a: Int }`);
      expect(undescribed(schema).map(({ key }) => key)).toEqual(['Query.a']);
    }
  });
});

describe('the texts of the schema', () => {
  const supergraph = schemaIn(SUPERGRAPH);

  it('all describe an element of the supergraph', () => {
    const keys = elementsOf(supergraph).map(({ key }) => key);
    const matches = (key: string) => keys.some((each) => each === key || (/^[.(]/.test(key) && each.endsWith(key)));
    expect(Object.keys(SCHEMA_TEXTS).filter((key) => !matches(key))).toEqual([]);
  });

  it('describe no element twice', () => {
    const keys = TEXT_TABLES.flatMap((table) => Object.keys(table));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are the two labels of an enum value, or begin with them', () => {
    const labelled = domain.VOCABULARIES.flatMap(({ name, values, labels }) =>
      values.map((value) => ({ key: `${name}.${value}`, zh: labels[value]?.zh ?? '?', en: labels[value]?.en ?? '?' })),
    );
    const descriptions = new Map(elementsOf(supergraph).map(({ key, description }) => [key, description ?? '']));
    const shown = labelled.filter(({ key }) => descriptions.has(key));
    const beginsWithLabels = ({ key, zh, en }: (typeof labelled)[number]) => {
      const [chinese = '', english = ''] = (descriptions.get(key) ?? '').split('\n');
      if (chinese === zh && english === en) return true;
      return chinese.startsWith(`${zh}:`) && english.startsWith(`${en}: `);
    };
    expect(shown.length).toBeGreaterThan(200);
    expect(shown.filter((each) => !beginsWithLabels(each)).map(({ key }) => key)).toEqual([]);
  });

  it('include a link to a specification for every scalar', () => {
    const scalars = Object.values(supergraph.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type) && !/^(?:join|link)__/.test(type.name),
    );
    expect(scalars.map((type) => isScalarType(type) && type.specifiedByURL)).toEqual(
      scalars.map(({ name }) => `/scalars#${name}`),
    );
  });
});
