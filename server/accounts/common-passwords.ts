/**
 * Of the passwords that are guessed first, those that are long enough to pass for one, and the pieces that they
 * are made of. Written here in lower case.
 */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  'administrator',
  'adminadminadmin',
  'admin1234567',
  'admin12345678',
  'admin123456789',
  'changeme1234',
  'changemechangeme',
  'correcthorsebatterystaple',
  'iloveyou1234',
  'letmeinletmein',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'password@123',
  'passwordpassword',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  'qwerty123456',
  'qwertyqwerty',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  'q1w2e3r4t5y6',
  'woaini1314520',
  'woaini520131',
  'woaini123456',
  'a123456789012',
  'aa123456789012',
  'abc123456789',
  'abcd12345678',
  'abcdefghijkl',
  'abcdef123456',
  'asdfghjkl123',
  'asdfasdfasdf',
  'welcome12345',
  'zhongguo1234',
  'zxcvbnm12345',
]);

/** Whether a guesser would come to it soon: a common one, one sign or a short piece over and over, or a row of digits. */
export function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  return COMMON_PASSWORDS.has(lower) || isRepeated(lower) || isRow(lower);
}

/** aaaaaaaaaaaa, 123123123123, abcabcabcabc. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some((length) => {
    const piece = text.slice(0, length);
    return piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text;
  });
}

/** 123456789012, 987654321098. */
function isRow(text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const steps = Array.from(text, (digit, at) => (Number(text[at + 1]) - Number(digit) + 10) % 10);
  const inner = steps.slice(0, -1);
  return inner.every((step) => step === 1) || inner.every((step) => step === 9);
}
