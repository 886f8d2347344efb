import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/graphql/scalars';
import { STATION_WORK, VisibleTo } from '../../../shared/graphql/visible-to';
import { STAFF_RECORDS } from '../readers';
import { type PostingRow } from './posting.row';

@ObjectType('Posting', { simpleResolvers: true, description: 'A worker’s time at a station.' })
export class PostingType {
  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, where it is known.' })
  @VisibleTo(...STAFF_RECORDS)
  endsOn: string | null;

  /** Whose and where; resolved to more. Not part of the graph. */
  workerId: string;
  stationId: string;
}

/** The whitelist of what leaves a row. */
export function toPosting({ startsOn, endsOn, workerId, stationId }: PostingRow): PostingType {
  return { startsOn, endsOn, workerId, stationId };
}
