import { useContext } from 'react';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { surroundings } from '../form-context.js';
import { sectionsOf } from '../sections/sections-of.js';
import { SectionsInTurn } from '../sections/SectionsInTurn.js';
import { TurnsContext } from '../sections/use-turns.js';
import styles from './sections.module.css';

/** The form's sections, each a fieldset under its heading, of a long form one at a time; within rows, just the parts. */
export function ObjectTemplate(props: ObjectFieldTemplateProps) {
  const { properties, fieldPathId, registry, title } = props;
  const turns = useContext(TurnsContext);
  if (fieldPathId.path.length > 0) {
    return (
      <fieldset className={styles.parts}>
        {title !== '' && <legend className="visually-hidden">{title}</legend>}
        {properties.map(({ content }) => content)}
      </fieldset>
    );
  }
  const contents = new Map(properties.map(({ name, content }) => [name, content]));
  if (turns !== undefined) return <SectionsInTurn turns={turns} contents={contents} />;
  return sectionsOf([...contents.keys()], surroundings(registry).sections).map(
    ({ id, title: heading, description, names }) => (
      <fieldset key={id} className={styles.section}>
        {heading !== undefined && (
          <legend>
            <h2>{heading}</h2>
          </legend>
        )}
        {description !== undefined && <p className={styles.description}>{description}</p>}
        {names.map((name) => contents.get(name))}
      </fieldset>
    ),
  );
}
