import '../../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import type { ProposalDetail } from '@motcua/contracts';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../testing/answers.js';
import { renderScreen } from '../../../testing/render-screen.js';
import ProposalPage from './proposal-page.js';
import ProposalsPage from './proposals-page.js';

const ID = '019aaaaa-0000-7000-8000-000000000001';
const OTHER = '019aaaaa-0000-7000-8000-000000000002';
const LIST = 'GET /api/v1/admin/catalogue-proposals';
const READ = `${LIST}/${ID}`;
const decisionOf = (id: string) => `POST /api/v1/admin/catalogue-proposals/${id}/decision`;

const change = (property: string, after: unknown): ProposalDetail['changes'][number] => ({
  ...{ kind: 'CHANGED', part: 'CONTENT', caseKey: null, key: property, name: null, property, before: 1, after },
});
const summary = { id: ID, code: '1.000001', name: 'Đăng ký kết hôn', sourceFile: 'tthc.jsonl', proposedAt: '2026-11-27T02:00:00.000Z', isNew: false, changeCount: 2 };
const proposal = (over: Partial<ProposalDetail> = {}): ProposalDetail => ({
  ...summary,
  changes: [change('visits', 2), { ...change('timeLimit', { amount: 3, unit: 'working-day' }), part: 'CHANNEL', key: 'COUNTER', caseKey: 'default', before: null }],
  cases: [{ key: 'default', name: { vi: 'Mọi trường hợp' } }],
  ...{ isStale: false, decision: null },
  ...over,
});

const open = (responses: object) =>
  renderScreen(
    <MantineProvider>
      <ProposalPage />
    </MantineProvider>,
    { url: `/quan-tri/duyet-nhap/${ID}`, path: '/quan-tri/duyet-nhap/:id', responses: { ...responses } },
  );
const confirm = async () => userEvent.click(await screen.findByRole('button', { name: 'Ghi quyết định' }));

afterEach(cleanup);

describe('one proposal', () => {
  it('is decided change by change: what is unticked is left out', async () => {
    const { calls } = await open({ [READ]: proposal(), [decisionOf(ID)]: { versionId: OTHER } });
    expect(await screen.findByRole('heading', { name: 'Trường hợp Mọi trường hợp' })).toBeTruthy();
    await userEvent.click(screen.getAllByRole('checkbox')[0] ?? document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Nhận 1 điểm đã đánh dấu' }));
    expect(screen.getByText('Nhận 1 điểm, không nhận 1 điểm?')).toBeTruthy();
    await confirm();
    expect(calls.find(({ request }) => request === decisionOf(ID))?.body).toEqual({ accepted: [1] });
  });

  it('ticks and unticks the part that is shown', async () => {
    await open({ [READ]: proposal() });
    await userEvent.selectOptions(await screen.findByLabelText('Phần'), 'CHANNEL');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ đánh dấu các điểm đang hiện' }));
    expect(screen.getByRole('button', { name: 'Nhận 1 điểm đã đánh dấu' })).toBeTruthy();
  });

  it('tells the second of two reviewers who was first, and what was decided', async () => {
    const decision = { accepted: [0], versionId: OTHER, decidedAt: '2026-11-27T02:05:00.000Z', decidedByName: 'Lê Văn Công' };
    let reads = 0;
    await open({
      [READ]: () => (reads++ === 0 ? proposal() : proposal({ decision })),
      [decisionOf(ID)]: refusal(409, 'proposal.decided', { params: { actorName: 'Lê Văn Công', at: decision.decidedAt } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Không nhận điểm nào' }));
    await confirm();
    expect(await screen.findByText(/^Lê Văn Công đã quyết định lúc 09:05.*: nhận 1, không nhận 1$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Không nhận điểm nào' })).toBeNull();
  });
});

describe('many proposals', () => {
  it('are decided together; the one that is refused is told with its reason and holds up none', async () => {
    const items = [summary, { ...summary, id: OTHER, code: '1.000002', name: 'Đăng ký khai tử', changeCount: 3 }];
    const { calls } = await renderScreen(
      <MantineProvider>
        <ProposalsPage />
      </MantineProvider>,
      {
        responses: {
          [LIST]: { items, total: 2, next: null },
          [decisionOf(ID)]: refusal(409, 'version.draft-exists', { params: { versionId: OTHER } }),
          [decisionOf(OTHER)]: { versionId: ID },
        },
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Chọn hết các dòng đang hiện' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nhận toàn bộ' }));
    const acts = await screen.findAllByRole('button', { name: 'Nhận toàn bộ' });
    await userEvent.click(acts.at(-1) ?? document.body);
    expect((await screen.findAllByText('Đã nhận 1 đề xuất thành bản nháp')).length).toBeGreaterThan(0);
    expect(screen.getByText(/Thủ tục này đã có bản nháp/)).toBeTruthy();
    expect(calls.filter(({ request }) => request.endsWith('/decision')).map(({ body }) => body)).toEqual([{ accepted: [0, 1] }, { accepted: [0, 1, 2] }]);
  });

  it('say that none waits', async () => {
    await renderScreen(
      <MantineProvider>
        <ProposalsPage />
      </MantineProvider>,
      { responses: { [LIST]: { items: [], total: 0, next: null } } },
    );
    expect(await screen.findByText(/^Không còn đề xuất nào chờ duyệt/)).toBeTruthy();
  });
});
