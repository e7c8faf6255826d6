import type studio from './studio/zh-CN.json';
import type zh from './zh-CN.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    // A word that is not in the Chinese file does not compile.
    resources: { translation: typeof zh & { studio: typeof studio } };
  }
}
