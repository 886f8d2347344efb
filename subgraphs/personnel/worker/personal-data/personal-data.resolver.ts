import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { DISTRICT, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CertificateType } from '../certificate/certificate.type';
import { identityNumberTail } from '../worker/worker.rules';
import { WorkerType } from '../worker/worker.type';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type VaultSlice } from '../worker/identity-number-vault';
import { type NotedReads } from './noted-reads';

type Context = RequestContext & VaultSlice & { noted: NotedReads };

/** Resolves the fields that show unmasked personal data, and notes each read. */
@Resolver(() => WorkerType)
export class PersonalDataResolver {
  @FieldResolver(() => DateScalar)
  @VisibleTo(...DISTRICT, 'CONTRACTOR')
  birthDate(@Root() worker: WorkerType, @Ctx() { noted }: Context): string {
    noted.note(worker.id, 'readBirthDate');
    return worker.birthDate;
  }

  @FieldResolver(() => String)
  @VisibleTo('CONTRACTOR', 'DISTRICT_BUREAU', 'STREET_OFFICE')
  phone(@Root() worker: WorkerType, @Ctx() { noted }: Context): string {
    noted.note(worker.id, 'readPhone');
    return worker.phone;
  }

  @FieldResolver(() => String, {
    nullable: true,
  })
  @VisibleTo('CONTRACTOR', 'DISTRICT_BUREAU')
  identityNumberTail(@Root() worker: WorkerType, @Ctx() { noted, vault }: Context): string {
    noted.note(worker.id, 'readIdentityNumberTail');
    return identityNumberTail(vault.open(worker.identityCipher, worker.id));
  }
}

@Resolver(() => CertificateType)
export class CertificateNumberResolver {
  @FieldResolver(() => String)
  @VisibleTo(...DISTRICT, 'CONTRACTOR')
  number(@Root() certificate: CertificateType, @Ctx() { noted }: Context): string {
    noted.note(certificate.workerId, 'readCertificateNumber');
    return certificate.number;
  }
}
