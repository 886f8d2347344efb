import { type ReactNode } from 'react';

/** Says why there is nothing to show, and what the person can do next. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
