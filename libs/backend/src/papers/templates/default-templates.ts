import type { PaperTemplate, TemplateBlock, TemplateKind } from '@motcua/contracts';

const OFFICE = 'BỘ PHẬN TIẾP NHẬN\nVÀ TRẢ KẾT QUẢ';

const text = (words: string): TemplateBlock & { kind: 'TEXT' } => ({ kind: 'TEXT', text: words, apart: false });
const apart = (words: string): TemplateBlock & { kind: 'TEXT' } => ({ kind: 'TEXT', text: words, apart: true });
const table = (headings: string[], empty: string): TemplateBlock => ({ kind: 'TABLE', headings, empty });

const PERSON = [
  text('Địa chỉ: {dia_chi}'),
  text('Số điện thoại: {dien_thoai}[    Email: {email}]'),
  text('Nội dung yêu cầu giải quyết: {thu_tuc}'),
];
const APPLICANT = { title: 'Người nộp hồ sơ', name: '{nguoi_nop}', position: '' };
const signedBy = (title: string) => ({ title, name: '{can_bo}', position: '[{chuc_vu}]' });
const CALL = '[ Cần hỏi thêm, Ông/Bà gọi số điện thoại {dien_thoai_co_quan}.]';

const RECEIPT: PaperTemplate = {
  office: OFFICE,
  title: 'GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ',
  blocks: [
    text('Bộ phận Tiếp nhận và Trả kết quả: {co_quan}'),
    text('Tiếp nhận hồ sơ của: {chu_ho_so}'),
    ...PERSON,
    text('[Nơi nộp hồ sơ: {noi_nop}]'),
    text('[Cơ quan có thẩm quyền giải quyết: {co_quan_giai_quyet}]'),
    text('1. Thành phần hồ sơ nộp gồm:'),
    table(['TT', 'Tên giấy tờ', 'Bản chính', 'Bản sao', 'Ghi chú'], 'Không có giấy tờ kèm theo.'),
    text('2. Số lượng hồ sơ: {so_bo} (bộ)'),
    text('3. Thời gian giải quyết hồ sơ theo quy định là: {thoi_han}'),
    text('4. Thời gian nhận hồ sơ: {ngay_nhan}'),
    text('5. Thời gian trả kết quả giải quyết hồ sơ: {ngay_hen}'),
    text('6. Đăng ký nhận kết quả tại: {noi_nhan_ket_qua}'),
  ],
  closing: [text('7. Phí, lệ phí: {phi_le_phi}'), text('Vào Sổ theo dõi hồ sơ, số thứ tự: {ma_ho_so}')],
  signers: [APPLICANT, signedBy('Người tiếp nhận hồ sơ')],
};

const SUPPLEMENT_REQUEST: PaperTemplate = {
  office: OFFICE,
  title: 'PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ',
  blocks: [
    text('Hồ sơ của: {chu_ho_so}'),
    ...PERSON,
    text('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:'),
    table(['TT', 'Tên giấy tờ', 'Bản chính', 'Bản sao', 'Lý do, cách làm lại'], ''),
    text('[Lý do: {ly_do}]'),
    text('Đề nghị Ông/Bà gửi bổ sung trước {han_bo_sung}.'),
  ],
  closing: [
    text(
      'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với {can_bo}[, số điện thoại {dien_thoai_co_quan}] để được hướng dẫn./.',
    ),
  ],
  signers: [signedBy('Người hướng dẫn')],
};

