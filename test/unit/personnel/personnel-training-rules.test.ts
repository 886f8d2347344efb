import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type EntryAuthor } from '../../../shared/access/own-entry';
import { type Scope } from '../../../shared/access/scope';
import { recordTrainingSchema } from '../../../subgraphs/personnel/training/training/training.input';
import { assertVerifiable, trainingFaults } from '../../../subgraphs/personnel/training/training/training.rules';
import { fieldsOf, refusalOf } from '../../support/drivers/peers/faults';

const TODAY = '2026-06-17';
const LIXIA = divisionCode('370102');

describe('new training', () => {
  const training = { division: LIXIA, heldOn: TODAY, attendees: [{ workerId: 'a' }, { workerId: 'b' }] };

  it('was held today or before, names a district, and names each worker once', () => {
    expect(trainingFaults(training, TODAY)).toEqual([]);
    expect(fieldsOf(trainingFaults({ ...training, heldOn: '2026-06-18' }, TODAY))).toEqual(['heldOn']);
    for (const code of ['37', '3701', '370102001', '370102001001']) {
      expect(fieldsOf(trainingFaults({ ...training, division: divisionCode(code) }, TODAY))).toEqual(['division']);
    }
    const twice = [...training.attendees, { workerId: 'a' }];
    expect(fieldsOf(trainingFaults({ ...training, attendees: twice }, TODAY))).toEqual(['attendees.2.workerId']);
  });

  it('has 1 to 200 whole hours, a topic of 1 to 200 characters and 1 to 200 attendees', () => {
    const input = {
      division: LIXIA,
      heldOn: TODAY,
      topic: '岗前培训',
      hours: 8,
      attendees: [{ workerId: 'a', passed: true }],
    };
    const isTaken = (change: object) => recordTrainingSchema.safeParse({ ...input, ...change }).success;
    const attendees = (length: number) => Array.from({ length }, () => ({ workerId: 'a', passed: false }));
    for (const hours of [1, 200]) expect(isTaken({ hours })).toBe(true);
    for (const hours of [0, 201, 1.5]) expect(isTaken({ hours })).toBe(false);
    for (const length of [1, 200])
      expect(isTaken({ attendees: attendees(length), topic: '训'.repeat(length) })).toBe(true);
    for (const length of [0, 201]) expect(isTaken({ attendees: attendees(length) })).toBe(false);
    for (const length of [0, 201]) expect(isTaken({ topic: '训'.repeat(length) })).toBe(false);
  });
});

describe('verification of a training', () => {
  const training = { districtCode: LIXIA, verifiedOn: null, recordedBy: 'clerk', recorderContractorId: 'C' };
  const scope: Scope = { kind: 'division', code: LIXIA };
  const hub: EntryAuthor = { subject: 'hub', contractorId: 'HUB' };
  const verify = (change: Partial<Parameters<typeof assertVerifiable>[0]>, author = hub, where: Scope = scope) =>
    refusalOf(() => assertVerifiable({ ...training, ...change }, { author, scope: where }));

  it('is allowed to the district hub and the bureau of its district', () => {
    expect(verify({})).toBeNull();
    const elsewhere: Scope = { kind: 'division', code: divisionCode('370103') };
    expect(verify({}, hub, elsewhere)).toEqual({ code: 'FORBIDDEN' });
    expect(verify({}, hub, { kind: 'contractor', contractorId: 'C', stations: null })).toEqual({ code: 'FORBIDDEN' });
  });

  it('is refused for its author and for others of the author’s contractor', () => {
    expect(verify({ recordedBy: 'hub' })).toEqual({ code: 'FORBIDDEN' });
    expect(verify({ recorderContractorId: 'HUB' })).toEqual({ code: 'FORBIDDEN' });
    const bureau = { subject: 'bureau', contractorId: null };
    expect(verify({ recorderContractorId: null }, bureau)).toBeNull();
  });

  it('is possible once', () => {
    expect(verify({ verifiedOn: TODAY })).toEqual({ code: 'INVALID_STATE', state: 'VERIFIED' });
  });
});
