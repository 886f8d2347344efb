import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type Role } from '../../domain/roles';
import { type AttachmentKind } from '../../domain/submissions';
import { AttachmentKindEnum } from './attachment.type';
import { line } from '../input/input-schemas';
import { VisibleTo } from '../audience/visible-to';

/**
 * The roles that may attach files to some record: plans and reports, contracts, inspections, rectifications,
 * qualifications, venues and plaques. Each record's input declares which of them may attach files.
 */
const AUTHORS: readonly Role[] = ['DISTRICT_BUREAU', 'CONTRACTOR', 'CITY_PLATFORM', 'DISTRICT_HUB', 'STREET_OFFICE'];

@InputType('AttachmentInput')
export class AttachmentInput {
  @Field(() => ID)
  @VisibleTo(...AUTHORS)
  receipt: string;

  @Field(() => String)
  @VisibleTo(...AUTHORS)
  name: string;

  @Field(() => AttachmentKindEnum)
  @VisibleTo(...AUTHORS)
  kind: AttachmentKind;
}

/** The schema of an input field `attachments`. A missing value and null mean no files. */
export const attachmentsSchema = z
  .array(z.object({ receipt: z.string().min(1).max(2000), name: line(200), kind: z.custom<AttachmentKind>() }))
  .max(20)
  .nullish()
  .transform((attachments) => attachments ?? []);
export type GivenAttachment = z.output<typeof attachmentsSchema>[number];
