import { LEAVE_KIND } from '../../../shared/domain/personnel';
import { identityCheckCharacter } from '../../../shared/kernel/ids/identity-number';
import { addCertificateSchema } from '../../../subgraphs/personnel/worker/certificate/certificate.input';
import {
  assertNewCertificate,
  certificateFaults,
} from '../../../subgraphs/personnel/worker/certificate/certificate.rules';
import { recordLeaveSchema } from '../../../subgraphs/personnel/worker/leave/leave.input';
import { assertNoOtherLeave, leaveFaults } from '../../../subgraphs/personnel/worker/leave/leave.rules';
import { correctWorkerSchema, registerWorkerSchema } from '../../../subgraphs/personnel/worker/worker/worker.input';
import {
  alreadyRegistered,
  birthFaults,
  personFaults,
  phoneFaults,
} from '../../../subgraphs/personnel/worker/worker/worker.rules';
import { fieldsOf, refusalOf } from '../../support/drivers/peers/faults';

const TODAY = '2026-06-17';

/** Returns a valid identity number for a birth date. No authority issues its area code. */
function numberOf(birthDate: string): string {
  const digits = `990000${birthDate.replaceAll('-', '')}010`;
  return digits + identityCheckCharacter(digits);
}

describe('person to be registered', () => {
  const person = { birthDate: '1990-06-17', identityNumber: numberOf('1990-06-17'), phone: '13800000000' };

  it('has a valid identity number that contains the birth date', () => {
    expect(personFaults(person, TODAY)).toEqual([]);
    expect(fieldsOf(personFaults({ ...person, birthDate: '1990-06-18' }, TODAY))).toEqual(['birthDate']);
    const check = person.identityNumber.slice(0, 17) + (person.identityNumber.endsWith('0') ? '1' : '0');
    for (const identityNumber of [check, numberOf('1990-02-30'), person.identityNumber.slice(1), '']) {
      expect(fieldsOf(personFaults({ ...person, identityNumber }, TODAY))).toEqual(['identityNumber']);
    }
  });

  it.each([
    ['on the 16th birthday', '2010-06-17', []],
    ['a day before the 16th birthday', '2010-06-18', ['birthDate']],
    ['born today', TODAY, ['birthDate']],
    ['born tomorrow', '2026-06-18', ['birthDate']],
  ])('is at least 16 years old: %s', (_, birthDate, fields) => {
    expect(fieldsOf(birthFaults({ birthDate, identityNumber: numberOf(birthDate) }, TODAY))).toEqual(fields);
  });

  it('is refused with all faults at once, and the refusal repeats no sent value', () => {
    const faults = personFaults({ birthDate: '2020-01-01', identityNumber: '110', phone: '12' }, TODAY);
    expect(fieldsOf(faults)).toEqual(['identityNumber', 'birthDate', 'phone']);
    expect(JSON.stringify(faults)).not.toMatch(/110|2020/);
  });
});

describe('phone number', () => {
  it.each(['13800000000', '10000000010', '01012345678', '02112345678', '05311234567', '053112345678'])(
    'may be %s',
    (phone) => expect(phoneFaults(phone)).toEqual([]),
  );

  it.each([
    ['a digit short', '1380000000'],
    ['a digit long', '138000000000'],
    ['without its area code', '88812345'],
    ['Beijing’s with 7 digits', '0101234567'],
    ['a city’s with 6 digits', '0531123456'],
    ['a city’s with 9 digits', '0531123456789'],
    ['of full-width digits', '１３８００００００００'],
    ['with a letter', '1380000000a'],
    ['abroad', '+85212345678'],
    ['none', ''],
  ])('cannot be %s', (_, phone) => expect(fieldsOf(phoneFaults(phone))).toEqual(['phone']));
});

describe('input of a registration', () => {
  const input = {
    name: '赵某',
    birthDate: '1990-06-17',
    identityNumber: ' 99000019900617010x ',
    phone: '0531-8812 3456',
    education: 'BACHELOR',
    major: '社会工作',
    majorKind: 'SOCIAL_WORK',
  };
  const isTaken = (change: object) => registerWorkerSchema.safeParse({ ...input, ...change }).success;

  it('ignores separators between the digits', () => {
    expect(registerWorkerSchema.parse(input)).toMatchObject({
      identityNumber: '99000019900617010X',
      phone: '053188123456',
    });
  });

  it.each(['name', 'major'])('has a %s of 1 to 64 printable characters on one line', (field) => {
    for (const text of ['好'.repeat(64), 'a', ' 好 ', '𠮷田']) expect(isTaken({ [field]: text })).toBe(true);
    for (const text of ['好'.repeat(65), '', '  ', '赵\n某', '赵\u202e某', '赵\u0000', '\ud800', null]) {
      expect(isTaken({ [field]: text })).toBe(false);
    }
    expect(registerWorkerSchema.parse({ ...input, [field]: ' 好 ' })).toHaveProperty(field, '好');
  });
});

