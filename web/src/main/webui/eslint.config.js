import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Imports go one way: ui, api, then features, then app. */
const oneWay = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const noApp = { regex: '/app/', message: 'Only app may import from app.' };
const noOtherFeature = {
  // The plan is drawn by booking, occupancy and manage; a booking is cancelled, repeated, waited for or given a title, a fault reported, a guest announced, an exchange offered and a refusal explained, in the same way wherever it is shown.
  regex: '^\\.\\./(?!\\.\\./|floor-plan/|cancelling/|series/|waitlist/|meeting/|fault/|guest/|exchange/|decision/)|/features/(?!floor-plan/|cancelling/|series/|waitlist/|meeting/|fault/|guest/|exchange/|decision/)',
  message: 'A feature does not import another feature.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/booking', 'src/api/occupancy', 'src/api/notification'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.serviceworker, ...globals.node } } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      // Parameters of types that the generator gives and nobody reads.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      // Pages and dialogs move focus on purpose; the rule knows no dialogs.
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  { files: ['src/features/**'], rules: oneWay(noApp, noOtherFeature) },
  { files: ['src/features/{series,waitlist}/**'], rules: oneWay(noApp, { ...noOtherFeature, regex: '^\\.\\./(?!\\.\\./|cancelling/)|/features/(?!cancelling/)' }) },
  { files: ['src/features/{floor-plan,cancelling,meeting,fault,guest,exchange,decision}/**'], rules: oneWay(noApp, { ...noOtherFeature, regex: '^\\.\\./(?!\\.\\./)|/features/' }) },
  { files: ['src/ui/**', 'src/api/**'], rules: oneWay(noApp, { regex: '/features/', message: 'ui and api know no feature.' }) },
  { files: ['src/ui/**'], rules: oneWay(noApp, { regex: '/features/|/api/(booking|occupancy|notification)/', message: 'ui knows no feature and no service.' }) },
);
