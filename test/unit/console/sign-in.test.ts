import { addressAfterSignIn, signInFault } from '../../../gateway/console/app/sign-in/sign-in-address';
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
