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
import { isInConflict } from './conflict.rules';
import { type LotRecord, awardFacts, lotFacts, moneyFacts } from './lot-facts.rules';

const NoticePartEnum = domainEnum(NOTICE_PART);

@ObjectType('LotFacts', {
  simpleResolvers: true,
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

  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  endsOn: string;

  @Field(() => DateScalar, {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  heldOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  terminatedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  settledOn: string | null;

  @Field(() => [ClauseEnum])
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

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  noticePublishedOn: string | null;

  @Field(() => [NoticePartEnum])
  @VisibleTo(...ASSESSOR)
  missingNoticeParts: NoticePart[];

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isInConflict: boolean;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  subcontractedOn: string | null;

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  priceFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  paidFen: number;

  @Field(() => [FundingSourceEnum])
  @VisibleTo(...ASSESSOR)
  paidSources: FundingSource[];

  @Field(() => FenScalar)
  @VisibleTo(...ASSESSOR)
  untracedFen: number;

  @Field(() => [DateScalar])
  @VisibleTo(...ASSESSOR)
  wronglyPaidOn: string[];
}

/** Returns the facts of a lot on a day, without the rows from which they are computed. */
export function toLotFacts(record: LotRecord, on: string): LotFactsType {
  return {
    ...lotFacts(record),
    missingClauses: clauseNames(record.contract.clauses),
    isInConflict: isInConflict(record, on),
    ...awardFacts(record, on),
    ...moneyFacts(record, on),
  };
}
