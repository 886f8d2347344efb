import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../roles/readers';

/** An entity of the finance subgraph, referred to by its id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...STAFF_RECORDS)
  id: string;
}
