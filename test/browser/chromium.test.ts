import type { Browser } from 'playwright-core';
import { violationsIn } from './axe.js';
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

test('axe is asked, and says what is wrong where', async () => {
  const page = await browser.newPage();
  const pale = '<p style="color: #ccc; background: #fff">看不清</p>';
  const html = (body: string) =>
    `<!doctype html><html lang="zh"><title>页</title><body>${body}</body></html>`;
  await page.setContent(html(`<main><img src="data:,">${pale}</main>`));
  expect(await violationsIn(page)).toEqual(['color-contrast: p', 'image-alt: img']);
  expect(await violationsIn(page, 'p')).toEqual(['image-alt: img']);
  await page.setContent(html('<main><h1>好</h1><p>看得清</p></main>'));
  expect(await violationsIn(page)).toEqual([]);
  await page.setContent(html('<iframe title="里面" srcdoc="<p>别处</p>"></iframe>'));
  await expect(violationsIn(page)).rejects.toThrow('a frame');
});
