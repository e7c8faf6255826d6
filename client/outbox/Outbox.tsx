import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNow } from '../ui/now.js';
import { deliver, type Delivery } from './deliver.js';
import { dropOldDrafts } from './draft.js';
import { get, useIsKept, useKept } from './shelf.js';
import { parcelsName, queue, unqueue, type Parcel } from './parcel.js';
import { refreshAfter } from './refresh-after.js';
import { settle } from './settle.js';
import { useShowReceipt } from './show-receipt.js';

interface Outbox {
  /** Everything that has not arrived: waiting for the network, or refused. */
  parcels: Parcel[];
  /** False where the browser could not keep them: they go only while this page stays open. */
  kept: boolean;
  /** Sends now; what gets no answer stays in the outbox and goes by itself later. */
  send: (parcel: Parcel) => Promise<Delivery>;
  /** Takes a parcel back, to be changed or given up. */
  takeBack: (subject: string) => void;
  /** Tries everything that waits, now. */
  retry: () => void;
}

const OutboxContext = createContext<Outbox | null>(null);
const BETWEEN_TRIES = 20_000;
const NOBODY: Parcel[] = [];

/** Sends what `person` wrote, once, now or when the network is back. */
export function OutboxProvider({ person, children }: { person: string; children: ReactNode }) {
  const client = useQueryClient();
  const parcels = useKept<Parcel[]>(parcelsName(person)) ?? NOBODY;
  const kept = useIsKept(parcelsName(person));
  const underway = useRef(new Set<string>());

  const send = useCallback(
    async (parcel: Parcel) => {
      underway.current.add(parcel.key);
      // Kept before it goes: a phone that dies now still knows what it was sending.
      queue(person, parcel);
      try {
        const delivery = await deliver(person, parcel);
        settle(person, parcel, delivery, new Date().toISOString());
        refreshAfter(delivery, client);
        return delivery;
      } finally {
        underway.current.delete(parcel.key);
      }
    },
    [client, person],
  );

  const { now } = useNow();
  const [openedAt] = useState(now);
  useEffect(() => {
    dropOldDrafts(openedAt);
  }, [openedAt]);

  const showReceipt = useShowReceipt();
  const sendWaiting = useCallback(
    async (parcel: Parcel) => {
      const delivery = await send(parcel);
      if (delivery.kind === 'done') showReceipt(parcel);
    },
    [send, showReceipt],
  );

  const retry = useCallback(() => {
    for (const parcel of get<Parcel[]>(parcelsName(person)) ?? []) {
      const waits = parcel.refused === undefined && !underway.current.has(parcel.key);
      if (waits) void sendWaiting(parcel);
    }
  }, [person, sendWaiting]);

  useEffect(() => {
    retry();
    const timer = setInterval(retry, BETWEEN_TRIES);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [retry]);

  const outbox = useMemo<Outbox>(
    () => ({
      parcels,
      kept,
      send,
      retry,
      takeBack: (subject) => {
        unqueue(person, subject);
      },
    }),
    [parcels, kept, send, retry, person],
  );
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext);
  if (outbox === null) throw new Error('useOutbox outside of its provider');
  return outbox;
}

/** The parcel about `subject`, while it has not arrived. */
export function useParcel(subject: string): Parcel | undefined {
  return useOutbox().parcels.find((parcel) => parcel.subject === subject);
}
