import { type ReactNode } from 'react';
import { type Refusal } from '../../graph/refusal';
import { Loading } from '../../kit/feedback/loading';
import { PAGE } from '../../words/every-page';
import { type Words, say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { hrefOf } from './address';
import { Link } from './link';
import { PublicPage } from './public-page';

/** The explanations of refusals for which the message of the Hub does not help a person. */
const MEANINGS: Partial<Record<Refusal['code'], Words>> = {
  UNREACHABLE: PUBLIC.unreachable,
  UNAVAILABLE: PUBLIC.unavailable,
  RATE_LIMITED: PUBLIC.rateLimited,
};

/** Says why the Hub did not answer a request, and what the person can do. */
export function Refused({ refusal, onRetry }: { refusal: Refusal; onRetry: (() => void) | null }) {
  const meaning = MEANINGS[refusal.code];
  const isOwnMessage = refusal.code !== 'UNREACHABLE' && refusal.code !== 'UNAVAILABLE';
  return (
    <div className="refused" role="alert">
      <p className="refused-title">{say(meaning ?? PUBLIC.failed)}</p>
      {isOwnMessage && <p>{refusal.message}</p>}
      {onRetry !== null && (
        <button type="button" className="button" onClick={onRetry}>
          {say(PAGE.retry)}
        </button>
      )}
    </div>
  );
}

type LoadedProps<Data> = {
  asked: { data: Data | null; refusal: Refusal | null; retry: () => void };
  /** Renders the data. */
  children: (data: Data) => ReactNode;
};

/** Shows data once it has loaded. Until then, says that it is loading, or why it is missing. */
export function Loaded<Data>({ asked: { data, refusal, retry }, children }: LoadedProps<Data>) {
  return (
    <>
      {refusal !== null && <Refused refusal={refusal} onRetry={retry} />}
      {data === null && refusal === null && <Loading />}
      {data !== null && children(data)}
    </>
  );
}

type LoadedPageProps<Data> = LoadedProps<Data> & {
  /** The heading of the page until the data has loaded. */
  title: string;
};

/**
 * Shows the page of a record once it has loaded. Until then, shows a page that says that the record is loading, or why
 * it is missing.
 */
export function LoadedPage<Data>({ title, asked, children }: LoadedPageProps<Data>) {
  const loaded = <Loaded asked={asked}>{children}</Loaded>;
  return asked.data === null ? <PublicPage title={title}>{loaded}</PublicPage> : loaded;
}

/** The page for an unknown address, and for a record that does not exist or is not public. */
export function NotFoundPage({ text = PUBLIC.notFound }: { text?: Words }) {
  return (
    <PublicPage title={say(PAGE.notFoundTitle)}>
      <p>{say(text)}</p>
      <p>
        <Link href={hrefOf('')}>{say(PUBLIC.home)}</Link>
      </p>
    </PublicPage>
  );
}
