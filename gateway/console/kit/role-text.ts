import { ROLE, type Role } from '../../../shared/domain/roles';
import { labelOf } from '../words/labels';

/** Returns the office and the label of a role, for example "历下区民政局 · 区县民政部门". */
export function roleText({ role, officeName }: { role: Role | null; officeName: string | null }): string {
  return [officeName, labelOf(ROLE, role)].filter(Boolean).join(' · ');
}
