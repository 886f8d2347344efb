import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Role } from '../domain/roles';
import { type AttachedFileRow } from '../store/attached-files/attached-file.row';
import { VisibleTo } from './audience/visible-to';
import { type RequestContext } from './request-context';
import { AttachmentType, toAttachment } from './types/attachment.type';

/** The loader of a context that finds a file by its id. It finds only files that the caller may read. */
type FindFile<Context> = (context: Context) => { load(id: string): Promise<AttachedFileRow | null> };

/** The resolver class of a root field that returns a file. */
type AttachedFileResolver<Context> = ClassType<{ file(id: string, context: Context): Promise<AttachmentType | null> }>;

/**
 * Builds the resolver of a root field that returns one file of a subgraph by its id. The gateway reads this field
 * before it sends the content of the file.
 * @param name the name of the root field
 * @param readers the roles that may read the records that own the files
 */
export function attachedFileResolver<Context extends RequestContext>(
  name: string,
  readers: readonly Role[],
  loaderOf: FindFile<Context>,
): AttachedFileResolver<Context> {
  @Resolver()
  class FileResolver {
    @Query(() => AttachmentType, { name, nullable: true })
    @VisibleTo(...readers)
    async file(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AttachmentType | null> {
      const row = await loaderOf(context).load(id);
      return row && toAttachment(row);
    }
  }
  return FileResolver;
}
