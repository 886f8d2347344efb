import { Entity } from 'typeorm';
import { type Table } from '../../../shared/data/scoped-repository';
import { nobody } from '../../../shared/scope/scope-sql';
import { ofLot } from '../lot/lot-stamp.row';
import { DrawRow } from './draw.row';

/** What a contract binds of a budget line for one lot. */
@Entity('commitment')
export class CommitmentRow extends DrawRow {}

/** What the record shows of it. */
export const RECORDED_COMMITMENT = ['lotId', 'budgetLineId', 'year', 'amountFen'] as const;

export const commitmentTable: Table<CommitmentRow> = {
  name: 'commitment',
  row: CommitmentRow,
  ...ofLot,
  published: nobody,
};
