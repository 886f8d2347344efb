import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Writing } from '../../../../shared/graphql/request-context';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EMPLOYER } from '../../ground/roles/writers';
import { type WorkerLoaders } from '../../worker/worker/worker.loader';
import { WorkerType, workerWritten } from '../../worker/worker/worker.type';
import { type EndTransaction, endPosting, postWorker } from './posting.commands';
import { EndPostingArgs, PostWorkerInput, endReasonSchema, postWorkerSchema } from './posting.input';

type Context = Writing<EndTransaction, WorkerLoaders>;

/** Resolves the mutations by which the contractor posts workers and ends postings. Each mutation returns the worker. */
@Resolver(() => WorkerType)
export class PostingWritesResolver {
  @Mutation(() => WorkerType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async postWorker(
    @Arg('input', () => PostWorkerInput) input: PostWorkerInput,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const posting = parseInput(postWorkerSchema, input);
    return workerWritten(await context.write('postWorker', input, (tx) => postWorker(tx, posting)), context);
  }

  @Mutation(() => WorkerType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async endPosting(
    @Args(() => EndPostingArgs) args: EndPostingArgs,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const end = { ...args, reason: parseInput(endReasonSchema, args.reason, 'reason') };
    return workerWritten(await context.write('endPosting', args, (tx) => endPosting(tx, end)), context);
  }
}
