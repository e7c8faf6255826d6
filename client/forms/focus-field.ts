/** The id of the control of a field: talks/0/day is #root_talks_0_day. */
export function controlId(field: string): string {
  return ['root', ...field.split('/').filter(Boolean)].join('_');
}

/** Puts the cursor where the fault is, once the page shows it: a form that was just sent has to open again first. */
export function focusField(field: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      openSectionOf(field);
      requestAnimationFrame(() => {
        focusNow(field);
      });
    });
  });
}

/** Of a long form, only one section is on the page; the heads of the others say what they hold. */
function openSectionOf(field: string): void {
  const [name = ''] = field.split('/');
  const head = document.querySelector(`[data-holds~="${CSS.escape(controlId(name))}"]`);
  if (head instanceof HTMLButtonElement && head.ariaExpanded !== 'true') head.click();
}

function focusNow(field: string): void {
  const place = document.getElementById(controlId(field));
  // A group of choices takes no focus itself; its first choice does.
  const control =
    place?.matches('input, select, textarea, button, [tabindex]') === true
      ? place
      : place?.querySelector('input');
  control?.focus({ preventScroll: true });
  const block = (control ?? place)?.closest('[data-field]') ?? control ?? place;
  block?.scrollIntoView({ block: 'center' });
}
