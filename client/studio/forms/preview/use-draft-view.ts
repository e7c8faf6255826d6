import { useMemo } from 'react';
import { readableBeside } from '../../../../engine/authoring/form/users-of-form.js';
import type { Data } from '../../../../engine/json.js';
import type { Fields, ParametersDocument } from '../../../../engine/types.js';
import type { FormView } from '../../../api/types.js';
import { useNow } from '../../../ui/now.js';
import { documentOf, pickable, usePack } from '../../bench/pack.js';
import { useFormBench } from '../form-bench.js';

/** The form as the server would give it, made of the draft; what the case and the record say is assumed. */
export function useDraftView(assumed: Data): FormView {
  const pack = usePack();
  const { id, form } = useFormBench();
  const { timeZone } = useNow();
  return useMemo(() => {
    const { parameters = {} } = (documentOf(pack, 'parameters.json') ??
      {}) as Partial<ParametersDocument>;
    const beside = readableBeside(pack, id);
    const known = (owner: 'case' | 'record') => valuesOf(owner, beside[owner], assumed);
    return {
      id,
      hash: id,
      title: form.title,
      definition: { ...form },
      context: {
        parameters,
        record: known('record'),
        case: known('case'),
        recordFields: beside.record,
        caseFields: beside.case,
        now: '',
        timeZone,
        choices: offeredChoices(form.schema.properties, pack),
      },
    };
  }, [pack, id, form, assumed, timeZone]);
}

/** What is assumed of a case or a record, by its own names. */
function valuesOf(owner: string, fields: Fields, assumed: Data): Data {
  return Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const value = assumed[`${owner}_${name}`];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Posts and units that the pack cannot know: one for each tier, and one of each type. */
function offeredChoices(
  fields: Fields,
  pack: ReturnType<typeof usePack>,
): Record<string, Record<string, string>> {
  const tiers = new Map(pickable(pack, 'tiers').map(({ id, title }) => [id, title]));
  const { types = {} } = (documentOf(pack, 'units.json') ?? {}) as {
    types?: Record<string, { title?: string }>;
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { format, roles = [], unitType }]) => {
      if (format === 'post')
        return [[name, Object.fromEntries(roles.map((role) => [role, tiers.get(role) ?? role]))]];
      if (format !== 'unit') return [];
      const offered = Object.entries(types).filter(
        ([type]) => unitType === undefined || type === unitType,
      );
      return [
        [name, Object.fromEntries(offered.map(([type, { title }]) => [type, title ?? type]))],
      ];
    }),
  );
}
