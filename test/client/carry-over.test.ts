import { carryOver } from '../../client/forms/changed-fields.js';
import type { Fields } from '../../engine/types.js';

const before: Fields = {
  day: { type: 'string', format: 'date', title: '日期' },
  way: { type: 'string', title: '方式', choices: { phone: '电话', visit: '上门' } },
  remark: { type: 'string', title: '备注' },
  times: { type: 'string', title: '次数' },
};

test('the same form changes nothing', () => {
  const data = { day: '2026-09-01', way: 'phone' };
  expect(carryOver(data, before, before)).toEqual({ data, changed: [], lost: [] });
});

test('what still has a place is kept; what asks something else is pointed out; what is gone is named', () => {
  const after: Fields = {
    day: { type: 'string', format: 'date', title: '日期' },
    way: { type: 'string', title: '怎样联系', choices: { phone: '电话' } },
    times: { type: 'integer', title: '次数' },
    photo: { type: 'string', format: 'photo', title: '照片' },
  };
  const data = { day: '2026-09-01', way: 'visit', remark: '下雨', times: '两次' };
  expect(carryOver(data, before, after)).toEqual({
    data: { day: '2026-09-01', way: 'visit' },
    changed: ['way', 'times', 'photo'],
    lost: ['备注', '次数'],
  });
});
