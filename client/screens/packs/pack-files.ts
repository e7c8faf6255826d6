const FOLDERS: Record<string, string> = {
  tier: 'tiers/',
  record: 'records/',
  signal: 'signals/',
  form: 'forms/',
  process: 'processes/',
  calendar: 'calendars/',
  document: 'documents/',
  scenario: 'scenarios/',
  locale: 'locales/',
  sample: 'samples/',
};

/** The JSON files among `files`, as text by their path in the pack. */
export async function packFiles(files: File[]): Promise<Record<string, string>> {
  const json = files.filter(({ name }) => name.endsWith('.json'));
  const entries = await Promise.all(
    json.map(async (file) => {
      const text = await file.text();
      return [pathOf(file, text), text] as const;
    }),
  );
  return Object.fromEntries(entries.toSorted(([one], [other]) => one.localeCompare(other)));
}

/** A file of a chosen folder knows its place; a file chosen alone belongs where its kind lies. */
function pathOf(file: File, text: string): string {
  if (file.webkitRelativePath !== '') return file.webkitRelativePath.replace(/^[^/]+\//u, '');
  const kind = /"kind"\s*:\s*"([a-z]+)"/u.exec(text)?.[1] ?? '';
  return `${FOLDERS[kind] ?? ''}${file.name}`;
}
