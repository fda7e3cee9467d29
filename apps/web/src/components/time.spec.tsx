import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DeadlineLine, TimeTagData } from '@motcua/contracts';
import { cleanup } from '@testing-library/react';
import type { Language } from '../i18n/language.js';
import { renderScreen } from '../testing/render-screen.js';
import { DeadlineWhy } from './deadline-why.js';
import { TimeTag } from './time-tag.js';

afterEach(cleanup);

const DUE = '2026-04-21T07:00:00Z';

async function tagText(time: Partial<TimeTagData>, language: Language = 'vi'): Promise<string> {
  const whole: TimeTagData = { kind: 'NONE', amount: null, unit: null, timeliness: null, ...time };
  const { container } = await renderScreen(<div id="tag">{<TimeTag time={whole} dueAt={DUE} />}</div>, {
    language,
  });
  return container.querySelector('#tag')?.textContent ?? '';
}

describe('TimeTag', () => {
  it('is plain text while there is plenty of time', async () => {
    expect(await tagText({ kind: 'IN_TIME', amount: 6, unit: 'working-day' })).toBe(
      '14:00 thứ Ba, 21/04/2026',
    );
  });

  it('says what is left or late in the unit of the procedure', async () => {
    expect(await tagText({ kind: 'DUE_SOON', amount: 2, unit: 'working-day' })).toBe('Còn 2 ngày làm việc');
    cleanup();
    expect(await tagText({ kind: 'DUE_SOON', amount: 0, unit: 'working-day' })).toBe('Hôm nay, trước 14:00');
    cleanup();
    expect(await tagText({ kind: 'OVERDUE', amount: 2, unit: 'hour' })).toBe('Quá hạn 2 giờ làm việc');
    cleanup();
    expect(await tagText({ kind: 'OVERDUE', amount: 1, unit: 'day' }, 'en')).toBe('1 day late');
    cleanup();
    expect(await tagText({ kind: 'PAUSED' })).toBe('Tạm dừng tính hạn');
  });

  it('says early or late for what is done, and nothing where no time runs', async () => {
    expect(await tagText({ kind: 'DONE', timeliness: 'EARLY' })).toBe('Trước hạn');
    cleanup();
    expect(await tagText({ kind: 'NONE' })).toBe('');
  });
});

describe('DeadlineWhy', () => {
  const lines: DeadlineLine[] = [
    { kind: 'START', at: '2026-04-24T11:00:00Z' },
    {
      kind: 'START_MOVED',
      from: '2026-04-24T11:00:00Z',
      to: '2026-04-28T00:30:00Z',
      reason: 'AFTER_HOURS',
      names: ['Giỗ Tổ'],
    },
    { kind: 'WORKING_DAYS', amount: 3, from: '2026-04-28T00:30:00Z', to: '2026-05-05T00:30:00Z' },
    {
      kind: 'HOLIDAY_SKIPPED',
      from: '2026-04-30',
      to: '2026-05-01',
      days: 2,
      name: 'Ngày Chiến thắng',
      dayKind: 'HOLIDAY',
      confirmed: false,
    },
    { kind: 'WEEKEND_SKIPPED', from: '2026-05-02', to: '2026-05-03', days: 2 },
    { kind: 'MAKE_UP_DAY', date: '2026-08-22', name: 'nghỉ 31/8', confirmed: true },
    { kind: 'DUE_MOVED', from: '2026-05-02T00:30:00Z', to: '2026-05-04T00:30:00Z', names: [] },
    {
      kind: 'HOLD',
      from: '2026-04-28T02:00:00Z',
      to: null,
      reason: 'SUPPLEMENT',
      policy: 'RESUME',
      waited: null,
      dueBefore: DUE,
      dueAfter: null,
      seq: 5,
      told: { ground: 'Ảnh mờ', byName: 'Trần Thị Bình', paperNumber: '12/2026/HDHS' },
    },
    { kind: 'EXTENSION', decidedAt: DUE, from: DUE, to: '2026-04-24T09:00:00Z' },
    { kind: 'DUE', at: '2026-04-24T09:00:00Z' },
  ];

  it('tells one fact a line, the due moment last', async () => {
    const { container } = await renderScreen(<DeadlineWhy lines={lines} />);
    const texts = [...container.querySelectorAll('li')].map((line) => line.textContent);
    expect(texts).toHaveLength(lines.length);
    expect(texts[0]).toBe('Nhận lúc 18:00 thứ Sáu, 24/04/2026.');
    expect(texts[3]).toBe(
      'Không tính thứ Năm, 30/04/2026 – thứ Sáu, 01/05/2026: Ngày Chiến thắng. (lịch dự kiến, chưa có quyết định)',
    );
    expect(texts[7]).toBe(
      'Tạm dừng tính hạn từ 09:00 thứ Ba, 28/04/2026, chờ bổ sung giấy tờ. Người ghi: Trần Thị Bình. Phiếu số 12/2026/HDHS. Lý do: Ảnh mờ',
    );
    expect(texts.at(-1)).toBe('Hẹn trả 16:00 thứ Sáu, 24/04/2026.');
  });

  it('leaves no unworded param in either language', async () => {
    for (const language of ['vi', 'en'] as const) {
      const { container } = await renderScreen(<DeadlineWhy lines={lines} isOpen />, { language });
      expect(container.textContent).not.toMatch(/\{\{|\}\}|why\./);
      cleanup();
    }
  });
});
