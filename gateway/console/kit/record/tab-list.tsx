import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type RecordTab = { key: string; title: string; content: ReactNode };

type TabListProps = { label: string; tabs: readonly RecordTab[]; active: string; onChange: (key: string) => void };

/** Tabs with the keys that WAI-ARIA describes: the arrow keys move between tabs, and Tab moves to the content. */
export function TabList({ label, tabs, active, onChange }: TabListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(({ key }) => key === active);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  const shown = tabs.find(({ key }) => key === active);
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className="tabs no-print" onKeyDown={move}>
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-key={key}
            aria-selected={key === active}
            aria-controls={`${id}-panel`}
            tabIndex={key === active ? 0 : -1}
            onClick={() => onChange(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${active}`}>
        {shown?.content}
      </div>
    </>
  );
}
