import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { HISTORIANS, VisibleTo } from '../audience/visible-to';

/** An office, which is an entity of the stations subgraph. The other subgraphs refer to it by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Office', { simpleResolvers: true })
export class OfficeReferenceType {
  @Field(() => ID)
  @VisibleTo(...HISTORIANS)
  id: string;
}
