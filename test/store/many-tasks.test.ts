import { eventsAt } from '../../server/store/reading/history.js';
import { as, closeFlood, highWater, newFlood } from './flood.js';

test('the events that opened thousands of tasks are read, however many there are', async () => {
  const { place, ...flood } = await newFlood();
  try {
    const kase = await highWater(flood);
    const reader = await as(flood, 'chief-east');
    const places = Array.from({ length: 3000 }, (_, at) => ({ case_id: kase, sequence: at + 1 }));
    const found = await eventsAt(flood.database.read, reader, places);
    expect(found.map(({ sequence }) => sequence)).toEqual([1]);
  } finally {
    await closeFlood(flood);
    await place.remove();
  }
});
