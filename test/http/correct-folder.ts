import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListFolder, listFolder } from './list-folder.js';

type Document = Record<string, unknown>;

/**
 * The flood watch with lists, whose inspections are remembered: who sent one may put it right within four hours, the
 * chief at any time. The keeper does not read what the chief reads masked.
 */
export async function correctFolder(): Promise<ListFolder> {
  const folder = await listFolder();
  const change = async (file: string, changed: (document: Document) => object) => {
    const text = await readFile(join(folder.path, file), 'utf8');
    await folder.put(file, changed(JSON.parse(text) as Document));
  };
  await change('processes/high-water.json', remembersInspections);
  await change('forms/inspection.json', (form) => ({
    ...form,
    corrects: { within: { hours: 4 }, tiers: ['dike-chief'] },
    sensitivity: { keeperId: { class: 'sensitive', mask: { keepFirst: 6, keepLast: 4 } } },
  }));
  await change('documents/order.json', (order) => ({
    ...order,
    paragraphs: { body: '{{ record.label }}水位{{ case.levelCm }}厘米，发现渗漏，请立即抢护。' },
  }));
  await change('ledgers/high-water.json', (ledger) => ({
    ...ledger,
    columns: {
      ...(ledger['columns'] as object),
      level: { title: '巡查水位', value: 'case.levelCm', width: 8 },
    },
  }));
  const reads = { 'gauge-keeper': 'hidden', 'dike-chief': 'masked', 'flood-office': 'shown' };
  for (const [tier, sensitive] of Object.entries(reads))
    await change(`tiers/${tier}.json`, (document) => ({
      ...document,
      access: { reads: { personal: 'shown', sensitive }, audits: tier === 'flood-office' },
    }));
  return folder;
}

function remembersInspections(process: Document): object {
  const { data, states } = process as { data: object; states: Record<string, Document> };
  const watch = states['watch'] as { on: Record<string, { do: object }> };
  const level = { set: { levelCm: 'form.levelCm', inspectedOn: 'form.inspectedOn' } };
  const leaking = { ...watch.on['leaking'], do: { ...watch.on['leaking']?.do, level } };
  return {
    ...process,
    headline: '{{ record.label }}高水位，{{ case.levelCm }}厘米',
    data: {
      ...data,
      levelCm: { type: 'integer', title: '水位' },
      inspectedOn: { type: 'string', format: 'date', title: '巡查日' },
    },
    states: { ...states, watch: { ...watch, on: { ...watch.on, leaking } } },
  };
}
