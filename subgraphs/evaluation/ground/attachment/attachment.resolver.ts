import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { DOCUMENTS } from '../roles/readers';
import { type AttachmentLoaders } from './attachment.loader';

type Context = Reading<AttachmentLoaders>;

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @Query(() => AttachmentType, { nullable: true })
  @VisibleTo(...DOCUMENTS)
  async attachment(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AttachmentType | null> {
    const row = await context.load.attachment.load(id);
    return row && toAttachment(row);
  }
}
