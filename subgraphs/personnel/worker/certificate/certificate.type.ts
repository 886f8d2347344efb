import { Field, ID, ObjectType } from 'type-graphql';
import { CERTIFICATE_LEVEL, type CertificateLevel } from '../../../../shared/domain/personnel';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { type CertificateRow } from './certificate.row';

export const CertificateLevelEnum = domainEnum(CERTIFICATE_LEVEL);

@ObjectType('Certificate', { simpleResolvers: true })
export class CertificateType {
  @Field(() => ID)
  @VisibleTo(...STAFF_RECORDS)
  id: string;

  @Field(() => CertificateLevelEnum)
  @VisibleTo(...STAFF_RECORDS)
  level: CertificateLevel;

  @Field(() => DateScalar)
  @VisibleTo(...STAFF_RECORDS)
  obtainedOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  registeredUntil: string | null;

  /**
   * The number of the certificate. Only the resolver of personal data shows it, because that resolver notes each read.
   */
  number: string;
  /** The id of the worker who has the certificate. It is not in the schema. */
  workerId: string;
}

/** Converts a row to its GraphQL type. Columns without a field in the type are left out. */
export function toCertificate(row: CertificateRow): CertificateType {
  const { id, level, number, obtainedOn, registeredUntil, workerId } = row;
  return { id, level, number, obtainedOn, registeredUntil, workerId };
}
