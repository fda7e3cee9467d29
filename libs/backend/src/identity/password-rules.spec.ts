import { describe, expect, it } from '@jest/globals';
import { passwordWeakness } from './password-rules.js';

describe('passwords', () => {
  it.each([
    'Matkhau@2026',
    'Mật khẩu 123',
    'P@ssw0rd2026',
    'Haiphong#2026',
    'admin12345!',
    '8471920365',
    'Qwerty!1234567',
  ])('refuses %s as common', (password) => expect(passwordWeakness(password, [])).toBe('COMMON'));

  it.each(['aaaaaaaaaaaa', 'abababababab', '1234567890', 'qwertyuiop', 'zyxwvutsrqpo', 'abcdefghijkl'])(
    'refuses %s as too simple',
    (password) => expect(passwordWeakness(password, [])).toBe('TOO_SIMPLE'),
  );

  it.each([
    ['lan.tran-Xk29', ['lan.tran']],
    ['Xk29-lantran88@', ['lantran88@example.vn']],
    ['moc0912345678w', ['0912345678']],
    ['trầnthịlan-Wb1', ['Trần Thị Lan']],
  ])('refuses %s because the name stands in it', (password, names) =>
    expect(passwordWeakness(password, names)).toBe('CONTAINS_NAME'),
  );

  it.each(['con trâu đi trước cái cày', 'Gạch-47-mưa-rào', 'tr0ng-đầm-gì-đẹp-bằng-sen', 'x9$Lq2!vTz7w'])(
    'takes %s',
    (password) => expect(passwordWeakness(password, ['lan.tran', 'lan@example.vn', 'Lê Lan'])).toBeNull(),
  );
});
