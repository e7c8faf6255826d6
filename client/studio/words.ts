import i18next from 'i18next';
import zh from '../locales/studio/zh-CN.json';

// The studio's words come with the studio: whoever fills a form on a phone does not fetch them.
i18next.addResourceBundle('zh-CN', 'translation', { studio: zh }, true);
