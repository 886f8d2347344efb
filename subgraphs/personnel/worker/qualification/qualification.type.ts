import { Field, ObjectType } from 'type-graphql';
import { QUALIFICATION_METHOD, type Education, type QualificationMethod } from '../../../../shared/domain/personnel';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EducationEnum } from '../worker/worker.type';

export const QualificationMethodEnum = domainEnum(QUALIFICATION_METHOD);

/** The verification of a worker by an office (PE-3, PE-4). */
@ObjectType('QualificationVerification', { simpleResolvers: true })
export class QualificationVerificationType {
  @Field(() => DateScalar)
  @VisibleTo(...STATION_WORK)
  verifiedOn: string;

  @Field(() => QualificationMethodEnum)
  @VisibleTo(...STATION_WORK)
  method: QualificationMethod;

  @Field(() => EducationEnum)
  @VisibleTo(...STATION_WORK)
  education: Education;

  @Field(() => Boolean)
  @VisibleTo(...STATION_WORK)
  qualified: boolean;
}
