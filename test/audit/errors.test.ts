import { GraphQLError } from 'graphql';
import { federate } from '../support/drivers/federation/federation';
import { LIBRARY, ROWS } from '../support/drivers/federation/library';
import { type Row, type Subgraph } from '../support/drivers/federation/subgraphs';

const placesOf = (errors: readonly { path?: readonly (string | number)[] | undefined }[] | undefined) =>
  (errors ?? []).map(({ path }) => path?.join('.'));

describe('subgraph without an answer', () => {
  const down = (name: string) => {
    if (name === 'ratings') throw new Error('connect ECONNREFUSED 10.0.0.7:4103');
    return undefined;
  };

  it('gives null for a nullable field, and an error', async () => {
    const gateway = federate({ subgraphs: LIBRARY, rows: ROWS, instead: down });
    const { data, errors } = await gateway.ask('{ newest { id stars ... on Film { minutes } } }');
    expect(data).toEqual({ newest: { id: 'f1', stars: null, minutes: 90 } });
    expect(placesOf(errors)).toEqual(['newest.stars']);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });

  it('gives null for the whole object if no other subgraph knows its type', async () => {
    const off = () => ({ errors: [new GraphQLError('off', { extensions: { code: 'UNAVAILABLE' } })] });
    const instead = (name: string) => (name === 'catalogue' ? off() : undefined);
    const gateway = federate({ subgraphs: LIBRARY, rows: ROWS, instead });
    for (const query of ['{ best { __typename stars } }', '{ best { stars ... on Book { author { name } } } }']) {
      const { data, errors } = await gateway.ask(query);
      expect(data).toEqual({ best: null });
      expect(errors).toMatchObject([{ message: 'off', extensions: { code: 'UNAVAILABLE' } }]);
      expect(errors?.[0]?.path?.[0]).toBe('best');
    }
  });

  it('gives null for the whole object if the missing field is not nullable', async () => {
    const gateway = federate({ subgraphs: LIBRARY, rows: ROWS, instead: down });
    const { data, errors } = await gateway.ask('{ newest { id reviews { text } } book { title } }');
    expect(data).toEqual({ newest: null, book: { title: 'Waters' } });
    expect(placesOf(errors)).toEqual(['newest.reviews']);
  });
});

describe('null in a federated answer', () => {
  const rows: readonly Row[] = [
    { __typename: 'Cat', id: '1', name: 'Tom', lives: 9, home: 'roof' },
    { __typename: 'Dog', id: '2', name: null, owner: 'Lin', home: 'hut' },
  ];
  const subgraphs: Readonly<Record<string, Subgraph>> = {
    pets: {
      sdl: `
        type Query { pets: [Pet] all: [Pet!] }
        interface Pet { id: ID! name: String }
        type Cat implements Pet @key(fields: "id") { id: ID! name: String! lives: Int }
        type Dog implements Pet @key(fields: "id") { id: ID! name: String owner: String! }`,
      resolvers: { Query: { pets: () => [...rows, null], all: () => rows } },
    },
    homes: {
      sdl: 'type Query { n: Int } type Cat @key(fields: "id") { id: ID! home: String! } type Dog @key(fields: "id") { id: ID! home: String }',
    },
  };

  it('is allowed if the type of the object allows it, even if its interface does not', async () => {
    const gateway = federate({ subgraphs, rows });
    expect(await gateway.ask('{ pets { name } all { id name } }')).toEqual({
      data: {
        pets: [{ name: 'Tom' }, { name: null }, null],
        all: [
          { id: '1', name: 'Tom' },
          { id: '2', name: null },
        ],
      },
    });
  });

  it('propagates from an entity that the second subgraph does not know', async () => {
    const gateway = federate({
      subgraphs,
      rows,
      instead: (name) => (name === 'homes' ? { data: { _entities: [null, null] } } : undefined),
    });
    const { data, errors } = await gateway.ask('{ pets { id ... on Cat { roof: home } ... on Dog { home } } }');
    expect(data).toEqual({ pets: [null, { id: '2', home: null }, null] });
    expect(placesOf(errors)).toEqual(['pets.0.roof']);
  });

  it("keeps the path of a subgraph's error", async () => {
    const failed = new GraphQLError('The roof is gone.', { path: ['_entities', 0, 'roof'] });
    const gateway = federate({
      subgraphs,
      rows,
      instead: (name) =>
        name === 'homes'
          ? { data: { _entities: [null, { __typename: 'Dog', home: 'hut' }] }, errors: [failed] }
          : undefined,
    });
    const { data, errors } = await gateway.ask('{ all { ... on Cat { roof: home lives } ... on Dog { home } } }');
    expect(data).toEqual({ all: null });
    expect(errors).toMatchObject([{ message: 'The roof is gone.', path: ['all', 0, 'roof'] }]);
  });
});
