import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type GroundContext } from '../context';
import { DOCUMENTS } from '../roles/readers';

@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @Query(() => AttachmentType, { nullable: true, description: 'Null where there is none, or it is not yours.' })
  @VisibleTo(...DOCUMENTS)
  async attachment(@Arg('id', () => ID) id: string, @Ctx() context: GroundContext): Promise<AttachmentType | null> {
    const row = await context.load.attachment.load(id);
    return row && toAttachment(row);
  }
}
