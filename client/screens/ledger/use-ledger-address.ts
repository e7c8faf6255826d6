import { useAddress, type Address } from '../../ui/use-address.js';

export const PAGE = 50;

export interface LedgerAddress extends Address {
  /** What the server is asked for: this part, this page. */
  asked: URLSearchParams;
  /** The same part as a whole, for paper and sheet. */
  narrowed: URLSearchParams;
  offset: number;
}

/** Which part of a ledger is shown, from the address. */
export function useLedgerAddress(): LedgerAddress {
  const address = useAddress();
  const narrowed = new URLSearchParams(address.search);
  narrowed.delete('offset');
  const asked = new URLSearchParams(address.search);
  asked.set('limit', String(PAGE));
  return {
    ...address,
    asked,
    narrowed,
    offset: Number(address.search.get('offset') ?? '0') || 0,
  };
}
