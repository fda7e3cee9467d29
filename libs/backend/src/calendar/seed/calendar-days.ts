import type { CalendarDay, CalendarDayKind } from '@motcua/contracts';

export { DEFAULT_WORKING_HOURS } from '@motcua/contracts';

/** Where the days come from: number and date of the decision where one was seen, and the place of publication. */
const SOURCES = {
  law: { decisionNo: null, source: 'Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3, Điều 112' },
  plan2024: {
    decisionNo: 'Công văn 8662/VPCP-KGVX ngày 3/11/2023',
    source:
      'https://baotintuc.vn/chot-phuong-an-nghi-tet-nguyen-dan-7-ngay-nghi-le-quoc-khanh-4-ngay-n20231103185933813.htm',
  },
  swap2024: {
    decisionNo: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024',
    source:
      'https://baotintuc.vn/infographics/ngay-nghi-le-dip-gio-to-hung-vuong-va-304-152024-20240412212054381.htm',
  },
  plan2025: {
    decisionNo: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024',
    source:
      'https://luatvietnam.vn/tin-van-ban-moi/tet-nguyen-dan-at-ty-2025-nghi-9-ngay-lien-tuc-186-100057-article.html',
  },
  newYear2026: {
    decisionNo: null,
    source:
      'Văn phòng Chính phủ, 25/12/2025: https://tracuuquyhoach.com/tin-tuc/tin-vui-cho-nguoi-lao-dong-chinh-phu-dong-y-nghi-tet-duong-lich-4-ngay-54100289',
  },
  tet2026: {
    decisionNo: null,
    source:
      'Phương án nghỉ Tết Bính Ngọ 14/2–22/2/2026: http://www.congan.com.vn/?catid=702&id=388656&mod=detnews',
  },
  national2026: {
    decisionNo: null,
    source:
      'Đề xuất của Bộ Nội vụ (nghỉ 29/8–2/9/2026), chưa thấy quyết định: https://thanhnien.vn/gio-to-hung-vuong-304-15-quoc-khanh-29-nam-2026-duoc-nghi-may-ngay-185260223083506397.htm',
  },
  spring2026: {
    decisionNo: null,
    source:
      'https://thanhnien.vn/gio-to-hung-vuong-304-15-quoc-khanh-29-nam-2026-duoc-nghi-may-ngay-185260223083506397.htm',
  },
  cultureSwap: {
    decisionNo: null,
    source: 'Đề xuất nghỉ 4 ngày dịp Ngày Văn hóa Việt Nam 2026, chưa có quyết định, chưa rõ ngày làm bù',
  },
  culture: {
    decisionNo: null,
    source:
      'Nghị quyết 80-NQ/TW ngày 7/1/2026; Nghị quyết 28/2026/QH16 được báo chí nêu, chưa xem được văn bản',
  },
  tet2027: {
    decisionNo: null,
    source:
      'Bộ luật Lao động 45/2019/QH14, Điều 112 (5 ngày, Thủ tướng phân bổ); ngày âm lịch theo tính toán, chưa có phương án chính thức',
  },
  national2027: {
    decisionNo: null,
    source: 'Bộ luật Lao động 45/2019/QH14, Điều 112: 2/9 và 1 ngày liền kề (1/9 hoặc 3/9), chưa công bố',
  },
} as const satisfies Record<string, Pick<CalendarDay, 'decisionNo' | 'source'>>;

/** A decision was seen, or the law itself names the day. */
const CONFIRMED = true;

/** Proposed, expected or computed: the administrator confirms or removes it when the decision is out. */
const EXPECTED = false;

type DayRow = readonly [
  date: string,
  kind: CalendarDayKind,
  confirmed: boolean,
  name: string,
  source: keyof typeof SOURCES,
  swappedWith?: string,
];

