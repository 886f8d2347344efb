import { type Caller } from '../../../../shared/access/caller';
import { type MutationBench } from '../mutation-bench';
import { type ShownItem } from './work-act';

/** The numbers of work items of one kind: all items, items that are READY, and overdue items. */
export type ShownCount = { kind: string; total: number; ready: number; overdue: number };
export type ShownWork = { items: readonly ShownItem[]; counts: readonly ShownCount[] };

/**
 * Returns all work items of a caller and their counts. `list` is the root field of the list. An office whose division
 * has ended may not read work items, so its lists are empty.
 */
export async function workOf(bench: MutationBench, caller: Caller, list: string): Promise<ShownWork> {
  const nodes = 'id kind subject { type id } count state mayAct overdue blockedBy { code reason reasonInEnglish role }';
  const source = `{ ${list}(first: 100) { totalCount nodes { ${nodes} } } ${list}Counts { kind total ready overdue } }`;
  const { body } = await bench.ask(caller, source);
  if (body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED') return { items: [], counts: [] };
  expect(body.errors).toBeUndefined();
  const page = body.data?.[list] as { totalCount: number; nodes: (Omit<ShownItem, 'row'> & { overdue: boolean })[] };
  expect(page.totalCount).toBe(page.nodes.length);
  const counts = body.data?.[`${list}Counts`] as ShownCount[];
  for (const { kind, ...count } of counts) {
    const ofKind = page.nodes.filter((item) => item.kind === kind);
    const ready = ofKind.filter(({ state }) => state === 'READY').length;
    const overdue = ofKind.filter((item) => item.overdue).length;
    expect([kind, count]).toEqual([kind, { total: ofKind.length, ready, overdue }]);
  }
  return { items: page.nodes.map((item) => ({ ...item, row: item.id.split(':')[1] ?? '' })), counts };
}
