import { lastMoment, monthLater, nthOpenDay } from './office-days.mjs';

/**
 * The limit: the ladder of the parcels written out as one switch, for this one ladder and no other.
 * Cases, effects and their reasons are the same data, byte for byte, as the product decides.
 */
export function decideByHand(present, event) {
  if (event.type === 'opened') return opened(event);
  if (present.closedAt !== undefined && event.type === 'told') return IGNORED;
  switch (event.type) {
    case 'told':
      return told(present, event);
    case 'submitted':
      return submitted(present, event);
    case 'fell-due':
      return fellDue(present, event);
  }
}

const FILE = 'processes/loss.json#';
const IGNORED = { kind: 'ignored' };
const WHY = {
  opening: { pointer: `${FILE}/opens/missing`, cites: [] },
  back: { pointer: `${FILE}/on/back`, cites: [] },
  move: { pointer: `${FILE}/on/earlier/do/move`, cites: [] },
  three: { pointer: `${FILE}/states/watch/after/three`, cites: ['1'] },
  search: { pointer: `${FILE}/states/search/tasks/search`, cites: ['1'] },
  tell: { pointer: `${FILE}/states/search/tasks/search/overdue/tell`, cites: [] },
  found: { pointer: `${FILE}/states/search/on/found`, cites: [] },
  stolen: { pointer: `${FILE}/states/search/on/stolen`, cites: [] },
  up: { pointer: `${FILE}/states/search/on/up`, cites: [] },
  upTell: { pointer: `${FILE}/states/search/on/up/do/tell`, cites: [] },
  again: { pointer: `${FILE}/states/search/on/again`, cites: [] },
  count: { pointer: `${FILE}/states/search/on/again/do/count`, cites: [] },
  seven: { pointer: `${FILE}/states/search/after/seven`, cites: ['1'] },
  inspect: { pointer: `${FILE}/states/inspection/tasks/inspect`, cites: ['1'] },
  take: { pointer: `${FILE}/states/inspection/tasks/inspect/overdue/take`, cites: [] },
  inspected: { pointer: `${FILE}/states/inspection/on/found`, cites: [] },
  lost: { pointer: `${FILE}/states/inspection/on/lost`, cites: [] },
  month: { pointer: `${FILE}/states/inspection/after/month`, cites: ['2'] },
  restore: { pointer: `${FILE}/states/back/entry/restore`, cites: [] },
  mark: { pointer: `${FILE}/states/given-up/entry/mark`, cites: [] },
  givenUp: { pointer: `${FILE}/states/given-up/entry/tell`, cites: [] },
};

function opened({ id, process, about, at, how }) {
  const missingSince = how.data.day;
  const dueAt = nthOpenDay(missingSince, 3);
  return {
    kind: 'decided',
    case: {
      id,
      process,
      record: about,
      state: 'watch',
      sequence: 1,
      openedAt: at,
      enteredAt: at,
      produced: 0,
      data: { missingSince },
      tasks: {},
      timers: { 'after/three': { dueAt } },
    },
    effects: [
      { type: 'state-entered', from: null, to: 'watch', final: false, because: WHY.opening },
      { type: 'timer-set', timer: 'after/three', pending: { dueAt }, because: WHY.three },
    ],
  };
}

function told(present, event) {
  const { day } = event.data;
  const earlier = day < present.data.missingSince;
  if (event.event === 'sighting.seen') {
    if (earlier) return REFUSED;
    const next = copy(present);
    const effects = [];
    back(next, event, effects, WHY.back, 'It turned up');
    return { kind: 'decided', case: next, effects };
  }
  if (!earlier) return IGNORED;
  const next = copy(present);
  next.data.missingSince = day;
  const effects = [{ type: 'remembered', data: { missingSince: day }, because: WHY.move }];
  switch (present.state) {
    case 'watch':
      replan(next, effects, 'after/three', nthOpenDay(day, 3), WHY.three);
      break;
    case 'search':
      replan(next, effects, 'after/seven', nthOpenDay(day, 7), WHY.seven);
      break;
    case 'inspection':
      replan(next, effects, 'after/month', monthLater(day), WHY.month);
      break;
  }
  return { kind: 'decided', case: next, effects };
}

function submitted(present, event) {
  const { task } = event;
  const open = present.tasks[task];
  if (open === undefined) return CLOSED;
  const { outcome } = event.data;
  const why = task === 'search' ? WHY.search : WHY.inspect;
  const next = copy(present);
  next.tasks = without(next.tasks, task);
  const effects = [{ type: 'task-closed', task, id: open.id, end: 'submitted', because: why }];
  cancel(next, effects, `due/${task}`, why);
  if (task === 'inspect') cancel(next, effects, 'overdue/inspect/take', why);
  switch (present.state) {
    case 'search': {
      const searches = (next.data.searches ?? 0) + 1;
      if (outcome === 'found') back(next, event, effects, WHY.found);
      else if (outcome === 'stolen' && event.record.value >= 100)
        giveUp(next, event, effects, WHY.stolen);
      else if (searches >= 2) {
        effects.push({
          type: 'reported',
          to: 'head',
          title: 'Searched for in vain',
          because: WHY.upTell,
        });
        inspection(next, event, effects, WHY.up);
      } else {
        next.data.searches = searches;
        effects.push({ type: 'remembered', data: { searches }, because: WHY.count });
        search(next, event, effects, WHY.again);
      }
      break;
    }
    case 'inspection':
      if (outcome === 'found') back(next, event, effects, WHY.inspected);
      else giveUp(next, event, effects, WHY.lost);
      break;
  }
  return { kind: 'decided', case: next, effects };
}