const ROWS: readonly DayRow[] = [
  // 2024
  ['2024-01-01', 'HOLIDAY', CONFIRMED, 'Tết Dương lịch', 'law'],
  ['2024-02-08', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Giáp Thìn', 'plan2024'],
  ['2024-02-09', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Giáp Thìn', 'plan2024'],
  ['2024-02-10', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Giáp Thìn', 'plan2024'],
  ['2024-02-11', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Giáp Thìn', 'plan2024'],
  ['2024-02-12', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Giáp Thìn', 'plan2024'],
  ['2024-02-13', 'COMPENSATION', CONFIRMED, 'Nghỉ bù Tết Nguyên đán Giáp Thìn', 'plan2024', '2024-02-10'],
  ['2024-02-14', 'COMPENSATION', CONFIRMED, 'Nghỉ bù Tết Nguyên đán Giáp Thìn', 'plan2024', '2024-02-11'],
  ['2024-04-18', 'HOLIDAY', CONFIRMED, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'law'],
  ['2024-04-29', 'SWAP_OFF', CONFIRMED, 'Nghỉ hoán đổi (làm bù 04/5/2024)', 'swap2024', '2024-05-04'],
  ['2024-04-30', 'HOLIDAY', CONFIRMED, 'Ngày Chiến thắng', 'law'],
  ['2024-05-01', 'HOLIDAY', CONFIRMED, 'Ngày Quốc tế Lao động', 'law'],
  ['2024-05-04', 'SWAP_WORK', CONFIRMED, 'Làm bù cho ngày 29/4/2024', 'swap2024', '2024-04-29'],
  ['2024-09-02', 'HOLIDAY', CONFIRMED, 'Quốc khánh', 'plan2024'],
  ['2024-09-03', 'HOLIDAY', CONFIRMED, 'Quốc khánh (ngày liền kề)', 'plan2024'],
  // 2025
  ['2025-01-01', 'HOLIDAY', CONFIRMED, 'Tết Dương lịch', 'law'],
  ['2025-01-27', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Ất Tỵ', 'plan2025'],
  ['2025-01-28', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Ất Tỵ', 'plan2025'],
  ['2025-01-29', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Ất Tỵ', 'plan2025'],
  ['2025-01-30', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Ất Tỵ', 'plan2025'],
  ['2025-01-31', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Ất Tỵ', 'plan2025'],
  ['2025-04-07', 'HOLIDAY', CONFIRMED, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'plan2025'],
  ['2025-04-26', 'SWAP_WORK', CONFIRMED, 'Làm bù cho ngày 02/5/2025', 'plan2025', '2025-05-02'],
  ['2025-04-30', 'HOLIDAY', CONFIRMED, 'Ngày Chiến thắng', 'plan2025'],
  ['2025-05-01', 'HOLIDAY', CONFIRMED, 'Ngày Quốc tế Lao động', 'plan2025'],
  ['2025-05-02', 'SWAP_OFF', CONFIRMED, 'Nghỉ hoán đổi (làm bù 26/4/2025)', 'plan2025', '2025-04-26'],
  ['2025-09-01', 'HOLIDAY', CONFIRMED, 'Quốc khánh (ngày liền kề)', 'plan2025'],
  ['2025-09-02', 'HOLIDAY', CONFIRMED, 'Quốc khánh', 'plan2025'],
  // 2026
  ['2026-01-01', 'HOLIDAY', CONFIRMED, 'Tết Dương lịch', 'law'],
  ['2026-01-02', 'SWAP_OFF', CONFIRMED, 'Nghỉ hoán đổi (làm bù 10/01/2026)', 'newYear2026', '2026-01-10'],
  ['2026-01-10', 'SWAP_WORK', CONFIRMED, 'Làm bù cho ngày 02/01/2026', 'newYear2026', '2026-01-02'],
  ['2026-02-16', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Bính Ngọ', 'tet2026'],
  ['2026-02-17', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Bính Ngọ', 'tet2026'],
  ['2026-02-18', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Bính Ngọ', 'tet2026'],
  ['2026-02-19', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Bính Ngọ', 'tet2026'],
  ['2026-02-20', 'HOLIDAY', CONFIRMED, 'Tết Nguyên đán Bính Ngọ', 'tet2026'],
  ['2026-04-26', 'HOLIDAY', CONFIRMED, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'spring2026'],
  ['2026-04-27', 'COMPENSATION', CONFIRMED, 'Nghỉ bù Giỗ Tổ Hùng Vương', 'spring2026', '2026-04-26'],
  ['2026-04-30', 'HOLIDAY', CONFIRMED, 'Ngày Chiến thắng', 'spring2026'],
  ['2026-05-01', 'HOLIDAY', CONFIRMED, 'Ngày Quốc tế Lao động', 'spring2026'],
  ['2026-08-22', 'SWAP_WORK', EXPECTED, 'Làm bù cho ngày 31/8/2026', 'national2026', '2026-08-31'],
  ['2026-08-31', 'SWAP_OFF', EXPECTED, 'Nghỉ hoán đổi (làm bù 22/8/2026)', 'national2026', '2026-08-22'],
  ['2026-09-01', 'HOLIDAY', EXPECTED, 'Quốc khánh (ngày liền kề)', 'national2026'],
  ['2026-09-02', 'HOLIDAY', CONFIRMED, 'Quốc khánh', 'law'],
  ['2026-11-23', 'SWAP_OFF', EXPECTED, 'Nghỉ hoán đổi dịp Ngày Văn hóa Việt Nam', 'cultureSwap'],
  ['2026-11-24', 'HOLIDAY', EXPECTED, 'Ngày Văn hóa Việt Nam', 'culture'],
  // 2027
  ['2027-01-01', 'HOLIDAY', CONFIRMED, 'Tết Dương lịch', 'law'],
  ['2027-02-05', 'HOLIDAY', EXPECTED, 'Tết Nguyên đán Đinh Mùi', 'tet2027'],
  ['2027-02-06', 'HOLIDAY', EXPECTED, 'Tết Nguyên đán Đinh Mùi', 'tet2027'],
  ['2027-02-07', 'HOLIDAY', EXPECTED, 'Tết Nguyên đán Đinh Mùi', 'tet2027'],
  ['2027-02-08', 'HOLIDAY', EXPECTED, 'Tết Nguyên đán Đinh Mùi', 'tet2027'],
  ['2027-02-09', 'HOLIDAY', EXPECTED, 'Tết Nguyên đán Đinh Mùi', 'tet2027'],
  ['2027-02-10', 'COMPENSATION', EXPECTED, 'Nghỉ bù Tết Nguyên đán Đinh Mùi', 'tet2027', '2027-02-06'],
  ['2027-02-11', 'COMPENSATION', EXPECTED, 'Nghỉ bù Tết Nguyên đán Đinh Mùi', 'tet2027', '2027-02-07'],
  ['2027-04-16', 'HOLIDAY', CONFIRMED, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'law'],
  ['2027-04-30', 'HOLIDAY', CONFIRMED, 'Ngày Chiến thắng', 'law'],
  ['2027-05-01', 'HOLIDAY', CONFIRMED, 'Ngày Quốc tế Lao động', 'law'],
  ['2027-05-03', 'COMPENSATION', CONFIRMED, 'Nghỉ bù Ngày Quốc tế Lao động', 'law', '2027-05-01'],
  ['2027-09-02', 'HOLIDAY', CONFIRMED, 'Quốc khánh', 'law'],
  ['2027-09-03', 'HOLIDAY', EXPECTED, 'Quốc khánh (ngày liền kề)', 'national2027'],
  ['2027-11-24', 'HOLIDAY', EXPECTED, 'Ngày Văn hóa Việt Nam', 'culture'],
];

/**
 * The 61 days of 2024–2027 that differ from their weekday, 14 of them not yet confirmed (BLLĐ 2019 arts 111, 112 and
 * the yearly plans of the Government Office). They are edited by an administrator, never computed.
 */
export const SEED_CALENDAR_DAYS: readonly CalendarDay[] = ROWS.map(
  ([date, kind, confirmed, name, source, swappedWith]) => ({
    date,
    kind,
    name,
    confirmed,
    ...SOURCES[source],
    swappedWith: swappedWith ?? null,
  }),
);
