import { addressAfterSignIn, signInFault } from '../../../gateway/console/app/sign-in/sign-in-address';
import { missingIn, placeOptions } from '../../../gateway/console/app/sign-in/identity-choice';
import { FRAME } from '../../../gateway/console/words/frame';
import { SIGN_IN_FAULTS } from '../../../gateway/console/words/sign-in';

describe('a sign-in that failed', () => {
  it.each(['DENIED', 'AGAIN', 'UNAVAILABLE', 'NO_ROLE'] as const)('is explained if the Hub names %s', (fault) => {
    expect(signInFault(`?signIn=${fault}`)).toBe(SIGN_IN_FAULTS[fault]);
  });

  it.each(['', '?signIn=', '?signIn=toString', '?signIn=OTHER', '?tab=DENIED'])('is not told from %p', (search) => {
    expect(signInFault(search)).toBeNull();
  });

  it('is not part of the address to which the next sign-in leads back', () => {
    expect(addressAfterSignIn({ pathname: '/console', search: '?signIn=DENIED' })).toBe('/console');
    expect(addressAfterSignIn({ pathname: '/console/hours', search: '?signIn=AGAIN&week=2026-W48' })).toBe(
      '/console/hours?week=2026-W48',
    );
    expect(addressAfterSignIn({ pathname: '/console/hours', search: '?week=2026-W48' })).toBe(
      '/console/hours?week=2026-W48',
    );
  });
});

describe('the place on the sign-in page of the demonstration', () => {
  const district = { code: '370105', name: '天桥区' };
  const street = { code: '370105016', name: '桑梓店街道' };

  it('shows the district before the name of a street, and nothing before a district', () => {
    const offered = [{ places: [{ code: '3701', name: '济南市' }] }, { places: [district] }, { places: [street] }];
    const labels = (places: { code: string; name: string }[]) =>
      placeOptions({ places }, offered).map(({ label }) => label);
    expect(labels([street])).toEqual(['天桥区桑梓店街道 370105016']);
    expect(labels([district])).toEqual(['天桥区 370105']);
    expect(labels([{ code: '370199001', name: '某街道' }])).toEqual(['某街道 370199001']);
  });

  it('must be chosen before the person can sign in, like the role and the contractor', () => {
    const none = { role: null, place: null, contractorId: null, person: '甲' };
    const suggested = { place: null, contractorId: null };
    const office = { role: 'STREET_OFFICE', places: [street], contractors: [], suggested, persons: ['甲'] } as const;
    const contractor = { ...office, role: 'CONTRACTOR', places: [], contractors: [{ id: 'c', name: '甲社' }] } as const;
    expect(missingIn(none, undefined)).toBe(FRAME.role);
    expect(missingIn({ ...none, role: 'STREET_OFFICE' }, office)).toBe(FRAME.place);
    expect(missingIn({ ...none, role: 'STREET_OFFICE', place: street.code }, office)).toBeNull();
    expect(missingIn({ ...none, role: 'CONTRACTOR' }, contractor)).toBe(FRAME.contractor);
    expect(missingIn({ ...none, role: 'CONTRACTOR', contractorId: 'c' }, contractor)).toBeNull();
  });
});
