import { ArgsType, Field } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { EvaluationArgs } from '../evaluation/evaluation.input';

@ArgsType()
export class SupersedeEvaluationArgs extends EvaluationArgs {
  @Field(() => String)
  reason: string;
}

export const supersessionReason = line(200);
