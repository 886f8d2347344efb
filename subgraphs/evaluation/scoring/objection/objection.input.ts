import { ArgsType, Field, ID } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';

@ArgsType()
export class AcceptanceArgs extends WriteArgs {
  @Field(() => ID)
  evaluationId: string;
}

@ArgsType()
export class ObjectionArgs extends AcceptanceArgs {
  @Field(() => String)
  reason: string;
}

export const objectionReason = line(500);
