import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Parcel } from './parcel.js';

/**
 * Shows the receipt of what had waited and has arrived, to whoever looks at the screen where it was written. That screen
 * may only just be opening, after a sign-in or a reload: what it then reads has ended, and its draft is gone.
 */
export function useShowReceipt(): (parcel: Parcel) => void {
  const navigate = useNavigate();
  const latest = useRef(navigate);
  useEffect(() => {
    latest.current = navigate;
  });
  return useCallback(({ from, key }) => {
    const { pathname, search, origin } = window.location;
    const written = new URL(from, origin);
    if (written.pathname !== pathname || written.search !== search) return;
    void latest.current(`/receipts/${key}`, { replace: true });
  }, []);
}
