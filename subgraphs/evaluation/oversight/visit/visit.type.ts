import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CHECKS } from '../../ground/roles/readers';
import { type VisitRow } from './visit.row';

@ObjectType('Visit', { simpleResolvers: true })
export class VisitType {
  @Field(() => ID)
  @VisibleTo(...CHECKS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...CHECKS)
  visitedOn: string;

  /** Resolvers load the station by this key, which is not a field of the GraphQL type. */
  stationId: string;
}

/** Returns only the fields of a row that callers may read. */
export function toVisit({ id, visitedOn, stationId }: VisitRow): VisitType {
  return { id, visitedOn, stationId };
}

export const VisitConnectionType = connectionType('VisitConnection', () => VisitType, CHECKS);
