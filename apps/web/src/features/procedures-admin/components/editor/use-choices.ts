import {
  AGENCY_KINDS,
  APPLICANT_KINDS,
  ASSIGN_BY,
  CHANNELS,
  CLOCK_POLICIES,
  EXEMPTION_GROUPS,
  LIFE_EVENTS,
  PAPER_FILE_KINDS,
  SERVICE_SCOPES,
  STAFF_ROLES,
  STEP_KINDS,
  TIME_LIMIT_UNITS,
} from '@motcua/contracts';
import { useTranslation } from 'react-i18next';

const LEVELS = ['1', '2', '3', '4'] as const;
const FEE_KINDS = ['FEE', 'CHARGE'] as const;
const FEE_BASES = ['FIXED', 'FORMULA'] as const;
const OFF_KINDS = ['SHARE', 'SUM'] as const;
const EVERY = 'all';

/** What can be chosen, in words. */
export function useChoices() {
  const { t } = useTranslation(['procedures-admin', 'status']);
  const levels = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  const channels = CHANNELS.map((value) => ({ value, label: t(`status:channel.${value}`) }));
  return {
    levels,
    maxLevels: [{ value: EVERY, label: t('maxLevel.asVersion') } as const, ...levels],
    scopes: SERVICE_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) })),
    clocks: CLOCK_POLICIES.map((value) => ({ value, label: t(`clock.${value}`) })),
    applicants: APPLICANT_KINDS.map((value) => ({ value, label: t(`applicant.${value}`) })),
    lifeEvents: LIFE_EVENTS.map((value) => ({ value, label: t(`lifeEvent.${value}`) })),
    agencyKinds: AGENCY_KINDS.map((value) => ({ value, label: t(`agencyKind.${value}`) })),
    units: TIME_LIMIT_UNITS.map((value) => ({ value, label: t(`unit.${value}`) })),
    channels,
    feeKinds: FEE_KINDS.map((value) => ({ value, label: t(`feeKind.${value}`) })),
    feeBases: FEE_BASES.map((value) => ({ value, label: t(`feeBasis.${value}`) })),
    offKinds: OFF_KINDS.map((value) => ({ value, label: t(`off.${value}`) })),
    exemptionGroups: EXEMPTION_GROUPS.map((value) => ({ value, label: t(`status:exemption.${value}`) })),
    fileKinds: PAPER_FILE_KINDS.map((value) => ({ value, label: t(`status:fileKind.${value}`) })),
    feeChannels: [{ value: EVERY, label: t('feeChannel.all') } as const, ...channels],
    assignBy: ASSIGN_BY.map((value) => ({ value, label: t(`assignBy.${value}`) })),
    stepKinds: STEP_KINDS.map((value) => ({ value, label: t(`stepKind.${value}`) })),
    roles: STAFF_ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
  };
}
