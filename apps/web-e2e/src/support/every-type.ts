import type { FieldType, FormDefinition } from '@motcua/contracts';

interface Question {
  label: string;
  settings?: Record<string, unknown>;
}

const options = (...labels: string[]) => labels.map((vi, at) => ({ value: `V${at}`, label: { vi } }));

/** A question of every type; a new type does not compile without one. */
const QUESTIONS = {
  heading: { label: 'Người làm đơn' },
  explanation: { label: 'Mỗi câu dưới đây là một kiểu câu hỏi mà cơ quan có thể đặt.' },
  'short-text': { label: 'Họ và tên' },
  'long-text': { label: 'Lý do đề nghị' },
  integer: { label: 'Số bản cần cấp' },
  decimal: { label: 'Diện tích (m²)' },
  money: { label: 'Vốn đầu tư' },
  date: { label: 'Ngày sinh' },
  month: { label: 'Tháng bắt đầu' },
  time: { label: 'Giờ hẹn' },
  'single-choice': { label: 'Nơi sinh', settings: { options: options('Tại nhà', 'Tại cơ sở y tế') } },
  'multiple-choice': { label: 'Giấy tờ đã có', settings: { options: options('Thẻ căn cước', 'Hộ chiếu', 'Giấy khai sinh') } },
  'yes-no': { label: 'Gửi qua bưu điện?' },
  'dependent-choice': {
    label: 'Ngành nghề',
    settings: {
      levels: [
        { label: { vi: 'Ngành' }, options: options('Ăn uống') },
        { label: { vi: 'Nghề' }, options: [{ value: 'PHO', label: { vi: 'Bán phở' }, parent: 'V0' }] },
      ],
    },
  },
  'personal-id': { label: 'Số định danh cá nhân' },
  'tax-code': { label: 'Mã số thuế' },
  phone: { label: 'Điện thoại' },
  email: { label: 'Thư điện tử' },
  person: { label: 'Người được ủy quyền' },
  address: { label: 'Nơi thường trú' },
  organisation: { label: 'Hộ kinh doanh' },
  group: {
    label: 'Thành viên trong hộ',
    settings: { rowTitle: { vi: 'Thành viên' }, fields: [{ key: 'name', type: 'short-text', label: { vi: 'Họ và tên thành viên' } }] },
  },
  table: { label: 'Máy móc', settings: { columns: [{ key: 'kind', type: 'short-text', label: { vi: 'Loại máy' } }, { key: 'count', type: 'integer', label: { vi: 'Số lượng' } }] } },
  computed: { label: 'Tiền lệ phí', settings: { value: 8000, unit: 'MONEY' } },
  lookup: { label: 'Trường đang học', settings: { list: 'truong-tieu-hoc', column: 'Tên' } },
  file: { label: 'Giấy tờ kèm theo', settings: { component: 'proof' } },
  declaration: { label: 'Tôi cam đoan các nội dung trên là đúng.' },
} satisfies Record<FieldType, Question>;

/** Labels in the order of the form. */
export const EVERY_LABEL = Object.values(QUESTIONS).map(({ label }) => label);

/** One page with a question of every type; the paper it asks for has the key `proof`, the list the key `truong-tieu-hoc`. */
export const everyTypeForm = (): FormDefinition => ({
  pages: [
    {
      key: 'every',
      title: { vi: 'Mọi kiểu câu hỏi' },
      fields: Object.entries<Question>(QUESTIONS).map(([type, { label, settings = {} }], at) => ({
        key: `f${at}`,
        type: type as FieldType,
        label: { vi: label },
        required: false,
        settings,
      })),
    },
  ],
});
