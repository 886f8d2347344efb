import { useState } from 'react';
import { LogHoursDocument } from '../../../generated/documents/contractor';
import { type Answer } from '../../../graph/ask';
import { keyOfPart } from '../../../graph/idempotency-key';
import { queueAct } from '../../../kit/act/queue';
import { type Act, useAct } from '../../../kit/act/use-act';
import { sayFailed } from '../../../kit/feedback/toast';
import { type Owner } from '../../../kit/form/owned';
import { useOwner } from '../../../kit/form/owner';
import { type WeekEntries } from '../../../nouns/hours/grid';
import { weekText } from '../../../words/format';
import { say } from '../../../words/language';
import { HOURS_GRID } from '../../../words/nouns/hours';

type Station = { id: string; name: string };

/**
 * Returns a function that sends the hours of several weeks, one week at a time, and the result of each week. If there
 * is no network connection, the hours are queued in this browser. If the Hub refuses a week, the later weeks are not
 * sent.
 */
export function useLogging(station: Station, key: string, onDone: () => void) {
  const { act, busy } = useAct();
  const owner = useOwner();
  const [results, setResults] = useState<readonly string[]>([]);
  const submit = async (weeks: readonly WeekEntries[]) => {
    const texts: string[] = [];
    for (const entries of weeks) {
      const { text, isRefused } = await sendWeek(act, entries, { station, key, owner });
      texts.push(text);
      setResults([...texts]);
      if (isRefused) return sayFailed(text);
    }
    onDone();
  };
  return { submit: (weeks: readonly WeekEntries[]) => void submit(weeks), busy, results };
}

type Sending = { station: Station; key: string; owner: Owner };
type Sent = { text: string; isRefused: boolean };

async function sendWeek(act: Act, { week, entries }: WeekEntries, { station, key, owner }: Sending): Promise<Sent> {
  const input = { stationId: station.id, week, entries };
  const send = (by: Act): Promise<Answer<unknown>> => by(LogHoursDocument, { input }, keyOfPart(key, input));
  const { refusal } = await send(act);
  const shown = weekText(week);
  if (refusal === null)
    return { text: say(HOURS_GRID.submitted, { week: shown, count: entries.length }), isRefused: false };
  const isOffline = refusal.code === 'UNREACHABLE' && !navigator.onLine;
  if (isOffline && (await queueAct({ title: `${station.name} ${shown}`, owner }, send))) {
    return { text: say(HOURS_GRID.queued), isRefused: false };
  }
  const message = refusal.faults[0]?.message ?? refusal.message;
  return { text: say(HOURS_GRID.refused, { week: shown, message }), isRefused: true };
}
