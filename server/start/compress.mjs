// After the client was built: compresses its files once, so that no request waits for it. The server
// sends what the browser takes (preCompressed of @fastify/static).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'dist/client/assets';
const TEXT = /\.(js|css|svg|json)$/;
/** Below it the headers of an answer weigh more than what is saved. */
const LEAST_BYTES = 1024;

for (const name of readdirSync(FOLDER).filter((file) => TEXT.test(file))) {
  const file = `${FOLDER}/${name}`;
  const content = readFileSync(file);
  if (content.length < LEAST_BYTES) continue;
  writeFileSync(`${file}.br`, brotli(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

function brotli(content) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotliCompressSync(content, {
    params: { [BROTLI_PARAM_QUALITY]: 10, [BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}
