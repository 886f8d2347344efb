import {
  type LoggedCell,
  cellKey,
  changedWeeks,
  faultCount,
  minutesOf,
  readPasted,
  takenCells,
  weeksUntil,
} from '../../../gateway/console/nouns/hours/grid';
import { exactHours, hoursText } from '../../../gateway/console/words/format';

const WEEKS = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];
const workers = Array.from({ length: 40 }, (_, index) => ({ id: `w${index}`, name: `人员${index}` }));

describe('hours pasted from a spreadsheet', () => {
  it('fill 40 workers and 4 weeks', () => {
    const text = workers.map(({ name }, index) => [name, 20, 21.5, index, 24].join('\t')).join('\r\n');
    const rows = readPasted(text, workers, WEEKS);
    expect(faultCount(rows)).toBe(0);
    expect(Object.keys(takenCells(rows))).toHaveLength(160);
  });

  it('leave out a line of titles and empty cells', () => {
    const rows = readPasted('姓名\t45\t46\n人员1\t\t30\n\n', workers, WEEKS);
    expect(rows).toHaveLength(1);
    expect(takenCells(rows)).toEqual({ [cellKey('w1', '2026-W46')]: '30' });
  });

  it('take off the quotes around a cell with a line break, and leave other quotes', () => {
    const rows = readPasted('"人员\n1"\t"8"\t9\r\n"人员""2"""\t"７．５"\r\n"人员3\t8', workers, WEEKS);
    expect(rows.map(({ name }) => name)).toEqual(['人员\n1', '人员"2"', '"人员3']);
    expect(takenCells(rows)).toEqual({ [cellKey('w1', '2026-W45')]: '8', [cellKey('w1', '2026-W46')]: '9' });
    expect(rows[1]?.cells).toEqual([{ week: '2026-W45', text: '７．５', minutes: 450, fault: null }]);
  });

  it('match names without spaces, and read full-width digits', () => {
    const rows = readPasted('人员 2\t12.5', workers, WEEKS);
    expect(takenCells(rows)).toEqual({ [cellKey('w2', '2026-W45')]: '12.5' });
  });

  it('mark an unknown name, a name of two workers, and hours that are none', () => {
    const twins = [...workers, { id: 'twin', name: '人员1' }];
    const rows = readPasted('无此人\t8\n人员1\t8\n人员2\tabc\t169\t8', twins, WEEKS);
    expect(rows.map(({ fault }) => fault)).toEqual(['本站没有此人', '本站有同名人员,请手工填写', null]);
    expect(faultCount(rows)).toBe(4);
    expect(takenCells(rows)).toEqual({ [cellKey('w2', '2026-W47')]: '8' });
  });
});

describe('the hours to send', () => {
  const logged = (status: LoggedCell['status']): LoggedCell => ({ minutes: 1440, status, returnReason: null });

  it('are those that differ from what the Hub has, week by week', () => {
    const cells = {
      [cellKey('w1', '2026-W45')]: '24',
      [cellKey('w2', '2026-W45')]: '25',
      [cellKey('w1', '2026-W46')]: '8',
    };
    const known = new Map([[cellKey('w1', '2026-W45'), logged('LOGGED')]]);
    expect(changedWeeks(cells, WEEKS, (key) => known.get(key))).toEqual([
      { week: '2026-W45', entries: [{ workerId: 'w2', minutes: 1500 }] },
      { week: '2026-W46', entries: [{ workerId: 'w1', minutes: 480 }] },
    ]);
  });

  it('include returned hours that stay the same, and never hours that an office has confirmed', () => {
    const cells = { [cellKey('w1', '2026-W45')]: '24', [cellKey('w2', '2026-W45')]: '30' };
    const known = new Map([
      [cellKey('w1', '2026-W45'), logged('RETURNED')],
      [cellKey('w2', '2026-W45'), logged('CONFIRMED')],
    ]);
    const [week] = changedWeeks(cells, WEEKS, (key) => known.get(key));
    expect(week?.entries).toEqual([{ workerId: 'w1', minutes: 1440 }]);
  });
});

describe('weeks and hours', () => {
  it('end with the week of the day', () => {
    expect(weeksUntil('2026-11-30', 3)).toEqual(['2026-W47', '2026-W48', '2026-W49']);
    expect(weeksUntil('2027-01-03', 2)).toEqual(['2026-W52', '2026-W53']);
  });

  it('have at most two decimals, from which the minutes are known', () => {
    expect([450, 1440, 1820].map(exactHours)).toEqual(['7.50', '24.00', '30.33']);
    expect([450, 1440, 1820, 1780, 0].map(hoursText)).toEqual(['7.5', '24', '30.33', '29.67', '0']);
    const minutes = Array.from({ length: 10_081 }, (_, each) => each);
    expect(minutes.filter((each) => minutesOf(hoursText(each)) !== each)).toEqual([]);
  });

  it('accept 0 to 168 hours', () => {
    expect(['0', '7.5', '168', '168.5', '-1', 'x'].map(minutesOf)).toEqual([0, 450, 10_080, null, null, null]);
  });
});
