/** A text that somebody sends as JSON. */
export interface JsonText {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether every reader of JSON must refuse it. Otherwise it is JSON, or each reader may say for itself. */
  broken: boolean;
}

const DEEP = 100_000;
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

/** What is no JSON at all, by what is wrong with it. */
const BROKEN: Record<string, string | readonly number[]> = {
  'nothing but blanks': ' \t\n',
  'a list that is not closed': '["a"',
  'an object that is not closed': '{"a":1',
  'a text that is not closed': '{"a":"b',
  'an object that ends in a name': '{"a"',
  'an object that ends in a colon': '{"a":',
  'closed twice': '{"a":1}}',
  'closed by the other bracket': '{"a":[1}',
  'two values': '{"a":1}{"b":2}',
  'a value and a word': '{"a":1} true',
  'a comma at the end of a list': '{"a":[1,]}',
  'a comma at the end of an object': '{"a":1,}',
  'a comma at the beginning': '{,"a":1}',
  'two commas': '{"a":1,,"b":2}',
  'no comma': '{"a":1 "b":2}',
  'no colon': '{"a" 1}',
  'two colons': '{"a"::1}',
  'a name without quotes': '{a:1}',
  'a name that is a number': '{1:1}',
  'single quotes': "{'a':1}",
  'typographic quotes': '{“a”:1}',
  'a comment to the end of the line': '{"a":1} // b',
  'a comment between': '{/* b */"a":1}',
  'a number sign comment': '# a\n{"a":1}',
  'capital words': '{"a":TRUE}',
  'words of Python': '{"a":None}',
  'half a word': '{"a":nul}',
  'no number': '{"a":NaN}',
  'no end of a number': '{"a":Infinity}',
  'less than no end': '{"a":-Infinity}',
  'a sign alone': '{"a":-}',
  'a plus': '{"a":+1}',
  'two signs': '{"a":--1}',
  'a nought before': '{"a":01}',
  'a nought before, less than nought': '{"a":-01}',
  'a hexadecimal number': '{"a":0x1}',
  'an octal number': '{"a":0o1}',
  'a point at the end': '{"a":1.}',
  'a point at the beginning': '{"a":.1}',
  'two points': '{"a":1.2.3}',
  'an exponent without a number': '{"a":1e}',
  'a sum': '{"a":1+1}',
  'full-width figures': '{"a":１}',
  'a large number of another language': '{"a":1n}',
  'a number with underlines': '{"a":1_000}',
  'a line within a text': '{"a":"b\nc"}',
  'a tabulator within a text': '{"a":"b\tc"}',
  'a U+0000 within a text': '{"a":"b\0c"}',
  'a U+0000 between': '{"a":\u00001}',
  'a U+0000 at the end': '{"a":1}\0',
  'an escape that is none': '{"a":"\\x41"}',
  'an escape of a quote of another kind': '{"a":"\\\'"}',
  'half an escape': '{"a":"\\u12"}',
  'an escape in braces': '{"a":"\\u{1F600}"}',
  'an escape at the end': '{"a":"\\',
  'an escape outside of a text': '{\\u0022a":1}',
  'a blank that is none': '{"a":\u00a01}',
  'a wide blank': '{\u3000"a":1}',
  'a line separator between': '{"a":\u20281}',
  'a mark of byte order within': '{\ufeff"a":1}',
  markup: '<a>1</a>',
  'a form of plain HTML': 'a=1&b=2',
  'a script': 'alert(1)',
  'a function': '{"a":function(){}}',
  'a date': '{"a":new Date()}',
  'a word of protection': ')]}\',\n{"a":1}',
  'a length before it': '7\n{"a":1}',
  'lists within lists without end': '['.repeat(DEEP),
  'objects within objects without end': '{"a":'.repeat(DEEP),
  'brackets and braces in turn without end': '[{"a":'.repeat(DEEP / 2),
  'bytes that are UTF-16': [0x7b, 0, 0x22, 0, 0x61, 0, 0x22, 0, 0x3a, 0, 0x31, 0, 0x7d, 0],
  'bytes that are UTF-16 and say so': [0xff, 0xfe, 0x7b, 0, 0x7d, 0],
  'a zipped body that does not say so': [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab, 0x56, 0x4a, 4],
  'one byte that begins nothing': [0xff],
  'a byte between that is no text': [0x7b, 0x80, 0x7d],
};

