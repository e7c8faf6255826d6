import { mergeTexts } from '../../engine/merge/merge-texts.js';

const BEFORE = '{\n  "title": "数字",\n  "default": 3,\n  "maximum": 9\n}\n';
const with_ = (from: string, to: string, text = BEFORE) => text.replace(from, to);

test('two who change different lines both have their way', () => {
  const mine = with_('3', '4');
  const theirs = with_('数字', '天数');
  expect(mergeTexts('parameters.json', BEFORE, mine, theirs)).toEqual({
    text: with_('3', '4', theirs),
  });
});

test('two who change the same to different things disagree, and both are told', () => {
  const merged = mergeTexts('parameters.json', BEFORE, with_('3', '4'), with_('3', '5'));
  expect(merged).toEqual({
    conflicts: [{ file: 'parameters.json', pointer: '/default', base: 3, newBase: 5, overlay: 4 }],
  });
});

test('who changed nothing, or the same, takes what the other has', () => {
  const theirs = with_('3', '5');
  expect(mergeTexts('f.json', BEFORE, BEFORE, theirs)).toEqual({ text: theirs });
  expect(mergeTexts('f.json', BEFORE, theirs, theirs)).toEqual({ text: theirs });
  expect(mergeTexts('f.json', BEFORE, theirs, BEFORE)).toEqual({ text: theirs });
});

test('a file that one changes and the other takes away, or that is no JSON, is one conflict', () => {
  const mine = with_('3', '4');
  const whole = { file: 'f.json', pointer: '', overlay: mine };
  expect(mergeTexts('f.json', BEFORE, mine, null)).toEqual({ conflicts: [whole] });
  expect(mergeTexts('f.json', BEFORE, mine, '{')).toEqual({
    conflicts: [{ ...whole, newBase: '{' }],
  });
});