function fellDue(present, event) {
  const { timer } = event;
  const pending = present.timers[timer];
  if (pending?.dueAt !== event.dueAt || event.at < event.dueAt) return IGNORED;
  const next = copy(present);
  next.timers = without(next.timers, timer);
  const effects = [];
  switch (timer) {
    case 'after/three':
      effects.push({ type: 'timer-cancelled', timer, because: WHY.three });
      search(next, event, effects, WHY.three, 'Missing for three days');
      break;
    case 'after/seven':
      effects.push({ type: 'timer-cancelled', timer, because: WHY.seven });
      inspection(next, event, effects, WHY.seven);
      break;
    case 'after/month':
      effects.push({ type: 'timer-cancelled', timer, because: WHY.month });
      giveUp(next, event, effects, WHY.month);
      break;
    case 'due/search':
      overdue(next, effects, timer, 'search', WHY.search);
      effects.push({
        type: 'reported',
        to: 'head',
        title: 'Nobody has searched',
        task: 'search',
        because: WHY.tell,
      });
      break;
    case 'due/inspect': {
      overdue(next, effects, timer, 'inspect', WHY.inspect);
      const dueAt = lastMoment(next.tasks.inspect.dueAt, 1);
      setTimer(next, effects, 'overdue/inspect/take', dueAt, WHY.take);
      break;
    }
    case 'overdue/inspect/take': {
      const { id } = next.tasks.inspect;
      next.tasks.inspect = { ...next.tasks.inspect, role: 'head' };
      effects.push(
        { type: 'timer-cancelled', timer, because: WHY.inspect },
        {
          type: 'reported',
          to: 'head',
          title: 'Look into the loss',
          task: 'inspect',
          because: WHY.take,
        },
        { type: 'task-handed-over', task: 'inspect', id, to: 'head', because: WHY.take },
      );
      break;
    }
  }
  return { kind: 'decided', case: next, effects };
}

function search(next, event, effects, why, title) {
  move(next, event, effects, 'search', false, why, title);
  openTask(next, event, effects, 'search', lastMoment(event.at, 1), WHY.search);
  setTimer(next, effects, 'after/seven', nthOpenDay(next.data.missingSince, 7), WHY.seven);
}

function inspection(next, event, effects, why) {
  move(next, event, effects, 'inspection', false, why);
  openTask(next, event, effects, 'inspect', lastMoment(event.at, 2), WHY.inspect);
  setTimer(next, effects, 'after/month', monthLater(next.data.missingSince), WHY.month);
}

function back(next, event, effects, why, title) {
  move(next, event, effects, 'back', true, why, title);
  effects.push({ type: 'record-marked', data: { status: 'fine' }, because: WHY.restore });
}

function giveUp(next, event, effects, why) {
  move(next, event, effects, 'given-up', true, why);
  effects.push(
    { type: 'record-marked', data: { status: 'lost' }, because: WHY.mark },
    { type: 'reported', to: 'head', title: 'Given up', because: WHY.givenUp },
  );
}

function move(next, event, effects, to, final, why, title) {
  for (const task in next.tasks)
    effects.push({
      type: 'task-closed',
      task,
      id: next.tasks[task].id,
      end: 'left-state',
      because: why,
    });
  for (const timer in next.timers) effects.push({ type: 'timer-cancelled', timer, because: why });
  effects.push(
    title === undefined
      ? { type: 'state-entered', from: next.state, to, final, because: why }
      : { type: 'state-entered', from: next.state, to, final, title, because: why },
  );
  next.tasks = {};
  next.timers = {};
  next.state = to;
  next.enteredAt = event.at;
  if (final) next.closedAt = event.at;
}

function openTask(next, { at }, effects, task, dueAt, why) {
  const opened = { id: `${next.id}.${next.sequence}.${task}`, role: 'clerk', openedAt: at, dueAt };
  next.tasks[task] = opened;
  effects.push({ type: 'task-opened', task, opened, because: why });
  setTimer(next, effects, `due/${task}`, dueAt, why);
}

function overdue(next, effects, timer, task, why) {
  const open = next.tasks[task];
  next.tasks[task] = { ...open, overdue: true };
  effects.push(
    { type: 'timer-cancelled', timer, because: why },
    { type: 'task-overdue', task, id: open.id, because: why },
  );
}

function setTimer(next, effects, timer, dueAt, why) {
  const pending = { dueAt };
  next.timers[timer] = pending;
  effects.push({ type: 'timer-set', timer, pending, because: why });
}

function replan(next, effects, timer, dueAt, why) {
  if (next.timers[timer]?.dueAt !== dueAt) setTimer(next, effects, timer, dueAt, why);
}

function cancel(next, effects, timer, why) {
  if (next.timers[timer] === undefined) return;
  next.timers = without(next.timers, timer);
  effects.push({ type: 'timer-cancelled', timer, because: why });
}

function without(entries, key) {
  const rest = {};
  for (const name in entries) if (name !== key) rest[name] = entries[name];
  return rest;
}

function copy(present) {
  const { id, process, record, state, sequence, openedAt, enteredAt, produced } = present;
  return {
    id,
    process,
    record,
    state,
    sequence: sequence + 1,
    openedAt,
    enteredAt,
    produced,
    // Not spread: adding to what was spread costs V8 ten times as much.
    data: Object.assign({}, present.data),
    tasks: Object.assign({}, present.tasks),
    timers: Object.assign({}, present.timers),
  };
}

const REFUSED = {
  kind: 'refused',
  code: 'refused-by-pack',
  message: { zh: 'Seen before it was missing.', en: 'Seen before it was missing.' },
  field: 'day',
  details: { rule: 'seen-before-missing' },
};

const CLOSED = { kind: 'refused', code: 'task-closed' };
