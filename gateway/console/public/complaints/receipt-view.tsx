import { useEffect, useRef, useState } from 'react';
import { Facts } from '../../kit/record/facts';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { COMPLAIN } from '../../words/public/complaints';
import { hrefOf, openAtOnce } from '../frame/address';
import { PublicPage } from '../frame/public-page';
import { useLeaveGuard } from '../frame/use-leave-guard';
import { handReceipt } from './handed-receipt';

type ReceiptViewProps = { receipt: string; station: string; sentOn: string };

/**
 * Shows the receipt of a complaint in groups, so that it is easy to write down. The person may print or copy it. It is
 * stored nowhere.
 */
export function ReceiptView({ receipt, station, sentOn }: ReceiptViewProps) {
  const place = useRef<HTMLElement>(null);
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    place.current?.focus();
    scrollTo(0, 0);
  }, []);
  useLeaveGuard(isKept ? null : say(COMPLAIN.leaveReceipt));
  return (
    <PublicPage title={say(COMPLAIN.doneTitle)}>
      <section ref={place} tabIndex={-1} className="panel receipt-sheet" aria-labelledby="receipt-title">
        <h2 id="receipt-title">{say(COMPLAIN.receipt)}</h2>
        <p className="receipt">
          {(receipt.match(/.{1,4}/g) ?? []).map((part, index) => (
            <span key={index}>{part}</span>
          ))}
        </p>
        <p>{say(COMPLAIN.keep)}</p>
        <Facts
          facts={[
            [COMPLAIN.station, station],
            [COMPLAIN.sentOn, sentOn],
          ]}
        />
      </section>
      <ReceiptButtons receipt={receipt} onKept={() => setIsKept(true)} />
    </PublicPage>
  );
}

function ReceiptButtons({ receipt, onKept }: { receipt: string; onKept: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(receipt);
    setIsCopied(true);
    onKept();
  };
  const print = () => {
    window.print();
    onKept();
  };
  // Browsers offer the clipboard API only to pages with TLS.
  const canCopy = 'clipboard' in navigator;
  return (
    <div className="downloads no-print">
      <button type="button" className="button primary" onClick={print}>
        {say(ENTRY.print)}
      </button>
      {canCopy && (
        <button type="button" className="button" onClick={() => void copy()}>
          {say(COMPLAIN.copy)}
        </button>
      )}
      <FollowButton receipt={receipt} />
      <p role="status">{isCopied && say(COMPLAIN.copied)}</p>
    </div>
  );
}

/** A button that opens the progress page with the receipt. */
function FollowButton({ receipt }: { receipt: string }) {
  const follow = () => {
    handReceipt(receipt);
    openAtOnce(hrefOf('/progress'));
  };
  return (
    <button type="button" className="button" onClick={follow}>
      {say(COMPLAIN.follow)}
    </button>
  );
}
