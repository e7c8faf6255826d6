import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      // The texts of packs are plain: rjsf's Markdown is neither wanted nor fetched.
      'markdown-to-jsx/react': `${import.meta.dirname}/forms/plain-text.ts`,
    },
  },
  // Beside the compiled server, which serves it.
  build: { outDir: '../dist/client', emptyOutDir: true },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // Our own modules lie under /api too (client/api/*.ts); only requests go to the server.
    proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': 'http://127.0.0.1:3000' },
  },
});
