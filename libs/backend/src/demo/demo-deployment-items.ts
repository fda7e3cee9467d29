import type { BlockingReason, PlanProgress, TargetLevel } from '@motcua/contracts';
import { DEPARTMENT_CODES } from '../identity/index.js';
import { DEMO_PLACES } from './demo-filings.js';

/** A service of the demo's plan: due so many days after the demo is loaded (before it: negative), reported in between. */
export interface DemoPlanItem {
  code: string;
  targetLevel: TargetLevel;
  dueInDays: number;
  agencyCode: string;
  progress: PlanProgress;
  blocking?: readonly [BlockingReason, string];
}

const { justice, police, finance, construction, agricultureAndEnvironment, homeAffairs, health, socialInsurance } = DEPARTMENT_CODES;
const ward = DEMO_PLACES.mainOffice;

/** Code, level, days until due, agency, progress, what is in the way. */
type Line = readonly [string, TargetLevel, number, string, PlanProgress, (readonly [BlockingReason, string])?];

const LINES: readonly Line[] = [
  ['2.000635', 4, -210, justice, 'READY'],
  ['1.004194', 4, -180, police, 'READY'],
  ['1.003197', 4, -150, police, 'READY'],
  ['1.002755', 3, -150, police, 'READY'],
  ['2.001955', 4, -120, homeAffairs, 'READY'],
  ['1.014791', 4, -120, construction, 'READY'],
  ['1.001731', 4, -90, ward, 'READY'],
  ['1.010028', 4, -75, police, 'READY'],
  ['1.010039', 4, -60, police, 'READY'],
  ['1.010041', 4, -45, police, 'READY'],
  ['1.003677', 4, -20, ward, 'READY'],
  ['2.001159', 4, -30, ward, 'TRIAL'],
  ['1.001193', 4, -25, justice, 'TRIAL'],
  ['1.000656', 4, -25, justice, 'BUILDING', ['DATA_LINK', 'Chờ kết nối cơ sở dữ liệu hộ tịch điện tử để lấy số định danh.']],
  ['2.002043', 3, -15, finance, 'PREPARING', ['FORM', 'Chưa có mẫu đơn điện tử cho cổ đông sáng lập.']],
  ['1.001612', 4, 4, finance, 'TRIAL'],
  ['1.001570', 4, 12, finance, 'BUILDING'],
  ['1.004873', 4, 20, justice, 'TRIAL'],
  ['1.000894', 4, 34, justice, 'PREPARING', ['FIELD_CHECK', 'Hai bên phải có mặt khi đăng ký; đề nghị giữ mức 3.']],
  ['2.000908', 4, 34, ward, 'BUILDING'],
  ['3.000333', 4, 34, police, 'TRIAL'],
  ['1.013225', 4, 60, construction, 'BUILDING', ['PAYMENT', 'Lệ phí chưa nộp được trên mạng.']],
  ['1.013229', 4, 60, construction, 'BUILDING'],
  ['1.115615', 4, 95, agricultureAndEnvironment, 'PREPARING'],
  ['1.013855', 4, 95, health, 'BUILDING'],
  ['1.014027', 4, 125, homeAffairs, 'PREPARING'],
  ['1.001776', 4, 125, homeAffairs, 'BUILDING'],
  ['2.001610', 3, 155, finance, 'NOT_STARTED'],
  ['1.014137', 3, 155, socialInsurance, 'NOT_STARTED', ['LEGAL', 'Chờ quy định mới của Bộ về hồ sơ.']],
  ['2.000884', 3, 215, ward, 'NOT_STARTED', ['SIGNATURE', 'Người yêu cầu phải ký trước mặt người chứng thực.']],
];

/** What the demo plans. */
export const DEMO_PLAN_ITEMS: readonly DemoPlanItem[] = LINES.map(([code, targetLevel, dueInDays, agencyCode, progress, blocking]) => ({
  ...{ code, targetLevel, dueInDays, agencyCode, progress },
  ...(blocking ? { blocking } : {}),
}));

/** Services at level 4 that the main office held lower for a while: raised so many days before the demo is loaded, or not yet. */
export const DEMO_HELD_LEVELS = [
  { code: '1.010028', raisedDaysAgo: 70 },
  { code: '1.010039', raisedDaysAgo: 52 },
  { code: '1.010041', raisedDaysAgo: 33 },
  { code: '1.003677', raisedDaysAgo: 9 },
  { code: '2.001159', raisedDaysAgo: null },
] as const;