describe('input of a correction', () => {
  it('treats null as unchanged, and checks other fields the same way', () => {
    const input = { workerId: 'W', expectedVersion: 1 };
    expect(correctWorkerSchema.safeParse({ ...input, name: null }).success).toBe(true);
    expect(correctWorkerSchema.safeParse({ ...input, name: '' }).success).toBe(false);
    expect(correctWorkerSchema.safeParse({ ...input, expectedVersion: 1.5 }).success).toBe(false);
  });
});

it('reports a person who is registered twice without further details', () => {
  expect(alreadyRegistered()).toMatchObject({ code: 'CONFLICT', details: {} });
});

describe('certificate', () => {
  it('must have been obtained today or before', () => {
    expect(certificateFaults({ obtainedOn: TODAY }, TODAY)).toEqual([]);
    expect(fieldsOf(certificateFaults({ obtainedOn: '2026-06-18' }, TODAY))).toEqual(['obtainedOn']);
  });

  it('is registered until the date of issue or later, or is not registered', () => {
    const obtainedOn = '2020-01-02';
    expect(certificateFaults({ obtainedOn, registeredUntil: obtainedOn }, TODAY)).toEqual([]);
    expect(certificateFaults({ obtainedOn, registeredUntil: null }, TODAY)).toEqual([]);
    expect(fieldsOf(certificateFaults({ obtainedOn, registeredUntil: '2020-01-01' }, TODAY))).toEqual([
      'registeredUntil',
    ]);
  });

  it('can be recorded once, by level and number', () => {
    const one = { level: 'ASSISTANT' as const, number: 'C1' };
    expect(refusalOf(() => assertNewCertificate(one, [one]))).toEqual({ code: 'CONFLICT' });
    expect(refusalOf(() => assertNewCertificate(one, []))).toBeNull();
    expect(refusalOf(() => assertNewCertificate(one, [{ ...one, level: 'SENIOR' }]))).toBeNull();
    expect(refusalOf(() => assertNewCertificate(one, [{ ...one, number: 'C2' }]))).toBeNull();
  });

  it('has a number of 1 to 64 characters', () => {
    const input = { workerId: 'W', level: 'SENIOR', obtainedOn: TODAY };
    for (const number of ['1', '1'.repeat(64)])
      expect(addCertificateSchema.safeParse({ ...input, number }).success).toBe(true);
    for (const number of ['', '1'.repeat(65)])
      expect(addCertificateSchema.safeParse({ ...input, number }).success).toBe(false);
  });
});

describe('leave', () => {
  it('ends on its first day or later, within one year', () => {
    expect(leaveFaults({ from: TODAY, until: TODAY })).toEqual([]);
    expect(leaveFaults({ from: '2027-06-18', until: '2028-06-17' })).toEqual([]);
    expect(fieldsOf(leaveFaults({ from: '2027-06-18', until: '2028-06-18' }))).toEqual(['until']);
    expect(fieldsOf(leaveFaults({ from: TODAY, until: '2026-06-16' }))).toEqual(['until']);
    expect(leaveFaults({ from: '9999-12-01', until: '9999-12-31' })).toEqual([]);
  });

  it.each([
    ['ends the day before the other begins', { from: '2026-06-01', until: '2026-06-09' }, null],
    ['ends on its first day', { from: '2026-06-01', until: '2026-06-10' }, { code: 'CONFLICT' }],
    ['lies within the other', { from: '2026-06-11', until: '2026-06-12' }, { code: 'CONFLICT' }],
    ['begins on the last day of the other', { from: '2026-06-20', until: '2026-06-30' }, { code: 'CONFLICT' }],
    ['begins the day after the other ends', { from: '2026-06-21', until: '2026-06-30' }, null],
  ])('may not share a day with another leave: this leave %s', (_, other, refusal) => {
    expect(refusalOf(() => assertNoOtherLeave({ from: '2026-06-10', until: '2026-06-20' }, [other]))).toEqual(refusal);
  });

  it('has a kind of the vocabulary, and no free text', () => {
    const input = { workerId: 'W', from: TODAY, until: TODAY };
    for (const kind of LEAVE_KIND.values) expect(recordLeaveSchema.safeParse({ ...input, kind }).success).toBe(true);
    for (const kind of ['', '病假']) expect(recordLeaveSchema.safeParse({ ...input, kind }).success).toBe(false);
  });
});
