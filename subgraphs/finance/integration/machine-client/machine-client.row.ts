import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MachineClientRole } from '../../../../shared/domain/roles';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { nobody } from '../../../../shared/access/scope-sql';

/** A program of a finance bureau or an auditor that acts for itself. It is never deleted: the record names it by its id. */
@Entity('machine_client')
export class MachineClientRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** For who operates the hub; nobody else is shown it. */
  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  role: MachineClientRole;

  /** 4 digits of a city or 6 of a district. */
  @Column({ type: 'varchar', length: 6 })
  division: DivisionCode;

  /** As a token's `scope` names them, one space between two. */
  @Column({ type: 'text' })
  scopes: string;

  /** SHA-256 in hexadecimal (shared/runtime/client-secret.ts says why that is enough). */
  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** Of the secret before it, which is valid until then: both null where there is none. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  previousSecretHash: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  previousValidUntil: string | null;

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;

  @Column({ type: 'varchar', length: 24, nullable: true })
  disabledAt: string | null;
}

/** What the record shows of it: no name, which may be a person's, and nothing of a secret. */
export const RECORDED_CLIENT = ['role', 'division', 'scopes', 'previousValidUntil', 'disabledAt'] as const;

/** The hub's own: no caller reads it, the client itself least of all. */
export const machineClientTable: Table<MachineClientRow> = {
  name: 'machine_client',
  row: MachineClientRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
