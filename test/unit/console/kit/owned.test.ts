import { isOwn, ownerOf } from '../../../../gateway/console/kit/form/owned';

const street = { role: 'STREET_OFFICE', place: '370102001', contractorId: null, officeName: '解放路街道' } as const;
const contractor = { role: 'CONTRACTOR', place: null, contractorId: 'c1', officeName: '甲社工' } as const;
const session = { role: street.role, roles: [street, contractor], person: 'a', officeName: street.officeName };

describe('what a browser keeps for a person', () => {
  it('carries the role, the place or the contractor, and the person of the session', () => {
    expect(ownerOf(session)).toEqual({ role: 'STREET_OFFICE', place: '370102001', person: 'a' });
    expect(ownerOf({ ...session, role: 'CONTRACTOR', officeName: '甲社工' })).toEqual({
      role: 'CONTRACTOR',
      place: 'c1',
      person: 'a',
    });
  });

  it('is foreign to another person, place or role, and to everybody if it carries no owner', () => {
    const owner = ownerOf(session);
    expect(isOwn({ owner: { ...owner } }, owner)).toBe(true);
    expect(isOwn({ owner: { ...owner, person: 'b' } }, owner)).toBe(false);
    expect(isOwn({ owner: { ...owner, place: '370102002' } }, owner)).toBe(false);
    expect(isOwn({ owner: { ...owner, role: 'CONTRACTOR' } }, owner)).toBe(false);
    expect(isOwn({}, owner)).toBe(false);
  });
});
