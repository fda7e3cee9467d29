import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addHotkeys, setLetterSwitch } from './hotkeys.js';

const press = (code: string, key: string, init: KeyboardEventInit & { target?: EventTarget } = {}): void => {
  const { target = document.body, ...rest } = init;
  target.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...rest }));
};

let remove: () => void = () => undefined;
const runs = { next: jest.fn(), go: jest.fn(), help: jest.fn(), perform: jest.fn() };

beforeEach(() => {
  setLetterSwitch(() => true);
  Object.values(runs).forEach((run) => run.mockClear());
  remove = addHotkeys([
    { keys: 'J', label: 'next', run: runs.next },
    { keys: 'G N', label: 'go', run: runs.go },
    { keys: '?', label: 'help', run: runs.help },
    { keys: 'Ctrl+Enter', label: 'perform', run: runs.perform, inFields: true },
  ]);
});
afterEach(() => remove());

describe('hotkeys', () => {
  it('takes letters by the physical key, whatever the typing tool writes', () => {
    press('KeyJ', 'ô');
    expect(runs.next).toHaveBeenCalledTimes(1);
  });

  it('leaves letters to fields and to typing that is still being composed', () => {
    const field = document.body.appendChild(document.createElement('input'));
    press('KeyJ', 'j', { target: field });
    press('KeyJ', 'j', { isComposing: true });
    expect(runs.next).not.toHaveBeenCalled();
    field.remove();
  });

  it('performs with Ctrl+Enter inside a field, and only that', () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    press('Enter', 'Enter', { ctrlKey: true, target: field });
    press('Slash', '?', { shiftKey: true, target: field });
    expect(runs.perform).toHaveBeenCalledTimes(1);
    expect(runs.help).not.toHaveBeenCalled();
    field.remove();
  });

  it('understands two keys one after the other', () => {
    press('KeyG', 'g');
    press('KeyN', 'n');
    expect(runs.go).toHaveBeenCalledTimes(1);
    press('KeyN', 'n');
    expect(runs.go).toHaveBeenCalledTimes(1);
  });

  it('can be switched off for all single characters while Ctrl+Enter stays', () => {
    setLetterSwitch(() => false);
    press('KeyJ', 'j');
    press('Slash', '?', { shiftKey: true });
    press('Enter', 'Enter', { ctrlKey: true });
    expect(runs.next).not.toHaveBeenCalled();
    expect(runs.help).not.toHaveBeenCalled();
    expect(runs.perform).toHaveBeenCalledTimes(1);
  });

  it('lets the topmost part of the screen answer first', () => {
    const top = jest.fn();
    const removeTop = addHotkeys([{ keys: 'J', label: 'top', run: top }]);
    press('KeyJ', 'j');
    expect(top).toHaveBeenCalledTimes(1);
    expect(runs.next).not.toHaveBeenCalled();
    removeTop();
    press('KeyJ', 'j');
    expect(runs.next).toHaveBeenCalledTimes(1);
  });

  it('does not take keys with a browser modifier', () => {
    press('KeyJ', 'j', { ctrlKey: true });
    expect(runs.next).not.toHaveBeenCalled();
  });
});
