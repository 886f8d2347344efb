import { join } from 'node:path';
import { type DatabaseShape } from '../../../../shared/store/open-database';
import { ROOT, subgraphNames } from '../../laws/source-files';

/** Returns the name and the database definition of each subgraph. */
export async function subgraphDatabases(): Promise<[string, DatabaseShape][]> {
  const load = async (name: string): Promise<[string, DatabaseShape]> => {
    const file = (await import(join(ROOT, 'subgraphs', name, 'database'))) as { database: DatabaseShape };
    return [name, file.database];
  };
  return Promise.all(subgraphNames().map(load));
}
