import { z } from 'zod';

/** Online service levels of NĐ 43/2011/NĐ-CP art. 3.4; kept beside the present classes because the founding figures use them. */
export const ONLINE_LEVELS = [1, 2, 3, 4] as const;
export const OnlineLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type OnlineLevel = z.infer<typeof OnlineLevel>;

/** Present classes (NĐ 42/2022 art. 11, NĐ 224/2026 art. 14): toàn trình, một phần, cung cấp thông tin. */
export const SERVICE_SCOPES = ['FULL', 'PARTIAL', 'INFO'] as const;
export const ServiceScope = z.enum(SERVICE_SCOPES);
export type ServiceScope = z.infer<typeof ServiceScope>;

/** How a dossier comes in (KenhThucHien 1, 2, 3 of the national exchange). */
export const CHANNELS = ['COUNTER', 'ONLINE', 'POST'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** How the result goes back. */
export const RETURN_METHODS = ['COUNTER', 'ONLINE', 'POST'] as const;
export const ReturnMethod = z.enum(RETURN_METHODS);
export type ReturnMethod = z.infer<typeof ReturnMethod>;

/** Whether the clock starts again or goes on after a supplement (domain.md §2.4). */
export const CLOCK_POLICIES = ['RESTART', 'RESUME'] as const;
export const ClockPolicy = z.enum(CLOCK_POLICIES);
export type ClockPolicy = z.infer<typeof ClockPolicy>;

/** Who may apply. */
export const APPLICANT_KINDS = [
  'CITIZEN',
  'FOREIGNER',
  'ENTERPRISE',
  'COOPERATIVE',
  'ORGANISATION',
  'OFFICIAL',
] as const;
export const ApplicantKind = z.enum(APPLICANT_KINDS);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** Life events by which citizens browse. */
export const LIFE_EVENTS = [
  'CHILD',
  'MARRIAGE',
  'HOUSE_LAND',
  'BUSINESS',
  'VEHICLE',
  'SOCIAL',
  'IDENTITY',
  'RESIDENCE',
  'EDUCATION',
  'HEALTH',
  'WORK',
  'DEATH',
] as const;
export const LifeEvent = z.enum(LIFE_EVENTS);
export type LifeEvent = z.infer<typeof LifeEvent>;
