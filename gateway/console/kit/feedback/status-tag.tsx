import { type Vocabulary } from '../../../../shared/domain/vocabulary';
import { labelOf } from '../../words/labels';
import { type Tone, toneOf } from './status-tone';

/** The symbol of each tone. A reader who sees no colours can still tell the tones apart. */
const SIGNS: Readonly<Record<Tone, string>> = {
  done: '✓',
  active: '●',
  waiting: '○',
  warning: '!',
  failed: '✕',
  neutral: '–',
};

/** Shows a status as a symbol and a word. */
export function Tag({ tone, text }: { tone: Tone; text: string }) {
  return (
    <span className={`tag tag-${tone}`}>
      <span aria-hidden="true" className="tag-sign">
        {SIGNS[tone]}
      </span>
      {text}
    </span>
  );
}

type StatusTagProps<Value extends string> = { vocabulary: Vocabulary<Value>; value: Value | null | undefined };

/** Shows a value of a vocabulary as a symbol and its label. Shows nothing if the value is missing. */
export function StatusTag<Value extends string>({ vocabulary, value }: StatusTagProps<Value>) {
  if (value === null || value === undefined) return null;
  return <Tag tone={toneOf(value)} text={labelOf(vocabulary, value)} />;
}
