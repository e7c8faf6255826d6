import type { Browser } from 'playwright-core';
import { launch } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the browser draws Chinese with a font that has it', async () => {
  const page = await browser.newPage();
  await page.setContent('<canvas></canvas>');
  const [drawn, missing] = await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) throw new Error('No canvas');
    return ['责', '\u{10FFFE}'].map((character) => {
      context.clearRect(0, 0, 300, 150);
      context.font = '64px sans-serif';
      context.fillText(character, 10, 80);
      return canvas.toDataURL();
    });
  });
  // A character without a font is drawn as the same box as one that does not exist.
  expect(drawn).not.toBe(missing);
});
