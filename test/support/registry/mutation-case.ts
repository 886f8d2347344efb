import { type UserRole } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { type Placed } from './paths';

/** The key of a row outside the caller's scope, and a key that no row has. Both must get the same answer. */
export type Foreign = {
  /** The path of the key in the variables. */
  path: string;
  foreign: string;
  missing: string;
  /** The expected error code, by default NOT_FOUND. */
  code?: string;
};

export type Refusal = { set: Placed; code: string; extensions?: Record<string, unknown>; caller?: Caller };

/** A mutation that the caller may send in the city of writing-city.ts, and similar calls that must be refused. */
export type MutationCase = {
  caller: Caller;
  variables: Record<string, unknown>;
  /** The events that the call records, in order, such as `VENUE_RECORDED Station`. */
  events: readonly string[];
  /** Callers who have the role of `caller`, but may read none of the rows that the variables name. */
  elsewhere: readonly Caller[];
  /** The error code that the callers in `elsewhere` get, by default NOT_FOUND. */
  toldElsewhere?: string;
  foreign: readonly Foreign[];
  /** Calls that must be refused. Each key describes what is wrong with the call. */
  refusals: Readonly<Record<string, Refusal>>;
  /** The paths of keys that `foreign` need not contain, for example because the call creates the row. */
  makes?: readonly string[];
  /**
   * The changed values with which the test sends the same idempotency key again. The Hub must refuse this call. By
   * default, the test changes the first key in `foreign`.
   */
  other?: Placed;
};

/** The cases of a mutation, by role. */
export type MutationEntry = Readonly<Partial<Record<UserRole, readonly MutationCase[]>>>;
