import { office } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CITY, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG } from '../../../city/small-city';
import { WEBHOOK } from '../../../city/seeded-webhooks';
import { badInput, forbidden, inState, key } from '../parties';

const finance = office('FINANCE_BUREAU', LIXIA);
const cityFinance = office('FINANCE_BUREAU', CITY);
const financesElsewhere = [SHIZHONG, OTHER_DISTRICT, OTHER_CITY].map((code) => office('FINANCE_BUREAU', code));

/** The refusal of the city's finance bureau, which may see the webhook of a district but not change it. */
const OF_ITS_CITY = { 'the city’s finance bureau': forbidden({}, cityFinance) };

function change(action: string, id: string, refusals: MutationCase['refusals'] = {}): MutationEntry {
  const one = { caller: finance, variables: { id }, events: [`WEBHOOK_${action} Webhook`] };
  const foreign = [key('id', WEBHOOK.shizhong)];
  return {
    FINANCE_BUREAU: [{ ...one, elsewhere: financesElsewhere, foreign, refusals: { ...OF_ITS_CITY, ...refusals } }],
  };
}

const subscription = { url: 'https://hooks.example.cn/finance', events: ['LOT_TERMINATED', 'LOT_SETTLED'] };

export const WEBHOOKS: Readonly<Record<string, MutationEntry>> = {
  subscribeWebhook: {
    FINANCE_BUREAU: [
      {
        caller: finance,
        variables: { input: subscription },
        events: ['WEBHOOK_SUBSCRIBED Webhook'],
        elsewhere: [],
        foreign: [],
        other: { 'input.events': ['LOT_HELD'] },
        refusals: {
          'an empty list of events': badInput('input.events', []),
          'an unknown event': badInput('input.events', ['LOT_HELD', 'LOT_LOST'], 'input.events.1'),
          'an address with plain http': badInput('input.url', 'http://hooks.example.cn/'),
          'an address of this machine': badInput('input.url', 'https://127.0.0.1/'),
          'an address of a private network': badInput('input.url', 'https://192.168.0.1/'),
          'an IPv4 address that is mapped to IPv6': badInput('input.url', 'https://[::ffff:10.0.0.1]/'),
          'an address with a password': badInput('input.url', 'https://user:word@hooks.example.cn/'),
          'an address of 501 characters': badInput('input.url', `https://hooks.example.cn/${'a'.repeat(477)}`),
        },
      },
      {
        caller: cityFinance,
        variables: { input: subscription },
        events: ['WEBHOOK_SUBSCRIBED Webhook'],
        elsewhere: [],
        foreign: [],
        other: { 'input.events': ['LOT_HELD'] },
        refusals: {},
      },
    ],
  },
  replayWebhook: {
    FINANCE_BUREAU: [
      {
        caller: finance,
        variables: { id: WEBHOOK.lixia, after: 'f37011' },
        events: ['WEBHOOK_REPLAYED Webhook'],
        elsewhere: financesElsewhere,
        foreign: [key('id', WEBHOOK.shizhong)],
        refusals: { ...OF_ITS_CITY, 'the cursor of another list': badInput('after', 'WyJhIl0') },
      },
    ],
  },
  pauseWebhook: change('PAUSED', WEBHOOK.lixia, { 'a paused webhook': inState('PAUSED', { id: WEBHOOK.paused }) }),
  resumeWebhook: change('RESUMED', WEBHOOK.paused),
  removeWebhook: change('REMOVED', WEBHOOK.lixia),
};
