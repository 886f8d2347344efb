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

  /** Only the resolver of personal data shows this value, because that resolver notes each read. */
  number: string;
  /** The id of the holder. It is not part of the graph. */
  workerId: string;
}

/** Copies only the fields that the graph may show. */
export function toCertificate(row: CertificateRow): CertificateType {
  const { id, level, number, obtainedOn, registeredUntil, workerId } = row;
  return { id, level, number, obtainedOn, registeredUntil, workerId };
}
