import type { DossierDetail, DossierFee, ExemptionGroup, TimelineEntry } from '@motcua/contracts';
import { owedFee } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../lib/format.js';
import { lowerFirst } from '../i18n/problem-words.js';

type Money = Pick<DossierDetail, 'fees' | 'components' | 'feeTotal' | 'feePaid'>;

/** Why a fee is reduced or not any more, by group and proving paper, and what is left to pay; one line each. */
export function useFeeReasons({ fees, components, feeTotal, feePaid }: Money): string[] {
  const { t } = useTranslation('status');
  const paperOf = (key: string) => components.find(({ component }) => component.key === key);
  const nameOf = (key: string): string => paperOf(key)?.component.shortName ?? paperOf(key)?.component.name ?? key;
  const groupOf = (group: ExemptionGroup): string => lowerFirst(t(`exemption.${group}`));
  const applied = ({ name: fee, reduction }: DossierFee): string[] => {
    if (!reduction?.applied) return [];
    const { group, proof, payable } = reduction.applied;
    const off = reduction.full === null || payable === null ? null : reduction.full - payable;
    const words = payable === 0 || off === null ? t('feeReason.appliedAll', { fee, group: groupOf(group) }) : t('feeReason.applied', { fee, off, group: groupOf(group) });
    const verdict = proof === null ? null : (paperOf(proof)?.verdict ?? null);
    const judged = verdict ? lowerFirst(t(`verdict.${verdict}`)) : t('feeReason.waiting');
    return [proof === null ? words : `${words}; ${t('feeReason.proof', { paper: nameOf(proof), verdict: judged })}`];
  };
  const refused = ({ name: fee, reduction }: DossierFee): string[] =>
    (reduction?.allowed ?? []).flatMap(({ group, proof }) =>
      proof !== null && paperOf(proof)?.verdict === 'NOT_ACCEPTED' ? [t('feeReason.refused', { fee, group: groupOf(group), paper: nameOf(proof) })] : [],
    );
  const paid = feePaid?.amount ?? null;
  const owed = paid === null ? 0 : owedFee(feeTotal, paid);
  const overpaid = feeTotal === null ? 0 : owedFee(paid, feeTotal);
  return [
    ...fees.flatMap((fee) => [...applied(fee), ...refused(fee)]),
    ...(owed > 0 ? [t('feeReason.owed', { amount: owed })] : []),
    ...(overpaid > 0 ? [t('feeReason.overpaid', { amount: overpaid })] : []),
  ];
}

/** The reasons under the sum. */
export function FeeReasons({ dossier }: { dossier: Money }) {
  const reasons = useFeeReasons(dossier);
  return reasons.map((reason) => (
    <span key={reason} lang="vi">
      <br />
      {reason}
    </span>
  ));
}

/** `Phí, lệ phí tính lại: 0 đ → 8.000 đ`, of an entry that changed them; otherwise nothing. */
export function useFeeChange(): (entry: TimelineEntry) => string | undefined {
  const { t } = useTranslation(['status', 'common']);
  const sum = (amount: unknown): string => (typeof amount === 'number' ? formatMoney(amount) : t('common:feeUnknown'));
  return ({ data }) => ('feeTo' in data ? t('status:feeReason.recounted', { from: sum(data['feeFrom']), to: sum(data['feeTo']) }) : undefined);
}
