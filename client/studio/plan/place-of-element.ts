/** Where in the studio an element is changed; undefined where it cannot be yet. */
export function placeOfElement(pointer: string): string | undefined {
  const [, name] = /^parameters\.json#\/parameters\/([^/]+)/.exec(pointer) ?? [];
  return name === undefined ? undefined : `numbers?find=${encodeURIComponent(name)}`;
}
