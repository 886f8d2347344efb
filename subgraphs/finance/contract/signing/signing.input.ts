import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import {
  AGREED_INSTALMENT_KIND,
  AGREED_MILESTONE,
  type AgreedInstalmentKind,
  type AgreedMilestone,
  type ContractKind,
} from '../../../../shared/domain/contracts';
import {
  AttachmentInput,
  type GivenAttachment,
  attachmentsSchema,
} from '../../../../shared/graphql/types/attachment.input';
import { optional } from '../../../../shared/graphql/input/input-schemas';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { ContractKindEnum } from '../../procurement/notice/notice.type';
import { PURCHASER } from '../../ground/roles/writers';
import { ContractClausesInput, clausesSchema } from '../contract/contract-clauses.input';
import { type Signing } from './signing.rules';

/**
 * The kinds of instalments that a contract may contain. A settlement is not among them, because only a termination
 * leads to a settlement.
 */
const AgreedKindEnum = domainEnum(AGREED_INSTALMENT_KIND);
const AgreedMilestoneEnum = domainEnum(AGREED_MILESTONE);

@InputType('SignedLotInput')
export class SignedLotInput {
  @Field(() => ID, { nullable: true })
  @VisibleTo(...PURCHASER)
  stationId?: string | null;

  @Field(() => FenScalar)
  @VisibleTo(...PURCHASER)
  priceFen: number;
}

@InputType('AgreedInstalmentInput')
export class AgreedInstalmentInput {
  @Field(() => Int)
  @VisibleTo(...PURCHASER)
  projectYear: number;

  @Field(() => AgreedKindEnum)
  @VisibleTo(...PURCHASER)
  kind: AgreedInstalmentKind;

  @Field(() => AgreedMilestoneEnum)
  @VisibleTo(...PURCHASER)
  milestone: AgreedMilestone;

  @Field(() => FenScalar)
  @VisibleTo(...PURCHASER)
  amountFen: number;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  dueOn: string;
}

@InputType('SignContractInput')
export class SignContractInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  noticeId: string;

  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  contractorId: string;

  @Field(() => ContractKindEnum)
  @VisibleTo(...PURCHASER)
  kind: ContractKind;

  @Field(() => [SignedLotInput], { nullable: true })
  @VisibleTo(...PURCHASER)
  lots?: SignedLotInput[] | null;

  @Field(() => FenScalar, { nullable: true })
  @VisibleTo(...PURCHASER)
  priceFen?: number | null;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  signedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  startsOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...PURCHASER)
  endsOn: string;

  @Field(() => ContractClausesInput)
  @VisibleTo(...PURCHASER)
  clauses: ContractClausesInput;

  @Field(() => [AgreedInstalmentInput])
  @VisibleTo(...PURCHASER)
  instalments: AgreedInstalmentInput[];

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...PURCHASER)
  attachments?: AttachmentInput[] | null;
}

/** The maximum number of lots in a contract. It is more than the number of stations in any district. */
const MOST_LOTS = 300;
const MOST_INSTALMENTS = 60;
const amount = z.int().min(1);
/**
 * The latest day on which a term may end. With this limit, every date that is computed from a term is valid. The budget
 * years end with the same year.
 */
const FARTHEST = '2099-12-31';
const FAR = { zh: '不得晚于 2099 年', en: 'must not be after 2099' };
const termDay = z.string().refine((date) => date <= FARTHEST, { params: FAR });

const lot = z.object({ stationId: optional(z.string()), priceFen: amount });
const instalment = z.object({
  projectYear: z.int(),
  kind: z.custom<AgreedInstalmentKind>(),
  milestone: z.custom<AgreedMilestone>(),
  amountFen: amount,
  dueOn: z.string(),
});

export const signContractSchema: z.ZodType<Signing & { attachments: GivenAttachment[] }> = z.object({
  noticeId: z.string(),
  contractorId: z.string(),
  kind: z.custom<ContractKind>(),
  lots: optional(z.array(lot).max(MOST_LOTS)),
  priceFen: optional(amount),
  signedOn: z.string(),
  startsOn: termDay,
  endsOn: termDay,
  clauses: clausesSchema,
  instalments: z.array(instalment).min(1).max(MOST_INSTALMENTS),
  attachments: attachmentsSchema,
});
