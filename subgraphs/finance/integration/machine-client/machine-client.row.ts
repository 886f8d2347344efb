import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MachineClientRole } from '../../../../shared/domain/roles';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A program that acts for a finance bureau or an auditor. It is never deleted, because the record names it by its id.
 */
@Entity('machine_client')
export class MachineClientRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** A text for the operator of the Hub. Nobody else can read it. */
  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  role: MachineClientRole;

  /** The code of the city (4 digits) or district (6 digits) for which the machine client acts. */
  @Column({ type: 'varchar', length: 6 })
  division: DivisionCode;

  /** The scopes, separated by one space, as in the `scope` of a token. */
  @Column({ type: 'text' })
  scopes: string;

  /**
   * The SHA-256 of the secret, in hexadecimal. `shared/runtime/machine-client-secret.ts` says why one round of hashing
   * is enough.
   */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /**
   * The hash of the previous secret, which is valid until `previousValidUntil`. Both are null if there is no previous
   * secret.
   */
  @Column({ type: 'varchar', length: 64, nullable: true })
  previousSecretHash: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  previousValidUntil: string | null;

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;

  @Column({ type: 'varchar', length: 24, nullable: true })
  disabledAt: string | null;
}

/** The columns that the record of events shows. The name, which may be a person's, and the hashes are left out. */
export const RECORDED_CLIENT = ['role', 'division', 'scopes', 'previousValidUntil', 'disabledAt'] as const;

/** The table of machine clients. No caller reads it. Even a machine client cannot read its own row. */
export const machineClientTable: Table<MachineClientRow> = {
  name: 'machine_client',
  row: MachineClientRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
