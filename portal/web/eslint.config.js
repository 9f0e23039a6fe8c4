import pluginVue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'

const wallClock =
  'Ask shared/clock.ts for the time, so that tests and a phone with a wrong clock agree with the server.'

export default defineConfigWithVueTs(
  { ignores: ['node_modules', '**/components.d.ts', 'shots'] },
  pluginVue.configs['flat/essential'],
  vueTsConfigs.recommended,
  a11y.configs['flat/recommended'],
  {
    rules: {
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/shared/clock.ts', 'src/**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: wallClock },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: wallClock },
      ],
    },
  },
)
