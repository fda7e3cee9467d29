import { describe, expect, it } from '@jest/globals';
import type { DossierActBody, DossierFee, PaperVerdict } from '@motcua/contracts';
import { DomainError } from '../errors/index.js';
import { decide } from './decide.js';
import { applyChange, type DossierState } from './dossier-state.js';
import { feesAfter } from './fee-proofs.js';
import { refusalOf } from './refusals.js';
import { contextOf, OWNER, staff, submitted } from './workflow-fixture.js';

const OFFICER = staff('ONE_STOP_HEAD');
const FREE = { group: 'POOR_HOUSEHOLD', proof: 'mandate', payable: 0 } as const;
const FEE: DossierFee = { key: 'fee', kind: 'FEE', name: 'Phí', amount: 0, channel: null, reduction: { full: 8000, allowed: [FREE], applied: FREE } };

const judged = (verdict: PaperVerdict): DossierActBody => ({ type: 'JUDGE_PAPERS', verdicts: [{ componentKey: 'mandate', verdict, note: 'Sổ hết hạn' }] });
const ASKED: DossierActBody = { type: 'REQUEST_SUPPLEMENT', papers: [{ componentKey: 'mandate', note: 'Sổ hết hạn' }], message: '', replyBy: null };
const ANSWERED: DossierActBody = { type: 'ANSWER_SUPPLEMENT', papers: [{ componentKey: 'mandate', documentIds: ['01900000-0000-7000-8000-0000000000aa'] }], message: '' };

/** Acts one after the other, with the fees that each leaves. */
class Filed {
  state: DossierState = submitted({ feeTotal: 0 });
  due = [FEE];

  does(act: DossierActBody, actor = OFFICER): Record<string, unknown> {
    const context = { ...contextOf(this.state, actor), fees: { due: this.due, handedIn: ['mandate'] } };
    const { change, data } = decide(act, context);
    this.state = applyChange(this.state, change);
    this.due = feesAfter(act, context, this.state.verdicts)?.fees ?? this.due;
    return data;
  }
}

describe('a fee that a paper reduces', () => {
  it('is counted anew when the paper is not accepted, and again when it is', () => {
    const filed = new Filed();
    expect(filed.does(judged('NOT_ACCEPTED'))).toMatchObject({ feeFrom: 0, feeTo: 8000, feeOwed: 8000 });
    expect([filed.state.feeTotal, filed.due[0]?.amount, filed.due[0]?.reduction?.applied]).toEqual([8000, 8000, null]);
    expect(filed.does(judged('ACCEPTED'))).toMatchObject({ feeFrom: 8000, feeTo: 0, feeOwed: 0 });
    expect(filed.state.feeTotal).toBe(0);
  });

  it('stays when the paper is accepted, or when nothing about it was judged: nobody is told anything', () => {
    const filed = new Filed();
    for (const act of [judged('ACCEPTED'), { ...judged('NOT_ACCEPTED'), verdicts: [{ componentKey: 'birth-proof', verdict: 'NOT_ACCEPTED', note: 'Mờ' }] }] as DossierActBody[]) {
      expect(filed.does(act)).not.toHaveProperty('feeTo');
    }
    expect(filed.state.feeTotal).toBe(0);
  });

  it('is owed whole while the paper is asked for again, and reduced anew by the answer', () => {
    const filed = new Filed();
    expect(filed.does(ASKED)).toMatchObject({ feeTo: 8000 });
    expect(filed.does(ANSWERED, OWNER)).toMatchObject({ feeFrom: 8000, feeTo: 0 });
  });

  it('leaves the difference to pay, no more and no less, and the result waits for it', () => {
    const filed = new Filed();
    filed.state = { ...filed.state, feeTotal: 0, feePaid: 3000 };
    filed.does(judged('NOT_ACCEPTED'));
    const resolved = { ...filed.state, status: 'RESOLVED', stepKey: 'return' } as DossierState;
    expect(refusalOf('RETURN_RESULT', contextOf(resolved, staff('RESULT_OFFICER')))).toMatchObject({ code: 'dossier.fee-unpaid', params: { amount: 5000 } });
    const pay = (amount: number) => filed.does({ type: 'RECORD_FEE', amount, receiptNo: '2' });
    expect(() => pay(8000)).toThrow(DomainError);
    pay(5000);
    expect(filed.state.feePaid).toBe(8000);
    expect(refusalOf('RECORD_FEE', contextOf(filed.state, OFFICER))).toMatchObject({ code: 'dossier.already-paid' });
  });
});
