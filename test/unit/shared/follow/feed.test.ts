import { GraphRefusal, feedReader } from '../../../../shared/follow/feed';
import { RecordReplacedError } from '../../../../shared/follow/follower-stop';

const position = new Map([['3701', 7]]);

it.each([
  ['after', RecordReplacedError],
  [null, GraphRefusal],
  ['query', GraphRefusal],
])('takes only a refused cursor for a record that was replaced: %s', async (field, kind) => {
  const read = feedReader(() => Promise.reject(new GraphRefusal('BAD_USER_INPUT', field, 'refused')));
  await expect(read('stations', position)).rejects.toBeInstanceOf(kind);
});
