import '../../../../testing/browser-gaps.js';
import { describe, expect, it, jest } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../../testing/answers.js';
import { renderScreen } from '../../../../testing/render-screen.js';
import { ImportDialog } from './import-dialog.js';

const DAY = {
  date: '2027-01-01',
  kind: 'HOLIDAY',
  name: 'Tết Dương lịch',
  confirmed: false,
  decisionNo: null,
  source: null,
  swappedWith: null,
};
const PREVIEW = {
  days: [DAY],
  differences: [{ date: DAY.date, before: null, after: DAY }],
  unchanged: 2,
  openDossiers: 4,
};

async function choose(responses: object) {
  const onClose = jest.fn();
  const view = await renderScreen(
    <MantineProvider>
      <ImportDialog onClose={onClose} />
    </MantineProvider>,
    { responses: { ...responses } },
  );
  await screen.findByRole('dialog');
  const file = Object.assign(new File(['date,kind,name'], 'lich-2027.csv', { type: 'text/csv' }), {
    text: async () => 'date,kind,name\n2027-01-01,nghỉ lễ,Tết Dương lịch\n',
  });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, file);
  return { ...view, onClose };
}

describe('importing a calendar', () => {
  it('shows what would change and for whom before anything does', async () => {
    const { calls, onClose } = await choose({
      'POST /api/v1/admin/calendar/preview': PREVIEW,
      'POST /api/v1/admin/calendar/import': { added: 1, changed: 0, removed: 0, unchanged: 2 },
    });
    expect(await screen.findByText('Thêm 1, sửa 0, bỏ 0 ngày')).not.toBeNull();
    expect(screen.getByText(/4 hồ sơ đang giải quyết đã tính qua ngày này/)).not.toBeNull();
    expect(calls.some(({ request }) => request.endsWith('/import'))).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Nhập 1 thay đổi' }));
    expect(calls.find(({ request }) => request.endsWith('/import'))?.body).toEqual({ days: [DAY], replaceYears: [] });
    expect(onClose).toHaveBeenCalled();
  });

  it('names every wrong line and offers nothing to import', async () => {
    const wrong = (line: number, params: object) => ({
      path: `line.${line}`,
      code: 'calendar.day-invalid',
      params: { line, ...params },
    });
    const fields = [wrong(2, { field: 'kind' }), wrong(7, { field: 'date', repeatsLine: 4 })];
    await choose({
      'POST /api/v1/admin/calendar/preview': refusal(422, 'calendar.bad-file', {
        params: { reason: 'LINES' },
        fields,
      }),
    });
    expect(await screen.findByText('Tệp có dòng sai; lịch chưa đổi gì')).not.toBeNull();
    expect(screen.getByText(/^Dòng 2: Loại ghi là nghỉ lễ/)).not.toBeNull();
    expect(screen.getByText('Dòng 7: Ngày này đã có ở dòng 4.')).not.toBeNull();
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
  });
});
