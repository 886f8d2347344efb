import { Field, ID, ObjectType } from 'type-graphql';
import { INSPECTION_CONCLUSION } from '../../../../shared/domain/oversight';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CHECKS } from '../../ground/roles/readers';
import { type InspectionRow } from './inspection.row';

export const ConclusionEnum = domainEnum(INSPECTION_CONCLUSION);

@ObjectType('Inspection', {
  simpleResolvers: true,
})
export class InspectionType {
  @Field(() => ID)
  @VisibleTo(...CHECKS)
  id: string;

  @Field(() => DateScalar)
  @VisibleTo(...CHECKS)
  inspectedOn: string;

  @Field(() => ConclusionEnum)
  @VisibleTo(...CHECKS)
  conclusion: InspectionRow['conclusion'];

  /** Resolvers load the station by this key, which is not a field of the GraphQL type. */
  stationId: string;
}

/** Returns only the fields of a row that callers may read. */
export function toInspection({ id, inspectedOn, conclusion, stationId }: InspectionRow): InspectionType {
  return { id, inspectedOn, conclusion, stationId };
}

export const InspectionConnectionType = connectionType('InspectionConnection', () => InspectionType, CHECKS);
