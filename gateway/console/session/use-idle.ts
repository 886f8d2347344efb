import { useEffect, useRef } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_MS = 10_000;
/**
 * The shortest interval between two reports to the Hub that the person is active. The reports are necessary, because
 * typing alone sends no request.
 */
const REPORT_MS = 300_000;
/** The storage key under which the tabs of a browser share the time of the latest activity. */
const SHARED = 'hub-last-sign-of-life';
const SHARE_MS = 5_000;

type Watch = {
  /** Called once when the person has not been active in any tab for the given number of seconds. */
  onIdle: () => void;
  /** Called from time to time while the person is active in this tab. */
  onAlive: () => void;
};

/**
 * Watches whether the person is active in this tab or in another one. Requests that the page sends by itself do not
 * count.
 */
export function useIdle(seconds: number, watch: Watch): void {
  const calls = useRef(watch);
  useEffect(() => {
    calls.current = watch;
  });
  useEffect(() => {
    let [last, reported, isIdle] = [Date.now(), Date.now(), false];
    shareSign(last);
    const alive = () => {
      const now = Date.now();
      if (now - last >= SHARE_MS) shareSign(now);
      [last, isIdle] = [now, false];
      if (now - reported < REPORT_MS) return;
      reported = now;
      calls.current.onAlive();
    };
    const look = () => {
      if (isIdle || Date.now() - Math.max(last, sharedSign()) < seconds * 1000) return;
      isIdle = true;
      calls.current.onIdle();
    };
    for (const each of SIGNS_OF_LIFE) addEventListener(each, alive, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const each of SIGNS_OF_LIFE) removeEventListener(each, alive, { capture: true });
    };
  }, [seconds]);
}

/**
 * Shares the time of an activity with the other tabs. If the browser cannot store it, each tab counts only its own
 * activity.
 */
function shareSign(at: number): void {
  try {
    localStorage.setItem(SHARED, String(at));
  } catch {
    return;
  }
}

/**
 * Returns the time of the latest activity in any tab. Returns 0 if there is none, or if the stored time is in the
 * future.
 */
function sharedSign(): number {
  try {
    const at = Number(localStorage.getItem(SHARED));
    return at <= Date.now() ? at : 0;
  } catch {
    return 0;
  }
}
