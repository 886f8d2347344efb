import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.secrets', 'test/operations/types', 'gateway/console/generated'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // type-graphql reads parameter types at run time, where a type-only import would be erased.
  {
    files: ['subgraphs/**/*.resolver.ts', 'subgraphs/**/*.type.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.mts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false },
      globals: { process: 'readonly', console: 'readonly' },
    },
  },
  // Some offices serve the console without TLS. Browsers then lack some APIs, such as `crypto.randomUUID`.
  {
    files: ['gateway/console/**/*.ts', 'gateway/console/**/*.tsx'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'A page without TLS has none: use newKey.' },
      ],
    },
  },
  // A function expression that is assigned to a property keeps what it refers to until the next full garbage collection
  // (shared/runtime/DECISIONS.md, "No function expression is assigned to a property"). The rule allows a static field,
  // because it is assigned only once.
  {
    files: ['gateway/**/*.ts', 'shared/**/*.ts', 'subgraphs/**/*.ts'],
    ignores: ['gateway/console/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(AssignmentExpression[left.type="MemberExpression"], PropertyDefinition[static=false]) > ' +
            ':matches(ArrowFunctionExpression, FunctionExpression)',
          message:
            'Assign no function expression to a property: it keeps what it refers to in memory until the next full ' +
            'garbage collection. Declare a method, or store the function in a constant first. See shared/runtime/DECISIONS.md.',
        },
      ],
    },
  },
  // CommonJS scripts run before anything is built.
  {
    files: ['**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      sourceType: 'commonjs',
      parserOptions: { projectService: false },
      globals: { require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
