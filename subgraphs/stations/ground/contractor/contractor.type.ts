import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { HISTORIANS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the finance subgraph, referred to by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...HISTORIANS, 'CONTRACTOR')
  id: string;
}
