import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { CERTIFICATE_LEVEL, type CertificateLevel } from '../../../../shared/domain/personnel';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { EMPLOYER } from '../../ground/roles/writers';
import { CertificateLevelEnum } from './certificate.type';

@InputType('AddCertificateInput')
export class AddCertificateInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...EMPLOYER)
  workerId: string;

  @Field(() => CertificateLevelEnum)
  @VisibleTo(...EMPLOYER)
  level: CertificateLevel;

  @Field(() => String)
  @VisibleTo(...EMPLOYER)
  number: string;

  @Field(() => DateScalar)
  @VisibleTo(...EMPLOYER)
  obtainedOn: string;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...EMPLOYER)
  registeredUntil?: string | null;
}

export const addCertificateSchema = z.object({
  workerId: z.string(),
  level: z.enum(CERTIFICATE_LEVEL.values),
  number: line(64),
  obtainedOn: z.string(),
  registeredUntil: optional(z.string()),
});
export type NewCertificate = z.infer<typeof addCertificateSchema>;
