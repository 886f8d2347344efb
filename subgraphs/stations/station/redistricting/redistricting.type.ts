import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { REDISTRICTING_STATUS, type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { REDISTRICTINGS } from '../../ground/roles/readers';
import { type RedistrictingRow } from './redistricting.row';

const RedistrictingStatusEnum = domainEnum(REDISTRICTING_STATUS);

@ObjectType('Redistricting', { simpleResolvers: true })
export class RedistrictingType {
  @Field(() => ID)
  @VisibleTo(...REDISTRICTINGS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...REDISTRICTINGS)
  effectiveOn: string;

  @Field(() => RedistrictingStatusEnum)
  @VisibleTo(...REDISTRICTINGS)
  status: RedistrictingStatus;

  /** The ids of the stations, for the field resolver. They are not in the schema. */
  stationIds: string[];
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toRedistricting({ id, effectiveOn, status, moves }: RedistrictingRow): RedistrictingType {
  return { id, effectiveOn, status, stationIds: moves.map(({ stationId }) => stationId) };
}

export const RedistrictingConnectionType = connectionType(
  'RedistrictingConnection',
  () => RedistrictingType,
  REDISTRICTINGS,
);

@ArgsType()
export class RedistrictingsArgs extends PageArgs {
  @Field(() => RedistrictingStatusEnum, { nullable: true })
  status?: RedistrictingStatus | null;
}
