import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { QUALIFICATION_METHOD, type QualificationMethod } from '../../../../shared/domain/personnel';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { QUALIFICATION_VERIFIERS } from '../../ground/roles/writers';
import { QualificationMethodEnum } from './qualification.type';

@InputType('VerifyQualificationInput')
export class VerifyQualificationInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...QUALIFICATION_VERIFIERS)
  workerId: string;

  @Field(() => Int)
  @VisibleTo(...QUALIFICATION_VERIFIERS)
  expectedVersion: number;

  @Field(() => QualificationMethodEnum)
  @VisibleTo(...QUALIFICATION_VERIFIERS)
  method: QualificationMethod;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...QUALIFICATION_VERIFIERS)
  attachments?: AttachmentInput[] | null;
}

export const verifyQualificationSchema = z.object({
  workerId: z.string(),
  expectedVersion: z.int(),
  method: z.enum(QUALIFICATION_METHOD.values),
  attachments: attachmentsSchema,
});
export type QualificationCheck = Omit<z.output<typeof verifyQualificationSchema>, 'attachments'>;
