/** Where the descriptions of the interface lie. A module by itself, since it knows them by its own place. */
export const SCHEMAS = new URL('./schema/', import.meta.url);
