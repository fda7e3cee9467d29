import { describe, expect, it } from '@jest/globals';
import { ERROR_STATUS } from '@motcua/contracts';
import { RULE_FINDING_CODES } from '@motcua/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { CLIENT_PROBLEM_CODES } from '../lib/api-problem.js';
import { LANGUAGES, type Language } from '../lib/format.js';
import { NAMESPACES } from './namespaces.js';

const HERE = new URL('.', import.meta.url);
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const BANNED_VI = [
  /(?<!\p{L})bạn(?!\p{L})/iu,
  /vui lòng/iu,
  /không hợp lệ/iu,
  /thành công/iu,
  /quý khách/iu,
  /chúng tôi/iu,
  /anh\/chị/iu,
  /!/u,
];
const BANNED_EN = [/!/u, /\binvalid\b/iu, /\bplease\b/iu, /\bsuccess/iu];
const BANNED = { vi: BANNED_VI, en: BANNED_EN } as const satisfies Record<Language, RegExp[]>;

function textsOf(language: Language, namespace: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, inner] of Object.entries(value ?? {})) walk(inner, key ? `${key}.${name}` : name);
  };
  walk(JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, HERE), 'utf8')), '');
  return texts;
}

const keysOf = (language: Language, namespace: string): string[] =>
  [...new Set([...textsOf(language, namespace).keys()].map((key) => key.replace(PLURAL, '_plural')))].sort();

const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();

describe('words', () => {
  it.each(LANGUAGES)('has a file for each namespace and no other in %s', (language) => {
    const files = readdirSync(new URL(`${language}/`, HERE)).map((name) => name.replace('.json', ''));
    expect(files.sort()).toEqual([...NAMESPACES].sort());
  });

  it.each(NAMESPACES)('has the same keys in both languages: %s', (namespace) => {
    expect(keysOf('en', namespace)).toEqual(keysOf('vi', namespace));
  });

  it.each(NAMESPACES)('has the plural forms of each language: %s', (namespace) => {
    for (const key of textsOf('vi', namespace).keys()) expect(key).not.toMatch(/_(?:zero|one|two|few|many)$/);
    const english = textsOf('en', namespace);
    for (const key of english.keys())
      if (key.endsWith('_other')) expect(english.has(key.replace(PLURAL, '_one'))).toBe(true);
  });

  it.each(NAMESPACES)('uses the same params in both languages: %s', (namespace) => {
    const english = textsOf('en', namespace);
    for (const [key, text] of textsOf('vi', namespace)) {
      const other = english.get(key);
      if (other !== undefined) expect([key, variablesOf(other)]).toEqual([key, variablesOf(text)]);
    }
  });

  it.each(LANGUAGES.flatMap((language) => NAMESPACES.map((namespace) => ({ language, namespace }))))(
    'has no banned word and no empty text: $language $namespace',
    ({ language, namespace }) => {
      const faults = [...textsOf(language, namespace)].filter(
        ([, text]) =>
          text.trim() === '' ||
          BANNED[language].some((banned) => banned.test(text)) ||
          text !== text.normalize('NFC'),
      );
      expect(faults).toEqual([]);
    },
  );

  it.each(LANGUAGES)('words every refusal code in %s', (language) => {
    const texts = textsOf(language, 'errors');
    const codes = [...Object.keys(ERROR_STATUS), ...CLIENT_PROBLEM_CODES];
    expect(codes.filter((code) => !texts.has(code))).toEqual([]);
  });

  it.each(LANGUAGES)('words every finding about a condition in %s, with the way to mend it', (language) => {
    const findings = [...textsOf(language, 'rules').keys()].filter((key) => key.startsWith('finding.'));
    expect(findings.sort()).toEqual(RULE_FINDING_CODES.map((code) => `finding.${code}`).sort());
  });
});