const REJECTION: PaperTemplate = {
  office: OFFICE,
  title: 'PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ',
  blocks: [
    text('Bộ phận Tiếp nhận và Trả kết quả {co_quan} đã nhận đề nghị của: {chu_ho_so}'),
    ...PERSON,
    apart(
      'Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả {co_quan} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    ),
    text('{can_cu_tu_choi}. {ly_do}'),
  ],
  closing: [
    apart(
      'Xin thông báo cho Ông/Bà được biết và thực hiện./.[ Cần hỏi thêm, Ông/Bà liên hệ {can_bo}, số điện thoại {dien_thoai_co_quan}.]',
    ),
  ],
  signers: [APPLICANT, signedBy('Người tiếp nhận hồ sơ')],
};

const APOLOGY: PaperTemplate = {
  office: OFFICE,
  title: 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ\nGIA HẠN THỜI GIAN GIẢI QUYẾT',
  blocks: [
    text('Kính gửi: {chu_ho_so}'),
    ...PERSON,
    text('Thời gian nhận hồ sơ: {ngay_nhan}'),
    text('Thời gian đã hẹn trả kết quả: {ngay_hen_cu}'),
    apart('{co_quan} chưa trả được kết quả đúng thời gian đã hẹn.'),
    text('Lý do: {ly_do}'),
    text('[Thời gian hẹn trả kết quả được gia hạn đến {ngay_gia_han}.][Thời gian hẹn lại để trả kết quả là {ngay_hen_lai}.]'),
  ],
  closing: [apart(`Sự chậm trễ này đã gây phiền hà, tốn kém cho Ông/Bà. {co_quan} xin lỗi Ông/Bà./.${CALL}`)],
  signers: [signedBy('Thủ trưởng cơ quan')],
};

const STOP_NOTICE: PaperTemplate = {
  office: OFFICE,
  title: 'THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ',
  blocks: [
    text('Kính gửi: {chu_ho_so}'),
    ...PERSON,
    text('Thời gian nhận hồ sơ: {ngay_nhan}'),
    text('Thời gian đã hẹn trả kết quả: {ngay_hen_cu}'),
    apart('{co_quan} thông báo dừng giải quyết hồ sơ này từ {ngay_lap}.'),
    text('Lý do: {ly_do}'),
    text('[Căn cứ: {can_cu_phap_ly}]'),
    text(
      'Thời hạn giải quyết không tính trong thời gian dừng. Khi lý do trên không còn, hồ sơ được giải quyết tiếp và Ông/Bà được báo thời gian hẹn mới. Ông/Bà có quyền rút hồ sơ, đề nghị giải thích hoặc khiếu nại theo quy định của pháp luật.',
    ),
  ],
  closing: [apart(`Xin thông báo cho Ông/Bà được biết./.${CALL}`)],
  signers: [signedBy('Thủ trưởng cơ quan')],
};

const CONTROL_SLIP: PaperTemplate = {
  office: OFFICE,
  title: 'PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  blocks: [
    text('Mã hồ sơ: {ma_ho_so}'),
    text('Người nộp hồ sơ: {chu_ho_so}'),
    text('Số điện thoại: {dien_thoai}'),
    text('Thủ tục: {thu_tuc}'),
    text('Thời gian nhận: {ngay_nhan}'),
    text('Thời gian hẹn trả: {ngay_hen}'),
    table(['Tên cơ quan, bước', 'Thời gian giao, nhận', 'Kết quả giải quyết', 'Ghi chú'], ''),
  ],
  closing: [],
  signers: [],
};

const REGISTER: PaperTemplate = {
  office: '',
  title: 'SỔ THEO DÕI HỒ SƠ',
  blocks: [
    text('Từ ngày {tu_ngay} đến ngày {den_ngay}'),
    table(
      [
        ...[
          'TT',
          'Mã hồ sơ',
          'Tên thủ tục hành chính',
          'Số bộ',
          'Tên cá nhân, tổ chức',
          'Địa chỉ, số điện thoại',
          'Cơ quan chủ trì giải quyết',
        ],
        ...['Nhận hồ sơ', 'Hẹn trả kết quả', 'Trả kết quả', 'Phương thức nhận', 'Ký nhận', 'Ghi chú'],
      ],
      'Không nhận hồ sơ nào trong khoảng thời gian này.',
    ),
  ],
  closing: [],
  signers: [],
};

/** The layouts that the product brings, version 0 of every form: in force until somebody publishes another. Source: domain.md §4.2 */
export const DEFAULT_TEMPLATES: Readonly<Record<TemplateKind, PaperTemplate>> = {
  RECEIPT,
  SUPPLEMENT_REQUEST,
  REJECTION,
  APOLOGY,
  STOP_NOTICE,
  CONTROL_SLIP,
  REGISTER,
};
