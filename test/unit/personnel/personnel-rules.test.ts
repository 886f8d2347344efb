import { trainedOn } from '../../../subgraphs/personnel/training/training/trained-on.rules';
import { type HubError } from '../../../shared/kernel/errors';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { assertWeeks, hoursOf } from '../../../subgraphs/personnel/hours/hours/hours.rules';
import { listedDivision } from '../../../subgraphs/personnel/training/training/training.rules';
import { identityNumberTail, isQualified, maskPhone } from '../../../subgraphs/personnel/worker/worker/worker.rules';

describe('professionally qualified (PE-4)', () => {
  it('is who graduated in social work or a related major, at any level', () => {
    expect(isQualified({ majorKind: 'SOCIAL_WORK', certificates: [] })).toBe(true);
    expect(isQualified({ majorKind: 'RELATED', certificates: [] })).toBe(true);
  });

  it('is who holds the national certificate, whatever he studied', () => {
    expect(isQualified({ majorKind: 'OTHER', certificates: [{}] })).toBe(true);
  });

  it('is nobody else', () => {
    expect(isQualified({ majorKind: 'OTHER', certificates: [] })).toBe(false);
  });
});

describe('trained on (PE-6)', () => {
  const posting = { startsOn: '2025-01-01', endsOn: null };
  const training = (heldOn: string, verifiedOn: string | null) => ({ heldOn, verifiedOn });

  it('is the day of the first verified training, not of its verification', () => {
    const passed = [training('2025-03-01', '2025-03-02'), training('2025-01-05', '2025-01-20')];
    expect(trainedOn(passed, posting)).toBe('2025-01-05');
  });

  it('passes over a training that nobody has verified', () => {
    expect(trainedOn([training('2025-01-05', null)], posting)).toBeNull();
    expect(trainedOn([training('2025-01-05', null), training('2025-02-01', '2025-02-02')], posting)).toBe('2025-02-01');
  });

  it('counts a training before the first day: he comes to the post trained', () => {
    expect(trainedOn([training('2024-12-20', '2024-12-28')], posting)).toBe('2024-12-20');
  });

  it('does not count one held when the posting was over', () => {
    const ended = { startsOn: '2025-01-01', endsOn: '2025-01-31' };
    expect(trainedOn([training('2025-02-01', '2025-02-02')], ended)).toBeNull();
    expect(trainedOn([training('2025-01-31', '2025-02-02')], ended)).toBe('2025-01-31');
  });

  it('is unknown without a training', () => {
    expect(trainedOn([], posting)).toBeNull();
  });
});

describe('what is shown of a person', () => {
  it('is the first three and last four digits of a phone', () => {
    expect(maskPhone('10000000123')).toBe('100****0123');
  });

  it('is nothing of a number so short that a mask would show most of it', () => {
    expect(maskPhone('8812345')).toBe('*******');
    expect(maskPhone('')).toBe('');
  });

  it('is the last four characters of an identity number', () => {
    expect(identityNumberTail('99000019900617010X')).toBe('010X');
  });
});

describe('weeks asked for', () => {
  it.each([1, 4, 53])('may be %i', (weeks) => {
    expect(() => assertWeeks(weeks)).not.toThrow();
  });

  it.each([0, -1, 54, 1.5, NaN])('may not be %p', (weeks) => {
    expect(() => assertWeeks(weeks)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field: 'weeks' } }) as HubError,
    );
  });

  it('are told in hours of 60 minutes', () => {
    expect(hoursOf(1440)).toBe(24);
    expect(hoursOf(90)).toBe(1.5);
  });
});

describe('whose trainings are listed', () => {
  const lixia = divisionCode('370102');
  it('are those of the division that is named', () => {
    expect(listedDivision(lixia, { kind: 'division', code: divisionCode('3701') })).toBe(lixia);
  });

  it('are those of the caller’s districts otherwise', () => {
    expect(listedDivision(null, { kind: 'division', code: lixia })).toBe(lixia);
  });

  it('are those of the workers that a street office or a contractor sees', () => {
    expect(listedDivision(null, { kind: 'division', code: divisionCode('370102001') })).toBeNull();
    expect(listedDivision(null, { kind: 'contractor', contractorId: 'C' })).toBeNull();
  });
});
