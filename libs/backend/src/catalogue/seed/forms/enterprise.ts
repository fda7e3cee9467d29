import {
  address,
  choice,
  date,
  form,
  integer,
  longText,
  page,
  phone,
  shortText,
  taxCode,
  yesNo,
} from './parts.js';

const employer = [
  shortText('employerName', ['Tên doanh nghiệp', 'Name of the enterprise']),
  taxCode('employerCode', ['Mã số doanh nghiệp', 'Business code']),
  address('employerAddress', ['Địa chỉ trụ sở', 'Registered address'], { settings: { provinceFixed: true } }),
  phone('employerPhone', ['Số điện thoại', 'Telephone']),
];

/** Request to register internal labour rules (BLLĐ 2019 arts 118–120: ten employees or more). */
export const LABOUR_RULES = form(
  page('employer', ['Doanh nghiệp nào đăng ký?', 'Which enterprise?'], {
    help: ['Sở Nội vụ xem và lưu cùng nội quy lao động.', 'Seen and kept by the Department of Home Affairs.'],
    fields: [
      ...employer,
      integer('workers', ['Số người lao động', 'Employees'], {
        help: ['Từ 10 người trở lên phải đăng ký', 'Registration is due from 10'],
        settings: { min: 10, max: 1_000_000 },
      }),
    ],
  }),
  page('rules', ['Nội quy ban hành thế nào?', 'How were the rules made?'], {
    fields: [
      date('issuedOn', ['Ngày ban hành', 'Date of issue']),
      shortText('decisionNo', ['Số quyết định ban hành', 'Number of the decision'], {
        optional: true,
        settings: { maxLength: 60 },
      }),
      yesNo('union', ['Có tổ chức đại diện người lao động', 'There is a body representing the employees']),
      date('opinionOn', ['Ngày có ý kiến của tổ chức đó', 'Date of its opinion'], { when: ['union', true] }),
      choice('occasion', ['Đăng ký', 'Registration'], {
        of: [
          ['FIRST', 'Lần đầu', 'First'],
          ['CHANGED', 'Sửa đổi, bổ sung', 'Amended rules'],
        ],
      }),
      longText('changes', ['Nội dung sửa đổi', 'Amendments'], {
        when: ['occasion', 'CHANGED'],
        settings: { maxLength: 2000 },
      }),
    ],
  }),
);

/** Application of model 3 of QĐ 187/2025/QĐ-UBND (Hải Phòng). */
export const ROAD_JUNCTION = form(
  page('applicant', ['Ai thi công nút giao?', 'Who builds the junction?'], {
    help: [
      'Cơ quan quản lý đường xem và lưu cùng bản vẽ.',
      'Seen and kept by the road agency with the drawings.',
    ],
    fields: [
      shortText('developer', ['Chủ đầu tư', 'Developer']),
      shortText('contractor', ['Đơn vị thi công', 'Contractor']),
      phone('contractorPhone', ['Số điện thoại người chỉ huy công trường', 'Telephone of the site manager']),
    ],
  }),
  page('junction', ['Nút giao ở đâu?', 'Where is the junction?'], {
    fields: [
      shortText('road', ['Tên đường', 'Road']),
      shortText('chainage', ['Lý trình', 'Chainage'], {
        help: ['Ví dụ: Km 5+200, bên phải', 'For example Km 5+200, right side'],
        settings: { maxLength: 60 },
      }),
      address('junctionAddress', ['Địa điểm', 'Place'], { settings: { provinceFixed: true } }),
      shortText('approvalNo', ['Số văn bản chấp thuận đấu nối', 'Number of the approval to connect'], {
        settings: { maxLength: 60 },
      }),
    ],
  }),
  page('works', ['Thi công khi nào?', 'When?'], {
    fields: [
      date('from', ['Từ ngày', 'From'], { settings: { when: 'FUTURE' } }),
      date('until', ['Đến ngày', 'Until'], { settings: { when: 'FUTURE' } }),
      longText('trafficSafety', ['Bảo đảm giao thông thế nào', 'How traffic is kept safe'], {
        settings: { maxLength: 2000 },
      }),
    ],
  }),
);
