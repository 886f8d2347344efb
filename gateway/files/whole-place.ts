import { type Role } from '../../shared/domain/roles';
import { divisionCode } from '../../shared/kernel/ids/division-code';
import { type Caller } from '../../shared/access/caller';
import { governs, scopeOf } from '../../shared/access/scope';

/**
 * Returns whether the caller has one of the roles `readers` and may read the whole division `code`. A caller who reads
 * only a part of the division would get wrong sums.
 */
export function readsWhole(caller: Caller, code: string, readers: ReadonlySet<Role>): boolean {
  const division = divisionCode(code);
  const place = { divisionCode: division, districtCode: code.length === 6 ? division : null };
  return readers.has(caller.role) && governs(scopeOf(caller), place);
}
