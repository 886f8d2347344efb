import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../shared/graphql/parse-input';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { addCertificate } from '../certificate/certificate.commands';
import { AddCertificateInput, addCertificateSchema } from '../certificate/certificate.input';
import { type PersonnelContext } from '../context';
import { endPosting, postWorker } from '../posting/posting.commands';
import { EndPostingArgs, PostWorkerInput, endReasonSchema, postWorkerSchema } from '../posting/posting.input';
import { EMPLOYER } from '../writers';
import { correctWorker } from './correction.commands';
import { registerWorkers } from './worker.commands';
import { CorrectWorkerInput, RegisterWorkerInput, correctWorkerSchema, registerWorkerSchema } from './worker.input';
import { WorkerType, toWorker } from './worker.type';

/** What an employer does with its roster: each answers with the worker. */
@Resolver(() => WorkerType)
export class RosterResolver {
  @Mutation(() => WorkerType, {
    nullable: true,
    description: 'A person comes to your roster, on the bench until posted.',
  })
  @VisibleTo(...EMPLOYER)
  async registerWorker(
    @Arg('input', () => RegisterWorkerInput) { idempotencyKey, ...input }: RegisterWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const person = parseInput(registerWorkerSchema, input);
    const call = { ...person, idempotencyKey };
    return written(await context.write('registerWorker', call, (tx) => registerWorkers(tx, [person])), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'What was wrong of a worker’s record is put right.' })
  @VisibleTo(...EMPLOYER)
  async correctWorker(
    @Arg('input', () => CorrectWorkerInput) { idempotencyKey, ...input }: CorrectWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const correction = parseInput(correctWorkerSchema, input);
    const call = { ...correction, idempotencyKey };
    return written(await context.write('correctWorker', call, (tx) => correctWorker(tx, correction)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'PE-4: whoever holds one is qualified.' })
  @VisibleTo(...EMPLOYER)
  async addCertificate(
    @Arg('input', () => AddCertificateInput) { idempotencyKey, ...input }: AddCertificateInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const certificate = parseInput(addCertificateSchema, input);
    const call = { ...certificate, idempotencyKey };
    return written(await context.write('addCertificate', call, (tx) => addCertificate(tx, certificate)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'One open posting a person, whoever employs him.' })
  @VisibleTo(...EMPLOYER)
  async postWorker(
    @Arg('input', () => PostWorkerInput) { idempotencyKey, ...input }: PostWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const posting = parseInput(postWorkerSchema, input);
    const call = { ...posting, idempotencyKey };
    return written(await context.write('postWorker', call, (tx) => postWorker(tx, posting)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'An end that is not past may be set anew.' })
  @VisibleTo(...EMPLOYER)
  async endPosting(
    @Args(() => EndPostingArgs) { workerId, endsOn, reason, idempotencyKey }: EndPostingArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const end = { workerId, endsOn, reason: parseInput(endReasonSchema, reason, 'reason') };
    const call = { ...end, idempotencyKey };
    return written(await context.write('endPosting', call, (tx) => endPosting(tx, end)), context);
  }
}

/** The worker as his employer sees him now. */
async function written([id = '']: readonly string[], { load, today }: PersonnelContext): Promise<WorkerType | null> {
  const row = await load.worker.load(id);
  return row && toWorker(row, today);
}
