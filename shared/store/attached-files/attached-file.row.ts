import { Column, PrimaryColumn } from 'typeorm';
import { type AttachmentKind } from '../../domain/submissions';
import { type MediaType } from '../../kernel/media-types';

/**
 * A file that is attached to a recorded subject. It never changes. The gateway stores its content by hash; each table
 * declares which subject owns the file.
 */
export abstract class AttachedFileRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The position in the list of files, from 1. */
  @Column({ type: 'int' })
  ordinal: number;

  /** The name that the author gave the file. The file is never opened by this name. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  kind: AttachmentKind;

  /** The media type, determined from the content of the file. */
  @Column({ type: 'varchar', length: 96 })
  mediaType: MediaType;

  @Column({ type: 'int' })
  bytes: number;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;
}

/** The columns of a file that its events record. The name of the file is not recorded. */
export const RECORDED_FILE = [
  'kind',
  'mediaType',
  'bytes',
  'sha256',
] as const satisfies readonly (keyof AttachedFileRow)[];
