import { type Message } from '../../shared/kernel/errors';

/** A fault of the claims of a token: a code for the log, and a sentence for the person who makes the token. */
export type ClaimFault = { reason: string; text: Message };

const fault = (reason: string, zh: string, en: string): { fault: ClaimFault } => ({
  fault: { reason, text: { zh, en } },
});

/** All claim faults. Each key names the claim that is wrong, or the rule that it breaks. */
export const FAULTS = {
  subject: fault(
    'SUBJECT',
    '缺少主体(sub),或其格式不正确。请填写 1 至 255 个字符,首尾不得为空格,不得含控制字符。',
    'The subject (sub) is missing or malformed. Give 1 to 255 characters without leading or trailing spaces and without control characters.',
  ),
  role: fault(
    'ROLE',
    '角色(role)缺失,或不是用户可用的角色。请填写用户角色,如 DISTRICT_BUREAU。',
    'The claim role is missing, or users cannot have this role. Give a role of users, such as DISTRICT_BUREAU.',
  ),
  scope: fault(
    'SCOPE',
    '授权范围(scope)格式不正确。请逐项填写授权,如 stations:read,各项之间用一个空格分隔。',
    'The claim scope is malformed. List the grants, such as stations:read, separated by one space.',
  ),
  division: fault(
    'DIVISION',
    '区划代码(division)缺失,或与角色的层级不符。请填写市 4 位、区县 6 位或街道(镇)9 位代码。',
    'The claim division is missing or does not fit the role. Give a code of 4 (city), 6 (district) or 9 digits (street or town).',
  ),
  contractor: fault(
    'CONTRACTOR',
    '承接主体编号(contractor)缺失或格式不正确。请填写 26 位编号。',
    'The claim contractor is missing or malformed. Give the contractor’s id of 26 characters.',
  ),
  divisionOfContractor: fault(
    'DIVISION_OF_CONTRACTOR',
    '承接主体的令牌不得带区划代码(division)。请删除 division。',
    'The token of a contractor must not name a division. Remove the claim division.',
  ),
  contractorOfOffice: fault(
    'CONTRACTOR_OF_OFFICE',
    '只有承接主体和社工总站的令牌可以带承接主体编号(contractor)。请删除 contractor。',
    'Only the tokens of contractors and district hubs may name a contractor. Remove the claim contractor.',
  ),
  stations: fault(
    'STATIONS',
    '社工站编号(stations)格式不正确。请以数组填写 1 至 20 个社工站编号。',
    'The claim stations is malformed. Give an array of 1 to 20 ids of stations.',
  ),
  stationsOfOffice: fault(
    'STATIONS_OF_OFFICE',
    '只有承接主体的令牌可以限定社工站(stations)。请删除 stations。',
    'Only the token of a contractor may be limited to certain stations. Remove the claim stations.',
  ),
  client: fault(
    'CLIENT',
    '机器客户端令牌的声明无效。请重新申请令牌。',
    'The claims of the machine client’s token are not valid. Request a new token.',
  ),
  internal: fault(
    'INTERNAL',
    '内部令牌的声明无效。主体须为签发令牌的子系统,角色须为内部角色,且不得带区划、承接主体和授权范围。请改正后重新签发。',
    'The claims of the internal token are not valid. Name the subgraph that issues the token as its subject, and an internal role. Leave out division, contractor and scope.',
  ),
} as const;
