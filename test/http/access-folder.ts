import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CALM, type ListFolder, listFolder } from './list-folder.js';

type Document = Record<string, unknown> & { id: string };

/** The flood watch with lists, where tiers read more or less of gauges that say more of their keepers. */
export async function accessFolder(): Promise<ListFolder> {
  const folder = await listFolder();
  const change = async (file: string, changed: (document: Document) => object) => {
    const text = await readFile(join(folder.path, file), 'utf8');
    await folder.put(file, changed(JSON.parse(text) as Document));
  };
  for (const [tier, access] of Object.entries(ACCESS))
    await change(`tiers/${tier}.json`, (document) => ({ ...document, access }));
  await change('records/water-gauge.json', withMore);
  await change('forms/inspection.json', withKnown);
  await change('ledgers/gauges.json', (document) => ({
    ...document,
    columns: {
      ...(document['columns'] as object),
      illness: { title: '病情', value: 'record.illness' },
      ill: { title: '有病', value: "record.illness != ''", filter: true },
    },
  }));
  const ill = { title: '按病情', value: "record.illness != ''" };
  await folder.put('indicators/calm.json', { ...CALM, by: { ...CALM.by, ill } });
  await change('samples/river.json', withIllness);
  return folder;
}

/** Of one gauge it is known what its keeper suffers from. */
export const ILLNESS = '腰椎旧伤';

const ACCESS: Record<string, object> = {
  'gauge-keeper': {
    reads: { sensitive: 'hidden' },
    while: {
      reinforcing: { process: 'high-water', states: ['reinforce'], reads: { sensitive: 'shown' } },
    },
  },
  'dike-chief': {
    reads: { personal: 'hidden' },
    reveals: true,
    shares: { with: ['dike-chief'], days: 30 },
    exports: 1,
    emergencies: true,
    audits: true,
  },
  'flood-office': {
    reads: { personal: 'shown', sensitive: 'shown' },
    approves: true,
    audits: true,
  },
  rescuer: { reads: { personal: 'hidden', sensitive: 'hidden' } },
};

function withMore(document: Document): object {
  const schema = document['schema'] as { properties: object };
  return {
    ...document,
    schema: {
      ...schema,
      properties: { ...schema.properties, illness: { type: 'string', title: '看水员病情' } },
    },
    sensitivity: {
      keeperPhone: { class: 'sensitive', mask: { keepFirst: 3, keepLast: 2 } },
      illness: { class: 'personal' },
    },
  };
}

/** What is known of the keeper stands in the form already. */
function withKnown(document: Document): object {
  const schema = document['schema'] as { properties: object };
  const text = { type: 'string', maxLength: 40 };
  return {
    ...document,
    schema: {
      ...schema,
      properties: {
        ...schema.properties,
        calledAt: { ...text, title: '看水员电话' },
        ailment: { ...text, title: '看水员病情' },
      },
    },
    fields: {
      ...(document['fields'] as object),
      calledAt: { prefill: 'record.keeperPhone' },
      ailment: { prefill: 'record.illness' },
    },
  };
}

function withIllness(document: Document): object {
  const records = document['records'] as Record<string, { data: object }>;
  const gauge = records['gauge-e1']!;
  return {
    ...document,
    records: { ...records, 'gauge-e1': { ...gauge, data: { ...gauge.data, illness: ILLNESS } } },
  };
}
