import { Field, Int, ObjectType } from 'type-graphql';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { DateTimeScalar } from '../../../../shared/graphql/types/scalars';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { TRAIL } from '../../ground/roles/readers';
import { ContractorKindEnum } from '../contractor/contractor.type';
import { type CorrectionRow } from './correction.row';

@ObjectType('ContractorCorrection', { simpleResolvers: true })
export class CorrectionType {
  @Field(() => Int)
  @VisibleTo(...MONEY)
  version: number;

  @Field(() => String)
  @VisibleTo(...MONEY)
  name: string;

  @Field(() => ContractorKindEnum)
  @VisibleTo(...MONEY)
  kind: ContractorKind;

  @Field(() => Boolean)
  @VisibleTo(...MONEY)
  treasuryFunded: boolean;

  @Field(() => DateTimeScalar)
  @VisibleTo(...MONEY)
  correctedAt: string;

  @Field(() => String)
  @VisibleTo(...MONEY)
  reason: string;

  @Field(() => String)
  @VisibleTo(...TRAIL)
  correctedBy: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toCorrection(row: CorrectionRow): CorrectionType {
  const { version, name, kind, treasuryFunded, correctedAt, reason, correctedBy } = row;
  return { version, name, kind, treasuryFunded, correctedAt, reason, correctedBy: correctedBy.subject };
}
