import { formatPhone } from './phone.js';

const DOTS = '••';

/**
 * An identity number as lists show it: `••4521`. Whole numbers stand only before the owner and the officer who opened
 * the dossier. Numbers of four signs or fewer are hidden altogether.
 * Source: screens.md §5.3; Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; docs/rules/identity-numbers.md#masks
 */
export function maskIdentityNumber(value: string): string {
  const signs = value.replace(/[^0-9A-Za-z]/g, '');
  return signs.length > 4 ? `${DOTS}${signs.slice(-4)}` : DOTS;
}

/** A telephone number as lists show it: `0912 ••• 678`. Source: screens.md §5.3 */
export function maskPhone(value: string): string {
  const shown = formatPhone(value).replace(/\D/g, '');
  return shown.length > 7 ? `${shown.slice(0, 4)} ${DOTS}• ${shown.slice(-3)}` : DOTS;
}
