import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractClausesInput, clausesSchema } from '../contract/contract-clauses.input';

@InputType('AmendContractInput')
export class AmendContractInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractId: string;

  @Field(() => Int)
  @VisibleTo(...PURCHASER)
  expectedVersion: number;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  signedOn: string;

  @Field(() => String)
  @VisibleTo(...PURCHASER)
  reason: string;

  @Field(() => ContractClausesInput)
  @VisibleTo(...PURCHASER)
  clauses: ContractClausesInput;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...PURCHASER)
  attachments?: AttachmentInput[] | null;
}

export const amendContractSchema = z.object({
  contractId: z.string(),
  expectedVersion: z.int(),
  signedOn: z.string(),
  reason: prose(1000),
  clauses: clausesSchema,
  attachments: attachmentsSchema,
});
export type Amendment = Omit<z.output<typeof amendContractSchema>, 'attachments'>;
