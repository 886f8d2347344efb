import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Role } from '../../domain/roles';
import { ATTACHMENT_KIND, type AttachmentKind } from '../../domain/submissions';
import { type MediaType } from '../../kernel/media-types';
import { type AttachedFileRow } from '../../store/attached-files/attached-file.row';
import { domainEnum } from './enums';
import { OFFICES, VisibleTo } from '../audience/visible-to';

/**
 * Roles that may read attached files. For each kind of document, the field that returns its files decides which of
 * these roles see them.
 */
const FILE_READERS: readonly Role[] = [...OFFICES, 'FINANCE_BUREAU', 'CONTRACTOR'];

export const AttachmentKindEnum = domainEnum(ATTACHMENT_KIND);

@Directive('@shareable')
@ObjectType('Attachment', {
  simpleResolvers: true,
})
export class AttachmentType {
  @Field(() => ID)
  @VisibleTo(...FILE_READERS)
  id: string;

  @Field(() => String)
  @VisibleTo(...FILE_READERS)
  name: string;

  @Field(() => AttachmentKindEnum)
  @VisibleTo(...FILE_READERS)
  kind: AttachmentKind;

  @Field(() => String)
  @VisibleTo(...FILE_READERS)
  mediaType: MediaType;

  @Field(() => Int)
  @VisibleTo(...FILE_READERS)
  bytes: number;

  @Field(() => String)
  @VisibleTo(...FILE_READERS)
  sha256: string;
}

/** Converts a row to its GraphQL type, with the listed columns only. */
export function toAttachment({ id, name, kind, mediaType, bytes, sha256 }: AttachedFileRow): AttachmentType {
  return { id, name, kind, mediaType, bytes, sha256 };
}
