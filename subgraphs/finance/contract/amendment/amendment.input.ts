import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { prose } from '../../../../shared/graphql/input/input-schemas';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractClausesInput, clausesSchema } from '../contract/contract-clauses.input';

@InputType('AmendContractInput', {
  description: 'Of its clauses alone: dates, price and lots stay as they were signed.',
})
export class AmendContractInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractId: string;

  @Field(() => Int, { description: 'The version that you have before you.' })
  @VisibleTo(...PURCHASER)
  expectedVersion: number;

  @Field(() => DateScalar, { description: 'Today or earlier, not before the last revision.' })
  @VisibleTo(...PURCHASER)
  signedOn: string;

  @Field(() => String, { description: 'In up to 1,000 characters, for the parties of the contract.' })
  @VisibleTo(...PURCHASER)
  reason: string;

  @Field(() => ContractClausesInput, { description: 'All eight, as they are from now on.' })
  @VisibleTo(...PURCHASER)
  clauses: ContractClausesInput;

  @Field(() => [AttachmentInput], { nullable: true, description: 'Up to 20, such as the scan of what was signed.' })
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
