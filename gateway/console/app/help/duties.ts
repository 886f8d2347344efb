import { type Role } from '../../../../shared/domain/roles';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { DUTIES } from '../../generated/duties';

/** Returns the kinds of work for which a role is responsible. Returns none for a session without a role. */
export function dutiesOf(role: Role | null): readonly WorkKind[] {
  const known: Readonly<Partial<Record<string, readonly string[]>>> = DUTIES;
  return (known[role ?? ''] ?? []) as readonly WorkKind[];
}
