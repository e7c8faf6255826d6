import type { ObjectFieldTemplatePropertyType, ObjectFieldTemplateProps } from '@rjsf/utils';
import type { Sections } from '../../../engine/types.js';
import { surroundings } from '../form-context.js';
import styles from './sections.module.css';

/** The form's sections, each a fieldset under its heading; within rows, just the parts. */
export function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const { properties, fieldPathId, registry, title } = props;
  if (fieldPathId.path.length > 0) {
    return (
      <fieldset className={styles.parts}>
        {title !== '' && <legend className="visually-hidden">{title}</legend>}
        {properties.map(({ content }) => content)}
      </fieldset>
    );
  }
  return sectionsOf(properties, surroundings(registry).sections).map(
    ({ id, heading, description, content }) => (
      <fieldset key={id} className={styles.section}>
        {heading !== undefined && (
          <legend>
            <h2>{heading}</h2>
          </legend>
        )}
        {description !== undefined && <p className={styles.description}>{description}</p>}
        {content}
      </fieldset>
    ),
  );
}

interface ShownSection {
  id: string;
  heading?: string;
  description?: string | undefined;
  content: ObjectFieldTemplatePropertyType['content'][];
}

/** Sections with something asked in them, in order; fields that belong to none come last. */
function sectionsOf(
  asked: ObjectFieldTemplatePropertyType[],
  sections: Sections = {},
): ShownSection[] {
  const rest = new Map(asked.map(({ name, content }) => [name, content]));
  const shown: ShownSection[] = Object.entries(sections).map(
    ([id, { title, description, fields }]) => {
      const content = fields.flatMap((name) => rest.get(name) ?? []);
      for (const name of fields) rest.delete(name);
      return { id, heading: title, description, content };
    },
  );
  return [...shown, { id: '', content: [...rest.values()] }].filter(
    ({ content }) => content.length > 0,
  );
}
