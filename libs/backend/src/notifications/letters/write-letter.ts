import type { Config } from '../../platform/index.js';
import { ALERT_WORDS } from './alert-words.js';
import {
  ACCOUNT_LETTERS,
  AccountLetterData,
  ALERT_LETTERS,
  AlertLetterData,
  DOSSIER_LETTERS,
  DossierLetterData,
  type AccountLetter,
  type AlertLetter,
  type DossierLetter,
  type LetterWords,
} from './letter-data.js';
import { momentText, type LetterLanguage } from './moments.js';
import { WORDS_EN } from './words-en.js';
import { WORDS_VI } from './words-vi.js';

/** A letter ready to be sent. */
export interface WrittenLetter {
  subject: string;
  text: string;
}

/** What every letter carries of the installation. */
export type LetterFrame = Pick<Config, 'publicUrl' | 'installation'>;

const WORDS = { vi: WORDS_VI, en: WORDS_EN } as const;

/** The lines around the words of a letter, always in this order (screens.md §5.5). */
const FRAMES = {
  vi: {
    procedure: 'Thủ tục',
    agency: 'Cơ quan',
    holder: 'Nơi đang giữ hồ sơ',
    due: 'Hẹn trả kết quả',
    read: 'Xem tại',
    help: (hotline: string, hours: string) => `Cần hỏi: ${hotline} (${hours}).`,
    warning: 'Cổng không bao giờ hỏi mật khẩu hoặc mã xác thực.',
  },
  en: {
    procedure: 'Procedure',
    agency: 'Agency',
    holder: 'Your application is with',
    due: 'Result due',
    read: 'Read more at',
    help: (hotline: string, hours: string) => `Questions: ${hotline} (${hours}).`,
    warning: 'The portal never asks for passwords or codes.',
  },
} as const satisfies Record<LetterLanguage, object>;

const ACCOUNT_WORDS = {
  vi: {
    PASSWORD_RESET: (until: string) => ({
      subject: 'Đặt lại mật khẩu',
      happened: 'Có người vừa xin đặt lại mật khẩu của tài khoản dùng địa chỉ thư này.',
      toDo: `Nếu đó là Ông/Bà, mở đường dẫn dưới đây trước ${until}. Nếu không phải, bỏ qua thư này; mật khẩu không đổi.`,
    }),
    SET_PASSWORD: (until: string) => ({
      subject: 'Đặt mật khẩu cho tài khoản mới',
      happened: 'Một tài khoản đã được lập cho Ông/Bà.',
      toDo: `Mở đường dẫn dưới đây và đặt mật khẩu trước ${until}.`,
    }),
  },
  en: {
    PASSWORD_RESET: (until: string) => ({
      subject: 'Reset your password',
      happened: 'Somebody asked to reset the password of the account with this address.',
      toDo: `If it was you, open the link below by ${until}. If not, ignore this mail; nothing changes.`,
    }),
    SET_PASSWORD: (until: string) => ({
      subject: 'Set the password of your new account',
      happened: 'An account was made for you.',
      toDo: `Open the link below and set a password by ${until}.`,
    }),
  },
} as const satisfies Record<LetterLanguage, Record<AccountLetter, (until: string) => LetterWords>>;

const isOneOf = <Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind => (kinds as readonly string[]).includes(kind);

function paragraphs(lines: readonly (string | null)[]): string {
  return `${lines.filter((line) => line !== null).join('\n\n')}\n`;
}

function dossierLetter(
  kind: DossierLetter,
  language: LetterLanguage,
  about: { data: DossierLetterData; frame: LetterFrame },
): WrittenLetter {
  const { data, frame } = about;
  const labels = FRAMES[language];
  const { subject, happened, toDo } = WORDS[language][kind](data);
  const page = data.hasAccount ? '/ho-so/' : '/tra-cuu/';
  const text = paragraphs([
    `${happened}\n${labels.procedure}: ${data.procedureName}`,
    toDo,
    `${labels.holder}: ${data.agencyName}`,
    data.dueAt ? `${labels.due}: ${momentText(data.dueAt, language)}` : null,
    `${labels.read}: ${frame.publicUrl}${page}${encodeURIComponent(data.code)}`,
    labels.help(frame.installation.hotline, hoursIn(language, frame)),
    `${labels.warning}\n${frame.installation.name}`,
  ]);
  return { subject, text };
}

const hoursIn = (language: LetterLanguage, { installation }: LetterFrame): string =>
  installation.hotlineHours[language] ?? installation.hotlineHours.vi;

function accountLetter(
  kind: AccountLetter,
  language: LetterLanguage,
  about: { data: AccountLetterData; frame: LetterFrame },
): WrittenLetter {
  const { data, frame } = about;
  const labels = FRAMES[language];
  const { subject, happened, toDo } = ACCOUNT_WORDS[language][kind](momentText(data.expiresAt, language));
  const text = paragraphs([
    happened,
    toDo,
    `${frame.publicUrl}${data.linkPath}`,
    labels.help(frame.installation.hotline, hoursIn(language, frame)),
    `${labels.warning}\n${frame.installation.name}`,
  ]);
  return { subject, text };
}

function alertLetter(kind: AlertLetter, language: LetterLanguage, about: { data: AlertLetterData; frame: LetterFrame }): WrittenLetter {
  const { data, frame } = about;
  const labels = FRAMES[language];
  const { subject, happened, toDo } = ALERT_WORDS[language][kind](data);
  const text = paragraphs([
    `${happened}\n${labels.procedure}: ${data.procedureName}\n${labels.agency}: ${data.agencyName}`,
    toDo,
    `${labels.read}: ${frame.publicUrl}/can-bo/ho-so/${encodeURIComponent(data.code)}`,
    `${labels.warning}\n${frame.installation.name}`,
  ]);
  return { subject, text };
}

/**
 * Subject and text of a stored mail, in the fixed order of screens.md §5.5: what happened, what to do and by when, who
 * holds it, due date, where to read, hotline. No link but to the portal itself.
 * @throws Error for a kind nobody has words for
 */
export function writeLetter(mail: { kind: string; language: LetterLanguage; data: unknown }, frame: LetterFrame): WrittenLetter {
  const { kind, language, data } = mail;
  if (isOneOf(DOSSIER_LETTERS, kind)) return dossierLetter(kind, language, { data: DossierLetterData.parse(data), frame });
  if (isOneOf(ACCOUNT_LETTERS, kind)) return accountLetter(kind, language, { data: AccountLetterData.parse(data), frame });
  if (isOneOf(ALERT_LETTERS, kind)) return alertLetter(kind, language, { data: AlertLetterData.parse(data), frame });
  throw new Error(`no words for mails of kind ${kind}`);
}
