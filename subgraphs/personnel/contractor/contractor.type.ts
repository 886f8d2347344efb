import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OFFICES, VisibleTo } from '../../../shared/graphql/visible-to';

/** The finance subgraph's entity, referred to by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...OFFICES, 'CONTRACTOR')
  id: string;
}
