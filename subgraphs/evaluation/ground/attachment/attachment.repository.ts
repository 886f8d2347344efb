import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type AttachmentRow, attachmentTable } from './attachment.row';

const ORDER: Order<AttachmentRow> = [
  { column: 'ordinal', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class AttachmentRepository extends ScopedRepository<AttachmentRow> {
  constructor(access: Access) {
    super(access, attachmentTable);
  }

  /** As they were attached. */
  ofOwners(ownerIds: readonly string[]): Promise<AttachmentRow[]> {
    return this.findAll(this.anyOf('ownerId', ownerIds), ORDER);
  }
}
