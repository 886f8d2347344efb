import { Column, PrimaryColumn } from 'typeorm';
import { type AttachmentKind } from '../domain/submissions';
import { type MediaType } from '../kernel/media-types';

/** A file of something on record, which never changes: its content lies at the gateway, by its hash. Whose it is, each table says. */
export abstract class AttachedFileRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** From 1, as they were given. */
  @Column({ type: 'int' })
  ordinal: number;

  /** As its author calls it: nothing is ever opened by it. */
  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  kind: AttachmentKind;

  /** By its content. */
  @Column({ type: 'varchar', length: 96 })
  mediaType: MediaType;

  @Column({ type: 'int' })
  bytes: number;

  @Column({ type: 'varchar', length: 64 })
  sha256: string;
}

/** What the record shows of it: what it is, and never what it is called. */
export const RECORDED_FILE = [
  'kind',
  'mediaType',
  'bytes',
  'sha256',
] as const satisfies readonly (keyof AttachedFileRow)[];
