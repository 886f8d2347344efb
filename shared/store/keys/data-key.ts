import { type Condition } from '../../access/scope-sql';
import { type KeyName } from '../../runtime/key-ring/key-names';
import { type KeyRing } from '../../runtime/key-ring/key-ring';

/** A row of a table that depends on a key, with the columns that the key's use names. */
export type KeyedRow = { id: string } & Readonly<Record<string, unknown>>;

/** How the rows of a table depend on a key. */
export type KeyUse = {
  table: string;
  /** The columns by which a row shows whether the keys fit. They exist since the key does. */
  checked: readonly string[];
  /** Matches rows that need any key, by the columns that are checked. */
  keyed: string;
  /** Returns whether the keys of the ring fit the row. */
  fits: (row: KeyedRow) => boolean;
  /** The columns from which a row is renewed. */
  columns: readonly string[];
  /** Matches rows, among those, that need an older key than the active one. */
  stale: () => Condition;
  /** Returns the columns of the row under the active key. */
  renew: (row: KeyedRow) => Readonly<Record<string, string | null>>;
};

/** A key on which stored data depends. The database knows it by its fingerprint. */
export type DataKey = {
  name: KeyName;
  ring: KeyRing;
  /** Null if no row depends on the key, but others do, as the receivers of webhooks. */
  use: KeyUse | null;
};
