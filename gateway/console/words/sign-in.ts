import { type Words } from './language';

/** The reasons why a sign-in can fail. The Hub puts the key of the reason into the address of the console. */
export const SIGN_IN_FAULTS = {
  DENIED: [
    '登录被取消或被拒绝。请重新登录;仍被拒绝的,请联系本单位管理人员。',
    'The sign-in was cancelled or refused. Sign in again. If it is refused again, ask the administrator of your office.',
  ],
  AGAIN: ['登录未完成或已超时,请重新登录。', 'The sign-in was not completed or took too long. Sign in again.'],
  UNAVAILABLE: [
    '统一身份认证暂时无法访问,请稍后重试。',
    'The sign-in of your organisation cannot be reached. Try again later.',
  ],
  NO_ROLE: [
    '该账号在本系统没有身份。请换用其他账号,或联系本单位管理人员。',
    'This account has no role in the Hub. Use another account, or ask the administrator of your office.',
  ],
} as const satisfies Readonly<Record<string, Words>>;

export const SIGN_IN = {
  publicPages: ['公众查询(无需登录)', 'Public information (without signing in)'],
  other: ['使用其他账号登录', 'Sign in as another person'],
  leaving: [
    '长时间未操作,正在退出登录。网络中断的,恢复后自动完成。',
    'You were idle and are being signed out. If the network is down, this is completed once it is back.',
  ],
  otherSession: [
    '本浏览器已另行登录或切换身份,本页面的操作没有执行。',
    'This browser has signed in again or changed its role, so nothing was done for this page.',
  ],
  goOnAs: ['以“{who}”的身份继续', 'Continue as {who}'],
  noWay: [
    '本系统未开放工作台登录,请联系系统管理人员。',
    'Nobody can sign in to the console of this Hub. Ask the operator.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
