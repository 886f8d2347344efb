import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { QUALIFICATION_FILES } from '../../ground/roles/readers';
import { QUALIFICATION_VERIFIERS } from '../../ground/roles/writers';
import { type NotedReads } from '../personal-data/noted-reads';
import { type WorkerLoaders } from '../worker/worker.loader';
import { WorkerType, workerWritten } from '../worker/worker.type';
import { type QualificationFileLoaders } from './qualification-file.loader';
import { type QualificationTransaction, verifyQualification } from './qualification.commands';
import { VerifyQualificationInput, verifyQualificationSchema } from './qualification.input';
import { QualificationVerificationType } from './qualification.type';

type Context = Writing<QualificationTransaction, WorkerLoaders & QualificationFileLoaders> &
  WithReceipts & { noted: NotedReads };

@Resolver(() => WorkerType)
export class QualificationResolver {
  @Mutation(() => WorkerType, { nullable: true })
  @VisibleTo(...QUALIFICATION_VERIFIERS)
  async verifyQualification(
    @Arg('input', () => VerifyQualificationInput) input: VerifyQualificationInput,
    @Ctx() context: Context,
  ): Promise<WorkerType | null> {
    const { attachments, ...check } = parseInput(verifyQualificationSchema, input);
    const { write, readReceipts } = context;
    // The command reads the receipts, so a repeated call gets the first result even if its receipts have expired.
    const ids = await write('verifyQualification', input, (tx) =>
      verifyQualification(tx, check, readReceipts(attachments)),
    );
    return workerWritten(ids, context);
  }

  /**
   * Returns the name, kind and hash of a file. The gateway then sends the content. The read is recorded, because a file
   * shows who the person is.
   */
  @Query(() => AttachmentType, { nullable: true })
  @VisibleTo(...QUALIFICATION_FILES)
  async qualificationFile(
    @Arg('id', () => ID) id: string,
    @Ctx() { load, noted }: Context,
  ): Promise<AttachmentType | null> {
    const row = await load.qualificationFile.load(id);
    if (row === null) return null;
    noted.note(row.workerId, 'readQualificationFile');
    return toAttachment(row);
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...QUALIFICATION_FILES)
  async qualificationFiles(@Root() { id }: WorkerType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.filesOfWorker.load(id)).map(toAttachment);
  }

  /** The verification of the worker. Null if no office has verified the qualifications that are registered now. */
  @FieldResolver(() => QualificationVerificationType, { nullable: true })
  @VisibleTo(...STATION_WORK)
  qualificationVerification(@Root() { verification }: WorkerType): QualificationVerificationType | null {
    return verification;
  }
}
