import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CONTRACTOR, STATION } from '../../../city/small-city';
import { MEMBER } from './seeded-scoring';
import { FREE_TEXT } from '../../../city/writing-city';
import {
  badInput,
  bureau,
  bureausElsewhere,
  districtHub,
  forbidden,
  hubsElsewhere,
  inState,
  key,
  platform,
  platformsElsewhere,
} from '../parties';
import { UPLOADED } from '../uploaded';

const DIMENSIONS = ['ADMINISTRATION', 'FINANCE', 'SERVICE', 'SOCIAL_APPRAISAL', 'PUBLICITY_AND_INNOVATION'];
const scores = DIMENSIONS.map((dimension) => ({ dimension, points: 9.5, remark: FREE_TEXT }));
const attachments = [{ receipt: UPLOADED, name: '评分表.pdf', kind: 'OTHER' }];
const OUTSIDE = { kind: 'EXPERT', name: FREE_TEXT };
const ACCOUNT = { kind: 'DISTRICT_HUB', account: 'hub@test' };

type Party = Pick<MutationCase, 'caller' | 'elsewhere'> & { foreign: string };
const BUREAU: Party = { caller: bureau, elsewhere: bureausElsewhere, foreign: MEMBER.foreign };
const HUB: Party = { caller: districtHub, elsewhere: hubsElsewhere, foreign: MEMBER.foreign };
const PLATFORM: Party = { caller: platform, elsewhere: platformsElsewhere, foreign: MEMBER.otherCity };

const scoring = ({ foreign, ...party }: Party, memberId: string, others: string): MutationCase => ({
  ...party,
  variables: { input: { memberId, scores, attachments } },
  events: ['PANEL_MEMBER_SCORED PanelMember', 'ATTACHMENT_ADDED Attachment'],
  foreign: [key('input.memberId', foreign)],
  makes: ['input.attachments.0.receipt'],
  refusals: {
    'the form of another person': forbidden({ 'input.memberId': others }),
    'more points than the weight': badInput('input.scores.0.points', 15.1),
    'a dimension twice': badInput('input.scores.1.dimension', 'ADMINISTRATION'),
    'four dimensions': badInput('input.scores', scores.slice(1)),
  },
});

const recusing = ({ foreign, ...party }: Party, id: string, refusals: MutationCase['refusals']): MutationCase => ({
  ...party,
  variables: { id, reason: FREE_TEXT },
  events: ['PANEL_MEMBER_RECUSED PanelMember'],
  foreign: [key('id', foreign)],
  refusals: { ...refusals, 'a blank reason': badInput('reason', ' ') },
});

/** Test cases for the mutations of the panel that scores an evaluation instead of the two offices. */
export const PANELS: Readonly<Record<string, MutationEntry>> = {
  appointPanel: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        elsewhere: bureausElsewhere,
        variables: {
          input: {
            ...{ stationId: STATION.lixiaFirst, projectYear: 2026, kind: 'ANNUAL', contractorId: CONTRACTOR.lixia },
            members: [ACCOUNT, OUTSIDE],
          },
        },
        events: [
          'EVALUATION_PANEL_APPOINTED Evaluation',
          ...Array<string>(2).fill('PANEL_MEMBER_APPOINTED PanelMember'),
        ],
        foreign: [key('input.stationId', STATION.shizhong), key('input.contractorId', CONTRACTOR.several)],
        refusals: {
          'a year whose evaluation is signed': inState('SIGNED', { 'input.projectYear': 2025 }),
          'a future year': badInput('input.projectYear', 2027),
          'an empty panel': badInput('input.members', []),
          'an account twice': badInput('input.members', [ACCOUNT, ACCOUNT], 'input.members.1.account'),
          'a name twice': badInput('input.members', [OUTSIDE, OUTSIDE], 'input.members.1.name'),
          'neither account nor name': badInput('input.members.1.name', null, 'input.members.1.account'),
          'both an account and a name': badInput('input.members.0.name', '张三', 'input.members.0.account'),
          'a member from the district hub without an account': badInput(
            'input.members',
            [{ ...OUTSIDE, kind: 'DISTRICT_HUB' }],
            'input.members.0.account',
          ),
        },
      },
    ],
  },
  scoreAsPanel: {
    DISTRICT_BUREAU: [withSheet(scoring(BUREAU, MEMBER.outside, MEMBER.hub))],
    DISTRICT_HUB: [scoring(HUB, MEMBER.hub, MEMBER.platform)],
    CITY_PLATFORM: [scoring(PLATFORM, MEMBER.platform, MEMBER.outside)],
  },
  recusePanelMember: {
    DISTRICT_BUREAU: [
      recusing(BUREAU, MEMBER.outside, {
        'a member who is recused': inState('RECUSED', { id: MEMBER.recused }),
        'a member whose panel has scored': inState('SCORED', { id: MEMBER.scored }),
      }),
    ],
    DISTRICT_HUB: [recusing(HUB, MEMBER.hub, { 'another member': forbidden({ id: MEMBER.outside }) })],
    CITY_PLATFORM: [recusing(PLATFORM, MEMBER.platform, { 'another member': forbidden({ id: MEMBER.hub }) })],
  },
};

/**
 * Adds the refusals that apply only to the score form of an external person. This form needs the signed sheet as a
 * file.
 */
function withSheet(given: MutationCase): MutationCase {
  const refusals = {
    'a form without the signed sheet': badInput('input.attachments', null),
    'a member who is recused': forbidden({ 'input.memberId': MEMBER.recused }),
    'a panel that has scored': inState('SCORED', { 'input.memberId': MEMBER.scored }),
  };
  return { ...given, refusals: { ...given.refusals, ...refusals } };
}
