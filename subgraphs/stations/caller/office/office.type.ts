import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { HISTORIANS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An office of a division. It is shown only to callers who may read the name of the division. */
@Directive('@key(fields: "id")')
@ObjectType('Office', { simpleResolvers: true })
export class OfficeType {
  @Field(() => ID)
  @VisibleTo(...HISTORIANS)
  id: string;

  @Field(() => String)
  @VisibleTo(...HISTORIANS)
  name: string;
}
