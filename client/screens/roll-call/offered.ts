import type { RollCallEvent, RollCallLine, RollCallView } from '../../api/types.js';

/**
 * What may be told of one record. The ordinary needs no telling, so it is offered only where it says
 * something: to a record with an open case (it is back), where it opens one (it is here and should not
 * be, or lacks what it needs), or to correct what was told before.
 */
export function offered(
  { events, otherwise }: RollCallView,
  { told, openCase, ordinaryOpens }: RollCallLine,
): RollCallEvent[] {
  const ordinarySays =
    openCase !== undefined ||
    ordinaryOpens === true ||
    (told !== undefined && told.event !== otherwise);
  return events.filter(({ id }) => id !== otherwise || ordinarySays || told?.event === id);
}
