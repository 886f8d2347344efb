import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';

@InputType('ChangePaymentAccountInput')
export class ChangePaymentAccountInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractId: string;

  @Field(() => Int)
  @VisibleTo(...PURCHASER)
  expectedVersion: number;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  holder: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  accountNumber: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  bankName: string;

  @Field(() => [AttachmentInput])
  @VisibleTo(...PURCHASER)
  attachments: AttachmentInput[];
}

/** An account number. The blanks and hyphens that banks print for readability are removed. */
const accountNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .refine((text) => /^[0-9A-Za-z]{5,32}$/.test(text), {
    params: { zh: '须为 5 至 32 位数字或字母', en: 'must have 5 to 32 digits or letters' },
  });

export const changePaymentAccountSchema = z.object({
  contractId: z.string(),
  expectedVersion: z.int(),
  holder: line(128),
  accountNumber,
  bankName: line(128),
  attachments: attachmentsSchema.refine((files) => files.length > 0, {
    params: { zh: '须含承接主体盖章的申请函', en: 'must contain the sealed letter of the contractor' },
  }),
});
export type AccountChange = Omit<z.output<typeof changePaymentAccountSchema>, 'attachments'>;

@ArgsType()
export class ConfirmPaymentAccountArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@ArgsType()
export class ClosePaymentAccountArgs extends ConfirmPaymentAccountArgs {
  @Field(() => String)
  reason: string;
}
export const closingReasonSchema = line(200);

/** The account that a call changes, and the version that the caller last read. */
export type AccountStep = { id: string; expectedVersion: number };
