import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { office } from '../../../support/city/callers';
import { LIXIA, NOW, SHIZHONG, STATION, TODAY, smallCity } from '../../../support/city/small-city';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(evaluation, smallCity(), NOW);
const writes = new OversightWrites(() => under);
afterEach(() => writes.clear());

const bureau = office('DISTRICT_BUREAU', LIXIA);
const other = office('DISTRICT_BUREAU', SHIZHONG);
const order = (stationId: string, hotlineNumber = 'JN20260616001') => ({
  input: { stationId, hotlineNumber, receivedOn: TODAY, text: '没有开门' },
});
const move = (district: string) =>
  writes.rows('UPDATE place SET districtCode = ? WHERE stationId = ?', [district, STATION.lixiaFirst]);

describe('a complaint from the 12345 hotline', () => {
  it('is entered once, even if three persons enter it at the same instant', async () => {
    for (let round = 0; round < 20; round += 1) {
      const number = `R${round}`;
      const answers = await Promise.all(
        [1, 2, 3].map(() => writes.mutate(bureau, 'recordHotlineComplaint', order(STATION.lixiaFirst, number))),
      );
      const written = answers.find((each) => each.written !== null)?.written;
      const refused = answers.flatMap((each) => each.refused ?? []);
      expect(refused).toEqual(Array(2).fill({ code: 'CONFLICT', id: written?.['id'] }));
    }
  });

  it('cannot be stored twice in a district, because the table rejects the second row', async () => {
    const { id } = await writes.done(bureau, 'recordHotlineComplaint', order(STATION.lixiaFirst));
    const columns = 'stationId, receivedOn, text, status, hotlineDistrict, hotlineNumberIn';
    const twice = writes.rows(`INSERT INTO complaint (id, ${columns}) SELECT 'twice', ${columns} FROM complaint`);
    await expect(twice).rejects.toThrow(/unique|duplicate/i);
    expect(await writes.rows('SELECT id FROM complaint')).toEqual([{ id }]);
  });

  it('can be entered by each district to which it was sent', async () => {
    await writes.done(bureau, 'recordHotlineComplaint', order(STATION.lixiaFirst));
    await writes.done(other, 'recordHotlineComplaint', order(STATION.shizhong));
    expect(await writes.rows('SELECT hotlineDistrict FROM complaint ORDER BY hotlineDistrict')).toEqual([
      { hotlineDistrict: LIXIA },
      { hotlineDistrict: SHIZHONG },
    ]);
  });

  it('is refused without the id of the complaint if its station has moved to another district', async () => {
    const { id } = await writes.done(bureau, 'recordHotlineComplaint', order(STATION.lixiaFirst));
    await move(SHIZHONG);
    const again = await writes.refused(bureau, 'recordHotlineComplaint', order(STATION.lixiaSecond));
    const taken = await writes.refused(other, 'recordHotlineComplaint', order(STATION.shizhong));
    await move(LIXIA);
    expect([again, taken]).toEqual([{ code: 'CONFLICT' }, { code: 'CONFLICT', id }]);
  });
});
