import type { RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import CheckboxesWidget from '@rjsf/antd/lib/widgets/CheckboxesWidget/index.js';
import RadioWidget from '@rjsf/antd/lib/widgets/RadioWidget/index.js';
import { FieldTemplate } from './templates/FieldTemplate.js';
import { ObjectTemplate } from './templates/ObjectTemplate.js';
import { RowTemplate } from './templates/RowTemplate.js';
import { RowsTemplate } from './templates/RowsTemplate.js';
import { DateWidget } from './widgets/DateWidget.js';
import { LineWidget } from './widgets/LineWidget.js';
import { MomentWidget } from './widgets/MomentWidget.js';
import { NumberWidget } from './widgets/NumberWidget.js';
import { ParagraphWidget } from './widgets/ParagraphWidget.js';
import { FilesWidget } from './widgets/FilesWidget.js';
import { SelectWidget } from './widgets/SelectWidget.js';
import { SignatureWidget } from './widgets/SignatureWidget.js';
import { TimeWidget } from './widgets/TimeWidget.js';
import { YesNoWidget } from './widgets/YesNoWidget.js';

/**
 * What draws which field, by the names that looks.ts gives and packs may write as ui:widget. Of
 * @rjsf/antd only what is used is taken: the whole theme weighs more than the rest of the client.
 */
export const widgets: RegistryWidgetsType = {
  text: LineWidget,
  phone: LineWidget,
  email: LineWidget,
  uri: LineWidget,
  'id-number': LineWidget,
  number: NumberWidget,
  textarea: ParagraphWidget,
  date: DateWidget,
  time: TimeWidget,
  'date-time': MomentWidget,
  radio: RadioWidget,
  checkboxes: CheckboxesWidget,
  select: SelectWidget,
  post: SelectWidget,
  unit: SelectWidget,
  yesNo: YesNoWidget,
  photo: FilesWidget,
  file: FilesWidget,
  signature: SignatureWidget,
};

export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: RowsTemplate,
  ArrayFieldItemTemplate: RowTemplate,
};
