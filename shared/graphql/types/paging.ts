import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { badInput } from '../../kernel/errors';
import { type Page, type PageRequest } from '../../store/sql/page';
import { CursorScalar } from './scalars';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** The end of a page of a list; every subgraph shares this type. */
@Directive('@shareable')
@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean)
  @VisibleTo(...EVERYONE)
  hasNextPage: boolean;

  @Field(() => CursorScalar, { nullable: true })
  @VisibleTo(...EVERYONE)
  endCursor: string | null;
}

export type ConnectionOf<Item> = { nodes: Item[]; pageInfo: PageInfoType; totalCount(): Promise<number> };

/**
 * Creates the type of a paged list. `totalCount` counts what the caller may see; its statement runs only if it is
 * selected.
 */
export function connectionType<Item extends object>(
  name: string,
  item: () => ClassType<Item>,
  roles: readonly Role[],
): new <Row>(page: Page<Row>, toItem: (row: Row) => Item) => ConnectionOf<Item> {
  @ObjectType(name, { simpleResolvers: true })
  class ConnectionType implements ConnectionOf<Item> {
    @Field(() => [item()])
    @VisibleTo(...roles)
    nodes: Item[];

    @Field(() => PageInfoType)
    @VisibleTo(...roles)
    pageInfo: PageInfoType;

    private readonly total: () => Promise<number>;

    constructor(page: Page<never>, toItem: (row: never) => Item) {
      this.nodes = page.rows.map(toItem);
      this.pageInfo = { hasNextPage: page.hasNextPage, endCursor: page.endCursor };
      this.total = () => page.total();
    }

    @Field(() => Int)
    @VisibleTo(...roles)
    totalCount(): Promise<number> {
      return this.total();
    }
  }
  return ConnectionType as unknown as new <Row>(page: Page<Row>, toItem: (row: Row) => Item) => ConnectionOf<Item>;
}

/** The largest page of a list. */
export const MAX_PAGE = 100;

/** Validates the arguments of a page. @throws HubError BAD_USER_INPUT (field `first`) unless 1 ≤ first ≤ max */
export function pageRequest(first: number, after: string | null | undefined, max = MAX_PAGE): PageRequest {
  if (!Number.isInteger(first) || first < 1 || first > max) {
    throw badInput('first', {
      zh: `参数 first 须为 1 到 ${max} 之间的整数。`,
      en: `The argument first must be a whole number from 1 to ${max}.`,
    });
  }
  return { first, after: after ?? null };
}
