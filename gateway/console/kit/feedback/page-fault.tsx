import Button from 'antd/es/button';
import { type ReactNode } from 'react';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { Boundary } from './boundary';
import { useTitle } from './use-title';

type PageFaultProps = { title: string; text: string; onRetry?: () => void; children?: ReactNode };

/** A page that shows a fault instead of content: what is wrong, and what the person can do. */
export function PageFault({ title, text, onRetry, children }: PageFaultProps) {
  useTitle(title);
  return (
    <section className="fault" aria-labelledby="fault-title">
      <h1 id="fault-title">{title}</h1>
      <p>{text}</p>
      {children}
      {onRetry !== undefined && (
        <Button type="primary" onClick={onRetry}>
          {say(FRAME.retry)}
        </Button>
      )}
      <p>
        <a href="/console/work">{say(FRAME.backHome)}</a>
      </p>
    </section>
  );
}

/** The page for an unknown address, and for a record that does not exist or is outside the caller's scope. */
export function NotFoundPage() {
  return <PageFault title={say(FRAME.notFoundTitle)} text={say(FRAME.notFound)} />;
}

/** Shows an error page instead of a page that failed to render. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const fault = <PageFault title={say(FRAME.brokenTitle)} text={say(FRAME.broken)} onRetry={() => location.reload()} />;
  return <Boundary fallback={fault}>{children}</Boundary>;
}
