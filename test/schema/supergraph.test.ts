import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  buildSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { directiveUses } from '../../shared/graphql/audience/audience-tag';
import { audienceTexts } from '../support/registry/schema/audience-texts';
import {
  committedAudiences,
  committedSupergraph,
  composeSupergraph,
} from '../support/registry/schema/compose-supergraph';

const RENEW = 'Run `npm run compose` and read what it changes.';
const supergraph = buildSchema(committedSupergraph(), { assumeValidSDL: true, assumeValid: true });
const types = Object.values(supergraph.getTypeMap()).filter((type) => !/^(__|join__|link__)/.test(type.name));
const objects = types.filter(isObjectType);

/** The subgraph that owns the type, by type. Several subgraphs define these types. */
const OWNERS: Readonly<Record<string, string>> = {
  Station: 'STATIONS',
  Division: 'STATIONS',
  Office: 'STATIONS',
  StationWorker: 'PERSONNEL',
  Contractor: 'FINANCE',
  ServiceContract: 'FINANCE',
  Lot: 'FINANCE',
};
/** The types without a key that are identical in several subgraphs. Each subgraph answers their fields itself. */
const SHARED = [
  'Query',
  'Mutation',
  'PageInfo',
  'OpeningHours',
  'Event',
  'EventConnection',
  'Actor',
  'Subject',
  'ChainVerification',
  'ChainGap',
  'HistoryEntry',
  'HistoryConnection',
  'WorkItem',
  'WorkItemConnection',
  'WorkSubject',
  'WorkBlock',
  'WorkCount',
  'Attachment',
];

const graphsOf = (type: GraphQLObjectType) => directiveUses(type, 'join__type').map((use) => String(use['graph']));
const ownerOf = (type: GraphQLObjectType) => OWNERS[type.name] ?? graphsOf(type)[0] ?? '';

/**
 * Returns the subgraphs that answer a field: the subgraphs in its directive or, without a directive, all subgraphs that
 * define its type.
 */
function graphsOfField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string[] {
  const named = directiveUses(field, 'join__field').flatMap(({ graph }) => (typeof graph === 'string' ? [graph] : []));
  return named.length > 0 ? named : graphsOf(type);
}

const fields = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ type, field, name: `${type.name}.${field.name}` })),
);
const isEntity = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && directiveUses(type, 'join__type').some(({ key }) => typeof key === 'string');

it('equals the supergraph that the subgraphs compose', async () => {
  const isCurrent = (await composeSupergraph()) === committedSupergraph();
  expect(isCurrent ? '' : `gateway/graph/supergraph.graphql is not what the subgraphs compose. ${RENEW}`).toBe('');
});

it('equals the committed schema of each role', () => {
  const [now, then] = [audienceTexts(committedSupergraph()), committedAudiences()];
  const changed = [...new Set([...now.keys(), ...then.keys()])].filter((name) => now.get(name) !== then.get(name));
  expect(changed.length === 0 ? '' : `${changed.join(', ')}: what these roles see has changed. ${RENEW}`).toBe('');
});

describe('nullability: a failed subgraph sets only its own fields to null', () => {
  it('names the owner of every type that several subgraphs define', () => {
    const several = objects.filter((type) => graphsOf(type).length > 1 && !SHARED.includes(type.name));
    expect(several.filter(({ name }) => OWNERS[name] === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('makes every field of Query nullable', () => {
    const query = Object.values(supergraph.getQueryType()?.getFields() ?? {});
    expect(query.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  it('makes every field nullable that one subgraph adds to another subgraph’s type', () => {
    const added = fields.filter(({ type, field }) => {
      if (SHARED.includes(type.name) || graphsOf(type).length < 2) return false;
      return !graphsOfField(type, field).includes(ownerOf(type));
    });
    expect(added.length).toBeGreaterThan(0);
    expect(added.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('makes every reference to another subgraph’s entity nullable, and a list of such references nullable as a whole', () => {
    const references = fields.filter(({ type, field }) => {
      const target = getNamedType(field.type);
      return isEntity(target) && graphsOfField(type, field).some((graph) => graph !== ownerOf(target));
    });
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('has no list with null elements', () => {
    expect(fields.filter(({ field }) => hasNullableItems(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('has no interface and no union', () => {
    expect(types.filter((type) => isInterfaceType(type) || isUnionType(type)).map(({ name }) => name)).toEqual([]);
  });
});

function hasNullableItems(type: GraphQLOutputType): boolean {
  const list = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
  if (!isListType(list)) return false;
  const item = list.ofType as GraphQLOutputType;
  return !isNonNullType(item) || hasNullableItems(item);
}
