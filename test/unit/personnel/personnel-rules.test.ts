import { trainedOn } from '../../../subgraphs/personnel/training/training/trained-on.rules';
import { type HubError } from '../../../shared/kernel/errors';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { assertWeeks, hoursOf } from '../../../subgraphs/personnel/hours/hours/hours.rules';
import { listedDivision } from '../../../subgraphs/personnel/training/training/training.rules';
import { identityNumberTail, isQualified, maskPhone } from '../../../subgraphs/personnel/worker/worker/worker.rules';

describe('professional qualification (PE-4)', () => {
  it('is held by graduates in social work or a related major, at any level', () => {
    expect(isQualified({ majorKind: 'SOCIAL_WORK', certificates: [] })).toBe(true);
    expect(isQualified({ majorKind: 'RELATED', certificates: [] })).toBe(true);
  });

  it('is held with the national certificate, even with another major', () => {
    expect(isQualified({ majorKind: 'OTHER', certificates: [{}] })).toBe(true);
  });

  it('is held by nobody else', () => {
    expect(isQualified({ majorKind: 'OTHER', certificates: [] })).toBe(false);
  });
});

describe('first training (PE-6)', () => {
  const posting = { startsOn: '2025-01-01', endsOn: null };
  const training = (heldOn: string, verifiedOn: string | null) => ({ heldOn, verifiedOn });

  it('has the date of the first verified training, not of its verification', () => {
    const passed = [training('2025-03-01', '2025-03-02'), training('2025-01-05', '2025-01-20')];
    expect(trainedOn(passed, posting)).toBe('2025-01-05');
  });

  it('ignores a training that nobody has verified', () => {
    expect(trainedOn([training('2025-01-05', null)], posting)).toBeNull();
    expect(trainedOn([training('2025-01-05', null), training('2025-02-01', '2025-02-02')], posting)).toBe('2025-02-01');
  });

  it('includes a training before the first day of the posting', () => {
    expect(trainedOn([training('2024-12-20', '2024-12-28')], posting)).toBe('2024-12-20');
  });

  it('ignores a training after the end of the posting', () => {
    const ended = { startsOn: '2025-01-01', endsOn: '2025-01-31' };
    expect(trainedOn([training('2025-02-01', '2025-02-02')], ended)).toBeNull();
    expect(trainedOn([training('2025-01-31', '2025-02-02')], ended)).toBe('2025-01-31');
  });

  it('is unknown without a training', () => {
    expect(trainedOn([], posting)).toBeNull();
  });
});

describe('visible personal data', () => {
  it('contain the first three and last four digits of a phone number', () => {
    expect(maskPhone('10000000123')).toBe('100****0123');
  });

  it('contain no digit of a short number, because a mask would reveal most of it', () => {
    expect(maskPhone('8812345')).toBe('*******');
    expect(maskPhone('')).toBe('');
  });

  it('contain the last four characters of an identity number', () => {
    expect(identityNumberTail('99000019900617010X')).toBe('010X');
  });
});

describe('requested number of weeks', () => {
  it.each([1, 4, 53])('may be %i', (weeks) => {
    expect(() => assertWeeks(weeks)).not.toThrow();
  });

  it.each([0, -1, 54, 1.5, NaN])('cannot be %p', (weeks) => {
    expect(() => assertWeeks(weeks)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { field: 'weeks' } }) as HubError,
    );
  });

  it('is reported in hours of 60 minutes', () => {
    expect(hoursOf(1440)).toBe(24);
    expect(hoursOf(90)).toBe(1.5);
  });
});

describe('scope of listed trainings', () => {
  const lixia = divisionCode('370102');
  it('is the named division', () => {
    expect(listedDivision(lixia, { kind: 'division', code: divisionCode('3701') })).toBe(lixia);
  });

  it('is otherwise the caller’s districts', () => {
    expect(listedDivision(null, { kind: 'division', code: lixia })).toBe(lixia);
  });

  it('is the workers that a street office or a contractor may read', () => {
    expect(listedDivision(null, { kind: 'division', code: divisionCode('370102001') })).toBeNull();
    expect(listedDivision(null, { kind: 'contractor', contractorId: 'C', stations: null })).toBeNull();
  });
});
