import type { Json } from '../engine/json.js';

/** A value of declared shape as the JSON that it is: without what is undefined. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
