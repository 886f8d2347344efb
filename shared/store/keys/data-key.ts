import { type Condition } from '../../access/scope-sql';
import { type KeyName } from '../../runtime/key-ring/key-names';
import { type KeyRing } from '../../runtime/key-ring/key-ring';

/** A row that is encrypted or hashed with a key: its id, and the columns that the key's use names. */
export type KeyedRow = { id: string } & Readonly<Record<string, unknown>>;

/** Describes the rows of a table that are encrypted or hashed with a key. */
export type KeyUse = {
  table: string;
  /** The columns that show whether the keys fit a row. Every version that used the key had these columns. */
  checked: readonly string[];
  /** The SQL condition of the rows that need one of the keys. It uses only columns that `checked` lists. */
  keyed: string;
  /** Returns whether the keys of the ring fit the row. */
  fits: (row: KeyedRow) => boolean;
  /** The columns that `renew` reads. */
  columns: readonly string[];
  /**
   * Returns the SQL condition of the rows that need a key older than the active key. The statement combines this
   * condition with `keyed`.
   */
  stale: () => Condition;
  /** Returns the columns of the row, encrypted and hashed with the active key. */
  renew: (row: KeyedRow) => Readonly<Record<string, string | null>>;
};

/**
 * A key with which a subgraph encrypts or hashes rows, or from which it derives the secrets of webhooks. The database
 * stores only the fingerprint of the key, so that a process with another key can be refused.
 */
export type DataKey = {
  name: KeyName;
  ring: KeyRing;
  /**
   * Describes the rows that depend on the key, by table. It is empty for the key of webhooks, because no row depends on
   * it.
   */
  uses: readonly KeyUse[];
};

/** Returns the names of the tables whose rows depend on the key, for a message. */
export function tablesOf({ uses }: Pick<DataKey, 'uses'>): string {
  return uses.map(({ table }) => table).join(' and ');
}