/** JSON of which some readers make something else than others, or fall over. */
const ODD: Record<string, string | readonly number[]> = {
  null: 'null',
  true: 'true',
  'a number': '1',
  'a text': '"text"',
  'an empty text': '""',
  'an empty list': '[]',
  'an empty object': '{}',
  'an empty name': '{"":1}',
  'the same name twice': '{"a":1,"a":2}',
  'the same name twice, once in disguise': '{"a":1,"\\u0061":2}',
  'a prototype': '{"__proto__":{"administrator":true}}',
  'a prototype in disguise': '{"\\u005f_proto__":{"administrator":true}}',
  'a prototype further in': '{"a":[{"__proto__":null}]}',
  'a constructor': '{"constructor":{"prototype":{"administrator":true}}}',
  'names that every object has': '{"toString":1,"hasOwnProperty":2,"valueOf":{}}',
  'one that would be text': '{"toJSON":"x","then":1,"length":-1}',
  'nought, less': '-0',
  'a number that is too large': '1e9999',
  'a number that is too small': '-1e9999',
  'next to nothing': '1e-9999',
  'an exponent that is too large': '1e99999999999999999999',
  'beyond what is exact': '9007199254740993',
  'a number of a thousand figures': '1'.repeat(1_000),
  'many figures behind the point': `0.${'3'.repeat(1_000)}`,
  'half of a pair': '"\\ud800"',
  'the other half': '"\\udc00"',
  'a pair the wrong way round': '"\\udc00\\ud800"',
  'half of a pair as a name': '{"\\udfff":1}',
  'an escaped U+0000': '"a\\u0000b"',
  'an escaped U+0000 as a name': '{"\\u0000":1}',
  'what is no character': '"\uffff\\uffff"',
  'control characters, escaped': '"\\u0001\\u001f\\u007f\\u0080"',
  'from right to left': '"\u202eabc\u202c"',
  'a mark of byte order within a text': '"\ufeffa"',
  'a lone carriage return around': '\r1\r',
  'lists within lists': '['.repeat(DEEP) + ']'.repeat(DEEP),
  'objects within objects': '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
  'lists within lists, not so many': '['.repeat(5_000) + ']'.repeat(5_000),
  'a long list': `[${'0,'.repeat(50_000)}0]`,
  'many names': `{${Array.from({ length: 20_000 }, (_, n) => `"a${n}":0`).join(',')}}`,
  'a long text': `"${'x'.repeat(500_000)}"`,
  'text that is no UTF-8': [0x22, 0xe6, 0x97, 0x22],
  'an overlong character': [0x22, 0xc0, 0xaf, 0x22],
  'half of a pair in UTF-8': [0x22, 0xed, 0xa0, 0x80, 0x22],
  'beyond the last character': [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
};

export const JSON_TEXTS: readonly JsonText[] = [...named(BROKEN, true), ...named(ODD, false)];

/** A sound text, spoilt as happens on the way: each is no JSON any more. */
export function spoilt(sound: string): JsonText[] {
  const end = sound.length - 1;
  const cut = [1, Math.floor(end / 2), end].map((at) => sound.slice(0, at));
  return named(
    {
      'cut off after the first sign': cut[0]!,
      'cut off in the middle': cut[1]!,
      'cut off before the end': cut[2]!,
      'with a comma at its end': `${sound.slice(0, end)},}`,
      'sent twice in one': sound + sound,
      'with a U+0000 behind': `${sound}\0`,
      'with a comment': `/* */${sound}`,
      'with a prototype': `{"__proto__":{},${sound.slice(1)}`,
    },
    true,
  );
}

/** A text put into the place of a mark in another. */
export function inPlaceOf(mark: string, around: string, text: JsonText): Uint8Array<ArrayBuffer> {
  const [before = '', after = ''] = around.split(mark);
  return new Uint8Array(Buffer.concat([utf8(before), text.bytes, utf8(after)]));
}

function named(texts: Record<string, string | readonly number[]>, broken: boolean): JsonText[] {
  return Object.entries(texts).map(([name, text]) => ({
    ...{ name, broken, bytes: typeof text === 'string' ? utf8(text) : Uint8Array.from(text) },
  }));
}
