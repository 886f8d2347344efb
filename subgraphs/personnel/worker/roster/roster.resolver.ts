import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EMPLOYER } from '../../ground/roles/writers';
import { type WorkerTransaction, registerWorkers } from '../worker/worker.commands';
import {
  CorrectWorkerInput,
  RegisterWorkerInput,
  correctWorkerSchema,
  registerWorkerSchema,
} from '../worker/worker.input';
import { personFaults } from '../worker/worker.rules';
import { WorkerType, workerWritten } from '../worker/worker.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WorkerLoaders } from '../worker/worker.loader';
import { type CorrectionTransaction, correctWorker } from './correction.commands';

type Context = Writing<WorkerTransaction & CorrectionTransaction, WorkerLoaders>;

/** Resolves the mutations of a contractor's roster. Each mutation returns the worker. */
@Resolver(() => WorkerType)
export class RosterResolver {
  @Mutation(() => WorkerType, {
    nullable: true,
  })
  @VisibleTo(...EMPLOYER)
  async registerWorker(
    @Arg('input', () => RegisterWorkerInput) input: RegisterWorkerInput,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const person = parseInput(registerWorkerSchema, input, 'input', (valid) => personFaults(valid, context.today));
    return workerWritten(await context.write('registerWorker', input, (tx) => registerWorkers(tx, [person])), context);
  }

  @Mutation(() => WorkerType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async correctWorker(
    @Arg('input', () => CorrectWorkerInput) input: CorrectWorkerInput,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const correction = parseInput(correctWorkerSchema, input);
    return workerWritten(await context.write('correctWorker', input, (tx) => correctWorker(tx, correction)), context);
  }
}
