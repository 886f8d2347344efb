import { type Text, type Texts } from '../../../schema-text';
import { KEY, STATION_ID } from '../ground/repeated';

const KIND: Text = ['成员类别。', 'The kind of panel member.'];
const KINDS: Text = [
  '评估小组成员的类别,不含已回避的成员;本轮未设评估小组的为空列表。',
  'The kinds of the panel’s members who are not recused. The list is empty if this round has no panel.',
];
const MEMBER_ID: Text = ['评估小组成员编号。', 'The id of the panel member.'];

/** The schema's descriptions of the panel that scores an evaluation in place of the two offices. */
export const PANEL_TEXTS = {
  PanelMemberKind: ['评估小组成员类别。', 'The kinds of members of a panel.'],
  'Mutation.appointPanel': [
    '聘请评估小组,由其代替两个单位评分,评分完成后由两个单位签署;评估小组已设的,增补成员。街道(镇)已有的评分不再计入,仅供审计部门查看。本单位已评分,或者该评估已完成评分的,返回 INVALID_STATE。' +
      '聘请人不得为该评估小组成员,参加过被替代的原评估评分的人员也不得为成员。',
    'Appoints a panel, or adds members to it. The panel scores in place of the two offices, which sign ' +
      'afterwards. If the street office has already scored, its score no longer counts, and only auditors can ' +
      'read it. The mutation is refused with INVALID_STATE if the caller’s office has scored, or if the evaluation ' +
      'is SCORED. The caller cannot be a member of the panel, and neither can a person who scored an evaluation that ' +
      'this one replaces.',
  ],
  AppointPanelInput: ['聘请评估小组的内容(EV-1)。', 'The panel to appoint (EV-1).'],
  'AppointPanelInput.stationId': STATION_ID,
  'AppointPanelInput.projectYear': [
    '项目年度,以其起始日所在的公历年份表示;须已开始。',
    'The project year, named by the calendar year in which it begins. It must have begun already.',
  ],
  'AppointPanelInput.contractorId': [
    '被评估的承接主体编号;同一年有两个承接主体开始项目年度的,必须填写,其他情况可留空。',
    'The id of the contractor whose work is scored. It is required if two contractors began a project year in that ' +
      'calendar year, and otherwise optional.',
  ],
  'AppointPanelInput.kind': [
    '评估种类;留空为年度评估(ANNUAL)。',
    'The kind of the evaluation. If it is omitted, the evaluation is annual (ANNUAL).',
  ],
  'AppointPanelInput.members': [
    '成员,每次 1 至 15 人,不得重复;每项评估累计不超过 30 人。',
    'The members to appoint, 1 to 15 at a time. Name each member once. An evaluation can have at most 30 members in ' +
      'total.',
  ],
  PanelMemberInput: [
    '一名成员:有本系统账号的填写账号,无本系统账号的填写姓名。',
    'One panel member. Give the account of a person who signs in to the Hub, or the name of an external person, who ' +
      'has no account.',
  ],
  'PanelMemberInput.kind': KIND,
  'PanelMemberInput.account': [
    '成员的本系统账号,即其令牌所载标识,与 Me.subject 一致;社工总站成员必须填写,无本系统账号的留空。',
    'The account of a person who signs in to the Hub: the subject of their token, as in Me.subject. It is required ' +
      'for a member from the district hub. Omit it for an external person.',
  ],
  'PanelMemberInput.name': [
    '无本系统账号的成员姓名,至多 100 字,不得换行;有账号的留空。',
    'The name of an external person, in one line of up to 100 characters. Omit it for a person with an account.',
  ],

  'Mutation.scoreAsPanel': [
    '提交评估小组一名成员的评分。有账号的成员由本人评分;无本系统账号的成员,由区县民政部门或社工总站录入其评分表,并附其签字的评分表。全体成员评分前,本人可重新提交;代为录入的评分表不得更改。全体成员(不含已回避的,至少 2 人)评分后,以各成员评分的平均分为结果,送达承接主体;此后再提交的,返回 INVALID_STATE。',
    'Enters the score form of a panel member. A member with an account scores in person. For an external person, who ' +
      'has no account, the district bureau or the district hub enters the form and attaches the signed sheet. Until ' +
      'all members have scored, a member with an account may replace their own form, but the form of an external ' +
      'person is final. The result is the mean of the forms of all members who are not recused, and at least 2 such ' +
      'members are needed. The result is then delivered to the contractor, and further forms are refused with ' +
      'INVALID_STATE.',
  ],
  ScoreAsPanelInput: ['评估小组一名成员的评分。', 'The score form of one panel member.'],
  'ScoreAsPanelInput.memberId': MEMBER_ID,
  'ScoreAsPanelInput.scores': [
    '五个评估维度的评分,各一项。',
    'The points for all five dimensions, one entry for each.',
  ],
  'ScoreAsPanelInput.attachments': [
    '签字的评分表;无本系统账号的成员,必须附上,其他成员可留空。',
    'The signed score sheet. It is required for an external person, and otherwise optional.',
  ],

  'Mutation.recusePanelMember': [
    '办理评估小组成员回避,其评分不再计入。区县民政部门可为任一成员办理,其他调用方只能为本人办理。成员已评分的,只能由其本人办理;无本系统账号的成员,其评分表录入后不得再办理回避。有账号的成员回避后,不再参与该项目年度的任何评估,其代为录入的评分表须由其他人员重新录入。成员全部回避的,由两个单位评分。区县民政部门以外的调用方,或者已回避的人员,为他人办理的,返回 FORBIDDEN;评估小组已完成评分、该成员已回避,或者该成员已评分而由他人办理的,返回 INVALID_STATE。',
    'Recuses a panel member, whose score form no longer counts. The district bureau may recuse any member, and any ' +
      'other caller only themselves. A member who has scored can be recused only by themselves. An external person, ' +
      'who has no account, cannot be recused once their form has been entered. A recused member with an account ' +
      'stays out of all evaluations of the project year, and the forms that this member entered for external persons ' +
      'must be entered again by another person. If all members are recused, the two offices score. The mutation is ' +
      'refused with FORBIDDEN if a caller other than the district bureau, or a recused caller, recuses somebody ' +
      'else. It is refused with INVALID_STATE once the panel has scored, for a member who is already recused, and ' +
      'for a member who has scored and is recused by somebody else.',
  ],
  'Mutation.recusePanelMember(idempotencyKey)': KEY,
  'Mutation.recusePanelMember(id)': MEMBER_ID,
  'Mutation.recusePanelMember(reason)': [
    '回避理由,1 至 500 字,不得换行。',
    'The reason for the recusal, in one line of 1 to 500 characters.',
  ],

  'Evaluation.panel': [
    '本轮评分的评估小组成员(含已回避的);本轮未设评估小组的为空列表。',
    'The members of the panel of this round, including recused members. The list is empty if no panel was appointed ' +
      'in this round.',
  ],
  'Evaluation.earlierPanels': [
    '以前各轮的评估小组成员,其评分已撤回。',
    'The members of the panels of earlier rounds, whose scores were withdrawn.',
  ],
  'Evaluation.panelKinds': KINDS,
  'ScoredEvaluation.panelKinds': KINDS,
  PanelMember: ['评估小组的一名成员及其评分。', 'A member of a panel, with their scores.'],
  'PanelMember.id': MEMBER_ID,
  'PanelMember.kind': KIND,
  'PanelMember.round': [
    '成员所参加的评分轮次,自 1 起。',
    'The round of scoring in which the member takes part, from 1.',
  ],
  'PanelMember.account': [
    '该成员的本系统账号,即其令牌所载标识;无本系统账号的为空。',
    'The account with which the member signs in to the Hub: the subject of their token. Null for an external person.',
  ],
  'PanelMember.name': [
    '无本系统账号的成员姓名;有账号的为空。',
    'The name of an external person. Null for a person with an account.',
  ],
  'PanelMember.appointedOn': ['聘请日期。', 'The day on which the member was appointed.'],
  'PanelMember.recusedOn': [
    '成员的回避日期;未回避的为空。',
    'The day on which the member was recused. Null if the member is not recused.',
  ],
  'PanelMember.recusalReason': [
    '回避理由;未回避的为空。',
    'The reason for the recusal. Null if the member is not recused.',
  ],
  'PanelMember.scoredOn': [
    '评分日期;未评分的为空。',
    'The day on which the member’s score form was entered. Null if it is not entered yet.',
  ],
  'PanelMember.scores': [
    '各评估维度的评分;该评估评分完成前为空列表,以前各轮的评分也不显示。',
    'The points in each dimension. The list is empty while the evaluation is being scored, even for earlier rounds.',
  ],
  'PanelMember.attachments': [
    '签字的评分表;该评估评分完成前为空列表,以前各轮的也不显示。',
    'The signed score sheet. The list is empty while the evaluation is being scored, even for earlier rounds.',
  ],
  PanelScore: ['一名成员在一个评估维度的评分。', 'The points that one member gave in one dimension.'],
  'PanelScore.dimension': ['分数所属的评估维度。', 'The dimension to which the points belong.'],
  'PanelScore.points': ['该成员给出的分数,保留一位小数。', 'The points that the member gave, with one decimal.'],
  'PanelScore.remark': ['评分说明;没有的为空。', 'The member’s remark on the points. Null if there is none.'],
} as const satisfies Texts;
