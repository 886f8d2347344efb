import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { PURCHASER } from '../../ground/roles/writers';

/**
 * The eight clauses as input. A clause that is left out, null or blank counts as missing. Only a waiver of CO-2 allows
 * a missing clause.
 */
@InputType('ContractClausesInput')
export class ContractClausesInput {
  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  content?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  term?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  quantity?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  quality?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  price?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  settlement?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  rightsAndDuties?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  breachLiability?: string | null;
}

const CLAUSE = 2000;
const clause = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim() || null)
  .pipe(prose(CLAUSE).nullable())
  .transform((text) => text ?? '');

export const clausesSchema = z.object({
  content: clause,
  term: clause,
  quantity: clause,
  quality: clause,
  price: clause,
  settlement: clause,
  rightsAndDuties: clause,
  breachLiability: clause,
});
