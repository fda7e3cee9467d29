import type { Address, Party, StaffRole } from '@motcua/contracts';
import type { DemoRandom } from './demo-random.js';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = { MALE: ['Văn', 'Minh', 'Quốc', 'Đức', 'Hữu', 'Gia'], FEMALE: ['Thị', 'Ngọc', 'Thu', 'Khánh', 'Phương', 'Bảo'] };
const GIVEN = {
  MALE: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Hùng', 'Khoa', 'Long', 'Nam', 'Phúc', 'Sơn', 'Tuấn'],
  FEMALE: ['Anh', 'Chi', 'Dung', 'Hà', 'Hương', 'Lan', 'Linh', 'Mai', 'Ngân', 'Oanh', 'Trang', 'Yến'],
};
const STREETS = ['Cát Dài', 'Tô Hiệu', 'Trần Nguyên Hãn', 'Nguyễn Đức Cảnh', 'Hai Bà Trưng', 'Lạch Tray', 'Cầu Đất', 'Hồ Sen'];

/** Somebody who does not exist, with a personal number of the right shape (Hải Phòng, 031). */
export function demoParty(random: DemoRandom): Party {
  const sex = random.pick(['MALE', 'FEMALE'] as const);
  const born = random.integer(1958, 2002);
  const century = (born < 2000 ? 0 : 2) + (sex === 'MALE' ? 0 : 1);
  const tail = String(random.integer(0, 999_999)).padStart(6, '0');
  return {
    kind: 'CITIZEN',
    fullName: `${random.pick(FAMILY)} ${random.pick(MIDDLE[sex])} ${random.pick(GIVEN[sex])}`,
    personalId: `031${century}${String(born % 100).padStart(2, '0')}${tail}`,
    taxCode: null,
    birthDate: `${born}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`,
    phone: `09${random.integer(10_000_000, 99_999_999)}`,
    email: null,
    address: demoAddress(random),
  };
}

/** An address in phường Lê Chân. */
export const demoAddress = (random: DemoRandom): Address => ({
  street: `${random.integer(1, 220)} ${random.pick(STREETS)}`,
  communeCode: '11383',
  communeName: 'Phường Lê Chân',
  provinceName: 'Hải Phòng',
});

/** An officer of the demo: what he is called, where he works and as what. */
export interface DemoOfficer {
  loginName: string;
  fullName: string;
  position: string;
  roles: readonly StaffRole[];
}

/** One officer for each role of the main job: the people of `DEMO_ACCOUNTS` at UBND phường Lê Chân. */
export const OFFICER_POSITIONS = {
  RECEPTION_OFFICER: 'Người nhận hồ sơ, quầy Một cửa',
  DEPARTMENT_LEADER: 'Trưởng phòng Kinh tế',
  PROCESSING_OFFICER: 'Chuyên viên phòng Văn hóa - Xã hội',
  APPROVER: 'Phó Chủ tịch UBND phường',
  CLERK: 'Văn thư',
  RESULT_OFFICER: 'Người trả kết quả, quầy Một cửa',
} as const satisfies Partial<Record<StaffRole, string>>;

/** Offices besides Lê Chân, each with a desk, an officer and a leader, so that figures differ by agency. */
export const FURTHER_OFFICERS: readonly DemoOfficer[] = [
  { loginName: 'quay', fullName: 'Đặng Thu Hà', position: 'Quầy Một cửa', roles: ['RECEPTION_OFFICER', 'RESULT_OFFICER', 'CLERK'] },
  { loginName: 'thuly', fullName: 'Nguyễn Hữu Phúc', position: 'Chuyên viên', roles: ['PROCESSING_OFFICER'] },
  { loginName: 'duyet', fullName: 'Trần Quốc Sơn', position: 'Lãnh đạo', roles: ['APPROVER', 'DEPARTMENT_LEADER', 'ONE_STOP_HEAD'] },
];
