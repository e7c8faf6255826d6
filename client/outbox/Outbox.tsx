import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { deliver, type Delivery } from './deliver.js';
import { dropDraft, dropOldDrafts } from './draft.js';
import { get, useKept } from './shelf.js';
import { keepReceipt, parcelsName, queue, unqueue, type Parcel } from './parcel.js';

interface Outbox {
  /** Everything that has not arrived: waiting for the network, or refused. */
  parcels: Parcel[];
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
  const underway = useRef(new Set<string>());

  const send = useCallback(
    async (parcel: Parcel) => {
      underway.current.add(parcel.key);
      // Kept before it goes: a phone that dies now still knows what it was sending.
      queue(person, parcel);
      try {
        const delivery = await deliver(parcel);
        settle(person, parcel, delivery);
        if (delivery.kind === 'done') refresh(client);
        return delivery;
      } finally {
        underway.current.delete(parcel.key);
      }
    },
    [client, person],
  );

  const retry = useCallback(() => {
    for (const parcel of get<Parcel[]>(parcelsName(person)) ?? []) {
      if (parcel.refused === undefined && !underway.current.has(parcel.key)) void send(parcel);
    }
  }, [person, send]);

  useEffect(() => {
    dropOldDrafts(Date.now());
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
      send,
      retry,
      takeBack: (subject) => {
        unqueue(person, subject);
      },
    }),
    [parcels, send, retry, person],
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

function settle(person: string, parcel: Parcel, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'done': {
      const { answer, earlier } = delivery;
      const { key, title } = parcel;
      keepReceipt(person, { key, title, answer, earlier, at: new Date().toISOString() });
      unqueue(person, parcel.subject);
      dropDraft(person, parcel.subject);
      return;
    }
    case 'refused':
      queue(person, { ...parcel, refused: { status: delivery.status, problem: delivery.problem } });
      return;
    case 'waiting':
      return;
  }
}

/** Everything that a sending can change is stale; the form that was just sent is not read again under its author. */
function refresh(client: QueryClient): void {
  const form = new Set(['task', 'application']);
  const lasting = new Set(['session', 'policy', 'clause', 'demonstration']);
  const kind = (key: readonly unknown[]) => String(key[0]);
  void client.invalidateQueries({
    predicate: ({ queryKey }) => !form.has(kind(queryKey)) && !lasting.has(kind(queryKey)),
  });
  void client.invalidateQueries({
    predicate: ({ queryKey }) => form.has(kind(queryKey)),
    refetchType: 'none',
  });
}
