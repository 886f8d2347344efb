import { compileLocator, fieldsOn, pathOf } from '../../../../../gateway/graph/plan/locations';
import { type Entity, UnsupportedPlan } from '../../../../../gateway/graph/plan/plan-run';

type Path = Parameters<typeof compileLocator>[0];

const field = (name: string) => ({ Field: name });

/** Returns the path of each object that is found, and the object. */
function found(path: Path, data: Entity): [(string | number)[], Entity][] {
  return compileLocator(path)(data).map(({ entity, place }) => [pathOf(place), entity]);
}

describe('objects at a path of the answer', () => {
  it('are found under fields, with their place as the path of an error', () => {
    const data = { station: { lead: { id: 'w1' }, other: { id: 'w2' } } };
    expect(found([field('station'), field('lead')], data)).toEqual([[['station', 'lead'], { id: 'w1' }]]);
  });

  it('are found in lists, in the order of the answer, with the index of each item', () => {
    const data = { stations: [{ staff: [{ id: 'w1' }, { id: 'w2' }] }, { staff: [] }, { staff: [{ id: 'w3' }] }] };
    expect(found([field('stations'), '@', field('staff'), '@'], data)).toEqual([
      [['stations', 0, 'staff', 0], { id: 'w1' }],
      [['stations', 0, 'staff', 1], { id: 'w2' }],
      [['stations', 2, 'staff', 0], { id: 'w3' }],
    ]);
  });

  it('are found in lists inside lists, with every index', () => {
    const data = { grid: [[{ cell: { id: 1 } }, { cell: { id: 2 } }], [], [{ cell: { id: 3 } }]] };
    const expected = [
      [['grid', 0, 0, 'cell'], { id: 1 }],
      [['grid', 0, 1, 'cell'], { id: 2 }],
      [['grid', 2, 0, 'cell'], { id: 3 }],
    ];
    expect(found([field('grid'), '@', '@', field('cell')], data)).toEqual(expected);
    expect(found([field('grid'), '@', field('cell')], data)).toEqual(expected);
  });

  it('are not found where the answer has null, nothing, or a scalar', () => {
    const data = {
      stations: [
        null,
        { lead: null },
        {},
        { lead: 'w1' },
        { lead: [null, { id: 'w2' }] },
        [null, [{ lead: { id: 'w3' } }]],
      ],
    };
    expect(found([field('stations'), '@', field('lead')], data)).toEqual([
      [['stations', 4, 'lead', 1], { id: 'w2' }],
      [['stations', 5, 1, 0, 'lead'], { id: 'w3' }],
    ]);
    expect(found([field('stations'), '@', field('lead')], { stations: null })).toEqual([]);
    expect(found([field('stations'), '@', field('lead')], {})).toEqual([]);
  });

  it('are the objects of the answer themselves, so that they can be completed in place', () => {
    const lead = { id: 'w1' };
    const [located] = compileLocator([field('stations'), '@', field('lead')])({ stations: [{ lead }] });
    expect(located?.entity).toBe(lead);
  });

  it('are the whole answer at the empty path', () => {
    expect(found([], { id: 1 })).toEqual([[[], { id: 1 }]]);
  });
});

describe('path of a plan', () => {
  it('is refused if it has a condition on types', () => {
    const path = [field('media'), '@' as const, { TypeCondition: ['Book'] }, field('author')];
    expect(() => compileLocator(path)).toThrow(new UnsupportedPlan('TypeCondition in a path'));
    expect(() => compileLocator(path)).toThrow(UnsupportedPlan);
  });

  it('has the names of its fields, without its lists, as the fallback for an error', () => {
    expect(fieldsOn([field('stations'), '@', field('grid'), '@', '@', field('lead')])).toEqual([
      'stations',
      'grid',
      'lead',
    ]);
  });
});
