/** The 34 provinces and cities since 1/7/2025 (NQ 202/2025/QH15), short names in the order of their statistics codes. */
export const PROVINCE_NAMES = [
  'Hà Nội', 'Cao Bằng', 'Tuyên Quang', 'Điện Biên', 'Lai Châu', 'Sơn La', 'Lào Cai', 'Thái Nguyên', 'Lạng Sơn', 'Quảng Ninh',
  'Bắc Ninh', 'Phú Thọ', 'Hải Phòng', 'Hưng Yên', 'Ninh Bình', 'Thanh Hóa', 'Nghệ An', 'Hà Tĩnh', 'Quảng Trị', 'Huế', 'Đà Nẵng',
  'Quảng Ngãi', 'Gia Lai', 'Khánh Hòa', 'Đắk Lắk', 'Lâm Đồng', 'Đồng Nai', 'Hồ Chí Minh', 'Tây Ninh', 'Đồng Tháp', 'Vĩnh Long',
  'An Giang', 'Cần Thơ', 'Cà Mau',
] as const;
