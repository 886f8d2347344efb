import { Admission, type AdmissionSetting } from '../../../../gateway/http/admission/admission';
import { HubError } from '../../../../shared/kernel/errors';
import { type Caller } from '../../../../shared/access/caller';
import { ASSESSOR, PUBLIC, office } from '../../../support/city/callers';
import { CITY, LIXIA } from '../../../support/city/small-city';

let now: number;
let passed: number;
let delay: number;

beforeEach(() => {
  now = Date.UTC(2026, 5, 15);
  passed = 0;
  delay = 0;
});

const setClock = (milliseconds: number) => void (now += milliseconds);
const later = (milliseconds: number) => {
  setClock(milliseconds);
  passed += milliseconds;
};

const admissionWith = (setting: Partial<AdmissionSetting> = {}) =>
  new Admission({
    fieldsAMinute: 1000,
    publicFieldsAMinute: 600,
    requestsAtOnce: 2,
    mostDelayMilliseconds: 200,
    delaySinceLast: () => delay,
    clock: () => new Date(now),
    monotonic: () => passed,
    ...setting,
  });

function refusal(work: () => unknown): Pick<HubError, 'code' | 'details'> | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    expect(error.text.zh).toMatch(/请/);
    return { code: error.code, details: error.details };
  }
}

const limited = (retryAfterSeconds: number) => ({ code: 'RATE_LIMITED', details: { retryAfterSeconds } });
const city: Caller = office('CITY_BUREAU', CITY);
const district: Caller = office('DISTRICT_BUREAU', LIXIA);

describe('budget of a caller', () => {
  it('is reduced by each operation and each request, and refills with time', () => {
    const admission = admissionWith();
    admission.start(city, 'a')();
    admission.spend(city, 'a', 900);
    expect(refusal(() => admission.spend(city, 'a', 100))).toEqual(limited(6));
    expect(refusal(() => admission.start(city, 'a'))).toEqual(limited(6));
    later(6000);
    expect(refusal(() => admission.spend(city, 'a', 100))).toBeNull();
  });

  it('belongs to one subject at any address, and for the public to one address', () => {
    const admission = admissionWith();
    admission.spend(city, 'a', 1000);
    expect(refusal(() => admission.spend(city, 'b', 1))).toEqual(limited(1));
    expect(refusal(() => admission.spend(district, 'a', 1000))).toBeNull();
    admission.spend(PUBLIC, 'a', 600);
    expect(refusal(() => admission.spend(PUBLIC, 'a', 10))).toEqual(limited(1));
    expect(refusal(() => admission.spend(PUBLIC, 'b', 600))).toBeNull();
  });

  it('allows once an operation that alone costs more than a full budget', () => {
    const admission = admissionWith();
    expect(refusal(() => admission.spend(city, 'a', 5000))).toBeNull();
    expect(refusal(() => admission.spend(city, 'a', 5000))).toEqual(limited(60));
  });
});

describe('requests in progress', () => {
  it('are limited for each caller, and are released only once', () => {
    const admission = admissionWith();
    const end = admission.start(city, 'a');
    admission.start(city, 'a');
    expect(refusal(() => admission.start(city, 'a'))).toEqual(limited(1));
    expect(refusal(() => admission.start(district, 'a'))).toBeNull();
    end();
    end();
    expect(refusal(() => admission.start(city, 'a'))).toBeNull();
    expect(refusal(() => admission.start(city, 'a'))).toEqual(limited(1));
  });
});

describe('overload', () => {
  const overloaded = { code: 'UNAVAILABLE', details: { retryAfterSeconds: 5 } };
  const starts = (admission: Admission, caller = city) => refusal(() => admission.start(caller, 'a')());

  it('causes refusals of outside callers while the delay remains above the limit, and ends by itself', () => {
    const admission = admissionWith({ fieldsAMinute: 1_000_000 });
    delay = 201;
    later(500);
    expect(starts(admission)).toBeNull();
    later(500);
    expect(starts(admission)).toEqual(overloaded);
    expect(starts(admission)).toEqual(overloaded);
    delay = 200;
    later(500);
    expect(starts(admission)).toBeNull();
  });

  it('ends by itself after the clock was set back by two days', () => {
    const admission = admissionWith({ fieldsAMinute: 1_000_000 });
    delay = 201;
    for (let sample = 0; sample < 2; sample += 1) {
      later(500);
      starts(admission);
    }
    expect(starts(admission)).toEqual(overloaded);
    delay = 0;
    setClock(-172_800_000);
    later(500);
    expect(starts(admission)).toBeNull();
  });

  it('is not caused by a single delay', () => {
    const admission = admissionWith({ fieldsAMinute: 1_000_000 });
    for (const next of [900, 0, 900, 0, 900]) {
      delay = next;
      later(500);
      expect(starts(admission)).toBeNull();
    }
  });
});

it('never causes a refusal of the Hub’s own roles', () => {
  const admission = admissionWith();
  delay = 10_000;
  for (let request = 0; request < 50; request += 1) {
    later(500);
    expect(refusal(() => admission.start(ASSESSOR, 'a'))).toBeNull();
    expect(refusal(() => admission.spend(ASSESSOR, 'a', 1_000_000))).toBeNull();
  }
});
