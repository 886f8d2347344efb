import { Field, ObjectType } from 'type-graphql';
import { MONEY, VisibleTo } from '../../../shared/graphql/visible-to';

const READ_BY = [...MONEY, 'CONTRACTOR'] as const;

@ObjectType('ContractClauses', { simpleResolvers: true, description: 'The eight clauses of CO-2; empty where silent.' })
export class ContractClausesType {
  @Field(() => String)
  @VisibleTo(...READ_BY)
  content: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  term: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  quantity: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  quality: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  price: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  settlement: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  rightsAndDuties: string;

  @Field(() => String)
  @VisibleTo(...READ_BY)
  breachLiability: string;
}
