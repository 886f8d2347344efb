import { type UserRole } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { type Placed } from './paths';

/** A key for a row outside the scope, and a key for a row that does not exist. Both must get the same answer. */
export type Foreign = {
  /** The path of the key in the variables. */
  path: string;
  foreign: string;
  missing: string;
  /** The expected code, by default NOT_FOUND. */
  code?: string;
};

export type Refusal = { set: Placed; code: string; extensions?: Record<string, unknown>; caller?: Caller };

/** One call that its role may make in the city for writes. */
export type MutationCase = {
  caller: Caller;
  variables: Record<string, unknown>;
  /** The events that the call records, in order, such as `VENUE_RECORDED Station`. */
  events: readonly string[];
  /** Callers of the same role with another scope. They see none of the rows that the variables name. */
  elsewhere: readonly Caller[];
  /** The code for those callers, by default NOT_FOUND. */
  toldElsewhere?: string;
  foreign: readonly Foreign[];
  /** Invalid calls. The key of each states its fault. */
  refusals: Readonly<Record<string, Refusal>>;
  /** The paths of keys that name no existing row, for example because the call creates the row. */
  makes?: readonly string[];
  /** Another input for the same idempotency key, if the foreign ones do not fit. */
  other?: Placed;
};

/** The cases of a mutation, by role. */
export type MutationEntry = Readonly<Partial<Record<UserRole, readonly MutationCase[]>>>;
