import { ArgsType, Field, ID } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';

@ArgsType()
export class EvaluationArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

@ArgsType()
export class SupersedeEvaluationArgs extends EvaluationArgs {
  @Field(() => String)
  reason: string;
}

export const supersessionReason = line(200);
