import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ApiProblem } from '../lib/api-problem.js';
import { renderScreen } from '../testing/render-screen.js';
import { ActionButton, ReasonedButton } from './action-button.js';
import { CopyableCode } from './copyable-code.js';
import { ConfirmDialog } from './dialog.js';
import { ErrorPanel } from './error-panel.js';
import { ErrorSummary } from './field-error.js';
import { Loading } from './loading.js';
import { StaleVersionPanel } from './stale-version-panel.js';

afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('ErrorPanel', () => {
  it('says what happened, offers another try and the code for the hotline', async () => {
    const onRetry = jest.fn();
    const error = new ApiProblem({ status: 500, code: 'server.unexpected', reference: 'K7Q-2M9' });
    await renderScreen(<ErrorPanel error={error} onRetry={onRetry} />);
    expect(await screen.findByText(/gọi 0225 3 123 456 và đọc mã K7Q-2M9/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('words a refusal with its params in the language of the page', async () => {
    const params = { actorName: 'Bà Trần Thị Bình', act: 'PROPOSE', at: '2026-04-16T07:03:00Z', version: 4 };
    const error = new ApiProblem({ status: 409, code: 'dossier.stale-version', params });
    await renderScreen(<ErrorPanel error={error} />);
    expect(
      await screen.findByText(/^Bà Trần Thị Bình đã trình hồ sơ này lúc 14:03 thứ Năm, 16\/04\/2026\./),
    ).toBeTruthy();
  });

  it('words a refusal whose params the server left out', async () => {
    await renderScreen(
      <ErrorPanel error={new ApiProblem({ status: 409, code: 'dossier.stale-version' })} />,
      { language: 'en' },
    );
    expect(await screen.findByText(/^Somebody else/)).toBeTruthy();
  });

  it('treats what is not a refusal of ours as a fault', async () => {
    await renderScreen(<ErrorPanel error={new Error('boom')} />);
    expect(await screen.findByText(/Máy chủ gặp sự cố/)).toBeTruthy();
    expect(screen.queryByText(/boom/)).toBeNull();
  });
});

describe('ErrorSummary', () => {
  function Form() {
    const [attempt, setAttempt] = useState(0);
    return (
      <>
        <ErrorSummary
          attempt={attempt}
          errors={attempt > 0 ? [{ fieldId: 'f-name', text: 'Nhập họ tên.' }] : []}
        />
        <input id="f-name" aria-label="Họ tên" />
        <button onClick={() => setAttempt(attempt + 1)}>Gửi</button>
      </>
    );
  }

  it('takes the focus after each try and leads to the field', async () => {
    await renderScreen(<Form />);
    await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    expect(document.activeElement?.textContent).toBe('Có 1 chỗ cần sửa');
    await userEvent.click(screen.getByRole('link', { name: 'Nhập họ tên.' }));
    expect(document.activeElement?.id).toBe('f-name');
    await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
    expect(document.activeElement?.textContent).toBe('Có 1 chỗ cần sửa');
  });
});

describe('buttons', () => {
  it('a busy button stays focusable, says it is sending and does not act twice', async () => {
    const onClick = jest.fn();
    await renderScreen(
      <ActionButton isBusy onClick={onClick}>
        Gửi hồ sơ
      </ActionButton>,
    );
    const button = await screen.findByRole('button', { name: 'Đang gửi…' });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('a button that is not possible now says why and does nothing', async () => {
    const onClick = jest.fn();
    await renderScreen(
      <ReasonedButton reason="Hồ sơ đang chờ duyệt." onClick={onClick}>
        Trả kết quả
      </ReasonedButton>,
    );
    const button = await screen.findByRole('button', { name: 'Trả kết quả' });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Hồ sơ đang chờ duyệt.',
    );
  });
});

describe('StaleVersionPanel', () => {
  const problem = new ApiProblem({
    status: 409,
    code: 'dossier.stale-version',
    params: { actorName: 'Bà Bình', act: 'RECEIVE', at: '2026-04-16T07:03:00Z' },
  });

  it('never repeats the act by itself: shows the change first, then offers to do it again', async () => {
    const onRedo = jest.fn();
    function Panel() {
      const [isRead, setIsRead] = useState(false);
      const changes = isRead
        ? [{ key: 'status', label: 'Tình trạng', before: 'Chờ tiếp nhận', after: 'Đã tiếp nhận' }]
        : undefined;
      return (
        <StaleVersionPanel
          problem={problem}
          changes={changes}
          onShowChanges={() => setIsRead(true)}
          onRedo={onRedo}
        />
      );
    }
    await renderScreen(<Panel />);
    expect(screen.queryByRole('button', { name: 'Thực hiện lại' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: 'Xem thay đổi' }));
    expect(screen.getByText('Đã tiếp nhận')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Thực hiện lại' }));
    expect(onRedo).toHaveBeenCalledTimes(1);
  });

  it('interrupts the screen reader once', async () => {
    await renderScreen(
      <StaleVersionPanel
        problem={problem}
        changes={undefined}
        onShowChanges={() => undefined}
        onRedo={() => undefined}
      />,
    );
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Bà Bình đã tiếp nhận hồ sơ này/);
  });
});

describe('ConfirmDialog', () => {
  it('puts the focus on its question, acts by name and gives the focus back', async () => {
    const onAct = jest.fn();
    function Screen() {
      const [isOpen, setIsOpen] = useState(false);
      return (
        <>
          <button onClick={() => setIsOpen(true)}>Rút hồ sơ…</button>
          <ConfirmDialog
            isOpen={isOpen}
            title="Rút hồ sơ H24.12-260416-0007?"
            act="Rút hồ sơ"
            back="Giữ hồ sơ"
            isDanger
            onAct={onAct}
            onBack={() => setIsOpen(false)}
          >
            <p>Việc giải quyết dừng lại.</p>
          </ConfirmDialog>
        </>
      );
    }
    await renderScreen(<Screen />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rút hồ sơ…' }));
    expect(document.activeElement?.textContent).toBe('Rút hồ sơ H24.12-260416-0007?');
    await userEvent.click(screen.getByRole('button', { name: 'Rút hồ sơ' }));
    expect(onAct).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Giữ hồ sơ' }));
    expect(document.activeElement?.textContent).toBe('Rút hồ sơ…');
  });
});

describe('Loading', () => {
  it('shows nothing at first, a skeleton from 300 ms, words from 2 s and a way out from 20 s', async () => {
    await renderScreen(<p>warm</p>);
    cleanup();
    jest.useFakeTimers();
    const { container } = await renderScreen(<Loading onRetry={() => undefined} />);
    const after = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));
    const bars = (): number => container.querySelectorAll('[aria-busy] > [aria-hidden]').length;
    expect(bars()).toBe(0);
    after(300);
    expect(bars()).toBe(3);
    expect(screen.queryByText('Đang tải…')).toBeNull();
    after(1_700);
    expect(screen.queryByText('Đang tải…')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
    after(18_000);
    expect(screen.queryByRole('button', { name: 'Thử lại' })).not.toBeNull();
  });
});

describe('CopyableCode', () => {
  it('copies the code and says so', async () => {
    const user = userEvent.setup();
    await renderScreen(<CopyableCode code="H24.12-260416-0007" />);
    await user.click(await screen.findByRole('button', { name: 'Chép mã H24.12-260416-0007' }));
    expect(await navigator.clipboard.readText()).toBe('H24.12-260416-0007');
    expect(await screen.findByText('Đã chép H24.12-260416-0007')).toBeTruthy();
  });
});
