import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Code that speaks to a terminal. */
const terminal = ['scripts/**', 'server/cli/**', 'tests/bench/**'];

export default defineConfig(
  { ignores: ['build/', 'data/', 'coverage/', '.cache/', '**/generated/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          '{client,scripts,tests}/tsconfig.json',
          'server/{domain,rules}/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A switch over a union names every member, so that a new member is met at every switch.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers and booleans are what messages and keys are made of; objects would print as [object Object].
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => setOpen(true)` is how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What is spread is codes of digits and letters, where a code point is a character.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A name that starts with an underscore says that a place in the signature is not needed.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // The compiler's noPropertyAccessFromIndexSignature asks for what this rule forbids.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      'max-lines': ['error', 300],
      'max-params': ['error', 4],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  // The compiler checks names and knows each file's globals.
  { files: ['**/*.{js,mjs}'], rules: { 'no-undef': 'off' } },
  { files: terminal, rules: { 'no-console': 'off' } },
  { files: ['client/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
);
