/** The words between what is told of a process, in both languages. */
export const SAYS = {
  zh: {
    rung: (arrival: string, tasks: string[]) =>
      `${arrival === '' ? '还没有哪一步通到这里' : arrival}：${tasks.length === 0 ? '只等时间，没有人要办的事' : tasks.join('；')}。`,
    begins: '立项时',
    either: (ways: string[], count: number) =>
      `${ways.join('，或')}${count > ways.length ? `等${count}种情况` : ''}`,
    only: (words: string) => `（如果${words}）`,
    rest: '（其余情况）',
    report: (to: string, title: string) => `上报${to}：${title}`,
    notify: (to: string, title: string) => `告知${to}：${title}`,
    open: (process: string) => `另立“${process}”`,
    produce: (document: string) => `生成《${document}》`,
    set: (names: string) => `记下${names}`,
    mark: (names: string) => `更新档案的${names}`,
    move: (names: string) => `转到别的${names}`,
    within: (span: string) => `在${span}内`,
    by: (day: string) => `在${day}前`,
    task: (role: string, by: string, title: string, form: string) =>
      `${role}${by}“${title}”，填《${form}》`,
    late: (to: string, after: string | undefined, handOver: boolean) =>
      `${after === undefined ? '' : `再过${after}`}${handOver ? `移交${to}` : `报${to}`}`,
    lates: (late: string[], hasDue: boolean) =>
      late.length > 0 ? `，逾期${late.join('，')}` : hasDue ? '，逾期报上一级' : '',
    in: (state: string, said: string) => `“${state}”时${said}`,
    before: (until: string, ahead: string) => `${until}前${ahead}`,
    entering: (state: string) => `进入“${state}”`,
    after: (start: string, span: string, first: boolean) =>
      `${start}起${first ? '第' : '满'}${span}`,
  },
  en: {
    rung: (arrival: string, tasks: string[]) =>
      `${arrival === '' ? 'Nothing leads here yet' : arrival}: ${tasks.length === 0 ? 'time passes, and nobody has to do anything' : tasks.join('; ')}.`,
    begins: 'When the case opens',
    either: (ways: string[], count: number) =>
      `${ways.join(', or ')}${count > ways.length ? `, or ${count - ways.length} more ways` : ''}`,
    only: (words: string) => ` (if ${words})`,
    rest: ' (in all other cases)',
    report: (to: string, title: string) => `report to ${to}: ${title}`,
    notify: (to: string, title: string) => `tell ${to}: ${title}`,
    open: (process: string) => `open “${process}”`,
    produce: (document: string) => `produce “${document}”`,
    set: (names: string) => `remember ${names}`,
    mark: (names: string) => `change ${names} of the record`,
    move: (names: string) => `move to another ${names}`,
    within: (span: string) => ` within ${span}`,
    by: (day: string) => ` by ${day}`,
    task: (role: string, by: string, title: string, form: string) =>
      `${role}: “${title}”${by}, with “${form}”`,
    late: (to: string, after: string | undefined, handOver: boolean) =>
      `${handOver ? `handed to ${to}` : `${to} is told`}${after === undefined ? '' : ` ${after} later`}`,
    lates: (late: string[], hasDue: boolean) =>
      late.length > 0
        ? `; when late, ${late.join(', ')}`
        : hasDue
          ? '; when late, the tier above is told'
          : '',
    in: (state: string, said: string) => `in “${state}”, ${said}`,
    before: (until: string, ahead: string) => `${ahead} before ${until}`,
    entering: (state: string) => `entering “${state}”`,
    after: (start: string, span: string, first: boolean) =>
      `${span} from ${start}${first ? ', that day included' : ''}`,
  },
};
