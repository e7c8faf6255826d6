import { useKept } from './shelf.js';
import { receiptsName, type KeptReceipt } from './parcel.js';

/** The receipt of what was sent under `key`, while this device remembers it. */
export function useReceipt(person: string, key: string): KeptReceipt | undefined {
  return useKept<KeptReceipt[]>(receiptsName(person))?.find((receipt) => receipt.key === key);
}
