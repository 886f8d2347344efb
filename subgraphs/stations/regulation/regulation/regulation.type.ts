import { Field, ObjectType } from 'type-graphql';
import { REGULATION_KIND, type RegulationKind } from '../../../../shared/domain/stations';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type RegulationRow } from './regulation.row';

export const RegulationKindEnum = domainEnum(REGULATION_KIND);

@ObjectType('Regulation', { simpleResolvers: true })
export class RegulationType {
  @Field(() => RegulationKindEnum)
  @VisibleTo(...STATION_WORK)
  kind: RegulationKind;

  @Field(() => String)
  @VisibleTo(...STATION_WORK)
  title: string;

  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  inForceFrom: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STATION_WORK)
  inForceUntil: string | null;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  inherited: boolean;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toRegulation({ kind, title, inForceFrom, inForceUntil, stationId }: RegulationRow): RegulationType {
  return { kind, title, inForceFrom, inForceUntil, inherited: stationId === null };
}
