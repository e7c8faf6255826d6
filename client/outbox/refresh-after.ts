import type { QueryClient } from '@tanstack/react-query';
import type { Delivery } from './deliver.js';

/** Reads anew what a delivery made stale. */
export function refreshAfter(delivery: Delivery, client: QueryClient): void {
  switch (delivery.kind) {
    case 'done':
      // The form that was just sent is not read again under its author.
      void client.invalidateQueries({
        predicate: of((kind) => !FORMS.has(kind) && !LASTING.has(kind)),
      });
      void client.invalidateQueries({
        predicate: of((kind) => FORMS.has(kind)),
        refetchType: 'none',
      });
      return;
    case 'refused':
      // Things are not as its author saw them.
      if (delivery.status !== 404 && delivery.status !== 409) return;
      void client.invalidateQueries({ predicate: of((kind) => FORMS.has(kind)) });
      return;
    case 'waiting':
      if (delivery.problem?.code !== 'not-signed-in') return;
      void client.invalidateQueries({ queryKey: ['session'] });
      return;
  }
}

const FORMS = new Set(['task', 'application', 'roll-call']);
const LASTING = new Set(['session', 'policy', 'clause', 'demonstration']);

function of(kind: (name: string) => boolean) {
  return ({ queryKey }: { queryKey: readonly unknown[] }) => kind(String(queryKey[0]));
}
