import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FIELD_TYPE_NAMES, FormDefinition, type FieldType } from '@motcua/contracts';
import { aForm, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { printDocument, warmPrinter } from '../paper-printer.js';
import { readPdf, textOf } from '../testing/read-pdf.js';
import { blankFormDocument, type BlankFormOf } from './blank-form-document.js';

jest.setTimeout(120_000); // fonts and readers of PDF load slowly on a busy machine

const yesNo = [
  { value: 'HOME', label: { vi: 'Tại nhà' } },
  { value: 'HOSPITAL', label: { vi: 'Tại cơ sở y tế' } },
];

/** Settings of the types that have none by default, and words that must stand on paper. */
const SETTINGS: Partial<Record<FieldType, Record<string, unknown>>> = {
  'single-choice': { options: yesNo },
  'multiple-choice': { options: yesNo },
  'dependent-choice': { levels: [{ label: { vi: 'Ngành' }, options: yesNo }, { label: { vi: 'Nghề' }, options: [{ ...yesNo[0], parent: 'HOME' }] }] },
  file: { component: 'birth-proof' },
  lookup: { list: 'nganh-nghe', column: 'Tên' },
  computed: { value: 1, unit: 'MONEY' },
  group: { rowTitle: { vi: 'Thành viên' }, fields: [{ key: 'name', type: 'short-text', label: { vi: 'Họ và tên thành viên' } }] },
  table: { columns: [{ key: 'kind', type: 'single-choice', label: { vi: 'Loại máy' }, settings: { options: yesNo } }] },
};

const WORDS: Partial<Record<FieldType, string>> = {
  'single-choice': 'Tại cơ sở y tế',
  'dependent-choice': 'Nghề',
  date: 'ngày ……… tháng ……… năm',
  time: '……… giờ ……… phút',
  money: 'đồng',
  person: 'Số định danh cá nhân',
  organisation: 'Người đại diện',
  address: 'Xã, phường, đặc khu',
  group: 'nếu nhiều hơn thì ghi tiếp vào tờ khác',
  file: 'giấy tờ nộp kèm tờ khai',
  table: '(Tại nhà / Tại cơ sở y tế)',
  'yes-no': 'Không',
};

const formOf = (fields: unknown[]) => FormDefinition.parse({ pages: [{ key: 'page', title: { vi: 'Phần chung' }, fields }] });
const everyType = formOf(
  FIELD_TYPE_NAMES.map((type, index) => ({ key: `f${index}`, type, label: { vi: `Câu hỏi ${type}` }, settings: SETTINGS[type] ?? {} })),
);

function blank(form: FormDefinition, name = 'Đăng ký khai sinh'): BlankFormOf {
  const one = aProcedureCase({ form });
  const version = {
    ...{ procedureId: 'p', code: '1.001193', versionId: 'v', versionNo: 7, fieldName: 'Hộ tịch', publishedOn: '2026-11-02' },
    content: aProcedureContent({ name }),
    cases: [one],
  };
  return { version, case: one, form };
}
const print = async (of: BlankFormOf) => (await printDocument(blankFormDocument(of))).bytes;

describe('the blank form on paper', () => {
  beforeAll(() => warmPrinter());

  it('asks every question of every type in A4, inside the margins, with code and version at the foot', async () => {
    const bytes = await print(blank(everyType));
    const [pages, text] = [await readPdf(bytes), await textOf(bytes)];
    for (const page of pages) {
      expect([page.widthMm, page.heightMm].map(Math.round)).toEqual([210, 297]);
      expect(Math.min(page.left, page.right)).toBeGreaterThanOrEqual(17.9);
      expect(page.text).toContain('Thủ tục 1.001193, phiên bản 7');
    }
    for (const type of FIELD_TYPE_NAMES) {
      expect(text).toContain(`Câu hỏi ${type}`);
      expect(text).toContain(WORDS[type] ?? '');
    }
    for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Kính gửi', '1. Phần chung', 'NGƯỜI KHAI']) expect(text).toContain(words);
  });

  it('says in words when a question is to be answered', async () => {
    const place = { key: 'place', type: 'single-choice', label: { vi: 'Nơi sinh' }, settings: { options: yesNo } };
    const asked = (key: string, rule: object) => ({ key, type: 'short-text', label: { vi: `Câu ${key}` }, ...rule });
    const form = formOf([
      place,
      { key: 'isTwin', type: 'yes-no', label: { vi: 'Sinh đôi' }, required: false },
      { key: 'weight', type: 'integer', label: { vi: 'Cân nặng' } },
      asked('a', { visibleWhen: { field: 'place', in: ['HOME'] } }),
      asked('b', { shownWhen: { and: [{ var: 'isTwin' }, { '>=': [{ var: 'weight' }, 2000] }] } }),
      asked('c', { requiredWhen: { '!': { var: 'isTwin' } } }),
      asked('d', { shownWhen: { '>': [{ 'years-since': '2000-01-01' }, 3] } }),
    ]);
    const text = await textOf(await print(blank(form)));
    for (const words of [
      'Sinh đôi (nếu có; đánh dấu một ô)',
      'Câu a (chỉ ghi khi “Nơi sinh” là “Tại nhà”)',
      'Câu b (chỉ ghi khi “Sinh đôi” là “Có” và “Cân nặng” từ “2000”)',
      'Câu c (phải ghi khi “Sinh đôi” là “Không”)',
      'Câu d (chỉ ghi nếu thuộc trường hợp này)',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is the same to the byte at every print, whatever the words are', async () => {
    const evil = 'x'.repeat(1900) + ' <b>ượt</b> \u202eRTL';
    expect((await print(blank(aForm(), evil))).equals(await print(blank(aForm(), evil)))).toBe(true);
  });
});
