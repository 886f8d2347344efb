import { type UserRole } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { type Placed } from './paths';

/** A call that names a row: of another's scope, or of nowhere. Both are answered alike. */
export type Foreign = {
  /** The place of the key in the variables. */
  path: string;
  foreign: string;
  missing: string;
  /** NOT_FOUND unless something else is said. */
  code?: string;
};

export type Refusal = { set: Placed; code: string; extensions?: Record<string, unknown>; caller?: Caller };

/** One call that its role may make, on the city made for writing. */
export type MutationCase = {
  caller: Caller;
  variables: Record<string, unknown>;
  /** What it leaves in the record, in order: `VENUE_RECORDED Station`. */
  events: readonly string[];
  /** The same role in other places, or for others, which see nothing of what the call names. */
  elsewhere: readonly Caller[];
  /** What those are told: NOT_FOUND unless something else is said. */
  toldElsewhere?: string;
  foreign: readonly Foreign[];
  /** By what is wrong. */
  refusals: Readonly<Record<string, Refusal>>;
  /** Places of keys that name no row yet: what they hold is made by the call. */
  makes?: readonly string[];
  /** Another input for the same idempotency key, where the foreign ones will not do. */
  other?: Placed;
};

/** All cases of a mutation, by role. */
export type MutationEntry = Readonly<Partial<Record<UserRole, readonly MutationCase[]>>>;
