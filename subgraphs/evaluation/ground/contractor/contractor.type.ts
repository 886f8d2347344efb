import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../roles/readers';

/** An entity of the finance subgraph. The evaluation subgraph adds fields to it. */
@Directive('@key(fields: "id")')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...POINTS)
  id: string;
}
