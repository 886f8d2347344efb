import { discardedForm, newForm, restoredForm } from '../../../../gateway/console/kit/form/kept-values';
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

describe('a form and its draft', () => {
  const initial = { amountFen: '' };
  const draft = { key: 'sent', isUndecided: true, values: { amountFen: 100 }, savedAt: 0 };
  const sent = restoredForm(newForm(initial), initial, draft);

  it('keep the key of a submission with an unknown result when the values are discarded', () => {
    expect(sent).toMatchObject({ values: { amountFen: 100 }, isDirty: true, draftOf: new Date(0) });
    const discarded = discardedForm(sent, initial);
    expect(discarded).toMatchObject({ values: initial, isDirty: false, draftOf: null });
    expect(discarded.attempt).toEqual({ key: 'sent', isUndecided: true });
    expect(restoredForm(newForm(initial), initial, { ...draft, values: null })).toEqual(discarded);
  });

  it('start another act when values that were never sent are discarded', () => {
    const unsent = restoredForm(newForm(initial), initial, { ...draft, isUndecided: false });
    expect(unsent.attempt.key).toBe('sent');
    expect(discardedForm(unsent, initial).attempt.key).not.toBe('sent');
  });

  it('keep what the person entered before the draft was read, with the key of an unknown result', () => {
    const typed = { ...newForm(initial), isDirty: true, values: { amountFen: 200 } };
    const found = restoredForm(typed, initial, draft);
    expect(found).toMatchObject({ values: { amountFen: 200 }, draftOf: null, attempt: { key: 'sent' } });
    const other = restoredForm(typed, initial, { ...draft, isUndecided: false });
    expect(other.attempt).toEqual(typed.attempt);
  });
});
