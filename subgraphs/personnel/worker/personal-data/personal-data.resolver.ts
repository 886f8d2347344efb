import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { DISTRICT, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { ageOn } from '../../../../shared/kernel/dates/period';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { CertificateType } from '../certificate/certificate.type';
import { identityNumberTail, maskPhone } from '../worker/worker.rules';
import { WorkerType } from '../worker/worker.type';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type VaultSlice } from '../worker/personal-data-vault';
import { type NotedReads } from './noted-reads';

type Context = RequestContext & VaultSlice & { noted: NotedReads };

/** Decrypts the requested personal data, and notes each read of unmasked data. */
@Resolver(() => WorkerType)
export class PersonalDataResolver {
  @FieldResolver(() => String)
  @VisibleTo(...STAFF_RECORDS)
  name(@Root() { sealed }: WorkerType, @Ctx() { vault }: Context): string {
    return vault.opened(sealed, 'name');
  }

  @FieldResolver(() => Int)
  @VisibleTo(...STATION_WORK)
  age(@Root() { sealed }: WorkerType, @Ctx() { vault, today }: Context): number {
    return ageOn(vault.opened(sealed, 'birthDate'), today);
  }

  @FieldResolver(() => String)
  @VisibleTo(...STAFF_RECORDS)
  maskedPhone(@Root() { sealed }: WorkerType, @Ctx() { vault }: Context): string {
    return maskPhone(vault.opened(sealed, 'phone'));
  }

  @FieldResolver(() => DateScalar)
  @VisibleTo(...DISTRICT, 'CONTRACTOR')
  birthDate(@Root() { id, sealed }: WorkerType, @Ctx() { noted, vault }: Context): string {
    noted.note(id, 'readBirthDate');
    return vault.opened(sealed, 'birthDate');
  }

  @FieldResolver(() => String)
  @VisibleTo('CONTRACTOR', 'DISTRICT_BUREAU', 'STREET_OFFICE')
  phone(@Root() { id, sealed }: WorkerType, @Ctx() { noted, vault }: Context): string {
    noted.note(id, 'readPhone');
    return vault.opened(sealed, 'phone');
  }

  @FieldResolver(() => String, {
    nullable: true,
  })
  @VisibleTo('CONTRACTOR', 'DISTRICT_BUREAU')
  identityNumberTail(@Root() { id, sealed }: WorkerType, @Ctx() { noted, vault }: Context): string {
    noted.note(id, 'readIdentityNumberTail');
    return identityNumberTail(vault.opened(sealed, 'identityNumber'));
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
