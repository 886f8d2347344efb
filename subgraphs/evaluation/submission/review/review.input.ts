import { ArgsType, Field, ID } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { WriteArgs } from '../../../../shared/graphql/input/write-input';

@ArgsType()
export class VerifySubmissionArgs extends WriteArgs {
  @Field(() => ID)
  id: string;
}

@ArgsType()
export class ReturnSubmissionArgs extends VerifySubmissionArgs {
  @Field(() => String)
  reason: string;
}

/** The correction that the sender must make. */
export const returnReasonSchema = line(500);
