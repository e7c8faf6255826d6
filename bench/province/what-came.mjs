// What a year has left in a district's database.

/** Rows by kind, events that fell due, and how many events each hour had, by the district's own time. */
export async function whatCame({ read }, timeZone) {
  const [rows] = await read`SELECT
    (SELECT count(*) FROM cases WHERE district = 'main') AS cases,
    (SELECT count(*) FROM case_event WHERE district = 'main') AS events,
    (SELECT count(*) FROM task WHERE district = 'main') AS tasks,
    (SELECT count(*) FROM command WHERE district = 'main') AS commands`;
  const hourOf = hourIn(timeZone);
  const hours = {};
  let timers = 0;
  const events = await read`
    SELECT at, substr(event, 1, ${FELL_DUE.length}) AS begins FROM case_event WHERE district = 'main' ORDER BY at`;
  for (const { at, begins } of events) {
    if (begins === FELL_DUE) timers += 1;
    const hour = hourOf(at);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return { ...rows, timers, hours };
}

/** How the JSON of an event begins that a timer brought. */
const FELL_DUE = '{"type":"fell-due"';

/** 2026-09-01 08 */
function hourIn(timeZone) {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' };
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts });
  return (at) => format.format(at);
}
