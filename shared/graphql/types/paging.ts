import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { type HubError, badInput } from '../../kernel/errors';
import { type Page, type PageRequest } from '../../store/sql/page';
import { CursorScalar } from './scalars';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** The paging information of a list. Every subgraph shares this type. */
@Directive('@shareable')
@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean)
  @VisibleTo(...EVERYONE)
  hasNextPage: boolean;

  @Field(() => Boolean)
  @VisibleTo(...EVERYONE)
  hasPreviousPage: boolean;

  @Field(() => CursorScalar, { nullable: true })
  @VisibleTo(...EVERYONE)
  startCursor: string | null;

  @Field(() => CursorScalar, { nullable: true })
  @VisibleTo(...EVERYONE)
  endCursor: string | null;
}

export function toPageInfo(page: Page<unknown>): PageInfoType {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page;
  return { hasNextPage, hasPreviousPage, startCursor, endCursor };
}

export type ConnectionOf<Item> = { nodes: Item[]; pageInfo: PageInfoType; totalCount(): Promise<number> };

/**
 * Creates the type of a paged list. `totalCount` counts the items that the caller may see, and its statement runs only
 * if the caller selects this field. Set `isShared` for a type that several subgraphs have.
 */
export function connectionType<Item extends object>(
  name: string,
  item: () => ClassType<Item>,
  roles: readonly Role[],
  { isShared = false }: { isShared?: boolean } = {},
): new <Row>(page: Page<Row>, toItem: (row: Row) => Item) => ConnectionOf<Item> {
  @(isShared ? Directive('@shareable') : () => undefined)
  @ObjectType(name, { simpleResolvers: true })
  class ConnectionType implements ConnectionOf<Item> {
    @Field(() => [item()])
    @VisibleTo(...roles)
    nodes: Item[];

    @Field(() => PageInfoType)
    @VisibleTo(...roles)
    pageInfo: PageInfoType;

    constructor(
      private readonly page: Page<never>,
      toItem: (row: never) => Item,
    ) {
      this.nodes = page.rows.map(toItem);
      this.pageInfo = toPageInfo(page);
    }

    @Field(() => Int)
    @VisibleTo(...roles)
    totalCount(): Promise<number> {
      return this.page.total();
    }
  }
  return ConnectionType as unknown as new <Row>(page: Page<Row>, toItem: (row: Row) => Item) => ConnectionOf<Item>;
}

/** The largest page of a list. */
export const MAX_PAGE = 100;

/** The paging arguments of a list (page-args.ts). */
type Paging = { first?: number | null; after?: string | null; last?: number | null; before?: string | null };

/**
 * Reads the paging arguments of a list: `first` with `after`, or `last` with `before`.
 * @throws HubError BAD_USER_INPUT if neither or both of `first` and `last` are given, if `after` is given with `last`
 * or `before` with `first`, or if the size is not from 1 to `max`
 */
export function pageRequest({ first, after, last, before }: Paging, max = MAX_PAGE): PageRequest {
  const odd = oddOne({ first, after, last, before });
  if (odd !== null) throw mixed(odd);
  const isBackward = last != null;
  const [size, cursor] = isBackward ? [last, before] : [first ?? 0, after];
  const field = isBackward ? 'last' : 'first';
  if (Number.isInteger(size) && size >= 1 && size <= max) return { size, cursor: cursor ?? null, isBackward };
  throw badInput(field, {
    zh: `参数 ${field} 须为 1 到 ${max} 之间的整数。`,
    en: `The argument ${field} must be a whole number from 1 to ${max}.`,
  });
}

/** Returns the argument that does not fit the others; `first` if `first` and `last` are missing. Null if all fit. */
function oddOne({ first, after, last, before }: Paging): keyof Paging | null {
  if (first == null && last == null) return 'first';
  if (first != null && last != null) return 'last';
  if (last != null) return after == null ? null : 'after';
  return before == null ? null : 'before';
}

function mixed(field: string): HubError {
  return badInput(field, {
    zh: '分页参数须为 first(可加 after)或 last(可加 before),二者择一。',
    en: 'Give either first (optionally with after) or last (optionally with before).',
  });
}
