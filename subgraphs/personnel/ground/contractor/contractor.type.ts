import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTACT_READERS } from '../roles/readers';

/** An entity of the finance subgraph, with the fields that personnel adds. */
@Directive('@key(fields: "id")')
@ObjectType('Contractor', { simpleResolvers: true })
export class ContractorType {
  @Field(() => ID)
  @VisibleTo(...CONTACT_READERS)
  id: string;
}
