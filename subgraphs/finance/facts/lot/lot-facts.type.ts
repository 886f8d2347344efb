import { Field, ID, ObjectType } from 'type-graphql';
import {
  NOTICE_PART,
  type ContractKind,
  type ContractorKind,
  type ContractClauseName,
  type LotStatus,
  type NoticePart,
} from '../../../../shared/domain/contracts';
import { type FundingSource } from '../../../../shared/domain/money';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { FundingSourceEnum } from '../../budget/budget-line/budget-line.type';
import { clauseNames } from '../../contract/contract/contract.rules';
import { ClauseEnum } from '../../contract/contract/contract.type';
import { ContractorKindEnum } from '../../procurement/contractor/contractor.type';
import { LotStatusEnum } from '../../contract/lot/lot.type';
import { ContractKindEnum } from '../../procurement/notice/notice.type';
import { type LotRecord, awardFacts, isInConflict, lotFacts, moneyFacts } from './lot-facts.rules';

const NoticePartEnum = domainEnum(NOTICE_PART);

@ObjectType('LotFacts', {
  simpleResolvers: true,
  description:
    'What CO-1 to CO-6, FN-2 and FN-3 are judged by: a lot, with its contract and how it was paid by the day.',
})
export class LotFactsType {
  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  lotId: string;

  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  contractId: string;

  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  contractorId: string;

  @Field(() => ContractKindEnum)
  @VisibleTo(...ASSESSOR)
  kind: ContractKind;

  @Field(() => LotStatusEnum)
  @VisibleTo(...ASSESSOR)
  status: LotStatus;

  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  signedOn: string;

  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  startsOn: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  @VisibleTo(...ASSESSOR)
  endsOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When an evaluation had it held (EV-2); it stays when the lot is terminated, and is gone once it goes on.',
  })
  @VisibleTo(...ASSESSOR)
  heldOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  terminatedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  settledOn: string | null;

  @Field(() => [ClauseEnum], { description: 'The clauses that the contract is silent about (CO-2).' })
  @VisibleTo(...ASSESSOR)
  missingClauses: ContractClauseName[];

  @Field(() => ContractorKindEnum)
  @VisibleTo(...ASSESSOR)
  contractorKind: ContractorKind;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  treasuryFunded: boolean;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  awardedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  creditCheckedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'In Shanghai.' })
  @VisibleTo(...ASSESSOR)
  noticePublishedOn: string | null;

  @Field(() => [NoticePartEnum], { description: 'What the notice is silent about (CO-6).' })
  @VisibleTo(...ASSESSOR)
  missingNoticeParts: NoticePart[];

  @Field(() => Boolean, {
    description:
      'On the day its contractor also serves the district’s hub or, of a hub’s lot, one of its stations (CO-3).',
  })
  @VisibleTo(...ASSESSOR)
  isInConflict: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was first found to have been handed on (CO-5).' })
  @VisibleTo(...ASSESSOR)
  subcontractedOn: string | null;

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  priceFen: number;

  @Field(() => FenScalar, { description: 'Paid and not returned.' })
  @VisibleTo(...ASSESSOR)
  paidFen: number;

  @Field(() => [FundingSourceEnum], { description: 'The sources that paid; each once.' })
  @VisibleTo(...ASSESSOR)
  paidSources: FundingSource[];

  @Field(() => FenScalar, { description: 'What of the paid no budget line covers (FN-2).' })
  @VisibleTo(...ASSESSOR)
  untracedFen: number;

  @Field(() => [DateScalar], {
    description: 'Days of payments made after it was held or terminated, and not as its settlement (FN-3).',
  })
  @VisibleTo(...ASSESSOR)
  wronglyPaidOn: string[];
}

/** Selects the facts of a lot that the assessor may read. */
export function toLotFacts(record: LotRecord, on: string): LotFactsType {
  return {
    ...lotFacts(record),
    missingClauses: clauseNames(record.contract.clauses),
    isInConflict: isInConflict(record, on),
    ...awardFacts(record, on),
    ...moneyFacts(record, on),
  };
}
