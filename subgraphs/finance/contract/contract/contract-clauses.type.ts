import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';

@ObjectType('ContractClauses', { simpleResolvers: true })
export class ContractClausesType {
  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  content: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  term: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  quantity: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  quality: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  price: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  settlement: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  rightsAndDuties: string;

  @Field(() => String)
  @VisibleTo(...CONTRACT_TEXTS)
  breachLiability: string;
}
