import type { FormDocument } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

const QUESTION = { zh: '在它前面的单选题', en: 'single choice before it' };
const CHOICE = { zh: '选项', en: 'choice' };

/** Choices are narrowed by a single choice that is asked before, to choices that there are. */
export function checkNarrowed(linking: Linking, { schema }: FormDocument, place: Place): void {
  const fields = Object.entries(schema.properties);
  fields.forEach(([name, { narrowedBy, choices = {} }], index) => {
    if (narrowedBy === undefined) return;
    const at = below(place, 'schema', 'properties', name, 'narrowedBy');
    const before = fields.slice(0, index).filter(([, { type, choices: own }]) => {
      return type === 'string' && own !== undefined;
    });
    const { field, to } = narrowedBy;
    const names = before.map(([earlier]) => earlier);
    if (!linking.among(field, names, QUESTION, below(at, 'field'))) return;
    const answers = Object.keys(schema.properties[field]?.choices ?? {});
    for (const [answer, left] of Object.entries(to)) {
      if (!linking.among(answer, answers, CHOICE, below(at, 'to', answer))) continue;
      left.forEach((value, order) =>
        linking.among(value, Object.keys(choices), CHOICE, below(at, 'to', answer, order)),
      );
    }
  });
}

/** Nothing is filled in a note, so nothing can be asked of it. */
export function checkNotes(linking: Linking, form: FormDocument, place: Place): void {
  for (const [name, { format }] of Object.entries(form.schema.properties)) {
    if (format !== 'note') continue;
    const { required, prefill, computed } = form.fields?.[name] ?? {};
    const isRequired = required === true || form.schema.required?.includes(name) === true;
    if (!isRequired && prefill === undefined && computed === undefined) continue;
    linking.fault(below(place, 'schema', 'properties', name, 'format'), {
      code: 'note-is-not-answered',
      message: {
        zh: '说明文字不用填，不能设为必填、预填或自动计算',
        en: 'Nothing is filled in a note: it cannot be required, prefilled or computed',
      },
    });
  }
}
