import Button from 'antd/es/button';
import { type ReactNode, useEffect, useState } from 'react';
import { KIT } from '../../words/kit';
import { type Words, say } from '../../words/language';
import { type Answer } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { RefusalAlert } from '../feedback/refusal-alert';

const SHOWN_MS = 60_000;

type PersonalDataProps<Data> = {
  /** Reads the data without a cache. The Hub records who read it. */
  read: () => Promise<Answer<Data>>;
  show: (data: Data) => ReactNode;
  /** The notice beside the button. It says by default that each view is recorded. */
  notice?: Words;
};

/** Shows personal data only after a click, says that the view is recorded, and hides the data after 60 seconds. */
export function PersonalData<Data>({ read, show, notice = KIT.personalNotice }: PersonalDataProps<Data>) {
  const [data, setData] = useState<Data | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (data === null) return;
    const timer = setTimeout(() => setData(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [data]);
  const load = async () => {
    const answer = await read();
    setRefusal(answer.refusal);
    setData(answer.data);
  };
  return (
    <div className="personal">
      <Button size="small" aria-expanded={data !== null} onClick={() => (data === null ? void load() : setData(null))}>
        {say(data === null ? KIT.show : KIT.hide)}
      </Button>{' '}
      <span className="small secondary">{say(notice)}</span>
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      {data !== null && <div className="no-print">{show(data)}</div>}
    </div>
  );
}
