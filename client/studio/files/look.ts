import { EditorView } from '@uiw/react-codemirror';

/** The editor in the product's own colours; those of the words are its theme's. */
export const LOOK = EditorView.theme({
  '&': {
    maxHeight: '60vh',
    minHeight: '160px',
    borderRadius: 'var(--radius-small)',
    border: '1px solid var(--line)',
    backgroundColor: 'var(--surface)',
    fontSize: '15px',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    lineHeight: '1.65',
  },
  '.cm-gutters': {
    borderRight: '1px solid var(--line)',
    backgroundColor: 'var(--sunken)',
    color: 'var(--text-3)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--text)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.found': { textDecoration: 'underline wavy var(--notice)', textUnderlineOffset: '4px' },
  '.found-error': { textDecorationColor: 'var(--danger)', backgroundColor: 'var(--danger-soft)' },
  '.found-warning': { textDecorationColor: 'var(--warning)' },
  '.cm-tooltip': {
    maxWidth: '420px',
    borderRadius: 'var(--radius-small)',
    border: '1px solid var(--line)',
    backgroundColor: 'var(--surface)',
    boxShadow: 'var(--shadow-raised)',
    color: 'var(--text)',
    fontFamily: 'var(--sans)',
    fontSize: '15px',
  },
  '.cm-tooltip .found-said, .cm-tooltip .cm6-json-schema-hover, .cm-tooltip.cm-completionInfo': {
    padding: '8px 12px',
  },
  // Signs of a font that few devices have.
  '.cm-completionIcon': { display: 'none' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '5px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-fill)',
    color: 'var(--on-accent)',
  },
});
