import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { EVERYONE, VisibleTo } from '../audience/visible-to';

/** The maximum number of items of one bulk mutation. */
const MOST_ITEMS = 100;

/**
 * The ids of the items of a bulk mutation, and its idempotency key. The key is required. Without it, a caller who lost
 * the answer and repeats the call would be refused, because the items are already done.
 */
@ArgsType()
export class BulkArgs {
  @Field(() => [ID])
  ids: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

/** The idempotency key of a bulk mutation whose items have more than an id. */
@InputType()
export abstract class BulkInput {
  @Field(() => ID)
  @VisibleTo(...EVERYONE)
  idempotencyKey: string;
}

/** Returns a schema of 1 to 100 items with different ids. A fault names the position of the item that repeats an id. */
export function bulkItems<Item extends z.ZodType>(item: Item, idOf: (item: z.output<Item>) => string) {
  return z
    .array(item)
    .min(1)
    .max(MOST_ITEMS)
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [at, id] of items.map(idOf).entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path: [at], params: REPEATED });
        seen.add(id);
      }
    });
}

const REPEATED = { zh: '与前面的项重复,请删除', en: 'repeats an earlier item. Remove it' };

/** The schema of the ids of a bulk mutation whose items have only an id. */
export const bulkIdsSchema = bulkItems(z.string(), (id) => id);
