import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DossierComponent, DossierFee, PaperVerdict } from '@motcua/contracts';
import { cleanup, screen } from '@testing-library/react';
import { renderScreen } from '../testing/render-screen.js';
import { FeeReasons } from './fee-reasons.js';

afterEach(cleanup);

const FREE = { group: 'POOR_HOUSEHOLD', proof: 'poor', payable: 0 } as const;
const HALF = { group: 'ELDERLY', proof: 'poor', payable: 4000 } as const;
const feeBy = (applied: typeof FREE | typeof HALF | null): DossierFee => ({
  key: 'fee',
  kind: 'FEE',
  name: 'Phí bản sao',
  amount: applied?.payable ?? 8000,
  channel: null,
  reduction: { full: 8000, allowed: [applied ?? FREE], applied },
});

async function shown(fee: DossierFee, verdict: PaperVerdict | null, paid: number | null = null): Promise<string> {
  const component = { key: 'poor', name: 'Sổ hộ nghèo', required: false, originals: 1, copies: 0, templates: [] };
  const components: DossierComponent[] = [{ component, verdict, note: '', originals: 0, copies: 0, rounds: [] }];
  const feePaid = paid === null ? null : { amount: paid, at: '2026-04-16T07:00:00.000Z', receiptNo: '' };
  await renderScreen(<p data-testid="fee"><FeeReasons dossier={{ fees: [fee], components, feeTotal: fee.amount, feePaid }} /></p>);
  return (await screen.findByTestId('fee')).textContent.replaceAll('\u00a0', ' ');
}

describe('why a fee is what it is', () => {
  it('names the group, what is taken off, the proving paper and its verdict', async () => {
    expect(await shown(feeBy(FREE), null)).toBe('Phí bản sao: được miễn (hộ nghèo); giấy chứng minh: Sổ hộ nghèo, chờ xem');
    cleanup();
    expect(await shown(feeBy(HALF), 'ACCEPTED')).toBe('Phí bản sao: được giảm 4.000 đ (người cao tuổi); giấy chứng minh: Sổ hộ nghèo, đạt');
  });

  it('says why it is not reduced, and what is left to pay or was paid too much', async () => {
    const refused = 'Phí bản sao: không được miễn, giảm (hộ nghèo) vì giấy chứng minh chưa được chấp nhận: Sổ hộ nghèo';
    expect(await shown(feeBy(null), 'NOT_ACCEPTED')).toBe(refused);
    cleanup();
    expect(await shown(feeBy(null), 'NOT_ACCEPTED', 3000)).toBe(`${refused}Còn phải nộp 5.000 đ.`);
    cleanup();
    expect(await shown(feeBy(FREE), 'ACCEPTED', 8000)).toContain('Đã nộp nhiều hơn số phải nộp 8.000 đ; cơ quan trả lại.');
  });
});
