import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run dev -w readout-web` serves the sources and takes the API from a `readout serve` at its usual port. */
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:8484' } },
  build: {
    target: 'es2023',
    // The content security policy takes no data addresses for fonts.
    assetsInlineLimit: 0,
    emptyOutDir: true,
  },
});
