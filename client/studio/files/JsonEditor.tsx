import { useEffect, useMemo, useRef } from 'react';
import { json, jsonLanguage } from '@codemirror/lang-json';
import CodeMirror, {
  EditorView,
  type Extension,
  hoverTooltip,
  Prec,
  type ReactCodeMirrorRef,
} from '@uiw/react-codemirror';
import { jsonCompletion, jsonSchemaHover, stateExtensions } from 'codemirror-json-schema';
import { offsetsOf } from '../../../engine/compile/text/offsets.js';
import { useDark } from '../../ui/use-dark.js';
import { type Found, foundMarks, setFound } from './marks.js';
import { LOOK } from './look.js';

/** A place of the text: by JSON Pointer, or by line. */
export type EditorPlace = { pointer: string } | { line: number };

interface JsonEditorProps {
  label: string;
  text: string;
  /** What may stand where; without it nothing is proposed. */
  schema?: object | undefined;
  found?: readonly Found[];
  /** Where to go; another object goes there again. */
  place?: EditorPlace | undefined;
  /** Left out: the text can only be read. */
  onChange?: (text: string) => void;
}

const NOTHING: readonly Found[] = [];

/** A text of JSON with its colours, proposals from the schema, and what was found at its place. Any text is kept as typed. */
export default function JsonEditor(props: JsonEditorProps) {
  const { label, text, schema, found = NOTHING, place, onChange } = props;
  const dark = useDark();
  const editor = useRef<ReactCodeMirrorRef>(null);
  const extensions = useMemo(() => extensionsFor(label, schema), [label, schema]);
  // Windows' line ends are kept: the editor itself knows one kind only.
  const isWindows = text.includes('\r\n');
  useEffect(() => {
    editor.current?.view?.dispatch({ effects: setFound.of(found) });
  }, [found, text]);
  useEffect(() => {
    if (place !== undefined && editor.current?.view) goTo(editor.current.view, place);
  }, [place]);
  return (
    <CodeMirror
      ref={editor}
      value={isWindows ? text.replaceAll('\r\n', '\n') : text}
      theme={dark ? 'dark' : 'light'}
      extensions={extensions}
      readOnly={onChange === undefined}
      // Tab leaves the field, as everywhere.
      indentWithTab={false}
      basicSetup={{ highlightActiveLine: onChange !== undefined }}
      onChange={(typed) => onChange?.(isWindows ? typed.replaceAll('\n', '\r\n') : typed)}
      onCreateEditor={(view) => {
        view.dispatch({ effects: setFound.of(found) });
        if (place !== undefined) goTo(view, place);
      }}
    />
  );
}

function goTo(view: EditorView, place: EditorPlace): void {
  const { doc } = view.state;
  const offset =
    'line' in place
      ? doc.line(Math.min(place.line, doc.lines)).from
      : offsetsOf(doc.toString(), new Set([place.pointer])).get(place.pointer);
  if (offset === undefined) return;
  view.dispatch({
    selection: { anchor: offset },
    effects: EditorView.scrollIntoView(offset, { y: 'center' }),
  });
  view.focus();
}

function extensionsFor(label: string, schema: object | undefined): Extension[] {
  const always = [
    json(),
    // Over the theme's own, which has other greys than the product.
    Prec.highest(LOOK),
    foundMarks,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    NONCE,
  ];
  if (schema === undefined) return always;
  return [
    ...always,
    stateExtensions(schema),
    jsonLanguage.data.of({ autocomplete: jsonCompletion() }),
    hoverTooltip(jsonSchemaHover()),
  ];
}

/** The page's policy lets in styles that carry its nonce. The property, not the attribute: browsers hide that from scripts. */
const NONCE = EditorView.cspNonce.of(
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
);
