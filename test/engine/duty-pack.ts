import type { Program } from '../../engine/program.js';
import { parcelProgram, type within } from './parcel-pack.js';

type Documents = Parameters<typeof within>[0];

/** The parcel office with what it owes by the calendar: a stocktaking each month, a plan each year. */
export function dutyProgram(change: (documents: Documents) => void = () => undefined): Program {
  return parcelProgram((documents) => {
    withDuties(documents);
    change(documents);
  });
}

/** Adds the duties to the parcel pack. */
export function withDuties(documents: Documents): void {
  documents['forms/stocktaking.json'] = {
    kind: 'form',
    id: 'stocktaking',
    title: '盘点表',
    schema: {
      type: 'object',
      properties: {
        counted: { type: 'integer', title: '盘点件数', minimum: 0 },
        lost: { type: 'integer', title: '丢失件数', minimum: 0 },
      },
    },
    fields: { counted: { required: true }, lost: { required: true, prefill: 'case.lostBefore' } },
    checks: {
      'not-before': {
        require: 'today >= case.occurrence',
        field: 'counted',
        message: '还没有到盘点日',
      },
    },
  };
  documents['forms/plan.json'] = {
    kind: 'form',
    id: 'plan',
    title: '年度计划',
    schema: { type: 'object', properties: { text: { type: 'string', title: '内容' } } },
    fields: { text: { required: true } },
  };
  documents['ledgers/lost.json'] = {
    kind: 'ledger',
    id: 'lost',
    title: '丢失台账',
    of: 'records',
    among: ['parcel'],
    where: "record.status == 'lost'",
    columns: { label: { title: '名称', value: 'record.label' } },
  };
  documents['duties/stocktaking.json'] = {
    kind: 'duty',
    id: 'stocktaking',
    title: '盘点',
    help: '逐件清点，登记差异',
    role: 'clerk',
    line: 'post',
    opens: { frequency: 'monthly', byMonthDay: 1 },
    within: { days: 5, calendar: 'office' },
    remind: { days: 1, calendar: 'office' },
    form: 'stocktaking',
    figures: { lostBefore: { title: '上期丢失', ledger: 'lost' } },
    do: {
      tell: {
        when: 'form.lost > case.lostBefore',
        report: { to: 'head', title: '{{ record.name }}丢失增至{{ form.lost }}件' },
        cites: ['1'],
      },
    },
    cites: ['1'],
    assumes: '“定期”按每月一次',
  };
  documents['duties/plan.json'] = {
    kind: 'duty',
    id: 'plan',
    title: '年度计划',
    role: 'head',
    opens: { frequency: 'yearly', byMonth: [1] },
    by: { frequency: 'yearly', byMonth: [2], byMonthDay: -1 },
    form: 'plan',
    cites: ['1'],
  };
}
