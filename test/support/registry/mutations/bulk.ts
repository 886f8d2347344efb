import { type MutationCase, type Refusal } from '../mutation-case';
import { badInput, key } from './parties';

/** Returns the refusal of a call in which the required idempotency key is missing at this path. */
export const withoutKey = (path: string): Refusal => ({
  ...badInput(path, null, 'idempotencyKey'),
  ...(path.startsWith('input.') ? { extensions: { faults: [{ field: 'idempotencyKey' }] } } : {}),
});

type OfIds = Omit<MutationCase, 'variables' | 'foreign'> & { foreign: string };

/**
 * Returns the case of a bulk mutation whose items have only an id. `foreign` is the id of a row of another district.
 */
export const ofIds = (ids: readonly [string, ...string[]], { foreign, ...rest }: OfIds): MutationCase => ({
  ...rest,
  variables: { ids, idempotencyKey: 'bulk' },
  foreign: [key('ids.0', foreign)],
  refusals: {
    'a call without its key': withoutKey('idempotencyKey'),
    'a call with a blank key': badInput('idempotencyKey', ''),
    'no item': badInput('ids', []),
    'more than 100 items': badInput(
      'ids',
      Array.from({ length: 101 }, (_, index) => `${ids[0]}${index}`),
    ),
    'an item named twice': { ...badInput('', null, 'ids.1'), set: { 'ids.1': ids[0] } },
    ...rest.refusals,
  },
});
