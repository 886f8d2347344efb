import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { addCertificate } from '../certificate/certificate.commands';
import { AddCertificateInput, addCertificateSchema } from '../certificate/certificate.input';
import { type PersonnelContext } from '../../context';
import { endPosting, postWorker } from '../../posting/posting/posting.commands';
import {
  EndPostingArgs,
  PostWorkerInput,
  endReasonSchema,
  postWorkerSchema,
} from '../../posting/posting/posting.input';
import { EMPLOYER } from '../../ground/roles/writers';
import { correctWorker } from './correction.commands';
import { registerWorkers } from '../worker/worker.commands';
import {
  CorrectWorkerInput,
  RegisterWorkerInput,
  correctWorkerSchema,
  registerWorkerSchema,
} from '../worker/worker.input';
import { WorkerType, toWorker } from '../worker/worker.type';

/** What an employer does with its roster: each answers with the worker. */
@Resolver(() => WorkerType)
export class RosterResolver {
  @Mutation(() => WorkerType, {
    nullable: true,
    description: 'A person comes to your roster, on the bench until posted.',
  })
  @VisibleTo(...EMPLOYER)
  async registerWorker(
    @Arg('input', () => RegisterWorkerInput) input: RegisterWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const person = parseInput(registerWorkerSchema, input);
    return answer(await context.write('registerWorker', input, (tx) => registerWorkers(tx, [person])), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'What was wrong of a worker’s record is put right.' })
  @VisibleTo(...EMPLOYER)
  async correctWorker(
    @Arg('input', () => CorrectWorkerInput) input: CorrectWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const correction = parseInput(correctWorkerSchema, input);
    return answer(await context.write('correctWorker', input, (tx) => correctWorker(tx, correction)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'PE-4: whoever holds one is qualified.' })
  @VisibleTo(...EMPLOYER)
  async addCertificate(
    @Arg('input', () => AddCertificateInput) input: AddCertificateInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const certificate = parseInput(addCertificateSchema, input);
    return answer(await context.write('addCertificate', input, (tx) => addCertificate(tx, certificate)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'One open posting a person, whoever employs him.' })
  @VisibleTo(...EMPLOYER)
  async postWorker(
    @Arg('input', () => PostWorkerInput) input: PostWorkerInput,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const posting = parseInput(postWorkerSchema, input);
    return answer(await context.write('postWorker', input, (tx) => postWorker(tx, posting)), context);
  }

  @Mutation(() => WorkerType, { nullable: true, description: 'An end that is not past may be set anew.' })
  @VisibleTo(...EMPLOYER)
  async endPosting(
    @Args(() => EndPostingArgs) args: EndPostingArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<WorkerType | null> {
    const end = { ...args, reason: parseInput(endReasonSchema, args.reason, 'reason') };
    return answer(await context.write('endPosting', args, (tx) => endPosting(tx, end)), context);
  }
}

/** The worker as his employer sees him now. */
function answer(ids: readonly string[], { load, today }: PersonnelContext): Promise<WorkerType | null> {
  return written(ids, load.worker, (row) => toWorker(row, today));
}
