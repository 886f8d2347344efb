import { type Role } from '../../shared/domain/roles';
import { divisionCode } from '../../shared/kernel/ids/division-code';
import { type Caller } from '../../shared/access/caller';
import { governs, scopeOf } from '../../shared/access/scope';

/** A file about a district or a city is of its whole: whoever sees a part of it only would be told wrong sums. */
export function readsWhole(caller: Caller, code: string, readers: ReadonlySet<Role>): boolean {
  const division = divisionCode(code);
  const place = { divisionCode: division, districtCode: code.length === 6 ? division : null };
  return readers.has(caller.role) && governs(scopeOf(caller), place);
}
