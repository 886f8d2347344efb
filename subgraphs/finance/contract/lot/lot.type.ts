import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LOT_STATUS, type LotStatus } from '../../../../shared/domain/contracts';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_MONEY, CONTRACT_TEXTS, LOT_COURSE, LOT_PRICE, LOT_STANDING } from '../../ground/roles/readers';
import { type LotRow } from '../../ground/lot/lot.row';

export const LotStatusEnum = domainEnum(LOT_STATUS);

@ObjectType('Settlement', { simpleResolvers: true })
export class SettlementType {
  @Field(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  owedFen: number;

  @Field(() => FenScalar)
  @VisibleTo(...CONTRACT_MONEY)
  claimedFen: number;

  @Field(() => DateScalar)
  @VisibleTo(...CONTRACT_MONEY)
  settledOn: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS)
  remark: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Lot', {
  simpleResolvers: true,
})
export class LotType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => LotStatusEnum)
  @VisibleTo(...LOT_STANDING)
  status: LotStatus;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...LOT_COURSE)
  terminatedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...LOT_COURSE)
  heldOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS)
  terminationReason: string | null;

  @Field(() => FenScalar)
  @VisibleTo(...LOT_PRICE)
  priceFen: number;

  @Field(() => SettlementType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  settlement: SettlementType | null;

  /** The keys by which resolvers load related types, and the term of the lot. They are not in the schema. */
  contractId: string;
  stationId: string | null;
  startsOn: string;
  endsOn: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toLot(row: LotRow): LotType {
  const { id, status, heldOn, terminatedOn, terminationReason, priceFen } = row;
  const { contractId, stationId, startsOn, endsOn } = row;
  const course = { status, heldOn, terminatedOn, terminationReason, settlement: settlementOf(row) };
  return { id, ...course, priceFen, contractId, stationId, startsOn, endsOn };
}

function settlementOf(row: LotRow): SettlementType | null {
  const { settlementOwedFen, settlementClaimedFen, settledOn, settlementRemark } = row;
  if (settlementOwedFen === null || settlementClaimedFen === null || settledOn === null) return null;
  return { owedFen: settlementOwedFen, claimedFen: settlementClaimedFen, settledOn, remark: settlementRemark };
}
