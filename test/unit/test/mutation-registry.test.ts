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

/** Checks the registry against the schema. test/hub/mutations.test.ts runs its cases. */
describe('registry of mutations', () => {
  it('contains every mutation', () => {
    const unknown = NAMES.filter((name) => DOERS[name] === undefined || MUTATIONS[name] === undefined).join(', ');
    const advice = `Add these mutations to DOERS and MUTATIONS in ${REGISTRY}, with cases in a file of mutations/: `;
    expect(unknown === '' ? '' : `${advice}${unknown}.`).toBe('');
  });

  it.each(NAMES)('names the roles that run %s, as the schemas do', (name) => {
    const doers = [...(DOERS[name] ?? [])].sort();
    expect(Object.keys(MUTATIONS[name] ?? {}).sort()).toEqual(doers);
    expect(rolesWith(name).sort()).toEqual(doers);
  });

  it('has no entry for an unknown mutation', () => {
    expect(Object.keys(MUTATIONS).filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it.each(NAMES)('tries a foreign row in every key of %s', (name) => {
    for (const cases of Object.values(MUTATIONS[name] ?? {})) {
      const tried = cases.flatMap(({ foreign, makes = [] }) => [...foreign.map(({ path }) => path), ...makes]);
      expect([...new Set(tried.map(withoutIndices))].sort()).toEqual(keyPaths(graph, name).sort());
    }
  });
});
