import { type CalledItems, allOrNone, namedByIds } from '../../../../shared/kernel/all-or-none';
import { type ErrorCode, HubError, badInput, invalidState, notFound } from '../../../../shared/kernel/errors';

const PAID = { zh: '已支付。', en: 'It is paid.' };
const WRONG = { zh: '金额不符。', en: 'The amount differs.' };

type Request = { instalmentId: string; fails?: Error };
const requests = (items: Request[]): CalledItems<Request> => ({
  items,
  list: 'input.requests',
  idField: 'instalmentId',
  idOf: ({ instalmentId }) => instalmentId,
});
const step = ({ instalmentId, fails }: Request) => {
  if (fails !== undefined) throw fails;
  return instalmentId.toLowerCase();
};
const refusal = async (items: Request[]) => {
  const error: unknown = await allOrNone(requests(items), step).catch((thrown: unknown) => thrown);
  if (!(error instanceof HubError)) throw new Error('The call must be refused with a HubError.');
  return error;
};

it('returns the results in the order of the items, one step after the other', async () => {
  const steps: string[] = [];
  const each = async (id: string) => {
    steps.push(`begin ${id}`);
    await Promise.resolve();
    steps.push(`end ${id}`);
    return id.toLowerCase();
  };
  expect(await allOrNone(namedByIds(['B', 'A']), each)).toEqual(['b', 'a']);
  expect(steps).toEqual(['begin B', 'end B', 'begin A', 'end A']);
});

it('names every refused item in the order of the call, with the code and the text of its own refusal', async () => {
  const error = await refusal([
    { instalmentId: 'A' },
    { instalmentId: 'B', fails: invalidState('PAID', PAID) },
    { instalmentId: 'C', fails: notFound() },
    { instalmentId: 'D', fails: badInput('input.invoice.amountFen', WRONG) },
  ]);
  expect(error.items).toEqual([
    { id: 'B', code: 'INVALID_STATE', text: PAID },
    { id: 'C', code: 'NOT_FOUND', text: notFound().text },
    { id: 'D', code: 'BAD_USER_INPUT', text: WRONG },
  ]);
  expect([error.code, error.details]).toEqual(['INVALID_STATE', { state: 'PAID' }]);
  expect(error.text.en).toMatch(/^3 of 4 items were refused/);
  expect(error.faults).toEqual([{ field: 'requests.3.invoice.amountFen', text: WRONG }]);
});

it('has the text of its only refused item', async () => {
  const error = await refusal([{ instalmentId: 'A' }, { instalmentId: 'B', fails: invalidState('PAID', PAID) }]);
  expect([error.text, error.items]).toEqual([PAID, [{ id: 'B', code: 'INVALID_STATE', text: PAID }]]);
});

it.each([
  [notFound(), 'input.requests.1.instalmentId'],
  [badInput('input.invoice.amountFen', WRONG), 'input.requests.1.invoice.amountFen'],
])('names the field of the first refused item: %s', async (fails, field) => {
  const { details } = await refusal([{ instalmentId: 'A' }, { instalmentId: 'B', fails }]);
  expect(details).toEqual({ field });
});

it('names the position of an id that is not found', async () => {
  const missing = allOrNone(namedByIds(['A', 'B']), (id) => {
    if (id === 'B') throw notFound();
  });
  await expect(missing).rejects.toMatchObject({ details: { field: 'ids.1' }, text: notFound('ids.1').text });
});

it.each([new Error('a fault of the Hub'), ...['UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL'].map(asHubError)])(
  'ends at once with an error that is no refusal of an item: %s',
  async (fails) => {
    const tried: string[] = [];
    const call = allOrNone(namedByIds(['A', 'B']), (id) => {
      tried.push(id);
      throw fails;
    });
    await expect(call).rejects.toBe(fails);
    expect(tried).toEqual(['A']);
  },
);

function asHubError(code: string): HubError {
  return new HubError(code as ErrorCode, { zh: '不可用。', en: 'Unavailable.' });
}
