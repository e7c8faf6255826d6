import type { Data, Day, Json } from '../json.js';
import type { Fields, FieldSchema } from '../types.js';

/** A value for each field, as somebody might fill it: to be seen on a paper or in a table, never kept. */
export function sampleValues(fields: Fields, today: Day): Data {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, sampleValue(name, field, today)]),
  );
}

/** A text stands as what it asks for, in brackets: 〔地点〕. */
function sampleValue(name: string, field: FieldSchema, today: Day): Json {
  const { type, title = name, format, choices, items, minimum = 1, properties = {} } = field;
  const [choice] = Object.keys(choices ?? {});
  switch (type) {
    case 'integer':
    case 'number':
      return minimum;
    case 'boolean':
      return true;
    case 'array':
      return items === undefined ? [] : [sampleValue(name, { title, ...items }, today)];
    case 'object':
      return sampleValues(properties, today);
    case 'string':
      if (choice !== undefined) return choice;
      if (format === 'date') return today;
      if (format === 'date-time') return `${today}T00:00:00Z`;
      return format === 'time' ? '08:30' : `〔${title}〕`;
  }
}
