import { PAGE } from './every-page';
import { type Words } from './language';

/** The words of the frame of the console: the sign-in, the top bar, the side bar, and notices on every page. */
export const FRAME = {
  ...PAGE,
  product: ['社工站监管工作台', 'Social-work station supervision'],
  home: ['工作台', 'Work'],
  more: ['更多', 'More'],
  help: ['帮助', 'Help'],
  search: ['搜索社工站', 'Search stations'],
  signOut: ['退出', 'Sign out'],
  signOutFailed: ['未能退出,请稍后重试。', 'You were not signed out. Try again later.'],
  leaveQueue: [
    '还有待联网提交的事项,退出后将删除。仍要退出吗?',
    'Some entries are still waiting for the network and will be deleted. Sign out anyway?',
  ],
  menu: ['栏目', 'Pages'],
  itemCount: ['{title}:{count} 件待办', '{title}: {count} items to do'],
  entryCount: ['{title}:{count} 条待办理', '{title}: {count} entries to handle'],
  chooseIdentity: ['选择身份', 'Choose an identity'],
  developmentOnly: [
    '仅供演示:数据均为虚构,正式环境须经统一身份认证登录。',
    'For demonstration only: all data is fictional. In production you sign in with your organisation.',
  ],
  role: ['单位类别', 'Role'],
  place: ['所在区划', 'Place'],
  contractor: ['承接主体', 'Contractor'],
  person: ['办理人', 'Person'],
  personOf: ['办理人{person}', 'Person {person}'],
  signIn: ['登录', 'Sign in'],
  signInOrganisation: ['统一身份认证登录', 'Sign in with your organisation'],
  signedOutIdle: [
    '长时间未操作,已退出登录。请重新登录,已填写的内容仍保留。',
    'You were signed out because you were idle. Sign in again. What you entered is kept.',
  ],
  signInAgain: ['登录已失效', 'Your session has ended'],
  signInAgainHint: ['请重新登录后继续,已填写的内容仍保留。', 'Sign in again to continue. What you entered is kept.'],
  chooseRole: ['选择本次使用的身份', 'Choose the role for this session'],
  offline: ['当前离线,已填写的内容保存在本机。', 'You are offline. What you enter is kept on this device.'],
  notFound: ['未找到该页面,或本单位无权查看。', 'This page was not found, or your office may not view it.'],
  backHome: ['返回工作台', 'Back to the work list'],
  asOf: ['数据截至 {time}', 'Data as of {time}'],
  helpTitle: ['键盘操作', 'Keyboard shortcuts'],
} as const satisfies Readonly<Record<string, Words>>;

/** The keys that move the focus to the search for stations. */
const SEARCH_KEYS = 'Alt+S';

/** The keyboard shortcuts of the console, as the help page lists them. */
const KEYS: readonly (readonly [keys: string, words: Words])[] = [
  ['Alt+0', ['打开工作台', 'Open the work list']],
  ['Alt+1 … 8', ['打开左侧第 1 至第 8 个栏目', 'Open page 1 to 8 of the side bar']],
  [SEARCH_KEYS, ['搜索社工站', 'Search stations']],
  ['↑ ↓', ['在表格中移动', 'Move in a table']],
  ['Space', ['选中或取消选中一行', 'Select or deselect a row']],
  ['Enter', ['打开一行', 'Open a row']],
  ['Ctrl+Enter', ['提交表单', 'Submit a form']],
  ['Esc', ['关闭窗口,焦点回到原处', 'Close a dialog and return the focus']],
];

/** Returns the keyboard shortcuts of a role. A role without the search for stations has no keys for it. */
export function keysOf({ hasSearch }: { hasSearch: boolean }): typeof KEYS {
  return KEYS.filter(([keys]) => hasSearch || keys !== SEARCH_KEYS);
}
