import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ATTACHMENT_KINDS, type AttachmentKind } from '../../../shared/attachments/attachment-kind';
import { type MediaType } from '../../../shared/attachments/media-types';
import { stringEnum } from '../../../shared/graphql/enums';
import { VisibleTo } from '../../../shared/graphql/visible-to';
import { DOCUMENTS } from '../readers';
import { type AttachmentRow } from './attachment.row';

export const AttachmentKindEnum = stringEnum<AttachmentKind>('AttachmentKind', ATTACHMENT_KINDS);

@ObjectType('Attachment', {
  simpleResolvers: true,
  description: 'A file. Its content is at /attachments/ and its id, for whom this is visible to.',
})
export class AttachmentType {
  @Field(() => ID)
  @VisibleTo(...DOCUMENTS)
  id: string;

  @Field(() => String, { description: 'As its author called it.' })
  @VisibleTo(...DOCUMENTS)
  name: string;

  @Field(() => AttachmentKindEnum)
  @VisibleTo(...DOCUMENTS)
  kind: AttachmentKind;

  @Field(() => String, { description: 'By its content, such as application/pdf.' })
  @VisibleTo(...DOCUMENTS)
  mediaType: MediaType;

  @Field(() => Int)
  @VisibleTo(...DOCUMENTS)
  bytes: number;

  @Field(() => String, { description: 'Of the content, in hexadecimal digits.' })
  @VisibleTo(...DOCUMENTS)
  sha256: string;
}

/** The whitelist of what leaves a row. */
export function toAttachment({ id, name, kind, mediaType, bytes, sha256 }: AttachmentRow): AttachmentType {
  return { id, name, kind, mediaType, bytes, sha256 };
}
