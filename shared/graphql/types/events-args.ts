import { ArgsType, Field, ID, Int } from 'type-graphql';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type Role } from '../../domain/roles';
import { type EventSearching } from '../../record/events/event-search';
import { RoleEnum } from './role';
import { CursorScalar, DateTimeScalar, DivisionCodeScalar } from './scalars';

/**
 * The arguments of a feed of events. A feed grows at its end, so it is only read forward. With any of the filters from
 * `subjectId` to `until`, or with a true `newestFirst`, the field instead searches the events in the order of time.
 */
@ArgsType()
export class EventsArgs {
  @Field(() => Int)
  first: number;

  @Field(() => CursorScalar, { nullable: true })
  after?: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  division?: DivisionCode | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => String, { nullable: true })
  action?: string | null;

  @Field(() => RoleEnum, { nullable: true })
  actorRole?: Role | null;

  @Field(() => DateTimeScalar, { nullable: true })
  since?: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  until?: string | null;

  @Field(() => Boolean, { nullable: true })
  newestFirst?: boolean | null;
}

/** Returns the search that the arguments describe, or null if the caller reads the feed in the order of the chains. */
export function searchingOf(args: EventsArgs): EventSearching | null {
  const { subjectId = null, action = null, actorRole = null, newestFirst = false } = args;
  const since = instantOf(args.since);
  const until = instantOf(args.until);
  const isSearch = newestFirst === true || [subjectId, action, actorRole, since, until].some((each) => each !== null);
  if (!isSearch) return null;
  return {
    division: args.division ?? null,
    subjectId,
    action,
    actorRole,
    since,
    until,
    isNewestFirst: newestFirst === true,
  };
}

/** Returns the instant in the form of the record, with milliseconds. Texts in this form sort in the order of time. */
function instantOf(given: string | null | undefined): string | null {
  return given == null ? null : new Date(given).toISOString();
}
