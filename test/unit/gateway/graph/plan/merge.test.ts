import { copyOf, mergeInto } from '../../../../../gateway/graph/plan/merge';
import { type Entity } from '../../../../../gateway/graph/plan/plan-run';

function merged(target: Entity, source: Entity): Entity {
  mergeInto(target, source);
  return target;
}

describe('merging of an answer into an object', () => {
  it('adds fields, and merges objects field by field at every depth', () => {
    const target = { id: '1', lead: { id: 'w1', home: { city: 'Jinan' } } };
    const source = { name: 'one', lead: { phone: '138', home: { street: 'Lixia' } } };
    expect(merged(target, source)).toEqual({
      id: '1',
      lead: { id: 'w1', home: { city: 'Jinan', street: 'Lixia' }, phone: '138' },
      name: 'one',
    });
  });

  it('merges lists of equal length item by item, and the lists inside them', () => {
    const target = { staff: [{ id: 'w1' }, null, { id: 'w3' }], grid: [[{ x: 1 }], [{ x: 2 }, 3]] };
    const source = { staff: [{ name: 'a' }, { name: 'b' }, null], grid: [[{ y: 4 }], [{ y: 5 }, 6]] };
    expect(merged(target, source)).toEqual({
      staff: [{ id: 'w1', name: 'a' }, { name: 'b' }, { id: 'w3' }],
      grid: [[{ x: 1, y: 4 }], [{ x: 2, y: 5 }, 6]],
    });
  });

  it('keeps the objects and lists that it merges into, because other steps complete them at the same time', () => {
    const [lead, first, second] = [{ id: 'w1' }, { id: 'w2' }, { id: 'w3' }];
    const staff = [first, second];
    const target: Entity = { lead, staff };
    mergeInto(target, { lead: { name: 'a' }, staff: [{ name: 'b' }, { name: 'c' }] });
    expect(target['lead']).toBe(lead);
    expect(target['staff']).toBe(staff);
    expect(staff[0]).toBe(first);
    expect([lead, first, second]).toEqual([
      { id: 'w1', name: 'a' },
      { id: 'w2', name: 'b' },
      { id: 'w3', name: 'c' },
    ]);
  });

  it.each([[{ id: 1 }], [[{ id: 1 }]], [[]]])('keeps %j if null is added, whichever of both comes first', (known) => {
    expect(merged({ value: known }, { value: null })).toStrictEqual({ value: known });
    expect(merged({ value: null }, { value: known })).toStrictEqual({ value: known });
  });

  it.each<[string, unknown, unknown]>([
    ['a list by a shorter list', [{ id: 1 }, { id: 2 }], [{ name: 'a' }]],
    ['a list by a longer list', [{ id: 1 }], [{ name: 'a' }, { name: 'b' }]],
    ['a list by an empty list', [{ id: 1 }], []],
    ['a scalar by null', 1, null],
    ['null by an object', null, { id: 1 }],
    ['null by a list', null, [1, 2]],
    ['a scalar by a scalar', 'a', 'b'],
    ['a scalar by an object', 'a', { id: 1 }],
    ['an object by a scalar', { id: 1 }, 'a'],
    ['an object by a list', { 0: 'a' }, ['b']],
    ['a list by an object', ['a'], { 0: 'b' }],
    ['the items of a list of scalars', [1, 2, 3], [4, null, 5]],
  ])('replaces %s', (_name, known, added) => {
    expect(merged({ value: known, other: 1 }, { value: added })).toStrictEqual({ value: added, other: 1 });
  });
});

describe('key __proto__ in an answer', () => {
  const POLLUTED = '{ "polluted": "yes" }';
  const source = () =>
    JSON.parse(`{ "__proto__": ${POLLUTED}, "constructor": { "prototype": ${POLLUTED} }, "id": "1",
      "lead": { "__proto__": ${POLLUTED}, "name": "a" }, "staff": [{ "__proto__": ${POLLUTED}, "name": "b" }] }`) as Entity;
  const names = Reflect.ownKeys(Object.prototype);

  afterEach(() => {
    expect(Reflect.ownKeys(Object.prototype)).toEqual(names);
    expect(({} as Entity)['polluted']).toBeUndefined();
  });

  it('is left out of each object into which the answer is merged', () => {
    const [lead, first]: Entity[] = [{ id: 'w1' }, { id: 'w2' }];
    const target = merged({ lead, staff: [first] }, source());
    for (const each of [target, lead, first]) {
      expect(Object.getPrototypeOf(each)).toBe(Object.prototype);
      expect(Object.hasOwn(each as Entity, '__proto__')).toBe(false);
    }
    expect(target).toEqual({
      lead: { id: 'w1', name: 'a' },
      staff: [{ id: 'w2', name: 'b' }],
      constructor: { prototype: { polluted: 'yes' } },
      id: '1',
    });
  });

  it('does not change the prototype of an object that the target takes over', () => {
    const target = merged({}, source());
    const [lead, [first]] = [target['lead'], target['staff'] as unknown[]];
    for (const each of [target, lead, first]) expect(Object.getPrototypeOf(each)).toBe(Object.prototype);
    mergeInto(target, source());
    for (const each of [target, lead, first]) expect(Object.getPrototypeOf(each)).toBe(Object.prototype);
  });

  it('is left out of a copy', () => {
    const copy = copyOf(source());
    const [lead, [first]] = [copy['lead'], copy['staff'] as unknown[]];
    for (const each of [copy, lead, first]) {
      expect(Object.getPrototypeOf(each)).toBe(Object.prototype);
      expect(Object.hasOwn(each as Entity, '__proto__')).toBe(false);
    }
    expect(copy).toEqual({
      constructor: { prototype: { polluted: 'yes' } },
      id: '1',
      lead: { name: 'a' },
      staff: [{ name: 'b' }],
    });
  });
});

describe('copy of an answer', () => {
  /** Returns a value and all objects and lists inside it. */
  function partsOf(value: unknown): unknown[] {
    if (typeof value !== 'object' || value === null) return [];
    return [value, ...Object.values(value).flatMap(partsOf)];
  }

  it('is equal to the answer, and shares no object and no list with it', () => {
    const answer = { id: '1', none: null, staff: [{ id: 'w1', home: { street: 'Lixia' } }, null], grid: [[{ x: 1 }]] };
    const copy = copyOf(answer);
    expect(copy).toStrictEqual(answer);
    const parts = new Set(partsOf(answer));
    expect(partsOf(copy)).toHaveLength(7);
    expect(partsOf(copy).filter((part) => parts.has(part))).toEqual([]);
  });

  it.each([['text'], [7], [false], [null], [undefined]])('of %p is the value itself', (value) => {
    expect(copyOf(value)).toBe(value);
  });
});
