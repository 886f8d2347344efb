import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError } from '../../../../shared/kernel/errors';
import { type Caller } from '../../../../shared/access/caller';

/**
 * Checks that the caller is the city's finance bureau, which sets the funding shares (FN-1, 五(三)).
 * @throws HubError FORBIDDEN for every other caller
 */
export function assertSetsShares(caller: Caller): void {
  if ('division' in caller && caller.division.length === 4) return;
  throw new HubError('FORBIDDEN', {
    zh: '市、区县两级分担比例由市财政部门确定,请联系该部门。',
    en: 'Only the city’s finance bureau can set how city and district share the funding. Ask that bureau.',
  });
}

/**
 * Returns the divisions whose share can apply to a division, in order of precedence. For a district, these are the
 * district and then its city. For a city, this is the city alone. For every other division, the list is empty.
 */
export function sharesFor(code: DivisionCode): string[] {
  if (code.length === 4) return [code];
  return code.length === 6 ? [code, code.slice(0, 4)] : [];
}
