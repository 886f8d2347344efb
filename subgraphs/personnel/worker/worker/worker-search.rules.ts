import { badInput } from '../../../../shared/kernel/errors';
import { searchable } from '../../../../shared/store/sql/conditions';

/** The filter of workers by their whole name or by a part of it. A field that is null does not filter. */
export type NameSearch = { name: string | null; nameContains: string | null };

/**
 * The maximum number of rows that a search for a part of a name decrypts. Names are encrypted, so no index finds a part
 * of a name.
 */
export const MOST_SEARCHED = 2000;

export function nameHas(name: string, part: string): boolean {
  return searchable(name).includes(searchable(part));
}

/** Returns the error that refuses a search that would have to decrypt too many names. */
export function tooManyToSearch() {
  return badInput('division', {
    zh: `按部分姓名查找最多涉及 ${MOST_SEARCHED} 人,请指定更小的区划,或填写完整姓名。`,
    en: `A search for a part of a name covers at most ${MOST_SEARCHED} workers. Give a smaller division, or the whole name.`,
  });
}
