import { pageRequest } from '../../../../shared/graphql/types/paging';
import { refusalOf } from '../../../support/drivers/peers/faults';

describe('the paging arguments of a list', () => {
  it('read forward with first and after, and backward with last and before', () => {
    expect(pageRequest({ first: 2 })).toEqual({ size: 2, cursor: null, isBackward: false });
    expect(pageRequest({ first: 2, after: 'a', last: null, before: null })).toEqual({
      size: 2,
      cursor: 'a',
      isBackward: false,
    });
    expect(pageRequest({ last: 3, before: 'b' })).toEqual({ size: 3, cursor: 'b', isBackward: true });
  });

  it.each([
    [{}, 'first'],
    [{ after: 'a' }, 'first'],
    [{ before: 'b' }, 'first'],
    [{ first: null, last: null }, 'first'],
    [{ first: 1, last: 1 }, 'last'],
    [{ first: 1, before: 'b' }, 'before'],
    [{ last: 1, after: 'a' }, 'after'],
  ])('are refused as %j with one clear error, which names %s', (paging, field) => {
    expect(refusalOf(() => pageRequest(paging))).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it.each([0, -1, 1.5, 101])('refuse a page of %d items', (size) => {
    expect(refusalOf(() => pageRequest({ first: size }))).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
    expect(refusalOf(() => pageRequest({ last: size }))).toEqual({ code: 'BAD_USER_INPUT', field: 'last' });
  });

  it('allow larger pages where the list allows them', () => {
    expect(pageRequest({ last: 200 }, 200).size).toBe(200);
  });
});
