import { ArgsType, Field, ID } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';

@ArgsType()
export class ObjectionArgs extends WriteArgs {
  @Field(() => ID)
  evaluationId: string;

  @Field(() => String)
  reason: string;
}

export const objectionReason = line(500);
