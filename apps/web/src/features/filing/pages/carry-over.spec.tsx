import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DraftCarryOver, ProcedureDetail } from '@motcua/contracts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { draftOf, DRAFT_ID, openWizard, PROCEDURE, refusal, WHOLE } from '../testing/filing-fixture.js';

afterEach(cleanup);

const MOVE = `POST /api/v1/drafts/${DRAFT_ID}/carry-over`;
const OLD = '0190a000-0000-7000-8000-000000000099';
const old = { versionId: OLD, versionReplaced: true };
const told: DraftCarryOver = {
  validFrom: '2026-07-01',
  toReview: ['childName', 'isAbroad'],
  lostAnswers: [{ key: 'pet', label: { vi: 'Nuôi con gì?' }, text: { vi: 'Mèo', en: 'A cat' }, reason: 'QUESTION_GONE' }],
  lostPapers: [],
};
const moved = draftOf({ revision: 4, answers: { mother: 'Nguyễn Thị Hoa' }, carriedOver: told });
const procedure = (change: Partial<ProcedureDetail>) => ({ 'GET /api/v1/procedures/1.001193': { ...PROCEDURE, ...change } });

describe('a draft of a version that was replaced', () => {
  it('is carried over when it is opened, and tells what to look at again and what was left behind', async () => {
    const { sent } = await openWizard('truong-hop', { draft: old, responses: { [MOVE]: moved } });
    expect(await screen.findByText('Thủ tục đã có phiên bản mới từ 01/07/2026: 2 câu trả lời cần xem lại')).toBeTruthy();
    expect(sent('POST').map(({ request, body }) => [request, body])).toEqual([[MOVE, { revision: 3 }]]);
    expect(screen.getByRole('link', { name: 'Họ và tên' }).getAttribute('href')).toBe(`/nop-ho-so/${DRAFT_ID}/don`);
    expect(screen.getByText('Mèo')).toBeTruthy();
    expect(screen.getByText('Đơn mới không hỏi câu này.')).toBeTruthy();
  });

  it('counts only what is still to be answered', async () => {
    await openWizard('truong-hop', { draft: { ...WHOLE, carriedOver: told } });
    expect(await screen.findByText('Thủ tục đã có phiên bản mới từ 01/07/2026: không câu nào phải trả lời lại')).toBeTruthy();
  });

  it('saves first what only this machine knows', async () => {
    const copy = { accountId: '0190a000-0000-7000-8000-000000000009', baseRevision: 3, pending: { answers: { childName: 'Nguyễn Minh An' } } };
    const { sent } = await openWizard('truong-hop', { draft: old, copy, responses: { [MOVE]: moved } });
    await screen.findByText(/2 câu trả lời cần xem lại/);
    expect(sent('PATCH')[0]?.body).toEqual({ baseRevision: 3, answers: { childName: 'Nguyễn Minh An' } });
    expect(sent('POST')[0]?.body).toEqual({ revision: 4 });
  });

  it('lets the person choose where the case is gone', async () => {
    const cases = ['mot', 'hai'].map((key) => ({ ...PROCEDURE.cases[0], key, name: { vi: `Trường hợp ${key}` } })) as ProcedureDetail['cases'];
    const { sent } = await openWizard('truong-hop', { draft: old, responses: { ...procedure({ cases }), [MOVE]: { ...moved, caseKey: 'hai' } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Chuyển bản nháp sang trường hợp này' }));
    expect((await screen.findAllByText('Chọn trường hợp.')).length).toBeGreaterThan(0);
    fireEvent.click(screen.getByLabelText('Trường hợp hai'));
    fireEvent.click(screen.getByRole('button', { name: 'Chuyển bản nháp sang trường hợp này' }));
    await screen.findByText(/2 câu trả lời cần xem lại/);
    expect(sent('POST')[0]?.body).toEqual({ revision: 3, caseKey: 'hai' });
  });

  it('says what went wrong and can try again', async () => {
    await openWizard('truong-hop', { draft: old, responses: { [MOVE]: refusal(503, 'server.unavailable') } });
    expect(await screen.findByRole('button', { name: /Thử lại/ })).toBeTruthy();
  });

  it('is carried over too when the rules change between opening and sending', async () => {
    let isReplaced = false;
    await openWizard('kiem-tra', {
      draft: WHOLE,
      responses: {
        [`GET /api/v1/drafts/${DRAFT_ID}`]: () => draftOf({ ...WHOLE, ...(isReplaced ? old : {}) }),
        [`POST /api/v1/drafts/${DRAFT_ID}/submission`]: () => {
          isReplaced = true;
          return refusal(409, 'procedure.version-replaced');
        },
        [MOVE]: moved,
      },
    });
    fireEvent.click(await screen.findByLabelText(/Tôi cam đoan|cam đoan/));
    fireEvent.click(screen.getByLabelText(/đồng ý/i));
    fireEvent.click(screen.getByRole('button', { name: 'Gửi hồ sơ' }));
    expect(await screen.findByText(/2 câu trả lời cần xem lại/)).toBeTruthy();
  });
});

describe('a draft of a retired procedure', () => {
  it('says that it cannot be sent, where to go, and shows what was written', async () => {
    const gone = procedure({ retiredOn: '2026-11-01', replacedByCode: '2.000635', closingNotice: { vi: 'Luật mới gộp hai thủ tục.' }, fileable: false, refusal: { code: 'procedure.retired', params: {} } });
    const { sent } = await openWizard('kiem-tra', { draft: WHOLE, responses: gone });
    expect(await screen.findByRole('heading', { name: 'Bản nháp không gửi được nữa' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Xem thủ tục thay thế, mã 2.000635' }).getAttribute('href')).toBe('/thu-tuc/2.000635');
    expect(screen.getByText('Luật mới gộp hai thủ tục.')).toBeTruthy();
    expect(screen.getByText('Nguyễn Minh An')).toBeTruthy();
    await waitFor(() => expect(sent('POST')).toEqual([]));
  });
});
