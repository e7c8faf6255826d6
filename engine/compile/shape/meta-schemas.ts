// Generated from definitions/schema by `npm run types`. Do not edit.
export const META_SCHEMAS: Record<string, unknown>[] = [
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'calendar.schema.json',
    title: 'CalendarDocument',
    description:
      'calendars/<id>.json: which days are open. A day is open when it is a make-up day, or when it is neither of the weekly rest nor a holiday; and, where the calendar has periods, lies in one of them.',
    type: 'object',
    properties: {
      kind: { description: 'Always calendar.', const: 'calendar' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      basedOn: {
        description: 'Another calendar whose weekly rest, holidays and make-up days hold here too.',
        $ref: 'common.schema.json#/$defs/id',
      },
      weeklyRest: {
        description: 'Days of every week that are closed.',
        type: 'array',
        items: { enum: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
        uniqueItems: true,
      },
      opensAt: {
        description:
          'When an open day begins: timers counted on this calendar fire at this time unless they say another.',
        $ref: 'common.schema.json#/$defs/timeOfDay',
      },
      closesAt: {
        description: 'When an open day ends: tasks counted on this calendar are due at this time.',
        $ref: 'common.schema.json#/$defs/timeOfDay',
      },
      periods: {
        title: 'Periods',
        description:
          'The spans in which days can be open, such as terms, by id. Left out: the whole year.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: '#/$defs/span' },
      },
      holidays: {
        title: 'Holidays',
        description: 'Closed spans by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: '#/$defs/span' },
      },
      makeUpDays: {
        title: 'MakeUpDays',
        description:
          'Days that are open although the weekly rest would close them (调休), with the reason, by date.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/date' },
        additionalProperties: { $ref: 'common.schema.json#/$defs/text' },
      },
      knownUntil: {
        description:
          'The last day for which the calendar was published. Days after it are counted by the weekly rest alone, and what was counted so says that it is an estimate.',
        $ref: 'common.schema.json#/$defs/date',
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title'],
    additionalProperties: false,
    $defs: {
      span: {
        title: 'Span',
        description: 'From one day to another, both included.',
        type: 'object',
        properties: {
          title: { description: 'Its name.', $ref: 'common.schema.json#/$defs/text' },
          from: { $ref: 'common.schema.json#/$defs/date' },
          to: { $ref: 'common.schema.json#/$defs/date' },
        },
        required: ['title', 'from', 'to'],
        additionalProperties: false,
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'common.schema.json',
    title: 'Common',
    description: 'Pieces that several kinds of documents share.',
    $defs: {
      id: {
        title: 'Id',
        description:
          'The name of a document or of an element in it: kebab-case ASCII. Never changes once published; a title may.',
        type: 'string',
        pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
        maxLength: 64,
      },
      name: {
        title: 'Name',
        description:
          'The name of a field or a parameter, as expressions write it: camelCase ASCII.',
        type: 'string',
        pattern: '^[a-z][A-Za-z0-9]*$',
        maxLength: 64,
      },
      text: {
        title: 'Text',
        description:
          "Words that people read, in the pack's language. Plain text: no markup is interpreted.",
        type: 'string',
        minLength: 1,
        maxLength: 4000,
      },
      cites: {
        title: 'Cites',
        description:
          'The clauses of policy.json that this element implements, by id. From them come the coverage report and the answer to “why do I have this task?”.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
      },
      assumes: {
        title: 'Assumes',
        description:
          'What the district decided where the policy is silent, as a sentence. Listed by the report of assumptions.',
        type: 'string',
        minLength: 1,
      },
      expression: {
        title: 'Expression',
        description:
          "A CEL expression, type-checked against the declared fields when the pack is loaded. A field that was left empty reads as '', 0, false or []; whether a date is there is asked with has(form.day).",
        type: 'string',
        minLength: 1,
        maxLength: 2000,
      },
      date: {
        title: 'CalendarDate',
        description: "A day of the pack's time zone, ISO 8601: 2026-09-01.",
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      },
      timeOfDay: {
        title: 'TimeOfDay',
        description: "A time of day in the pack's time zone: 08:30.",
        type: 'string',
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      },
      localTime: {
        title: 'LocalTime',
        description: "A minute in the pack's time zone, ISO 8601 without offset: 2026-09-01T08:30.",
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$',
      },
      duration: {
        title: 'Duration',
        description:
          'How long: the name of a parameter with a unit of time, written params.visitWithin, or a number of one unit. Days that name a calendar count its open days only; other units are plain. Exactly one unit is given.',
        type: ['string', 'object'],
        pattern: '^params\\.[a-z][A-Za-z0-9]*$',
        properties: {
          hours: {
            description: 'Hours of the clock.',
            type: 'integer',
            minimum: 0,
            maximum: 87600,
          },
          days: {
            description: 'Days: open days of `calendar` where one is named, else all days.',
            type: 'integer',
            minimum: 0,
            maximum: 3660,
          },
          weeks: {
            description: 'Weeks of seven plain days.',
            type: 'integer',
            minimum: 0,
            maximum: 520,
          },
          months: {
            description: "Months: the same day of a later month, or that month's last day.",
            type: 'integer',
            minimum: 0,
            maximum: 120,
          },
          calendar: {
            description: 'The calendar whose open days are counted. Only with `days`.',
            $ref: '#/$defs/id',
          },
        },
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 2,
      },
      field: {
        title: 'FieldSchema',
        description:
          "One field of data, as JSON Schema 2020-12 has it, in the part of that language which a form can show. Four keywords are Zelian's own: `choices`, `narrowedBy`, `roles` and `unitType`. `items` says what each entry of an array is: strings with `choices` make a multiple choice, objects make rows, strings with format photo make several photographs; `properties` are the fields of an object.",
        type: 'object',
        properties: {
          type: {
            description: 'The JSON type. Dates, photographs and posts are strings with a `format`.',
            enum: ['string', 'integer', 'number', 'boolean', 'array', 'object'],
          },
          title: { description: 'The question or label.', $ref: '#/$defs/text' },
          description: { description: 'Help under the field.', $ref: '#/$defs/text' },
          format: {
            description:
              'What the string is. date: a day. date-time: an instant. time: 08:30. phone: a telephone number. id-number: an 18-digit citizen ID number with its checksum (GB 11643). photo, file, signature: an uploaded file, by its id. post: a post, picked among those of `roles`. unit: a unit, of `unitType` where one is named. email, uri: as in JSON Schema (https only). note: words to be read, its title and description, between the questions of a form; nothing is filled in.',
            enum: [
              'date',
              'date-time',
              'time',
              'phone',
              'id-number',
              'photo',
              'file',
              'signature',
              'post',
              'unit',
              'email',
              'uri',
              'note',
            ],
          },
          choices: {
            title: 'Choices',
            description:
              "The values that may be chosen, each with its title: a map from value to title, in the order in which they are shown. It stands for JSON Schema's `oneOf` of `const` and `title`, as a map, so that an overlay can add or remove one choice by name.",
            type: 'object',
            propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]*$', maxLength: 64 },
            additionalProperties: { $ref: '#/$defs/text' },
            minProperties: 1,
          },
          narrowedBy: {
            title: 'NarrowedBy',
            description:
              'Which of the choices are offered depends on what an earlier question of the form was answered (a cascading choice): the township first, then its villages. Until that question is answered, and where nothing is left to choose from, the field is not asked. Only for a text with `choices` in a form.',
            type: 'object',
            properties: {
              field: {
                description: 'The earlier question, a single choice.',
                $ref: '#/$defs/name',
              },
              to: {
                description: 'By each of its values, the values of this field that are left.',
                type: 'object',
                additionalProperties: {
                  type: 'array',
                  items: { type: 'string' },
                  uniqueItems: true,
                },
              },
            },
            required: ['field', 'to'],
            additionalProperties: false,
          },
          roles: {
            description: 'With format post: the roles whose posts may be picked.',
            type: 'array',
            items: { $ref: '#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
          },
          unitType: {
            description:
              'With format unit: the type of the units that may be picked, from the whole district. Left out: any unit below that of whoever fills the form.',
            $ref: '#/$defs/id',
          },
          enum: {
            description: 'Allowed values without titles. Where people read them, use `choices`.',
            type: 'array',
            minItems: 1,
          },
          const: { description: 'The only allowed value.' },
          default: { description: 'The value a new form starts with.' },
          minLength: {
            description: 'Least number of characters.',
            type: 'integer',
            minimum: 0,
          },
          maxLength: {
            description: 'Greatest number of characters.',
            type: 'integer',
            minimum: 0,
          },
          pattern: {
            description:
              'A regular expression the text must match; it has to run in linear time (no back-references, no look-around).',
            type: 'string',
            maxLength: 500,
          },
          minimum: { description: 'Least number.', type: 'number' },
          maximum: { description: 'Greatest number.', type: 'number' },
          multipleOf: {
            description: 'The number is a multiple of this.',
            type: 'number',
            exclusiveMinimum: 0,
          },
          items: { $ref: '#/$defs/field' },
          minItems: { description: 'Least number of entries.', type: 'integer', minimum: 0 },
          maxItems: {
            description: 'Greatest number of entries.',
            type: 'integer',
            minimum: 0,
          },
          uniqueItems: { description: 'No entry twice.', type: 'boolean' },
          properties: { $ref: '#/$defs/fields' },
          required: {
            description: 'With type object: the fields that must be there.',
            type: 'array',
            items: { $ref: '#/$defs/name' },
            uniqueItems: true,
          },
        },
        required: ['type'],
        additionalProperties: false,
      },
      fields: {
        title: 'Fields',
        description: 'Fields by name, in the order in which they are shown.',
        type: 'object',
        propertyNames: { $ref: '#/$defs/name' },
        additionalProperties: { $ref: '#/$defs/field' },
      },
      dataSchema: {
        title: 'DataSchema',
        description:
          'The data of a record, a signal or a form: a JSON Schema 2020-12 object. Properties that are not named are refused.',
        type: 'object',
        properties: {
          type: { description: 'Always object.', const: 'object' },
          properties: { $ref: '#/$defs/fields' },
          required: {
            description:
              'The fields that must be there. In a form, `fields.<name>.required` says the same and can be overlaid one by one.',
            type: 'array',
            items: { $ref: '#/$defs/name' },
            uniqueItems: true,
          },
        },
        required: ['type', 'properties'],
        additionalProperties: false,
      },
      sensitivity: {
        title: 'Sensitivity',
        description:
          'The sensitivity class of each field, by name, and how it is shortened. What `access` of the tiers says of a class holds for its fields.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'FieldSensitivity',
          type: 'object',
          properties: {
            class: {
              description:
                'public: may be shown to anybody. internal: to those who see the record. personal: personal data. sensitive: sensitive personal data in the sense of the law on personal information.',
              enum: ['public', 'internal', 'personal', 'sensitive'],
            },
            mask: {
              title: 'Mask',
              description:
                'How the value is shortened on screens: how many characters stay at its start and end.',
              type: 'object',
              properties: {
                keepFirst: {
                  type: 'integer',
                  minimum: 0,
                  description: 'Characters that stay at the start.',
                },
                keepLast: {
                  type: 'integer',
                  minimum: 0,
                  description: 'Characters that stay at the end.',
                },
              },
              additionalProperties: false,
            },
            basis: {
              description: 'The legal basis for keeping it.',
              $ref: 'common.schema.json#/$defs/text',
            },
          },
          required: ['class'],
          additionalProperties: false,
        },
      },
      check: {
        title: 'Check',
        description:
          'Something that must be true of what was filled, beyond the schema of single fields.',
        type: 'object',
        properties: {
          require: {
            description: 'The condition that must hold, e.g. form.visitedOn <= today.',
            $ref: '#/$defs/expression',
          },
          when: {
            description: 'The check applies only when this holds. Left out: always.',
            $ref: '#/$defs/expression',
          },
          field: {
            description: 'The field at which the message is shown.',
            $ref: '#/$defs/name',
          },
          message: {
            description: 'What the person is told, in their words: what is wrong and what to do.',
            $ref: '#/$defs/text',
          },
          cites: { $ref: '#/$defs/cites' },
          assumes: { $ref: '#/$defs/assumes' },
        },
        required: ['require', 'message'],
        additionalProperties: false,
      },
      checks: {
        title: 'Checks',
        description: 'Checks by id.',
        type: 'object',
        propertyNames: { $ref: '#/$defs/id' },
        additionalProperties: { $ref: '#/$defs/check' },
      },
      template: {
        title: 'Template',
        description:
          "Text with CEL expressions in double braces: “{{ record.name }}”. Values are inserted as plain text; a date is written in the pack's language, a choice by its title.",
        type: 'string',
        minLength: 1,
        maxLength: 4000,
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'document.schema.json',
    title: 'PrintDocument',
    description:
      "documents/<document>.json: a paper that a case produces, on A4 as official papers are laid out. Templates read case, record, params, today and units, the titles of the record's units by type: {{ units['township'] }}.",
    type: 'object',
    properties: {
      kind: { description: 'Always document.', const: 'document' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'The heading of the paper.',
        $ref: 'common.schema.json#/$defs/text',
      },
      process: {
        description: 'The process whose data the templates read; of a duty: duty.<id>.',
        type: 'string',
        pattern: '^(duty\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*$',
        maxLength: 69,
      },
      issuer: {
        description: 'Who issues it: stands above the heading and beside the seal.',
        $ref: 'common.schema.json#/$defs/template',
      },
      number: { description: 'Its number.', $ref: 'common.schema.json#/$defs/template' },
      addressee: {
        description: 'To whom it is addressed.',
        $ref: 'common.schema.json#/$defs/template',
      },
      paragraphs: {
        title: 'Paragraphs',
        description: 'The text, by id, in order.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: 'common.schema.json#/$defs/template' },
        minProperties: 1,
      },
      seal: {
        description: 'Leave space for a seal over issuer and date.',
        type: 'boolean',
        default: true,
      },
      signatures: {
        title: 'Signatures',
        description: 'Lines for signatures at the foot, by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: 'common.schema.json#/$defs/text' },
      },
      note: {
        description: 'Small print at the foot.',
        $ref: 'common.schema.json#/$defs/template',
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'process', 'issuer', 'paragraphs'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'duty.schema.json',
    title: 'DutyDocument',
    description:
      'duties/<duty>.json: what a tier owes by the calendar, without anything having happened: a yearly plan, a meeting before each term, a monthly report. On each of its dates a case about the unit opens, with one task for the role; where the form is not sent in time, what `overdue` says follows, and when the next date comes the duty counts as missed.',
    type: 'object',
    properties: {
      kind: { description: 'Always duty.', const: 'duty' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'The duty in a few words; the title of its task.',
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        description: 'What is expected, in a sentence.',
        $ref: 'common.schema.json#/$defs/text',
      },
      help: { description: 'How it is done well.', $ref: 'common.schema.json#/$defs/text' },
      role: {
        description: "Whose duty it is: each unit of the role's unit type owes it.",
        $ref: 'common.schema.json#/$defs/id',
      },
      line: {
        description: 'The line of `reportsTo` along which it goes up where nothing else is said.',
        $ref: 'common.schema.json#/$defs/id',
      },
      opens: {
        description: 'The days on which it falls to be done: from then on the task is open.',
        $ref: '#/$defs/recurrence',
      },
      by: {
        description:
          'The last day on which it is done in time: the first such day on or after the opening. Either this or `within`.',
        $ref: '#/$defs/recurrence',
      },
      within: {
        description: 'How long it may take, from the opening. Either this or `by`.',
        $ref: 'common.schema.json#/$defs/duration',
      },
      remind: {
        description: 'How long before the last day its role is reminded. Left out: no reminder.',
        $ref: 'common.schema.json#/$defs/duration',
      },
      form: { description: 'What is filled.', $ref: 'common.schema.json#/$defs/id' },
      figures: {
        title: 'DutyFigures',
        description:
          'Numbers of the unit that the form can start with, by the name under which expressions read them: case.<name>. They are taken when the duty opens and stay as they were.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'DutyFigure',
          description: "Either the number of a ledger's entries or a part of an indicator.",
          type: 'object',
          properties: {
            title: {
              description: 'What the number says.',
              $ref: 'common.schema.json#/$defs/text',
            },
            ledger: {
              description: 'The ledger whose entries are counted; those struck off are not.',
              $ref: 'common.schema.json#/$defs/id',
            },
            indicator: {
              description: 'The indicator.',
              $ref: 'common.schema.json#/$defs/id',
            },
            part: {
              description:
                "Which of the indicator's numbers. rate is in percent, rounded to two decimals.",
              enum: ['numerator', 'denominator', 'excluded', 'rate'],
              default: 'rate',
            },
          },
          required: ['title'],
          additionalProperties: false,
        },
      },
      overdue: { $ref: 'process.schema.json#/$defs/escalations' },
      do: {
        description:
          "What happens when the form was sent. Expressions read case (occurrence, dueOn and the figures), form, record (the unit's name), params, today.",
        $ref: 'process.schema.json#/$defs/effects',
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'role', 'opens', 'form'],
    additionalProperties: false,
    $defs: {
      recurrence: {
        title: 'Recurrence',
        description:
          'Days that come back, in the words of RFC 5545: yearly in July and August on the 1st is { frequency: yearly, byMonth: [7, 8], byMonthDay: 1 }.',
        type: 'object',
        properties: {
          frequency: {
            description:
              'yearly, monthly, weekly; or period: once in each period of `calendar` (a term).',
            enum: ['yearly', 'monthly', 'weekly', 'period'],
          },
          byMonth: {
            description:
              'With yearly: the months, 1 to 12; one day in each. With monthly: only these months.',
            type: 'array',
            items: { type: 'integer', minimum: 1, maximum: 12 },
            minItems: 1,
            uniqueItems: true,
          },
          byMonthDay: {
            description:
              'With yearly and monthly: the day of the month, -1 for its last; a month that is too short takes its last day. Default 1.',
            type: 'integer',
            minimum: -1,
            maximum: 31,
            not: { const: 0 },
          },
          byDay: {
            description: 'With weekly: the day of the week. Default MO.',
            enum: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
          },
          byPeriodDay: {
            description:
              'With period: the day of the period, from 1; -1 is its last, -14 the fourteenth from its end. Default 1.',
            type: 'integer',
            minimum: -400,
            maximum: 400,
            not: { const: 0 },
          },
          calendar: {
            description: 'With period: the calendar that has the periods.',
            $ref: 'common.schema.json#/$defs/id',
          },
        },
        required: ['frequency'],
        additionalProperties: false,
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'form.schema.json',
    title: 'FormDocument',
    description:
      "forms/<form>.json: what is asked. Data as JSON Schema, looks as rjsf's uiSchema, behaviour field by field in CEL.",
    type: 'object',
    properties: {
      kind: { description: 'Always form.', const: 'form' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      help: {
        description: 'Help above the form: how the work is done well.',
        $ref: 'common.schema.json#/$defs/text',
      },
      schema: { $ref: 'common.schema.json#/$defs/dataSchema' },
      sensitivity: {
        description:
          'The sensitivity class of what is filled, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.',
        $ref: 'common.schema.json#/$defs/sensitivity',
      },
      uiSchema: {
        description:
          'Looks of single fields, as rjsf has it (ui:widget, ui:placeholder, ui:options …), by field name.',
        type: 'object',
        additionalProperties: { type: 'object' },
      },
      sections: {
        title: 'Sections',
        description:
          'Groups of fields by id, in the order shown. A form without sections shows its fields in one group; one of more than 24 fields shows one section at a time. Some 15 fields a section are as many as a phone shows without delay.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'Section',
          type: 'object',
          properties: {
            title: {
              description: "The group's heading.",
              $ref: 'common.schema.json#/$defs/text',
            },
            description: {
              description: 'A sentence under the heading.',
              $ref: 'common.schema.json#/$defs/text',
            },
            fields: {
              description: 'The names of its fields.',
              type: 'array',
              items: { $ref: 'common.schema.json#/$defs/name' },
              minItems: 1,
              uniqueItems: true,
            },
          },
          required: ['title', 'fields'],
          additionalProperties: false,
        },
      },
      fields: {
        title: 'FieldRules',
        description:
          'How single fields behave, by name. Expressions read form (what is filled so far), record, case (data of the process), params, today.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'FieldRule',
          type: 'object',
          properties: {
            when: {
              description:
                'The field is asked only when this holds; else it is hidden and its value dropped.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            required: {
              description: 'Whether it must be filled (when it is asked).',
              type: 'boolean',
            },
            prefill: {
              description: 'What a new form starts with; the person may change it.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            computed: {
              description: 'The value is this and nobody types it.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            readOnly: { description: 'Shown, not changed; with prefill.', type: 'boolean' },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
            assumes: { $ref: 'common.schema.json#/$defs/assumes' },
          },
          additionalProperties: false,
        },
      },
      checks: {
        description: 'What must hold across fields.',
        $ref: 'common.schema.json#/$defs/checks',
      },
      corrects: {
        title: 'Corrections',
        description:
          'Who may put right what was filled in and sent. A correction is an entry of its own, with a reason; what was sent stays in the history, and the case stays where it is. Whoever holds the post that sent it may as long as the case is open, if nothing else is said here.',
        type: 'object',
        properties: {
          within: {
            description:
              "How long the post that sent it may, from when it was sent, whether the case has ended by then or not: what ends a case at once, as a duty's form does, could not be corrected otherwise. Left out: as long as the case is open.",
            $ref: 'common.schema.json#/$defs/duration',
          },
          tiers: {
            description:
              "The tiers above the record's units that may as well, at any time, also when the case has ended. Left out: none.",
            type: 'array',
            items: { $ref: 'common.schema.json#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
          },
          cites: { $ref: 'common.schema.json#/$defs/cites' },
          assumes: { $ref: 'common.schema.json#/$defs/assumes' },
        },
        additionalProperties: false,
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'schema'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'indicator.schema.json',
    title: 'IndicatorDocument',
    description:
      "indicators/<indicator>.json: a rate or a count over the records or cases of a unit: who is counted, who of them meets it, who is left out and why. Expressions read what a ledger's do.",
    type: 'object',
    properties: {
      kind: { description: 'Always indicator.', const: 'indicator' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'What the figure is called.',
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        description: 'What it says, in a sentence.',
        $ref: 'common.schema.json#/$defs/text',
      },
      of: { $ref: 'ledger.schema.json#/$defs/source' },
      among: {
        description: 'The record types, or the processes; as in a ledger.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        minItems: 1,
        uniqueItems: true,
      },
      denominator: {
        description: 'Who is counted. Left out: all.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      numerator: {
        description:
          'Who of them meets it. Left out: the figure is a count of the denominator, not a rate.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      exclusions: {
        title: 'Exclusions',
        description:
          'Who is left out of both, by id, each with its reason; the first that holds counts. Those left out are shown beside the rate.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'Exclusion',
          type: 'object',
          properties: {
            title: {
              description: 'Why they are left out.',
              $ref: 'common.schema.json#/$defs/text',
            },
            where: {
              description: 'Who is left out.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
            assumes: { $ref: 'common.schema.json#/$defs/assumes' },
          },
          required: ['title', 'where'],
          additionalProperties: false,
        },
      },
      target: {
        title: 'IndicatorTarget',
        description:
          'What is aimed at: in percent for a rate, else a number. Exactly one of the two.',
        type: 'object',
        properties: {
          atLeast: {
            description: 'Met from here up.',
            type: 'number',
            minimum: 0,
          },
          atMost: {
            description: 'Met from here down.',
            type: 'number',
            minimum: 0,
          },
        },
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
      },
      day: {
        description:
          'The day that an entry belongs to: it counts in the period that has this day. Left out: the figure is of now, and at the end of each period it is kept as it then was.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      calendar: {
        description: 'The calendar whose periods it is told by.',
        $ref: 'common.schema.json#/$defs/id',
      },
      by: {
        title: 'Breakdowns',
        description: 'Breakdowns beside that by unit, by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'Breakdown',
          type: 'object',
          properties: {
            title: {
              description: 'By what.',
              $ref: 'common.schema.json#/$defs/text',
            },
            value: {
              description:
                'The value: a choice, a list of choices (an entry counts in each), a truth value or a short text.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
          },
          required: ['title', 'value'],
          additionalProperties: false,
        },
      },
      roles: {
        description:
          'Who may open it, each for the units below the post. Left out: every tier that supervises.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        minItems: 1,
        uniqueItems: true,
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'of', 'calendar'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'ledger.schema.json',
    title: 'LedgerDocument',
    description:
      'ledgers/<ledger>.json: a standing list that is never kept by hand: which records, cases or tasks stand in it, with which columns, and how it is printed and exported. Expressions read record, case (data of the process), entry (what the list itself knows, see `of`), units, params, today. A condition that cannot be told, such as of a date left empty, does not hold; a cell without a value stays empty.',
    type: 'object',
    properties: {
      kind: { description: 'Always ledger.', const: 'ledger' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'What the list is called; the heading of its paper.',
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        description: 'Who stands in it, in a sentence.',
        $ref: 'common.schema.json#/$defs/text',
      },
      of: { $ref: '#/$defs/source' },
      among: {
        description:
          'Records: the record types. Cases and tasks: the processes. Duties: the duties. With several, expressions read the fields that all of them have. Left out: all of them, and expressions read none of their fields.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        minItems: 1,
        uniqueItems: true,
      },
      where: {
        description: 'What stands in the list. Left out: all.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      struckOff: {
        description:
          'What stands in it as settled (销号): shown apart, not counted among the open.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      day: {
        description:
          'The day that an entry belongs to, a date, for choosing a period or a span of time. Left out: the list is of now.',
        $ref: 'common.schema.json#/$defs/expression',
      },
      calendar: {
        description: 'The calendar whose periods may be chosen; only with `day`.',
        $ref: 'common.schema.json#/$defs/id',
      },
      columns: {
        title: 'LedgerColumns',
        description: 'The columns by name, in order.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'LedgerColumn',
          type: 'object',
          properties: {
            title: {
              description: "The column's heading.",
              $ref: 'common.schema.json#/$defs/text',
            },
            value: {
              description:
                "What stands in it. A field alone (record.status) is written as that field is: choices by their titles, dates in the pack's language, sensitive fields masked. A field that has a mask is written alone only.",
              $ref: 'common.schema.json#/$defs/expression',
            },
            width: {
              description: 'Width on paper and in the exported sheet, in Chinese characters.',
              type: 'integer',
              minimum: 2,
              maximum: 60,
            },
            filter: {
              description:
                "The list may be narrowed by this column's values; for choices and truth values.",
              type: 'boolean',
              default: false,
            },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
            assumes: { $ref: 'common.schema.json#/$defs/assumes' },
          },
          required: ['title', 'value'],
          additionalProperties: false,
        },
        minProperties: 1,
      },
      order: {
        title: 'LedgerOrder',
        description: "The order of the entries. Left out: by the record's name.",
        type: 'object',
        properties: {
          by: {
            description: 'The column.',
            $ref: 'common.schema.json#/$defs/name',
          },
          descending: {
            description: 'Greatest first.',
            type: 'boolean',
            default: false,
          },
        },
        required: ['by'],
        additionalProperties: false,
      },
      roles: {
        description:
          'Who may open it, each for the units below the post. Left out: every tier that supervises.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        minItems: 1,
        uniqueItems: true,
      },
      paper: {
        title: 'LedgerPaper',
        description: 'How it is printed and exported.',
        type: 'object',
        properties: {
          landscape: {
            description: 'A4 lying.',
            type: 'boolean',
            default: true,
          },
          heading: {
            description: 'The heading, where it differs from the title.',
            $ref: 'common.schema.json#/$defs/text',
          },
          signatures: {
            title: 'LedgerSignatures',
            description: 'Lines for signatures below the table, by id.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: { $ref: 'common.schema.json#/$defs/text' },
          },
          note: {
            description: 'Small print below the table.',
            $ref: 'common.schema.json#/$defs/text',
          },
          seal: {
            description: 'Leave space for the seal over unit and date.',
            type: 'boolean',
            default: true,
          },
        },
        additionalProperties: false,
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'of', 'columns'],
    additionalProperties: false,
    $defs: {
      source: {
        title: 'LedgerSource',
        description:
          "entry.name is the record's name, everywhere. records: what cases are about; entry.open is the number of its open cases. cases: entry.process, state, title (the state's), open (true or false), openedOn, enteredOn, closedOn. tasks: those of cases, open or done, as history has them: entry.process, task, title, role, post and unit (to whom it was given at first, whoever it was handed over to; post and unit by title), case (true while the case is open), open, openedOn, dueOn, closedOn, overdue, daysLate (0 when in time, a day that has begun counts), doneBy. duties: as cases, and entry.duty, dueOn, late, missed.",
        enum: ['records', 'cases', 'tasks', 'duties'],
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'locale.schema.json',
    title: 'LocaleDocument',
    description:
      "locales/<language>.json: the pack's words in another language. Where they outgrow one file, further files (locales/en-care.json) name the `language` to which they belong.",
    type: 'object',
    properties: {
      kind: { description: 'Always locale.', const: 'locale' },
      id: {
        description: 'The language, BCP 47: en. With `language`, any name.',
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
      },
      language: {
        description: 'The language whose words this file continues, BCP 47. Left out: the id.',
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
      },
      title: {
        description: "The language's own name.",
        $ref: 'common.schema.json#/$defs/text',
      },
      documents: {
        title: 'LocalizedDocuments',
        description:
          'By document, written <kind>/<id> (process/absence, pack/shuangcheng): a merge patch that holds titles, labels, messages and templates only.',
        type: 'object',
        additionalProperties: { type: 'object' },
      },
    },
    required: ['kind', 'id', 'title', 'documents'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'pack.schema.json',
    title: 'PackDocument',
    description: 'pack.json: what the pack is, where it comes from, and which pack it adapts.',
    type: 'object',
    properties: {
      kind: {
        description: 'Always pack.',
        const: 'pack',
      },
      id: {
        $ref: 'common.schema.json#/$defs/id',
      },
      title: {
        description: "The pack's name as people read it.",
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        description: 'A paragraph about it.',
        $ref: 'common.schema.json#/$defs/text',
      },
      version: {
        description:
          "The authors' version, as in semver: 1.2.0. The content's hash, not this, identifies what a case runs on.",
        type: 'string',
        pattern: '^\\d+\\.\\d+\\.\\d+$',
      },
      locale: {
        description: 'The language of its titles, BCP 47: zh-CN.',
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$',
      },
      timeZone: {
        description: 'IANA time zone in which days begin: Asia/Shanghai.',
        type: 'string',
        minLength: 1,
      },
      extends: {
        title: 'PackExtends',
        description:
          'The pack that this one adapts. Its documents are taken, and each document here is merged over the one of the same kind and id (JSON Merge Patch, RFC 7396: null deletes).',
        type: 'object',
        properties: {
          pack: {
            description: 'The id of the base pack; its folder lies beside this one.',
            $ref: 'common.schema.json#/$defs/id',
          },
          version: {
            description: 'The version of the base that this overlay was written for.',
            type: 'string',
            pattern: '^\\d+\\.\\d+\\.\\d+$',
          },
          overrides: {
            title: 'Overrides',
            description:
              "What of the base was looked at when it was overridden: for each element that this overlay changes, by its place (processes/absence.json#/states/verify), the hash of the base's value. `zelian merge` writes it; a base that has changed beneath is told.",
            type: 'object',
            propertyNames: {
              maxLength: 500,
            },
            additionalProperties: {
              type: 'string',
              pattern: '^[0-9a-f]{16}$',
              description:
                'First sixteen digits of the sha-256 of the value in canonical form; of null where the base has none.',
            },
          },
        },
        required: ['pack', 'version'],
        additionalProperties: false,
      },
      sources: {
        title: 'Sources',
        description: 'The official papers that the pack implements, by id.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          title: 'Source',
          type: 'object',
          properties: {
            title: {
              description: "The paper's title.",
              $ref: 'common.schema.json#/$defs/text',
            },
            publisher: {
              description: 'Who issued it.',
              $ref: 'common.schema.json#/$defs/text',
            },
            reference: {
              description: 'Its index or document number.',
              $ref: 'common.schema.json#/$defs/text',
            },
            publishedOn: {
              $ref: 'common.schema.json#/$defs/date',
            },
          },
          required: ['title'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind', 'id', 'title', 'version', 'locale', 'timeZone'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'parameters.schema.json',
    title: 'ParametersDocument',
    description:
      'parameters.json: the numbers that a district turns. Durations use them as params.<name>, expressions likewise (there they are whole numbers).',
    type: 'object',
    properties: {
      kind: { description: 'Always parameters.', const: 'parameters' },
      id: { description: 'Always parameters.', const: 'parameters' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      parameters: {
        title: 'Parameters',
        description: 'The parameters by name.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'Parameter',
          type: 'object',
          properties: {
            title: {
              description: 'What the number says.',
              $ref: 'common.schema.json#/$defs/text',
            },
            unit: {
              description:
                'What it counts. Only hours, days, weeks and months may stand as a duration.',
              enum: ['hours', 'days', 'weeks', 'months', 'times', 'percent', 'persons', 'years'],
            },
            calendar: {
              description:
                'With unit days: the calendar whose open days are counted. Left out: all days.',
              $ref: 'common.schema.json#/$defs/id',
            },
            default: { description: 'The number in force.', type: 'integer' },
            minimum: { description: 'The least that makes sense.', type: 'integer' },
            maximum: { description: 'The most that makes sense.', type: 'integer' },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
            assumes: { $ref: 'common.schema.json#/$defs/assumes' },
          },
          required: ['title', 'unit', 'default'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind', 'id', 'title', 'parameters'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'policy.schema.json',
    title: 'PolicyDocument',
    description: 'policy.json: the register of clauses that the elements of the pack cite.',
    type: 'object',
    properties: {
      kind: {
        description: 'Always policy.',
        const: 'policy',
      },
      id: {
        description: 'Always policy.',
        const: 'policy',
      },
      title: {
        $ref: 'common.schema.json#/$defs/text',
      },
      clauses: {
        title: 'Clauses',
        description:
          "The clauses by id, in the order of the paper. Ids follow the paper's own numbering: 3.6.",
        type: 'object',
        propertyNames: {
          pattern: '^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*$',
          maxLength: 32,
        },
        additionalProperties: {
          title: 'Clause',
          type: 'object',
          properties: {
            heading: {
              description: 'What the clause is about, in a few words.',
              $ref: 'common.schema.json#/$defs/text',
            },
            summary: {
              description: "What it asks for, in the authors' own words.",
              $ref: 'common.schema.json#/$defs/text',
            },
            source: {
              description: "The paper it stands in: an id of pack.json's sources.",
              $ref: 'common.schema.json#/$defs/id',
            },
            place: {
              description: 'Where in that paper, as people cite it: 三、班主任责任.',
              $ref: 'common.schema.json#/$defs/text',
            },
            normative: {
              description:
                'Whether it obliges somebody. Normative clauses must be cited by an element or waived.',
              type: 'boolean',
            },
            waived: {
              description: 'Why no element implements it, for readers.',
              $ref: 'common.schema.json#/$defs/text',
            },
            remains: {
              description:
                'What of the clause no element does, and why, where it is implemented in part: for readers.',
              $ref: 'common.schema.json#/$defs/text',
            },
          },
          required: ['heading', 'summary', 'normative'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind', 'id', 'title', 'clauses'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'process.schema.json',
    title: 'ProcessDocument',
    description:
      "processes/<process>.json: a kind of case, as a statechart (the words are SCXML's). Expressions read case (data of the process), record, event (the telling heard), form (the submission heard), params, today, now.",
    type: 'object',
    properties: {
      kind: {
        description: 'Always process.',
        const: 'process',
      },
      id: {
        $ref: 'common.schema.json#/$defs/id',
      },
      title: {
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        $ref: 'common.schema.json#/$defs/text',
      },
      about: {
        description: 'The record type of its cases.',
        $ref: 'common.schema.json#/$defs/id',
      },
      line: {
        description: 'The line of `reportsTo` along which it goes up where nothing else is said.',
        $ref: 'common.schema.json#/$defs/id',
      },
      exclusive: {
        description: 'A record has at most one open case of this process.',
        type: 'boolean',
        default: true,
      },
      headline: {
        description: 'One line that says in lists what the case is about. Reads case, record.',
        $ref: 'common.schema.json#/$defs/template',
      },
      data: {
        description: 'What the case remembers, by name. Filled by `set`.',
        $ref: 'common.schema.json#/$defs/fields',
      },
      sensitivity: {
        description:
          'The sensitivity class of what the case remembers, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.',
        $ref: 'common.schema.json#/$defs/sensitivity',
      },
      opens: {
        title: 'Openings',
        description:
          'What opens a case, by id: a telling that is heard, or a form that somebody fills. A process without openings is opened by other cases only.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          $ref: '#/$defs/opening',
        },
      },
      initial: {
        description: 'The state in which a case begins.',
        $ref: 'common.schema.json#/$defs/id',
      },
      on: {
        description:
          'Transitions that hold in every state that is not final; those of the state itself come first.',
        $ref: '#/$defs/transitions',
      },
      refuses: {
        title: 'Refusals',
        description:
          'Events that are refused with a message, by id, in every state that is not final.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          title: 'RefusedEvent',
          type: 'object',
          properties: {
            event: {
              $ref: '#/$defs/eventName',
            },
            guard: {
              description: 'The event is refused when this holds.',
              $ref: 'common.schema.json#/$defs/expression',
            },
            field: {
              description: 'The field at which the message is shown.',
              $ref: 'common.schema.json#/$defs/name',
            },
            message: {
              description: 'What the person is told.',
              $ref: 'common.schema.json#/$defs/text',
            },
            cites: {
              $ref: 'common.schema.json#/$defs/cites',
            },
            assumes: {
              $ref: 'common.schema.json#/$defs/assumes',
            },
          },
          required: ['event', 'message'],
          additionalProperties: false,
        },
      },
      states: {
        title: 'States',
        description: 'The states by id.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          $ref: '#/$defs/state',
        },
        minProperties: 1,
      },
      cites: {
        $ref: 'common.schema.json#/$defs/cites',
      },
      assumes: {
        $ref: 'common.schema.json#/$defs/assumes',
      },
    },
    required: ['kind', 'id', 'title', 'about', 'initial', 'states'],
    additionalProperties: false,
    $defs: {
      tone: {
        title: 'Tone',
        description:
          'How a state or an event is coloured, everywhere alike: quiet (nothing to do), notice (to be watched), warning, danger (most serious), success (ended well).',
        enum: ['quiet', 'notice', 'warning', 'danger', 'success'],
      },
      eventName: {
        title: 'EventName',
        description:
          '<signal>.<event> for a telling (meter.read), <task>.submitted for a task of the present state, record.marked when another case of the same record has changed what the record says (its guard looks at the record).',
        type: 'string',
        pattern: '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$',
      },
      opening: {
        title: 'Opening',
        description: 'Either `event` or `form` with `roles`.',
        type: 'object',
        properties: {
          title: {
            description: 'With form: the words of the offer, e.g. apply for deferral.',
            $ref: 'common.schema.json#/$defs/text',
          },
          event: {
            description: 'The telling that opens a case.',
            $ref: '#/$defs/eventName',
          },
          form: {
            description: 'The form that opens a case.',
            $ref: 'common.schema.json#/$defs/id',
          },
          roles: {
            description: 'With form: who may fill it, for records of their unit.',
            type: 'array',
            items: {
              $ref: 'common.schema.json#/$defs/id',
            },
            minItems: 1,
            uniqueItems: true,
          },
          guard: {
            description: 'Opens only when this holds.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          set: {
            $ref: '#/$defs/assignments',
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        additionalProperties: false,
      },
      state: {
        title: 'State',
        type: 'object',
        properties: {
          title: {
            description: 'The word for the state, used everywhere.',
            $ref: 'common.schema.json#/$defs/text',
          },
          description: {
            $ref: 'common.schema.json#/$defs/text',
          },
          tone: {
            $ref: '#/$defs/tone',
          },
          final: {
            description: 'The case ends here.',
            type: 'boolean',
            default: false,
          },
          entry: {
            description: 'What happens on entering, whichever way.',
            $ref: '#/$defs/effects',
          },
          tasks: {
            title: 'Tasks',
            description: 'Work that opens on entering the state and closes on leaving it, by id.',
            type: 'object',
            propertyNames: {
              $ref: 'common.schema.json#/$defs/id',
            },
            additionalProperties: {
              $ref: '#/$defs/task',
            },
          },
          on: {
            $ref: '#/$defs/transitions',
          },
          after: {
            title: 'Timers',
            description:
              'Transitions in time, by id. Set on entering, cancelled on leaving, and set anew when the instant they count from changes.',
            type: 'object',
            propertyNames: {
              $ref: 'common.schema.json#/$defs/id',
            },
            additionalProperties: {
              $ref: '#/$defs/timer',
            },
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        required: ['title'],
        additionalProperties: false,
      },
      task: {
        title: 'Task',
        type: 'object',
        properties: {
          title: {
            description: 'What is to be done, as an imperative.',
            $ref: 'common.schema.json#/$defs/text',
          },
          help: {
            description: 'How it is done well.',
            $ref: 'common.schema.json#/$defs/text',
          },
          when: {
            description:
              'The task opens only when this holds as the state is entered. Left out: always.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          role: {
            description: 'Whose work it is.',
            $ref: 'common.schema.json#/$defs/id',
          },
          unit: {
            description:
              'The relation of the record on whose unit, or above it, the role is looked for, where the record has several: the place of stay beside the home. What follows when the work is late goes up from there. Left out, or where the record has no such unit: on any of them.',
            $ref: 'common.schema.json#/$defs/name',
          },
          post: {
            description:
              'Names one post, where a person was appointed: an expression that yields a field of format post. While it is empty or vacant, the role has the work.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          form: {
            description: 'The form that does it.',
            $ref: 'common.schema.json#/$defs/id',
          },
          due: {
            description:
              'How long it may take, from opening. On a calendar: until the close of the n-th open day after today. Left out: the work is offered, and nothing is overdue.',
            $ref: 'common.schema.json#/$defs/duration',
          },
          dueOn: {
            description:
              'The last day on which it is done in time, as a date, instead of `due`: an agreed day. Where the date is not there, nothing is overdue.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          overdue: {
            $ref: '#/$defs/escalations',
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        required: ['title', 'role', 'form'],
        additionalProperties: false,
      },
      transitions: {
        title: 'Transitions',
        description:
          'What an event does, by id. Of those for one event the first in `order` (then in the order written) whose guard holds is taken.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          $ref: '#/$defs/transition',
        },
      },
      transition: {
        title: 'Transition',
        type: 'object',
        properties: {
          title: {
            description: 'What it means that this happened, for the history.',
            $ref: 'common.schema.json#/$defs/text',
          },
          event: {
            $ref: '#/$defs/eventName',
          },
          guard: {
            description: 'Taken only when this holds.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          order: {
            description: 'Smaller is tried first. Default 0.',
            type: 'integer',
          },
          target: {
            description:
              'The state entered. Left out: the case stays where it is and only `do` happens.',
            $ref: 'common.schema.json#/$defs/id',
          },
          do: {
            $ref: '#/$defs/effects',
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        required: ['event'],
        additionalProperties: false,
      },
      timer: {
        title: 'Timer',
        description:
          'Counts forward (since, delay) or back (until, ahead). Never fires early; after downtime it fires once, late, in due order.',
        type: 'object',
        properties: {
          title: {
            description:
              'What it means that this happened, for the history: absent for three days.',
            $ref: 'common.schema.json#/$defs/text',
          },
          since: {
            description: 'The date or instant counted from. Left out: the entering of the state.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          delay: {
            description: 'How long after `since`.',
            $ref: 'common.schema.json#/$defs/duration',
          },
          includesFirstDay: {
            description:
              'The day of `since` is the first day counted (if it is open): three days since Monday is Wednesday.',
            type: 'boolean',
            default: false,
          },
          until: {
            description: 'The date or instant counted back from, instead of `since`.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          ahead: {
            description: 'How long before `until`.',
            $ref: 'common.schema.json#/$defs/duration',
          },
          at: {
            description:
              'The time of day at which it fires. Left out: the opening of the calendar, or midnight; with hours, or when counted in plain time from an instant, that very instant.',
            $ref: 'common.schema.json#/$defs/timeOfDay',
          },
          guard: {
            description: 'When this does not hold as the timer comes due, nothing happens.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          target: {
            description: 'The state entered. Left out: only `do` happens.',
            $ref: 'common.schema.json#/$defs/id',
          },
          do: {
            $ref: '#/$defs/effects',
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        additionalProperties: false,
      },
      effects: {
        title: 'Effects',
        description: 'What is done, by id, in the order written.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          $ref: '#/$defs/effect',
        },
      },
      effect: {
        title: 'EffectDefinition',
        description: 'Exactly one action, beside what it cites.',
        type: 'object',
        properties: {
          when: {
            description:
              'Done only when this holds. Left out: always. Reads what the effects before it have set.',
            $ref: 'common.schema.json#/$defs/expression',
          },
          set: {
            description: 'Remember in the case.',
            $ref: '#/$defs/assignments',
          },
          mark: {
            description: 'Change fields of the record.',
            $ref: '#/$defs/assignments',
          },
          move: {
            description:
              "Attach the record to other units, by relation: an expression that yields a unit, as a field of format unit holds it; '' detaches it where the relation is not required. From then on its open cases are seen by the new units, and no longer by the old ones unless something was sent there; tasks that are open stay with whom they were given to. Refused where the unit is not there or of another type.",
            $ref: '#/$defs/assignments',
          },
          report: {
            title: 'ReportAction',
            description:
              "Report formally to a role: it stands in that role's list until it is acknowledged, with who reported and when.",
            type: 'object',
            properties: {
              to: {
                description: 'The role.',
                $ref: 'common.schema.json#/$defs/id',
              },
              unit: {
                description:
                  'The relation of the record on whose unit, or above it, the role is looked for. Left out: on any of its units.',
                $ref: 'common.schema.json#/$defs/name',
              },
              title: {
                description: 'What is reported. Reads case, record, form.',
                $ref: 'common.schema.json#/$defs/template',
              },
            },
            required: ['to', 'title'],
            additionalProperties: false,
          },
          notify: {
            title: 'NotifyAction',
            description: 'Let a role know; nothing is expected of it.',
            type: 'object',
            properties: {
              to: {
                description: 'The role.',
                $ref: 'common.schema.json#/$defs/id',
              },
              unit: {
                description:
                  'The relation of the record on whose unit, or above it, the role is looked for. Left out: on any of its units.',
                $ref: 'common.schema.json#/$defs/name',
              },
              title: {
                description: 'What it is told. Reads case, record, form.',
                $ref: 'common.schema.json#/$defs/template',
              },
            },
            required: ['to', 'title'],
            additionalProperties: false,
          },
          open: {
            title: 'OpenAction',
            description: 'Open a case of another process about the same record.',
            type: 'object',
            properties: {
              process: {
                description: 'The process.',
                $ref: 'common.schema.json#/$defs/id',
              },
              set: {
                description: 'Data that the new case begins with; expressions read this case.',
                $ref: '#/$defs/assignments',
              },
            },
            required: ['process'],
            additionalProperties: false,
          },
          produce: {
            title: 'ProduceAction',
            description: 'Produce a printable document with what the case knows now.',
            type: 'object',
            properties: {
              document: {
                description: 'The document.',
                $ref: 'common.schema.json#/$defs/id',
              },
            },
            required: ['document'],
            additionalProperties: false,
          },
          cites: {
            $ref: 'common.schema.json#/$defs/cites',
          },
          assumes: {
            $ref: 'common.schema.json#/$defs/assumes',
          },
        },
        minProperties: 1,
        additionalProperties: false,
      },
      assignments: {
        title: 'Assignments',
        description: 'Expressions by the name of the field that takes their value.',
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/name',
        },
        additionalProperties: {
          $ref: 'common.schema.json#/$defs/expression',
        },
      },
      escalations: {
        title: 'Escalations',
        description:
          "What follows when it is not done in time, by id. Left out, with a due date: a report to the tier above on the process's line, at once.",
        type: 'object',
        propertyNames: {
          $ref: 'common.schema.json#/$defs/id',
        },
        additionalProperties: {
          title: 'Escalation',
          type: 'object',
          properties: {
            after: {
              description: 'How long after the due date. Left out: at once.',
              $ref: 'common.schema.json#/$defs/duration',
            },
            to: {
              description: 'The role that is told.',
              $ref: 'common.schema.json#/$defs/id',
            },
            title: {
              description: 'The words of the report.',
              $ref: 'common.schema.json#/$defs/text',
            },
            handOver: {
              description: 'The work itself passes to that role.',
              type: 'boolean',
              default: false,
            },
            cites: {
              $ref: 'common.schema.json#/$defs/cites',
            },
            assumes: {
              $ref: 'common.schema.json#/$defs/assumes',
            },
          },
          required: ['to'],
          additionalProperties: false,
        },
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'record.schema.json',
    title: 'RecordDocument',
    description:
      'records/<type>.json: what cases are about. Says the data of such a record, which units it belongs to, and how sensitive each field is.',
    type: 'object',
    properties: {
      kind: { description: 'Always record.', const: 'record' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'What such a record is called.',
        $ref: 'common.schema.json#/$defs/text',
      },
      schema: { $ref: 'common.schema.json#/$defs/dataSchema' },
      name: {
        description: 'The field that names the record on screens.',
        $ref: 'common.schema.json#/$defs/name',
      },
      identity: {
        description:
          'The fields that together identify a record; importing the same identity again changes the record instead of adding one.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/name' },
        minItems: 1,
        uniqueItems: true,
      },
      likeness: {
        description:
          'Where two registers are compared and the identity of two entries does not agree: lists of fields, one after the other, that together make it likely that both are about the same.',
        type: 'array',
        items: {
          type: 'array',
          items: { $ref: 'common.schema.json#/$defs/name' },
          minItems: 1,
          uniqueItems: true,
        },
        minItems: 1,
      },
      units: {
        title: 'RecordUnits',
        description:
          'The units the record belongs to, by the name of the relation. Every role of a case is found on these units or above them.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          title: 'RecordUnit',
          type: 'object',
          properties: {
            title: {
              description: 'What the relation is called.',
              $ref: 'common.schema.json#/$defs/text',
            },
            unitType: {
              description: 'The type of the unit.',
              $ref: 'common.schema.json#/$defs/id',
            },
            required: {
              description: 'Whether every record has one.',
              type: 'boolean',
              default: true,
            },
          },
          required: ['title', 'unitType'],
          additionalProperties: false,
        },
        minProperties: 1,
      },
      checks: {
        description:
          'What must hold of every such record, however it came about: those of samples and stories are looked at when the pack is linked, and what a case marks is refused when a check that held would fail. Expressions read record, params, today.',
        $ref: 'common.schema.json#/$defs/checks',
      },
      sensitivity: {
        description:
          'The sensitivity class of each field, by name. A field that is not listed is internal; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.',
        $ref: 'common.schema.json#/$defs/sensitivity',
      },
      list: {
        description: 'The fields shown beside the name in lists, in order.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/name' },
        uniqueItems: true,
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'schema', 'name', 'units'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'sample.schema.json',
    title: 'SampleDocument',
    description:
      'samples/<sample>.json: a small invented district for demonstration and tests. No real person.',
    type: 'object',
    properties: {
      kind: { description: 'Always sample.', const: 'sample' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      startsAt: {
        description: "The moment at which the demonstration's clock begins.",
        $ref: 'common.schema.json#/$defs/localTime',
      },
      units: {
        title: 'SampleUnits',
        description: 'Units by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'SampleUnit',
          type: 'object',
          properties: {
            type: { description: 'Its unit type.', $ref: 'common.schema.json#/$defs/id' },
            title: { description: 'Its name.', $ref: 'common.schema.json#/$defs/text' },
            within: { description: 'The unit above.', $ref: 'common.schema.json#/$defs/id' },
          },
          required: ['type', 'title'],
          additionalProperties: false,
        },
      },
      people: {
        title: 'SamplePeople',
        description: 'People by id, which is also their account name.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'SamplePerson',
          type: 'object',
          properties: {
            name: { description: 'An invented name.', $ref: 'common.schema.json#/$defs/text' },
            demonstration: {
              description: 'Offered on the sign-in page of a demonstration.',
              type: 'boolean',
              default: false,
            },
            administrator: {
              description: 'May publish packs; sees no cases by that.',
              type: 'boolean',
              default: false,
            },
          },
          required: ['name'],
          additionalProperties: false,
        },
      },
      posts: {
        title: 'SamplePosts',
        description: 'Posts by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'SamplePost',
          type: 'object',
          properties: {
            role: { description: 'The tier.', $ref: 'common.schema.json#/$defs/id' },
            unit: { description: 'The unit.', $ref: 'common.schema.json#/$defs/id' },
            holder: {
              description: 'Who holds it. Left out: vacant.',
              $ref: 'common.schema.json#/$defs/id',
            },
          },
          required: ['role', 'unit'],
          additionalProperties: false,
        },
      },
      records: {
        title: 'SampleRecords',
        description: 'Records by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'SampleRecord',
          type: 'object',
          properties: {
            type: { description: 'The record type.', $ref: 'common.schema.json#/$defs/id' },
            units: {
              description: 'Its units by the name of the relation.',
              type: 'object',
              additionalProperties: { $ref: 'common.schema.json#/$defs/id' },
            },
            data: { description: 'Its fields.', type: 'object' },
          },
          required: ['type', 'units', 'data'],
          additionalProperties: false,
        },
      },
      simulation: {
        title: 'SampleSimulation',
        description:
          'How often what happens when months of this district are simulated, where it is not to be as often as everything else. It matters to nothing but simulations.',
        type: 'object',
        properties: {
          applications: {
            title: 'SampleApplications',
            description:
              'By process and opening: on which share of the open days somebody applies. Left out: on three of a hundred.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: {
              type: 'object',
              propertyNames: { $ref: 'common.schema.json#/$defs/id' },
              additionalProperties: { type: 'number', minimum: 0, maximum: 1 },
            },
          },
          events: {
            title: 'SampleEvents',
            description:
              'By signal and event: how often it is told beside the other events that could be. Left out: 1.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: {
              title: 'Weights',
              type: 'object',
              additionalProperties: { type: 'number', minimum: 0, maximum: 1000 },
            },
          },
          answers: {
            title: 'SampleAnswers',
            description:
              'By form, field and choice: how often it is chosen beside the other choices. Left out: 1.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: {
              title: 'SampleFieldWeights',
              type: 'object',
              additionalProperties: {
                type: 'object',
                additionalProperties: { type: 'number', minimum: 0, maximum: 1000 },
              },
            },
          },
        },
        additionalProperties: false,
      },
    },
    required: ['kind', 'id', 'title', 'units', 'people', 'posts', 'records'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'scenario.schema.json',
    title: 'ScenarioDocument',
    description:
      "scenarios/<story>.json: the pack's own test, a story that a policy officer can read aloud: when these things happen on these dates, then these tasks, states and reports.",
    type: 'object',
    properties: {
      kind: {
        description: 'Always scenario.',
        const: 'scenario',
      },
      id: {
        $ref: 'common.schema.json#/$defs/id',
      },
      title: {
        description: 'The story in a sentence.',
        $ref: 'common.schema.json#/$defs/text',
      },
      record: {
        title: 'ScenarioRecord',
        description: 'Whom it is about.',
        type: 'object',
        properties: {
          type: {
            description: 'The record type.',
            $ref: 'common.schema.json#/$defs/id',
          },
          data: {
            description: "The record's fields.",
            type: 'object',
          },
        },
        required: ['type', 'data'],
        additionalProperties: false,
      },
      duty: {
        description:
          'Instead of record and process: the duty that the story is about. Its dates come as the steps go on, from the day of the first step; steps speak of its latest case, whose task is called `duty`.',
        $ref: 'common.schema.json#/$defs/id',
      },
      unit: {
        description: 'With duty: the title of the unit that owes it.',
        $ref: 'common.schema.json#/$defs/text',
      },
      figures: {
        description: 'With duty: the figures with which it opens, by name.',
        type: 'object',
      },
      process: {
        description: 'The process whose case the steps speak of where they name none.',
        $ref: 'common.schema.json#/$defs/id',
      },
      follows: {
        title: 'Follows',
        description:
          "The story whose beginning this one takes over: that story's subject, and its steps up to the named one. The steps written here come after.",
        type: 'object',
        properties: {
          story: {
            description: 'The story.',
            $ref: 'common.schema.json#/$defs/id',
          },
          through: {
            description: 'The `id` of the last step that is taken over.',
            $ref: 'common.schema.json#/$defs/id',
          },
        },
        required: ['story', 'through'],
        additionalProperties: false,
      },
      steps: {
        description:
          'What happens, in order of time. Before each step all timers due by then have fired.',
        type: 'array',
        minItems: 1,
        items: {
          $ref: '#/$defs/step',
        },
      },
      cites: {
        $ref: 'common.schema.json#/$defs/cites',
      },
    },
    required: ['kind', 'id', 'title', 'steps'],
    additionalProperties: false,
    $defs: {
      step: {
        title: 'Step',
        type: 'object',
        properties: {
          id: {
            description: 'Names the step, so that other stories can follow up to it.',
            $ref: 'common.schema.json#/$defs/id',
          },
          at: {
            $ref: 'common.schema.json#/$defs/localTime',
          },
          says: {
            description: 'The step as a sentence.',
            $ref: 'common.schema.json#/$defs/text',
          },
          tell: {
            title: 'TellStep',
            description: 'Something is told about the record.',
            type: 'object',
            properties: {
              event: {
                $ref: 'process.schema.json#/$defs/eventName',
              },
              data: {
                description: "The telling's fields.",
                type: 'object',
              },
            },
            required: ['event', 'data'],
            additionalProperties: false,
          },
          apply: {
            title: 'ApplyStep',
            description: 'A form is filled that opens a case.',
            type: 'object',
            properties: {
              opening: {
                description: "The id of the process's opening.",
                $ref: 'common.schema.json#/$defs/id',
              },
              form: {
                description: 'What is filled.',
                type: 'object',
              },
            },
            required: ['opening', 'form'],
            additionalProperties: false,
          },
          submit: {
            title: 'SubmitStep',
            description: 'A task of the open case is done.',
            type: 'object',
            properties: {
              task: {
                description: 'The task.',
                $ref: 'common.schema.json#/$defs/id',
              },
              form: {
                description: 'What is filled.',
                type: 'object',
              },
            },
            required: ['task', 'form'],
            additionalProperties: false,
          },
          correct: {
            title: 'CorrectStep',
            description:
              "What was sent last for a task, or with the application, is put right; also in a case that has ended. The case's data are then as if it had been said so from the start, but the case stays where it is.",
            type: 'object',
            properties: {
              task: {
                description: 'The task. Left out: the application.',
                $ref: 'common.schema.json#/$defs/id',
              },
              form: {
                description:
                  'The answers that were wrong, as they are right; null for one that was not to be given. The others stay.',
                type: 'object',
              },
              reason: {
                description: 'Why.',
                $ref: 'common.schema.json#/$defs/text',
              },
            },
            required: ['form', 'reason'],
            additionalProperties: false,
          },
          posts: {
            title: 'HeldPosts',
            description:
              'Who holds the post of a role from now on, by role: a name, or null where it is vacant. A post that no step speaks of is held by somebody.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: { type: ['string', 'null'] },
          },
          process: {
            description: 'The process whose case this step speaks of.',
            $ref: 'common.schema.json#/$defs/id',
          },
          expect: {
            $ref: '#/$defs/expectation',
          },
        },
        required: ['at'],
        additionalProperties: false,
      },
      expectation: {
        title: 'Expectation',
        description: 'What must then be so. What is not named is not checked.',
        type: 'object',
        properties: {
          state: {
            description: 'The state of the case; null when there is none.',
            type: ['string', 'null'],
          },
          tasks: {
            title: 'ExpectedTasks',
            description: 'Exactly the open tasks, by id.',
            type: 'object',
            propertyNames: {
              $ref: 'common.schema.json#/$defs/id',
            },
            additionalProperties: {
              title: 'ExpectedTask',
              type: 'object',
              properties: {
                role: {
                  description: 'Whose work it is.',
                  $ref: 'common.schema.json#/$defs/id',
                },
                by: {
                  description:
                    'The role whose post has it today: its own, or where that post is vacant the tier above.',
                  $ref: 'common.schema.json#/$defs/id',
                },
                holder: {
                  description: 'Who that is, by the name that a step gave.',
                  type: 'string',
                },
                due: {
                  description: 'When it is due; null when it never is.',
                  type: ['string', 'null'],
                },
                overdue: {
                  description: 'Whether it is overdue.',
                  type: 'boolean',
                },
                unit: {
                  description:
                    'The relation of the record on whose unit the role is looked for; null: on any.',
                  type: ['string', 'null'],
                },
              },
              additionalProperties: false,
            },
          },
          reports: {
            description: 'Exactly the roles that were reported to since the last step, in order.',
            type: 'array',
            items: {
              $ref: 'common.schema.json#/$defs/id',
            },
          },
          notices: {
            description: 'Exactly the roles that were notified since the last step, in order.',
            type: 'array',
            items: {
              $ref: 'common.schema.json#/$defs/id',
            },
          },
          documents: {
            description: 'Exactly the documents produced since the last step, in order.',
            type: 'array',
            items: {
              $ref: 'common.schema.json#/$defs/id',
            },
          },
          record: {
            description: 'Fields of the record and their values.',
            type: 'object',
          },
          data: {
            description: 'What the case remembers of these fields; null: nothing.',
            type: 'object',
          },
          units: {
            description: "Units that the record was moved to, by relation; '' for none.",
            type: 'object',
            additionalProperties: { type: 'string' },
          },
          refused: {
            description: 'The step is refused with this code; nothing changes.',
            type: 'string',
          },
          cases: {
            description: 'Open cases of the record by process, with their state.',
            type: 'object',
            additionalProperties: {
              type: 'string',
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'signal.schema.json',
    title: 'SignalDocument',
    description:
      'signals/<signal>.json: something that may be told about a record outside a case. Processes hear it as <signal>.<event>.',
    type: 'object',
    properties: {
      kind: { description: 'Always signal.', const: 'signal' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      about: { description: 'The record type.', $ref: 'common.schema.json#/$defs/id' },
      toldBy: {
        description: 'The roles that may tell it, about records of their unit.',
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        minItems: 1,
        uniqueItems: true,
      },
      events: {
        title: 'SignalEvents',
        description: 'What may be told, by id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'SignalEvent',
          type: 'object',
          properties: {
            title: {
              description: 'The word on the button and in the history.',
              $ref: 'common.schema.json#/$defs/text',
            },
            tone: { $ref: 'process.schema.json#/$defs/tone' },
            asks: {
              description:
                'The fields of the schema that may be given with this event beside the day.',
              type: 'array',
              items: { $ref: 'common.schema.json#/$defs/name' },
              uniqueItems: true,
            },
          },
          required: ['title'],
          additionalProperties: false,
        },
        minProperties: 1,
      },
      schema: { $ref: 'common.schema.json#/$defs/dataSchema' },
      sensitivity: {
        description:
          'The sensitivity class of what is told, by name. A field that is not listed is personal, since it says something of somebody; one whose format is a number of an identity card, a telephone number, a photograph, a file or a signature is sensitive.',
        $ref: 'common.schema.json#/$defs/sensitivity',
      },
      day: {
        description:
          'The field that holds the day the signal is about: one signal a record and day, a later one replaces it.',
        $ref: 'common.schema.json#/$defs/name',
      },
      rollCall: {
        title: 'RollCall',
        description:
          "Quick entry over the list of a unit's records: one day, one tap for each record that differs.",
        type: 'object',
        properties: {
          unitType: {
            description: 'The type of unit whose records are listed.',
            $ref: 'common.schema.json#/$defs/id',
          },
          otherwise: {
            description:
              'The event that an untouched record is taken to have. It is shown, not told: cases hear only what was tapped.',
            $ref: 'common.schema.json#/$defs/id',
          },
        },
        required: ['unitType', 'otherwise'],
        additionalProperties: false,
      },
      checks: {
        description:
          "What must hold of every telling. Expressions read the telling's fields and `type`, the event's id, as event.…, and record, params, today.",
        $ref: 'common.schema.json#/$defs/checks',
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    required: ['kind', 'id', 'title', 'about', 'toldBy', 'events', 'schema', 'day'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'tier.schema.json',
    title: 'TierDocument',
    description:
      'tiers/<role>.json: one responsibility tier. The id is the role. A role is a post on a unit, never a person: work is addressed to role and unit, and whoever holds the post has it.',
    type: 'object',
    properties: {
      kind: { description: 'Always tier.', const: 'tier' },
      id: { $ref: 'common.schema.json#/$defs/id' },
      title: {
        description: 'What the post is called.',
        $ref: 'common.schema.json#/$defs/text',
      },
      description: {
        description: 'What it answers for, in a sentence.',
        $ref: 'common.schema.json#/$defs/text',
      },
      unitType: {
        description: 'The type of unit on which the post exists.',
        $ref: 'common.schema.json#/$defs/id',
      },
      reportsTo: {
        title: 'ReportsTo',
        description:
          'The tier above, by line: a role may report on two lines. Left out: the top of its lines.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: 'common.schema.json#/$defs/id' },
        minProperties: 1,
      },
      sees: {
        description:
          "What a holder may see. subtree: every record and case of the post's unit and the units below it. addressed: only cases in which something was addressed to the post, and records of the very unit.",
        enum: ['subtree', 'addressed'],
        default: 'subtree',
      },
      supervises: {
        description: 'Whether holders have lists of what is overdue and of all cases below them.',
        type: 'boolean',
        default: false,
      },
      access: {
        title: 'TierAccess',
        description:
          'What holders may do with the data of people in what they see. Left out: what `reads` says by itself, and nothing else.',
        type: 'object',
        properties: {
          reads: { $ref: '#/$defs/levels' },
          while: {
            title: 'AccessWhile',
            description:
              'More that is read while a case is in certain states, by id. It only ever adds to `reads`.',
            type: 'object',
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: {
              title: 'AccessInStates',
              type: 'object',
              properties: {
                title: {
                  description: 'Why, in a sentence.',
                  $ref: 'common.schema.json#/$defs/text',
                },
                process: {
                  description: 'The process whose cases are meant.',
                  $ref: 'common.schema.json#/$defs/id',
                },
                states: {
                  description: 'The states; left out: all of them.',
                  type: 'array',
                  items: { $ref: 'common.schema.json#/$defs/id' },
                  minItems: 1,
                  uniqueItems: true,
                },
                reads: { $ref: '#/$defs/levels' },
                cites: { $ref: 'common.schema.json#/$defs/cites' },
                assumes: { $ref: 'common.schema.json#/$defs/assumes' },
              },
              required: ['process', 'reads'],
              additionalProperties: false,
            },
          },
          reveals: {
            description:
              'Whether holders may see masked data whole, each time with a reason that is kept. Hidden data stay hidden.',
            type: 'boolean',
            default: false,
          },
          shares: {
            title: 'AccessShares',
            description:
              'Holders may let posts of another unit see a record of theirs, with its cases, for some days: where somebody is registered in one place and lives in another. Left out: they may not.',
            type: 'object',
            properties: {
              with: {
                description: 'The roles that can be let in.',
                type: 'array',
                items: { $ref: 'common.schema.json#/$defs/id' },
                minItems: 1,
                uniqueItems: true,
              },
              days: {
                description: 'The longest time, in days.',
                type: 'integer',
                minimum: 1,
                maximum: 3660,
              },
            },
            required: ['with', 'days'],
            additionalProperties: false,
          },
          exports: {
            description:
              'How many entries holders may take away in one sheet by themselves; for more somebody else must agree.',
            type: 'integer',
            minimum: 0,
            maximum: 20000,
            default: 500,
          },
          approves: {
            description:
              'Whether holders may agree to sheets that are longer than the asker’s own limit, of what they see themselves.',
            type: 'boolean',
            default: false,
          },
          emergencies: {
            description:
              'Whether holders may, where somebody is in danger, look at a record outside of their units for three hours, with a reason; its own units are told and look at it afterwards.',
            type: 'boolean',
            default: false,
          },
          audits: {
            description: 'Whether holders may read who looked at the records of their units.',
            type: 'boolean',
            default: false,
          },
          compares: {
            description:
              'Whether holders may compare a register that they were given with the records of their units, and work off what does not agree.',
            type: 'boolean',
            default: false,
          },
          imports: {
            description:
              'The types of records of which holders may read in whole registers, for their unit and the units below it, from a sheet. Only holders who see the whole subtree can.',
            type: 'array',
            items: { $ref: 'common.schema.json#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
          },
          cites: { $ref: 'common.schema.json#/$defs/cites' },
          assumes: { $ref: 'common.schema.json#/$defs/assumes' },
        },
        additionalProperties: false,
      },
      duties: {
        title: 'TierDuties',
        description: 'What the tier answers for, by id, each with its clauses.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'TierDuty',
          type: 'object',
          properties: {
            title: {
              description: 'The duty in a sentence.',
              $ref: 'common.schema.json#/$defs/text',
            },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
            assumes: { $ref: 'common.schema.json#/$defs/assumes' },
          },
          required: ['title'],
          additionalProperties: false,
        },
      },
      cites: { $ref: 'common.schema.json#/$defs/cites' },
      assumes: { $ref: 'common.schema.json#/$defs/assumes' },
    },
    $defs: {
      levels: {
        title: 'ClassLevels',
        description:
          'How much is read of personal and of sensitive data. Public and internal data, the name of a record and the headline of a case are read by whoever sees them.',
        type: 'object',
        properties: {
          personal: {
            description:
              'shown: whole. masked: as short as the field’s mask makes it, whole where it has none. hidden: that there is something, not what.',
            enum: ['shown', 'masked', 'hidden'],
            default: 'masked',
          },
          sensitive: {
            description:
              'shown: whole. masked: as short as the field’s mask makes it, whole where it has none. hidden: that there is something, not what.',
            enum: ['shown', 'masked', 'hidden'],
            default: 'masked',
          },
        },
        additionalProperties: false,
        minProperties: 1,
      },
    },
    required: ['kind', 'id', 'title', 'unitType'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'units.schema.json',
    title: 'UnitsDocument',
    description:
      'units.json: the types of organisational units and how they nest. The units themselves are data of the district, not of the pack.',
    type: 'object',
    properties: {
      kind: { description: 'Always units.', const: 'units' },
      id: { description: 'Always units.', const: 'units' },
      title: { $ref: 'common.schema.json#/$defs/text' },
      types: {
        title: 'UnitTypes',
        description: 'The unit types by id. They form one tree: exactly one has no `within`.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          title: 'UnitType',
          type: 'object',
          properties: {
            title: {
              description: 'What such a unit is called.',
              $ref: 'common.schema.json#/$defs/text',
            },
            within: {
              description: 'The unit type directly above.',
              $ref: 'common.schema.json#/$defs/id',
            },
            cites: { $ref: 'common.schema.json#/$defs/cites' },
          },
          required: ['title'],
          additionalProperties: false,
        },
      },
      lines: {
        title: 'ReportingLines',
        description:
          'What the lines are called along which tiers report, by the id that `reportsTo` has: a line without a title is shown by its id.',
        type: 'object',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: { $ref: 'common.schema.json#/$defs/text' },
      },
    },
    required: ['kind', 'id', 'title', 'types'],
    additionalProperties: false,
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'zelian.schema.json',
    title: 'Definitions',
    description:
      'The definition language: one property for each kind of document. A pack is a folder; the folder is the kind, the file name the id.',
    type: 'object',
    properties: {
      pack: {
        $ref: 'pack.schema.json',
      },
      policy: {
        $ref: 'policy.schema.json',
      },
      parameters: {
        $ref: 'parameters.schema.json',
      },
      units: {
        $ref: 'units.schema.json',
      },
      tier: {
        $ref: 'tier.schema.json',
      },
      record: {
        $ref: 'record.schema.json',
      },
      signal: {
        $ref: 'signal.schema.json',
      },
      form: {
        $ref: 'form.schema.json',
      },
      process: {
        $ref: 'process.schema.json',
      },
      calendar: {
        $ref: 'calendar.schema.json',
      },
      duty: {
        $ref: 'duty.schema.json',
      },
      ledger: {
        $ref: 'ledger.schema.json',
      },
      indicator: {
        $ref: 'indicator.schema.json',
      },
      document: {
        $ref: 'document.schema.json',
      },
      scenario: {
        $ref: 'scenario.schema.json',
      },
      locale: {
        $ref: 'locale.schema.json',
      },
      sample: {
        $ref: 'sample.schema.json',
      },
    },
    required: [
      'pack',
      'policy',
      'parameters',
      'units',
      'tier',
      'record',
      'signal',
      'form',
      'process',
      'calendar',
      'duty',
      'ledger',
      'indicator',
      'document',
      'scenario',
      'locale',
      'sample',
    ],
    additionalProperties: false,
  },
];
