import type { Database } from '../store/database.js';
import type { Metrics } from './metrics.js';

/** A database whose transactions are counted and timed. */
export function watched(database: Database, metrics: Metrics): Database {
  return {
    ...database,
    async write(work) {
      const asked = performance.now();
      let begun = false;
      metrics.writesWaiting.inc();
      const begin = () => {
        if (begun) metrics.writesRepeated.inc();
        else {
          begun = true;
          metrics.writesWaiting.dec();
          metrics.writeWait.observe(secondsSince(asked));
        }
      };
      const end = (outcome: string) => {
        if (!begun) metrics.writesWaiting.dec();
        metrics.writes.observe({ outcome }, secondsSince(asked));
      };
      try {
        const value = await database.write((sql) => {
          begin();
          return work(sql);
        });
        end('committed');
        return value;
      } catch (error) {
        end('undone');
        throw error;
      }
    },
  };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
