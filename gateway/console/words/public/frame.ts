import { type Words } from '../language';

/** The words of the frame of the public pages, and of messages that can appear on each of them. */
export const PUBLIC = {
  product: ['社工站公众查询', 'Social-work stations'],
  pages: ['栏目', 'Pages'],
  stations: ['社工站', 'Stations'],
  notices: ['采购公告', 'Procurement'],
  contracts: ['合同', 'Contracts'],
  openData: ['开放数据', 'Open data'],
  complain: ['投诉', 'Complain'],
  progress: ['查询进度', 'Progress'],
  footer: [
    '本页信息由社工站监管系统依法公开,无需登录。',
    'This information is disclosed by law. Nobody needs to sign in.',
  ],
  officials: ['工作人员登录', 'Sign in as an office or contractor'],
  home: ['返回首页', 'Back to the first page'],
  notFound: ['没有这个页面,请核对网址。', 'There is no such page. Check the address.'],
  notPublic: [
    '未找到该记录。可能编号有误,或者该记录尚未公开。',
    'This record was not found. Its id may be wrong, or it is not public yet.',
  ],
  district: ['区县', 'District'],
  whole: ['全市', 'The whole city'],
  any: ['全部', 'All'],
  empty: ['没有符合条件的记录。', 'Nothing matches.'],
  failed: ['未能办理,请按下列说明处理。', 'This was not possible. The reason follows.'],
  unreachable: [
    '网络未连通,未收到系统答复。请检查网络后重试,投诉不会重复提交。',
    'The network failed and no answer arrived. Check it and try again. A complaint is never sent twice.',
  ],
  unavailable: ['此部分暂时无法使用,请稍后重试。', 'This part is not available now. Try again later.'],
  rateLimited: ['操作过于频繁,请稍后重试。', 'You have sent too many requests. Try again later.'],
} as const satisfies Readonly<Record<string, Words>>;
