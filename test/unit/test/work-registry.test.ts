import { WORK_KIND } from '../../../shared/domain/work/work-kind';
import { DOERS, MUTATIONS_OF } from '../../support/registry/mutation-registry';
import { actsOf } from '../../support/registry/work/work-act';
import { WORK } from '../../support/registry/work/work-registry';

/** This suite compares the work registry with the mutations. The suites in test/hub/work perform the acts. */
describe.each(Object.entries(WORK))('the work of %s', (subgraph, work) => {
  const { alwaysOpen, bulk = {} } = work;
  const mutations = Object.keys(MUTATIONS_OF[subgraph as keyof typeof MUTATIONS_OF]);
  const acted = actsOf(work).map(({ act }) => act.mutation);

  it('lists each mutation as an act, as an act in bulk, or as always open', () => {
    const known = [...acted, ...Object.keys(bulk), ...Object.keys(alwaysOpen)];
    expect([...new Set(known)].sort()).toEqual([...mutations].sort());
  });

  it('lists no mutation both as an act and as always open', () => {
    expect([...acted, ...Object.keys(bulk)].filter((name) => name in alwaysOpen)).toEqual([]);
  });

  it('has a single act with the same roles for each mutation in bulk', () => {
    for (const [name, single] of Object.entries(bulk)) {
      expect(acted).toContain(single);
      expect([name, DOERS[name]]).toEqual([name, DOERS[single]]);
    }
  });
});

it('each kind belongs to one subgraph', () => {
  const kinds = Object.values(WORK).flatMap(({ acts }) => Object.keys(acts));
  expect(kinds.sort()).toEqual([...WORK_KIND.values].sort());
});
