import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { BulkInput, bulkItems } from '../../../../shared/graphql/input/bulk-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { PURCHASER } from '../../ground/roles/writers';
import { RequestedPaymentInput, requestDisbursementSchema } from '../disbursement/disbursement.input';

@InputType('RequestDisbursementsInput')
export class RequestDisbursementsInput extends BulkInput {
  @Field(() => [RequestedPaymentInput])
  @VisibleTo(...PURCHASER)
  requests: RequestedPaymentInput[];
}

export const requestDisbursementsSchema = z.object({
  requests: bulkItems(requestDisbursementSchema, ({ instalmentId }) => instalmentId),
});
