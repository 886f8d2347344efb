/**
 * Stores encrypted sessions under keys of 64 hexadecimal digits. Each value expires. The store cannot read the values.
 */
export type SessionStore = {
  /**
   * Returns a value; null if there is none.
   * @param keepMilliseconds the new time until the value expires, counted from now; null leaves the expiry unchanged
   */
  read(key: string, keepMilliseconds: number | null): Promise<string | null>;
  create(key: string, value: string, keepMilliseconds: number): Promise<void>;
  /**
   * Replaces a value and keeps its expiry.
   * @returns false if there is no value, in which case nothing is stored
   */
  replace(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /**
   * Claims a key for one task, across all processes that use the store. The claim ends when it is released, or after
   * the given time.
   * @returns the function that releases the claim; null if somebody else holds it
   */
  claim(key: string, milliseconds: number): Promise<(() => Promise<void>) | null>;
  close(): Promise<void>;
};
