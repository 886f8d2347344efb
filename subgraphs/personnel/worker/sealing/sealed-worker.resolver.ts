import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { line } from '../../../../shared/graphql/input/input-schemas';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type NotedReads } from '../personal-data/noted-reads';
import { type VaultSlice } from '../worker/personal-data-vault';
import { SealedWorkerType, toSealedWorker } from './sealed-worker.type';
import { type SealedWorkerSlice } from './sealing.commands';

type Context = RequestContext & VaultSlice & SealedWorkerSlice & { noted: NotedReads };

const caseSchema = line(64);

/**
 * Shows the sealed personal data of a worker (封存) to an auditor. The read is recorded with its case number before the
 * response is sent.
 */
@Resolver(() => SealedWorkerType)
export class SealedWorkerResolver {
  @Query(() => SealedWorkerType, { nullable: true })
  @VisibleTo('AUDITOR')
  async openSealedWorker(
    @Arg('id', () => ID) id: string,
    @Arg('caseNumber', () => String) caseNumber: string,
    @Ctx() { sealedWorkers, vault, noted }: Context,
  ): Promise<SealedWorkerType | null> {
    const number = parseInput(caseSchema, caseNumber, 'caseNumber');
    const [row] = await sealedWorkers.findByKeys('id', [id]);
    if (row === undefined || row.sealedOn === null) return null;
    noted.noteOpened(id, number);
    return toSealedWorker(row, row.sealedOn, vault.openPerson(row));
  }
}
