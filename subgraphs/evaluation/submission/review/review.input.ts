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

/** The schema of the reason of a return, which says what the sender must correct. */
export const returnReasonSchema = line(500);
