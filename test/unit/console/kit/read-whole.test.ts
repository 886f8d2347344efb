import { type Answer } from '../../../../gateway/console/graph/ask';
import { refusalOf } from '../../../../gateway/console/graph/refusal';
import { MOST_PAGES, type Page, readWhole } from '../../../../gateway/console/kit/record/read-whole';

const always = () => true;
const page = (nodes: string[], endCursor: string | null): Answer<Page<string>> => ({
  data: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
  refusal: null,
});

describe('the reading of a whole list', () => {
  it('goes on until the last page', async () => {
    const ask = (after: string | null) => Promise.resolve(after === null ? page(['a', 'b'], 'b') : page(['c'], null));
    expect(await readWhole(ask, always)).toEqual({ data: ['a', 'b', 'c'], refusal: null });
  });

  it('shows no part of a list if a page is refused', async () => {
    const refusal = refusalOf({ message: 'no', extensions: { code: 'UNAVAILABLE' } });
    const ask = (after: string | null) => Promise.resolve(after === null ? page(['a'], 'a') : { data: null, refusal });
    expect(await readWhole(ask, always)).toEqual({ data: null, refusal });
  });

  it('stops when nobody waits for it', async () => {
    const ask = jest.fn(() => Promise.resolve(page(['a'], 'a')));
    expect(await readWhole(ask, () => false)).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('stops at the bound, and says so', async () => {
    const ask = jest.fn(() => Promise.resolve(page(['a'], 'a')));
    const answer = await readWhole(ask, always);
    expect(answer?.data).toHaveLength(MOST_PAGES);
    expect(answer?.refusal?.message).toBe('内容过多,仅读取前 50 条,其余未列出。');
    expect(ask).toHaveBeenCalledTimes(MOST_PAGES);
  });
});
