import { badInput } from '../../../../shared/kernel/errors';
import { groupLoader } from '../../../../shared/store/load-rows';

type Asked = { id: string; day: string };

/** A loader of values by day, for which one day is refused. */
function loader(refusal: Error) {
  const asked: string[][] = [];
  const byDay = groupLoader<Asked, string>(
    { groupOf: ({ day }) => day, keyOf: ({ id, day }) => `${id} ${day}` },
    (keys) => {
      asked.push(keys.map(({ id }) => id));
      if (keys[0].day === 'refused') return Promise.reject(refusal);
      return Promise.resolve(keys.map(({ id, day }) => `${id} on ${day}`));
    },
  );
  return { byDay, asked };
}

describe('loader of values in groups', () => {
  const KEYS: Asked[] = [
    { id: '1', day: 'monday' },
    { id: '1', day: 'refused' },
    { id: '2', day: 'monday' },
    { id: '2', day: 'refused' },
  ];
  const REFUSAL = badInput('after', { zh: '游标有误。', en: 'The cursor is not valid.' });

  it('gives a refusal to the keys of its group, and values to all others', async () => {
    const { byDay, asked } = loader(REFUSAL);
    const loaded = await Promise.allSettled(KEYS.map((key) => byDay.load(key)));
    expect(loaded).toEqual([
      { status: 'fulfilled', value: '1 on monday' },
      { status: 'rejected', reason: REFUSAL },
      { status: 'fulfilled', value: '2 on monday' },
      { status: 'rejected', reason: REFUSAL },
    ]);
    expect(asked).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });
});
