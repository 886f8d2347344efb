import { ArgsType, Field, ID } from 'type-graphql';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';

/** The arguments of a mutation of one evaluation. */
@ArgsType()
export class EvaluationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}
