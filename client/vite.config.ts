import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every screen needs, in one file. The screens, antd and what draws forms come when they are opened. */
const BASE =
  /client\/(ui|api|outbox)\/|client\/app\/(?!AntdTheme|ClockSheet|Year)|client\/locales\/(language|zh)|engine\/calendar\/(day|zone)|node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|@tanstack)\//;

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      // The texts of packs are plain: rjsf's Markdown is neither wanted nor fetched.
      {
        find: 'markdown-to-jsx/react',
        replacement: `${import.meta.dirname}/forms/plain-text.ts`,
      },
      // So are the descriptions of the language's schemas, which codemirror-json-schema shows.
      {
        find: /^(markdown-it|@shikijs\/markdown-it\/core|shiki\/(core|themes\/.+|langs\/.+))$/,
        replacement: `${import.meta.dirname}/studio/files/plain-markdown.ts`,
      },
    ],
  },
  build: {
    // Beside the compiled server, which serves it.
    outDir: '../dist/client',
    emptyOutDir: true,
    // Few files: on a poor line each request costs more than the bytes it saves.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // Our own modules lie under /api too (client/api/*.ts); only requests go to the server.
    proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': 'http://127.0.0.1:3000' },
  },
});
