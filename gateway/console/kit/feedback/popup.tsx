import Button from 'antd/es/button';
import { type ReactNode, useId, useRef } from 'react';

type PopupProps = {
  text: string;
  /** The accessible name of a button that shows only a symbol. The button is then small. */
  label?: string;
  children: ReactNode;
};

/** A button that opens a small panel below it. The browser closes the panel on Esc and on a click outside. */
export function Popup({ text, label, children }: PopupProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    const at = button.current?.getBoundingClientRect();
    if (place.current === null || at === undefined) return;
    showBelow(place.current, at);
    place.current.togglePopover();
  };
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-controls={id}
        onClick={open}
        {...(label === undefined ? {} : { 'aria-label': label, className: 'sign-button', size: 'small' as const })}
      >
        {text}
      </Button>
      <div ref={place} id={id} popover="auto" className="popup" role="dialog" aria-label={label ?? text}>
        {children}
      </div>
    </>
  );
}

/** Places a panel below its button. The panel extends towards the middle of the page, where it has more room. */
function showBelow(panel: HTMLElement, at: DOMRect): void {
  const isLeft = at.left < innerWidth / 2;
  panel.style.top = `${at.bottom + 4}px`;
  panel.style.left = isLeft ? `${Math.max(8, at.left)}px` : 'auto';
  panel.style.right = isLeft ? 'auto' : `${Math.max(8, innerWidth - at.right)}px`;
}
