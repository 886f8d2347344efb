import { Field, ID, ObjectType } from 'type-graphql';
import { REDISTRICTING_STATUS, type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type RedistrictingRow } from './redistricting.row';

const RedistrictingStatusEnum = domainEnum(REDISTRICTING_STATUS);

@ObjectType('Redistricting', { simpleResolvers: true })
export class RedistrictingType {
  @Field(() => ID)
  @VisibleTo('CITY_BUREAU')
  id: string;

  @Field(() => DateScalar)
  @VisibleTo('CITY_BUREAU')
  effectiveOn: string;

  @Field(() => RedistrictingStatusEnum)
  @VisibleTo('CITY_BUREAU')
  status: RedistrictingStatus;

  /** The ids of the stations, for the field resolver. They are not part of the graph. */
  stationIds: string[];
}

/** Copies the fields that the graph may show. No other column leaves the row. */
export function toRedistricting({ id, effectiveOn, status, moves }: RedistrictingRow): RedistrictingType {
  return { id, effectiveOn, status, stationIds: moves.map(({ stationId }) => stationId) };
}
