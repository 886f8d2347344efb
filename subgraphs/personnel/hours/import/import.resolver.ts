import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EMPLOYER } from '../../ground/roles/writers';
import { importHours } from './hours-import.commands';
import {
  ImportHoursInput,
  importHoursSchema,
  ImportWorkersInput,
  importWorkersSchema,
  readHoursRows,
  readWorkerRows,
} from './import.input';
import { ImportRefusal } from './import.rules';
import { ImportResultType } from './import.type';
import { importWorkers } from './workers-import.commands';
import { type RequestContext, type RunMutation } from '../../../../shared/graphql/request-context';
import { type WorkerSlice } from '../../worker/worker/worker.repository';
import { type WorkerTransaction } from '../../worker/worker/worker.commands';
import { type HoursTransaction } from '../hours/hours.commands';
import { type HoursSlice } from '../hours/hours.repository';

type Context = RequestContext & WorkerSlice & HoursSlice & { write: RunMutation<HoursTransaction & WorkerTransaction> };

@Resolver(() => ImportResultType)
export class ImportResolver {
  @Mutation(() => ImportResultType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  importWorkers(
    @Arg('input', () => ImportWorkersInput) input: ImportWorkersInput,
    @Ctx() { write, workers }: Context,
  ): Promise<ImportResultType> {
    const read = readWorkerRows(parseInput(importWorkersSchema, input).rows);
    return result(workers, () => write('importWorkers', input, (tx) => importWorkers(tx, read)));
  }

  @Mutation(() => ImportResultType, {
    nullable: true,
  })
  @VisibleTo(...EMPLOYER)
  importHours(
    @Arg('input', () => ImportHoursInput) input: ImportHoursInput,
    @Ctx() { write, hours }: Context,
  ): Promise<ImportResultType> {
    const { rows, ...where } = parseInput(importHoursSchema, input);
    const read = readHoursRows(rows);
    return result(hours, () => write('importHours', input, (tx) => importHours(tx, where, read)));
  }
}

type Rows = { findByKeys(column: 'id', keys: readonly string[]): Promise<readonly object[]> };

/**
 * Returns the result of an import: the number of imported rows, or the faults. Only rows that the caller may read now
 * are counted. If a call is repeated, the number can therefore be smaller than after the first call.
 */
async function result(rows: Rows, write: () => Promise<readonly string[]>): Promise<ImportResultType> {
  try {
    const written = await rows.findByKeys('id', await write());
    return { imported: written.length, faults: [] };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { imported: 0, faults: [...error.faults] };
  }
}
