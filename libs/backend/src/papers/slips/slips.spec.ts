import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TEMPLATE_KINDS, type PaperData, type TemplateKind } from '@motcua/contracts';
import sharp from 'sharp';
import { mm, printDocument, warmPrinter } from '../paper-printer.js';
import { qrPicture } from '../qr-code.js';
import { anApology, aPlace, aReceipt, aRejection, aStopNotice, aSupplementRequest } from '../testing/slip-data.js';
import { readPdf, textOf } from '../testing/read-pdf.js';
import { checkTemplate } from '@motcua/domain';
import { DEFAULT_TEMPLATES } from '../templates/default-templates.js';
import { sampleDocument } from '../templates/sample-document.js';
import { slipDocument, slipFileName } from './slip-document.js';

const TEXT = (text: string) => ({ kind: 'TEXT' as const, text, apart: false });
const print = async (data: PaperData) => (await printDocument(slipDocument(data, aPlace, DEFAULT_TEMPLATES[data.kind]))).bytes;

jest.setTimeout(120_000); // fonts and readers of PDF load slowly on a busy machine

describe('slips on paper', () => {
  beforeAll(() => warmPrinter());

  it('are A5 to the millimetre, with margins of 10 mm, and name every page', async () => {
    for (const data of [aReceipt(), aSupplementRequest(), aRejection(), anApology(), aStopNotice()]) {
      const pages = await readPdf(await print(data));
      for (const [index, page] of pages.entries()) {
        expect(page.widthMm).toBeCloseTo(148, 2);
        expect(page.heightMm).toBeCloseTo(210, 2);
        expect(page.left).toBeGreaterThanOrEqual(9.9);
        expect(page.right).toBeGreaterThanOrEqual(9.9);
        expect(page.text).toContain(`Trang ${index + 1}/${pages.length}`);
      }
    }
  });

  it('keep every mark and dot of Vietnamese when the text is searched or read aloud', async () => {
    const text = await textOf(await print(aReceipt({ procedureName: 'Ằ ẳ ẵ ặ Ệ ễ ệ Ợ ở ỡ ợ ữ ự ỵ ỹ Đ đ ượt nghiễm' })));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Nguyễn Văn Khoẵng',
      'Ằ ẳ ẵ ặ Ệ ễ ệ Ợ ở ỡ ợ ữ ự ỵ ỹ Đ đ ượt nghiễm',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('say on the receipt what the form asks for', async () => {
    const text = await textOf(await print(aReceipt()));
    for (const words of [
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Số: H24.12-260416-0007',
      'Mã kiểm tra 3F09-A1B2-77C4-0D5E dichvucong.example.vn',
      'Hải Phòng, ngày 16 tháng 4 năm 2026',
      'Tiếp nhận hồ sơ của: Nguyễn Thị Phương Thảo',
      'Nội dung yêu cầu giải quyết: Đăng ký khai sinh',
      '2 tệp điện tử',
      '3 ngày làm việc',
      'Thời gian nhận hồ sơ: 14 giờ 00 phút, ngày 16 tháng 4 năm 2026',
      '14 giờ 00 phút, ngày 21 tháng 4 năm 2026',
      'Lệ phí đăng ký khai sinh: 8.000 đồng (đã thu 8.000 đồng)',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('never guess a time limit or a fee, and list only what was handed in', async () => {
    const papers = [...aReceipt().papers, { name: 'Giấy tờ không nộp', originals: 0, copies: 0, files: 0, note: '' }];
    const text = await textOf(await print(aReceipt({ timeLimit: null, dueAt: null, fees: [], feeTotal: null, feePaid: null, papers })));
    expect(text).toContain('theo quy định của pháp luật');
    expect(text).toContain('Phí, lệ phí: theo quy định');
    expect(text).not.toContain('Giấy tờ không nộp');
    const empty = await textOf(await print(aReceipt({ papers: papers.slice(-1) })));
    expect(empty).toContain('Không có giấy tờ kèm theo.');
  });

  it('carry the deadline of the answer on form 02 and the ground with the reason on form 03', async () => {
    const supplement = await textOf(await print(aSupplementRequest()));
    expect(supplement).toContain('Đề nghị Ông/Bà gửi bổ sung trước 17 giờ 00 phút, ngày 24 tháng 4 năm 2026');
    expect(supplement).toContain('Ảnh bị mờ');
    const rejection = await textOf(await print(aRejection()));
    expect(rejection).toContain('Hồ sơ không thuộc thẩm quyền giải quyết. Nơi cư trú thuộc phường An Biên');
  });

  it('beg pardon on form 04 with the old and the new date, and say whether the limit was extended', async () => {
    const apology = await textOf(await print(anApology()));
    for (const words of [
      'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT',
      'Số: 4/2026/XLGH',
      'Thời gian đã hẹn trả kết quả: 14 giờ 00 phút, ngày 21 tháng 4 năm 2026',
      'Lý do: Cần xác minh nơi sinh với bệnh viện',
      'Thời gian hẹn trả kết quả được gia hạn đến 14 giờ 00 phút, ngày 24 tháng 4 năm 2026',
      'xin lỗi Ông/Bà',
      'Phạm Văn Dũng',
    ]) {
      expect(apology).toContain(words);
    }
    expect(await textOf(await print(anApology({ extended: false })))).toContain('Thời gian hẹn lại để trả kết quả là 14 giờ 00 phút');
  });

  it('say on form 05 why the work stops and on what ground, and leave the ground out where none was named', async () => {
    const notice = await textOf(await print(aStopNotice()));
    expect(notice).toContain('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ');
    expect(notice).toContain('Căn cứ: Quyết định số 12/2026/QĐ-TA');
    expect(await textOf(await print(aStopNotice({ legalBasis: '', dueAt: null })))).not.toContain('Căn cứ:');
  });

  it('survive the longest names and 94 papers without leaving the page', async () => {
    const long = 'Thủ tục chấp thuận chủ trương đầu tư '.repeat(40).slice(0, 1094);
    const papers = Array.from({ length: 94 }, (_, index) => ({
      name: `Giấy tờ thứ ${index + 1}: ${'văn bản '.repeat(index === 7 ? 550 : 12)}`,
      originals: 1,
      copies: 2,
      files: 0,
      note: 'h'.repeat(120),
    }));
    const bytes = await print(
      aReceipt({
        procedureName: long,
        papers,
        agency: { ...aReceipt().agency, name: 'Ban Quản lý các Khu công nghiệp và Khu chế xuất Hải Phòng' },
      }),
    );
    const pages = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(Math.min(page.left, page.right)).toBeGreaterThanOrEqual(9.9);
    const text = await textOf(bytes);
    expect(text).toContain('Giấy tờ thứ 94');
    expect(pages.at(-1)?.text).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ');
  });

  it('have the same bytes at every print', async () => {
    expect((await print(aReceipt())).equals(await print(aReceipt()))).toBe(true);
    expect((await print(aReceipt())).equals(await print(aReceipt({ feePaid: null })))).toBe(false);
  });

  it('are saved under kind and number', () => {
    expect(slipFileName(aSupplementRequest())).toBe('phieu-yeu-cau-bo-sung-12-2026-HDHS.pdf');
    expect(slipFileName(aReceipt())).toBe('giay-tiep-nhan-H24.12-260416-0007.pdf');
  });

  it('count a millimetre as a printer does', () => {
    expect(mm(25.4)).toBeCloseTo(72, 10);
  });
});

describe('the words of forms', () => {
  const draw = async (kind: TemplateKind, template = DEFAULT_TEMPLATES[kind]) =>
    (await printDocument(sampleDocument(kind, template, aPlace))).bytes;

  it.each(TEMPLATE_KINDS)('are well written as the product brings them: %s', async (kind) => {
    expect(checkTemplate(kind, DEFAULT_TEMPLATES[kind])).toEqual([]);
    const text = await textOf(await draw(kind));
    expect(text).toContain(DEFAULT_TEMPLATES[kind].title.replace('\n', ' '));
    expect(text).not.toMatch(/[{}[\]]|undefined/);
  });

  it('say what is written, in the order in which it is written', async () => {
    const template = {
      ...DEFAULT_TEMPLATES.REJECTION,
      title: 'PHIẾU THỬ',
      blocks: [TEXT('Số {so} của {chu_ho_so}.'), TEXT('[Chức vụ {chuc_vu}]')],
    };
    const text = await textOf(await draw('REJECTION', template));
    expect(text).toMatch(/PHIẾU THỬ.*Số 3\/2026\/BPTNTKQ của Nguyễn Thị Phương Thảo\. Chức vụ Cán bộ tiếp nhận.*NGƯỜI NỘP HỒ SƠ/);
  });

  it('leave out what has no value and keep room to write where nothing was left out', async () => {
    const bare = aReceipt({
      applicant: { fullName: 'Ằm Thị Ỷ', address: null, phone: null, email: null },
      agency: { ...aReceipt().agency, phone: null },
    });
    const text = await textOf(await print(bare));
    expect(text).toMatch(/Địa chỉ: …+ Số điện thoại: …+ Nội dung/);
    expect(text).not.toContain('Email');
    const stopped = await textOf(await print(aStopNotice({ legalBasis: '', agency: bare.agency })));
    expect(stopped).not.toContain('Căn cứ');
    expect(stopped).not.toContain('Cần hỏi thêm');
  });

  it('stay within the margins whatever somebody writes into them', async () => {
    const long = `${'Văn bản rất dài '.repeat(60)}${'x'.repeat(300)}`;
    for (const kind of TEMPLATE_KINDS) {
      const { blocks, closing } = DEFAULT_TEMPLATES[kind];
      const template = {
        ...DEFAULT_TEMPLATES[kind],
        title: long.slice(0, 190),
        office: 'Bộ phận '.repeat(20),
        blocks: [TEXT(long), ...blocks],
        closing: [...closing, TEXT(long)],
        signers: [{ title: 'Người ký', name: long, position: long }],
      };
      for (const page of await readPdf(await draw(kind, template))) expect(Math.min(page.left, page.right)).toBeGreaterThanOrEqual(9.9);
    }
  });
});

describe('the QR picture of a page', () => {
  it('is a picture with a quiet zone that any viewer draws', async () => {
    const svg = await qrPicture(aPlace.checkUrl);
    expect(svg).not.toMatch(/<script|style=|on\w+=/);
    const { width, height } = await sharp(Buffer.from(svg)).metadata();
    expect(width).toBe(height);
    const { data } = await sharp(Buffer.from(svg)).resize(100, 100).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBe(255);
  });
});
