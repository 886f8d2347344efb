import { type DataSource } from 'typeorm';

/** The databases whose writes may reach several servers, as in a Galera cluster. */
const manyWriters = new WeakSet<DataSource>();

export function hasManyWriters(source: DataSource): boolean {
  return manyWriters.has(source);
}

/**
 * Remembers whether several servers take writes.
 * @throws Error if the server belongs to a Galera cluster and `writers` is `one`: money could then be spent twice
 */
export async function setWriters(source: DataSource, writers: 'one' | 'many'): Promise<void> {
  if (writers === 'many') manyWriters.add(source);
  else if (await isInCluster(source)) {
    await source.destroy();
    throw new Error(
      'The database server belongs to a Galera cluster. Set HUB_DATABASE_WRITERS=many in every process of the Hub: ' +
        'otherwise two commands on two servers could spend the same money.',
    );
  }
}

async function isInCluster(source: DataSource): Promise<boolean> {
  const [size] = await source.query<{ Value: string }[]>("SHOW STATUS LIKE 'wsrep_cluster_size'");
  return Number(size?.Value ?? 0) > 0;
}
