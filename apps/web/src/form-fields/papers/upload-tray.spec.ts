import '../../testing/browser-gaps.js';
import { describe, expect, it, jest } from '@jest/globals';
import type { DocumentRef } from '@motcua/contracts';
import { ApiProblem } from '../../lib/api-problem.js';
import type { UploadState } from '../../lib/upload.js';
import { withArrived } from './paper-files.js';
import { UploadTray } from './upload-tray.js';

const document = (id: string): DocumentRef => ({ id, name: `${id}.pdf`, mediaType: 'application/pdf', size: 10, pages: 1, uploadedAt: '2026-11-22T07:05:00.000Z' });
const file = (name: string, type: string, size = 10): File => {
  const made = new File(['x'], name, { type });
  Object.defineProperty(made, 'size', { value: size });
  return made;
};

function world() {
  const done: unknown[] = [];
  let tell: (state: UploadState) => void = () => undefined;
  const control = { fileName: '', size: 1, pause: jest.fn(), resume: jest.fn(), abort: jest.fn() };
  const start = (_file: File, onState: (state: UploadState) => void) => {
    tell = onState;
    return control;
  };
  const tray = new UploadTray({ onDone: (...arrived) => done.push(arrived), start });
  return { tray, done, control, say: (change: Partial<UploadState>) => tell({ stage: 'sending', sent: 0, problem: null, document: null, ...change }) };
}

describe('UploadTray', () => {
  it('shows progress and hands the document over when it is in order', () => {
    const { tray, done, say } = world();
    tray.add('paper', file('a.pdf', 'application/pdf'));
    say({ sent: 0.62 });
    expect(tray.snapshot()).toMatchObject([{ fileName: 'a.pdf', state: { sent: 0.62 } }]);
    say({ stage: 'done', sent: 1, document: document('d1') });
    expect(done).toEqual([['paper', document('d1'), undefined]]);
    expect(tray.snapshot()).toEqual([]);
  });

  it('refuses a wrong type and a file too large before a byte is sent', () => {
    const { tray } = world();
    tray.add('paper', file('a.rar', 'application/x-rar'));
    tray.add('paper', file('b.pdf', 'application/pdf', 34 * 1024 * 1024));
    expect(tray.snapshot().map(({ state }) => state.problem?.code)).toEqual(['upload.type', 'upload.too-large']);
    expect(tray.isBusy).toBe(false);
  });

  it('refuses a kind that the paper does not take, pictures too, before a byte is sent', () => {
    const { tray } = world();
    tray.add('paper', file('a.jpg', 'image/jpeg', 34 * 1024 * 1024), { accepts: ['PDF'] });
    tray.add('paper', file('b.pdf', 'application/pdf'), { accepts: ['IMAGE'] });
    tray.add('paper', file('c.pdf', 'application/pdf'), { accepts: ['PDF'] });
    expect(tray.snapshot().map(({ state }) => state.problem?.code)).toEqual(['upload.kind', 'upload.kind', undefined]);
  });

  it('lets a large photograph through: it is shrunk first', () => {
    const { tray } = world();
    tray.add('paper', file('a.jpg', 'image/jpeg', 34 * 1024 * 1024));
    expect(tray.snapshot()[0]?.state.stage).toBe('preparing');
  });

  it('goes on after the network cut it off, but not after a refusal', () => {
    const { tray, control, say } = world();
    tray.add('paper', file('a.pdf', 'application/pdf'));
    say({ stage: 'failed', problem: new ApiProblem({ status: 422, code: 'upload.password' }) });
    tray.resumeInterrupted();
    expect(control.resume).not.toHaveBeenCalled();
    expect(tray.canResume(1)).toBe(false);
    say({ stage: 'failed', sent: 0.4, problem: new ApiProblem({ status: 0, code: 'upload.interrupted' }) });
    expect(tray.canResume(1)).toBe(true);
    tray.resumeInterrupted();
    expect(control.resume).toHaveBeenCalledTimes(1);
  });

  it('pauses, goes on, and stops for good', () => {
    const { tray, control, say } = world();
    tray.add('paper', file('a.pdf', 'application/pdf'));
    tray.pause(1);
    say({ stage: 'paused' });
    expect(tray.canResume(1)).toBe(true);
    tray.resume(1);
    tray.remove(1);
    expect([control.pause, control.resume, control.abort].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    expect(tray.snapshot()).toEqual([]);
  });

  it('puts a replacement in the place of the old file', () => {
    const before = [document('d1'), document('d2')];
    expect(withArrived(before, document('d3'), 'd1').map(({ id }) => id)).toEqual(['d3', 'd2']);
    expect(withArrived(before, document('d3'), undefined).map(({ id }) => id)).toEqual(['d1', 'd2', 'd3']);
  });
});
