import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';
import { ContractType } from '../contract/contract.type';
import { ContractRevisionType } from '../revision/contract-revision.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type ContractAttachmentLoaders } from './contract-attachment.loader';

type Context = Reading<ContractAttachmentLoaders>;

@Resolver(() => ContractType)
export class ContractAttachmentResolver {
  @Query(() => AttachmentType, { nullable: true })
  @VisibleTo(...CONTRACT_TEXTS)
  async contractAttachment(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<AttachmentType | null> {
    const row = await load.contractAttachment.load(id);
    return row && toAttachment(row);
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...CONTRACT_TEXTS)
  async attachments(@Root() { id }: ContractType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfContract.load(id)).map(toAttachment);
  }
}

@Resolver(() => ContractRevisionType)
export class RevisionAttachmentResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...CONTRACT_TEXTS)
  async attachments(
    @Root() { contractId, version }: ContractRevisionType,
    @Ctx() { load }: Context,
  ): Promise<AttachmentType[]> {
    const files = await load.attachmentsOfContract.load(contractId);
    return files.filter((file) => file.version === version).map(toAttachment);
  }
}
