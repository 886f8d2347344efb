import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { CONTRACT_KIND, type ContractKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DateTimeScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { DISCLOSURE } from '../../ground/roles/readers';
import { type NoticeRow } from './notice.row';

export const ContractKindEnum = domainEnum(CONTRACT_KIND);

@ObjectType('Award', { simpleResolvers: true })
export class AwardType {
  @Field(() => ID)
  @VisibleTo(...DISCLOSURE)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...DISCLOSURE)
  awardedOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  creditCheckedOn: string | null;

  /** The key by which a resolver loads the contractor. It is not in the schema. */
  contractorId: string;
}

@ObjectType('ProcurementNotice', { simpleResolvers: true })
export class NoticeType {
  @Field(() => ID)
  @VisibleTo(...DISCLOSURE)
  id: string;

  @Field(() => ContractKindEnum)
  @VisibleTo(...DISCLOSURE)
  kind: ContractKind;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  title: string;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  content: string;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  standard: string;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  requirements: string;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  method: string;

  @Field(() => String)
  @VisibleTo(...DISCLOSURE)
  contractorConditions: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  publishedAt: string | null;

  @Field(() => AwardType, { nullable: true })
  @VisibleTo(...DISCLOSURE)
  award: AwardType | null;

  @Field(() => DivisionCodeScalar)
  @VisibleTo(...DISCLOSURE)
  districtCode: DivisionCode;

  /** The key by which a resolver loads the contract. It is not in the schema. */
  contractId: string | null;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toNotice(row: NoticeRow): NoticeType {
  const { id, kind, title, content, standard, requirements, method, contractorConditions, publishedAt } = row;
  const announced = { id, kind, title, content, standard, requirements, method, contractorConditions, publishedAt };
  return { ...announced, award: awardOf(row), districtCode: row.districtCode, contractId: row.contractId };
}

/** Returns the award of a notice; null if it has none. */
export function awardOf({ id, awardedOn, creditCheckedOn, awardContractorId }: NoticeRow): AwardType | null {
  if (awardedOn === null || awardContractorId === null) return null;
  return { id, awardedOn, creditCheckedOn, contractorId: awardContractorId };
}

export const NoticeConnectionType = connectionType('ProcurementNoticeConnection', () => NoticeType, DISCLOSURE);

@ArgsType()
export class NoticesArgs extends PlacedPageArgs {
  @Field(() => Boolean, { nullable: true })
  awarded?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  contracted?: boolean | null;
}
