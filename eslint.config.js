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
      // A switch names every member of its union, or hands the narrowed rest on by its default.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Walking up a chain starts at `this`; what the rule guards against ended with arrow functions.
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers and booleans are what messages and keys are made of; objects would print as [object Object].
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => setOpen(true)` is how handlers are written, `return next(error)` how one ends early.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Mongoose types the options of a path as a class and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // What is spread is codes of digits and letters, where a code point is a character.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An underscore says that a place in a signature is not needed; what stands before a rest is left out of it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
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
