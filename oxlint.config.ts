import { defineConfig } from 'oxlint';
import { areas } from './scripts/layers.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error' },
  ignorePatterns: ['out/**', 'release/**', 'node_modules/**', 'test-results/**'],
  rules: {
    eqeqeq: 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/no-danger': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/await-thenable': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/no-disabled-tests': 'off',
    // Code points are what is meant wherever text is split here.
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': 'off',
  },
  overrides: [
    ...areas.map((area) => ({
      files: [...area.files],
      ...(area.except === undefined ? {} : { excludeFiles: [...area.except] }),
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: area.bans.map(({ regex, message, isTypeAllowed }) => ({
              regex,
              message,
              ...(isTypeAllowed === undefined ? {} : { allowTypeImports: isTypeAllowed }),
            })),
          },
        ] as ['error', object],
      },
    })),
    { files: ['*.config.ts', 'scripts/electron/defaultApp/**'], rules: { 'import/no-default-export': 'off' as const } },
    { files: ['**/*.d.ts'], rules: { 'no-var': 'off' as const } },
    { files: ['tests/**'], rules: { 'max-lines': 'off' as const } },
  ],
});
