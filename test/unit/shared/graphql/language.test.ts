import { preferredLanguage } from '../../../../shared/graphql/errors/language';

describe('language of a message', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh;q=0.5, en;q=0.7', 'en'],
    ['zh;q=0.7, en;q=0.7', 'zh'],
    ['en;q=0.7, zh;q=0.7', 'en'],
    ['en;q=0', 'zh'],
    ['en;q=2', 'zh'],
    ['en;q=nonsense', 'zh'],
    ['en ; q=0.1', 'en'],
    ['english', 'zh'],
    [`${'fr,'.repeat(30)}en`, 'zh'],
  ])('for Accept-Language %j is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
