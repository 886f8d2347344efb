import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { apiSchema } from '../../../gateway/graph/audiences';
import { SCALARS } from '../../../shared/graphql/types/scalars';
import { rolesWith } from '../../support/registry/mutation-bench';
import { keyPaths, mutationNames } from '../../support/registry/mutation-documents';
import { DOERS, MUTATIONS } from '../../support/registry/mutation-registry';
import { withoutIndices } from '../../support/registry/paths';

const graph = apiSchema(committedSupergraph(), SCALARS);
const NAMES = mutationNames(graph);
const REGISTRY = 'test/support/registry/mutation-registry.ts';

/** This suite compares the registry with the schema. test/hub/mutations.test.ts runs the cases of the registry. */
describe('registry of mutations', () => {
  it('contains every mutation', () => {
    const unknown = NAMES.filter((name) => DOERS[name] === undefined || MUTATIONS[name] === undefined).join(', ');
    const advice = `Add these mutations to DOERS and MUTATIONS in ${REGISTRY}, with cases in a file of mutations/: `;
    expect(unknown === '' ? '' : `${advice}${unknown}.`).toBe('');
  });

  it.each(NAMES)('names the same roles for %s as the schemas', (name) => {
    const doers = [...(DOERS[name] ?? [])].sort();
    expect(Object.keys(MUTATIONS[name] ?? {}).sort()).toEqual(doers);
    expect(rolesWith(name).sort()).toEqual(doers);
  });

  it('has no entry for an unknown mutation', () => {
    expect(Object.keys(MUTATIONS).filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it.each(NAMES)('has a foreign row for every key of %s', (name) => {
    for (const cases of Object.values(MUTATIONS[name] ?? {})) {
      const tried = cases.flatMap(({ foreign, makes = [] }) => [...foreign.map(({ path }) => path), ...makes]);
      expect([...new Set(tried.map(withoutIndices))].sort()).toEqual(keyPaths(graph, name).sort());
    }
  });
});
