import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { DISTRICT, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type PostingRow } from '../../ground/posting/posting.row';

@ObjectType('Posting', { simpleResolvers: true })
export class PostingType {
  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  endsOn: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...DISTRICT, 'CONTRACTOR')
  endReason: string | null;

  /** The ids of the worker and the station, for the field resolvers. They are not in the schema. */
  workerId: string;
  stationId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toPosting({ startsOn, endsOn, endReason, workerId, stationId }: PostingRow): PostingType {
  return { startsOn, endsOn, endReason, workerId, stationId };
}
