import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type Writing } from '../../../../shared/graphql/request-context';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { STAFF_RECORDS } from '../../ground/roles/readers';
import { EMPLOYER } from '../../ground/roles/writers';
import { type WorkerLoaders } from '../worker/worker.loader';
import { WorkerType, workerWritten } from '../worker/worker.type';
import { type CertificateTransaction, addCertificate } from './certificate.commands';
import { AddCertificateInput, addCertificateSchema } from './certificate.input';
import { type CertificateLoaders } from './certificate.loader';
import { CertificateType, toCertificate } from './certificate.type';

type Context = Writing<CertificateTransaction, CertificateLoaders & WorkerLoaders>;

@Resolver(() => WorkerType)
export class CertificateResolver {
  @FieldResolver(() => [CertificateType])
  @VisibleTo(...STAFF_RECORDS)
  async certificates(@Root() worker: WorkerType, @Ctx() { load }: Context): Promise<CertificateType[]> {
    return (await load.certificatesOfWorker.load(worker.id)).map(toCertificate);
  }

  @Mutation(() => WorkerType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async addCertificate(
    @Arg('input', () => AddCertificateInput) input: AddCertificateInput,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const certificate = parseInput(addCertificateSchema, input);
    return workerWritten(
      await context.write('addCertificate', input, (tx) => addCertificate(tx, certificate)),
      context,
    );
  }
}
