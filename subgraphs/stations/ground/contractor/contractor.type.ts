import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';

/** An entity of the finance subgraph, referred to by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo('CONTRACTOR', 'DISTRICT_HUB')
  id: string;
}
