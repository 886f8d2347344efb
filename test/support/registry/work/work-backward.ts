import { type Caller } from '../../../../shared/access/caller';
import { type MutationBench } from '../mutation-bench';

type PageInfo = { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null };
type Page = { nodes: { id: string }[]; pageInfo: PageInfo };

/** Checks that a caller reads the same work items page by page from the end as from the start. */
export async function expectBackward(bench: MutationBench, caller: Caller, list: string): Promise<void> {
  const read = async (paging: string): Promise<Page | null> => {
    const source = `{ ${list}(${paging}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } }`;
    const { body } = await bench.ask(caller, source);
    // An office whose division has ended may not read any work items.
    if (body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED') return null;
    expect(body.errors).toBeUndefined();
    return body.data?.[list] as Page;
  };
  const whole = await read('first: 100');
  if (whole === null) return;
  const size = Math.max(1, Math.ceil(whole.nodes.length / 4));
  const seen: { id: string }[] = [];
  for (let before: string | null = null; ;) {
    const page: Page | null = await read(`last: ${size}${before === null ? '' : `, before: "${before}"`}`);
    if (page === null) return;
    expect(page.pageInfo.hasNextPage).toBe(before !== null);
    seen.unshift(...page.nodes);
    before = page.pageInfo.startCursor;
    if (!page.pageInfo.hasPreviousPage) break;
  }
  expect(seen).toEqual(whole.nodes);
}
