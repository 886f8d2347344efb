import { type DataSource } from 'typeorm';

/** Where statements run: the pool, for reads, or one transaction. */
export type Connection = {
  readonly source: DataSource;
  query(sql: string, parameters: readonly unknown[]): Promise<Record<string, unknown>[]>;
};
