import { GraphQLError } from 'graphql';
import { Representations, Targets } from '../../../../../gateway/graph/plan/entities';
import { compileLocator } from '../../../../../gateway/graph/plan/locations';
import { type Entity } from '../../../../../gateway/graph/plan/plan-run';
import { type Represent } from '../../../../../gateway/graph/plan/representations';

const LEADS = compileLocator([{ Field: 'stations' }, '@', { Field: 'lead' }]);

/** Represents an entity by its id, and an entity without an id not at all. */
const byId: Represent = ({ id }) => (id === undefined ? null : { __typename: 'Worker', id });

/** Returns an answer with these leads, and the targets and representations of a fetch that completes them. */
function collected(...leads: (Entity | null)[]) {
  const data = { stations: leads.map((lead) => ({ lead })) };
  const representations = new Representations();
  const targets = new Targets(representations);
  targets.collect(data, LEADS, byId);
  return { data, representations, targets };
}

const worker = (id: string): Entity => ({ __typename: 'Worker', id });

describe('representations of one fetch', () => {
  it('have each entity once, in the order in which it was first added', () => {
    const representations = new Representations();
    const keys = [worker('w1'), worker('w2'), worker('w1'), { __typename: 'Station', id: 'w1' }, worker('w2')];
    expect(keys.map((key) => representations.add(key))).toEqual([0, 1, 0, 2, 1]);
    expect(representations.list).toEqual([worker('w1'), worker('w2'), { __typename: 'Station', id: 'w1' }]);
  });

  it('distinguish equal texts of different types, and nested values', () => {
    const representations = new Representations();
    const keys = [{ id: '1' }, { id: 1 }, { id: { code: '1' } }, { id: { code: '2' } }, { id: { code: '1' } }];
    expect(keys.map((key) => representations.add(key))).toEqual([0, 1, 2, 3, 2]);
  });

  it('distinguish fields that could be read as one text', () => {
    const representations = new Representations();
    const keys = [{ id: '1', code: '2' }, { id: '1code=1"2' }, { id: '1code=2' }, { id: 1, code: 2 }, { id: '1' }];
    expect(keys.map((key) => representations.add(key))).toEqual([0, 1, 2, 3, 4]);
    expect(keys.map((key) => representations.add({ ...key }))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are collected from all objects at a path, except those that cannot be represented', () => {
    const { representations } = collected({ id: 'w1' }, null, {}, { id: 'w2' }, { id: 'w1' });
    expect(representations.list).toEqual([worker('w1'), worker('w2')]);
  });

  it('can be shared by the targets of several aliases', () => {
    const { data, representations } = collected({ id: 'w1' }, { id: 'w2' });
    const others = new Targets(representations);
    others.collect({ stations: [{ lead: { id: 'w2' } }, { lead: { id: 'w3' } }] }, LEADS, byId);
    expect(representations.list).toEqual([worker('w1'), worker('w2'), worker('w3')]);
    others.merge([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(data).toEqual({ stations: [{ lead: { id: 'w1' } }, { lead: { id: 'w2' } }] });
  });
});

describe('answered entities', () => {
  it('are merged into the object of their representation', () => {
    const { data, targets } = collected({ id: 'w1', home: { city: 'Jinan' } }, {}, { id: 'w2' });
    targets.merge([{ name: 'a', home: { street: 'Lixia' } }, { name: 'b' }]);
    expect(data.stations).toEqual([
      { lead: { id: 'w1', home: { city: 'Jinan', street: 'Lixia' }, name: 'a' } },
      { lead: {} },
      { lead: { id: 'w2', name: 'b' } },
    ]);
  });

  it('are merged into every object that has this representation, and these objects share no part', () => {
    const { data, targets } = collected({ id: 'w1' }, { id: 'w1' }, { id: 'w1' });
    targets.merge([{ home: { street: 'Lixia' }, phones: [{ number: 1 }] }]);
    const expected = { lead: { id: 'w1', home: { street: 'Lixia' }, phones: [{ number: 1 }] } };
    expect(data.stations).toEqual([expected, expected, expected]);
    const [first, second, third] = data.stations.map(({ lead }) => lead as typeof expected.lead);
    first!.home.street = 'changed';
    first!.phones[0]!.number = 2;
    second!.phones.push({ number: 3 });
    expect(second).toEqual({ id: 'w1', home: { street: 'Lixia' }, phones: [{ number: 1 }, { number: 3 }] });
    expect(third).toEqual(expected.lead);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['an object', { 0: { name: 'a' } }],
    ['an empty list', []],
    ['a list of nulls', [null, null]],
    ['a list of scalars', ['a', 1]],
  ])('change nothing if they are %s', (_name, answered) => {
    const { data, targets } = collected({ id: 'w1' }, { id: 'w2' });
    targets.merge(answered);
    expect(data.stations).toEqual([{ lead: { id: 'w1' } }, { lead: { id: 'w2' } }]);
  });
});

describe('error of an entity', () => {
  const error = new GraphQLError('No.', { path: ['_entities', 0, 'phone'], extensions: { code: 'FORBIDDEN' } });

  it('is returned for each object that the entity completes, at the place of the object', () => {
    const { targets } = collected({ id: 'w1' }, null, { id: 'w2' }, { id: 'w1' });
    const relocated = targets.relocate(error, 0, ['home', 2, 'street']);
    expect(relocated.map((each) => each.toJSON())).toEqual(
      [0, 3].map((at) => ({
        message: 'No.',
        path: ['stations', at, 'lead', 'home', 2, 'street'],
        extensions: { code: 'FORBIDDEN' },
      })),
    );
    expect(relocated.map(({ originalError }) => originalError)).toEqual([error, error]);
  });

  it.each([[2], ['0'], [undefined]])('is not returned for the index %p, which no object has', (index) => {
    expect(collected({ id: 'w1' }, { id: 'w2' }).targets.relocate(error, index, [])).toEqual([]);
  });
});
