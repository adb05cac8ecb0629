import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The files that may brand a plain value with `as`: the makers of `Cents`, `FiscalYear`, `LineItemId`. */
const brandMakers = ['packages/shared/src/{money,fiscal-year,ids,line-item}.ts', 'packages/shared/src/day.ts']
const packages = ['packages/*/src/**/*.ts']
const tests = ['**/*.test.{ts,tsx}', '**/*.fixture.ts', 'apps/web/e2e/**']

const clockAndChance = [
  { object: 'Math', property: 'random', message: 'Packages are pure: the same input gives the same output. Take the value as an argument.' },
  { object: 'Date', property: 'now', message: 'Packages are pure: take today as an argument.' },
]
const farAway = { regex: '^(?:\\.\\./){2}', message: 'Inside a package import by #file.ts, across packages by name.' }

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/build/', '**/.react-router/', '.cuentas/', '.cache/', 'coverage/', 'data/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: {
      'max-lines': ['error', 300],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx:'] }],
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { patterns: [farAway] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Type-aware, each for a mistake that tsc lets through: a lost promise, a forgotten case, an `any` that leaks from JSON.parse.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
    },
  },
  { files: brandMakers, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  {
    files: packages,
    ignores: tests,
    rules: {
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-globals': ['error', { name: 'Date', message: 'Packages are pure: take today as an argument.' }],
      'no-restricted-syntax': ['error', { selector: 'ClassDeclaration, ClassExpression', message: 'No classes in packages: plain data and functions.' }],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', '.config/*.ts'],
    ignores: ['apps/server/src/env.ts', 'apps/*/vite.config.ts', 'apps/*/react-router.config.ts', '.config/*.ts', ...tests],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only apps/server/src/env.ts reads the environment.' }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      // React Router's loaders answer "not found" and redirects by throwing a Response.
      '@typescript-eslint/only-throw-error': 'off',
      // A table that scrolls sideways must be reachable by keyboard: a named region with tabIndex.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'], allowExpressionValues: true }],
    },
  },
  {
    files: tests,
    rules: { 'max-lines': ['error', 400] },
  },
)
