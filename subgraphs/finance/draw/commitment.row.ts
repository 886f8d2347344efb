import { Entity } from 'typeorm';
import { type Table } from '../../../shared/data/scoped-repository';
import { nobody } from '../../../shared/scope/scope-sql';
import { ofLot } from '../lot/lot-stamp.row';
import { DrawRow } from './draw.row';

/** What a contract binds of a budget line for one lot. */
@Entity('commitment')
export class CommitmentRow extends DrawRow {}

export const commitmentTable: Table<CommitmentRow> = {
  name: 'commitment',
  row: CommitmentRow,
  ...ofLot,
  published: nobody,
};
