// What a compiler does not see. Layout is Prettier's; who may import whom is .dependency-cruiser.cjs.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const CODE = ['**/*.ts', '**/*.tsx'];
const GENERATED = [
  '*/types.ts',
  'server/http/types.ts',
  'client/api/types.ts',
  '**/meta-schemas.ts',
];

/** The engine gives the same answer everywhere and always: time, chance and place are arguments. */
const PURE = {
  'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'fetch'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The time is an argument.' },
    { object: 'Math', property: 'random', message: 'Ids and chance are arguments.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector:
        'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
      message: 'The time is an argument.',
    },
    {
      selector:
        'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
      message: "This reads the machine's time zone; the pack's own is an argument.",
    },
    {
      selector: 'MemberExpression[property.name=/^(toLocale\\w+|localeCompare)$/]',
      message: "This depends on the machine's language and on the version of its data.",
    },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'data/', 'test/output/', ...GENERATED] },
  {
    // A rule that is wrong is changed here, for all and in sight of all; no file makes an exception for itself.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  {
    // `const { $id, ...rest }` is how one property is left out.
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    // These run in the Node that lints them.
    languageOptions: { globals: namesOf(globalThis), sourceType: 'module' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: CODE,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A class may be there for its decorator's sake only, or be the name of a type in expressions.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      // A request may answer nothing: request<void>(…).
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Numbers are safe in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => open()}` is how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A function that stands in a table takes what its row gives, and may need less.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // What comes from the wire or from storage is given its generated type where it is read.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A key may be removed from a record that is keyed by id.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: CODE,
    // A file that is long has two subjects.
    rules: { 'max-lines': ['warn', 200] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test expects to be there is not asked for politely: its absence fails the test.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Matchers such as expect.objectContaining are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // Texts taken apart in tests are digits.
      '@typescript-eslint/no-misused-spread': 'off',
      // A story or a table of cases may be long.
      'max-lines': 'off',
    },
  },
  {
    files: ['server/store/**/*.ts', 'test/store/**/*.ts'],
    rules: {
      // sql.send`…` is a statement that nobody waits for.
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
    },
  },
  {
    files: ['server/accounts/oidc.ts'],
    rules: {
      // Marked so that it stands out: an identity provider on this very machine may speak http.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  { files: ['engine/**/*.ts'], rules: PURE },
  {
    files: ['client/**/*.tsx', 'client/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
);

function namesOf(object) {
  const names = Object.getOwnPropertyNames(object);
  return Object.fromEntries([...names, 'require', 'module'].map((name) => [name, 'readonly']));
}
