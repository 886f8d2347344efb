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
  @Field(() => String, { description: 'In one line of up to 200 characters, for the offices.' })
  reason: string;
}

export const supersessionReason = line(200);
